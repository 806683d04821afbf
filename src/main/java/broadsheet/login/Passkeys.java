package broadsheet.login;

import static broadsheet.db.schema.Tables.PASSKEY;
import static broadsheet.db.schema.Tables.PASSKEY_CHALLENGE;
import static broadsheet.db.schema.Tables.STAFF;

import broadsheet.db.Database;
import broadsheet.edition.AuditLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passkeys (WebAuthn): something that somebody has and that asks her for a finger, a face or a PIN, and so two factors
 * at once. What a browser is asked is kept here, known by a cookie of that browser's, and answered once.
 */
public final class Passkeys {

    static final Duration CHALLENGE_HOLDS = Duration.ofMinutes(5);
    static final int LONGEST_NAME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int MOST = 20;
    /** Open questions to strangers at one address: as many may be signing in there at once. */
    private static final int OPEN_PER_ADDRESS = 60;

    /** How an answer begins: the library takes for granted that JSON is an object. */
    private static final String OBJECT = "{";

    private static final int HANDLE_BYTES = 64;
    /** What a browser sends that was not asked who made the device. */
    private static final Set<String> FORMATS = Set.of("none", "packed");

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final RelyingParty party;

    /** @param siteUrl where pages come from that may ask: a passkey is good for this site alone */
    public Passkeys(Database database, Clock clock, SecureRandom random, String siteUrl, String paper) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.party = RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(URI.create(siteUrl).getHost().toLowerCase(Locale.ROOT))
                        .name(paper)
                        .build())
                .credentialRepository(new PasskeyStore(database.dsl()))
                .origins(Set.of(origin(siteUrl)))
                .build();
    }

    /** As a browser names it: without the port that goes without saying. */
    static String origin(String siteUrl) {
        URI site = URI.create(siteUrl);
        int usual = site.getScheme().equals("https") ? 443 : 80;
        boolean unusual = site.getPort() != -1 && site.getPort() != usual;
        return site.getScheme() + "://" + site.getHost().toLowerCase(Locale.ROOT)
                + (unusual ? ":" + site.getPort() : "");
    }

    /** @param usedAt null when it was not used yet */
    record Passkey(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /**
     * A question to a browser.
     *
     * @param token for its cookie
     * @param json what navigator.credentials is to be given
     */
    record Question(Token token, String json) {}

    List<Passkey> of(Staff staff) {
        return database.dsl()
                .select(PASSKEY.ID, PASSKEY.NAME, PASSKEY.CREATED_AT, PASSKEY.USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.STAFF_ID.eq(staff.id()))
                .orderBy(PASSKEY.ID)
                .fetch(row -> new Passkey(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    boolean mayAdd(Staff staff) {
        return database.dsl().fetchCount(PASSKEY, PASSKEY.STAFF_ID.eq(staff.id())) < MOST;
    }

    Question askToAdd(Staff staff, String address) {
        ByteArray handle = handle(staff);
        PublicKeyCredentialCreationOptions request = party.startRegistration(StartRegistrationOptions.builder()
                .user(UserIdentity.builder()
                        .name(staff.email())
                        .displayName(staff.name())
                        .id(handle)
                        .build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .timeout(CHALLENGE_HOLDS.toMillis())
                .build());
        try {
            return new Question(keep(staff.id(), address, request.toJson()), request.toCredentialsCreateJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the library cannot write what it made", e);
        }
    }

    private ByteArray handle(Staff staff) {
        byte[] bytes = new byte[HANDLE_BYTES];
        random.nextBytes(bytes);
        String fresh = new ByteArray(bytes).getBase64Url();
        return PasskeyStore.bytes(database.write(tx -> {
            tx.update(STAFF)
                    .set(STAFF.HANDLE, fresh)
                    .where(STAFF.ID.eq(staff.id()))
                    .and(STAFF.HANDLE.isNull())
                    .execute();
            return tx.select(STAFF.HANDLE)
                    .from(STAFF)
                    .where(STAFF.ID.eq(staff.id()))
                    .fetchSingle(STAFF.HANDLE);
        }));
    }

    /** @return nothing when too many questions to this address are open */
    Optional<Question> askToSignIn(String address) {
        int open = database.dsl()
                .fetchCount(
                        PASSKEY_CHALLENGE,
                        PASSKEY_CHALLENGE.ADDRESS.eq(Sessions.cut(address, 60)),
                        PASSKEY_CHALLENGE.EXPIRES_AT.gt(clock.instant()));
        if (open >= OPEN_PER_ADDRESS) return Optional.empty();
        AssertionRequest request = party.startAssertion(StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(CHALLENGE_HOLDS.toMillis())
                .build());
        try {
            return Optional.of(new Question(keep(null, address, request.toJson()), request.toCredentialsGetJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the library cannot write what it made", e);
        }
    }

    private Token keep(@Nullable Long staff, String address, String request) {
        Token token = Token.random(random);
        Instant now = clock.instant();
        database.run(tx -> {
            tx.deleteFrom(PASSKEY_CHALLENGE)
                    .where(PASSKEY_CHALLENGE.EXPIRES_AT.le(now))
                    .execute();
            tx.insertInto(PASSKEY_CHALLENGE)
                    .set(PASSKEY_CHALLENGE.TOKEN_HASH, token.hash())
                    .set(PASSKEY_CHALLENGE.STAFF_ID, staff)
                    .set(PASSKEY_CHALLENGE.ADDRESS, Sessions.cut(address, 60))
                    .set(PASSKEY_CHALLENGE.REQUEST, request)
                    .set(PASSKEY_CHALLENGE.EXPIRES_AT, now.plus(CHALLENGE_HOLDS))
                    .execute();
        });
        return token;
    }

    /** What a browser was asked: it is forgotten with that, whether or not the answer is right. */
    private Optional<String> take(Token token, @Nullable Long staff) {
        return Optional.ofNullable(database.write(tx -> {
            String request = tx.select(PASSKEY_CHALLENGE.REQUEST)
                    .from(PASSKEY_CHALLENGE)
                    .where(PASSKEY_CHALLENGE.TOKEN_HASH.eq(token.hash()))
                    .and(PASSKEY_CHALLENGE.STAFF_ID.isNotDistinctFrom(staff))
                    .and(PASSKEY_CHALLENGE.EXPIRES_AT.gt(clock.instant()))
                    .fetchOne(PASSKEY_CHALLENGE.REQUEST);
            int taken = tx.deleteFrom(PASSKEY_CHALLENGE)
                    .where(PASSKEY_CHALLENGE.TOKEN_HASH.eq(token.hash()))
                    .execute();
            return taken == 1 ? request : null;
        }));
    }

    /** @return whether the answer is right */
    boolean add(Staff staff, Token token, String name, String answer) {
        Optional<String> asked = take(token, staff.id());
        if (asked.isEmpty() || !answer.startsWith(OBJECT)) return false;
        try {
            var response = PublicKeyCredential.parseRegistrationResponseJson(answer);
            if (!FORMATS.contains(response.getResponse().getAttestation().getFormat())) return false;
            RegistrationResult result = party.finishRegistration(FinishRegistrationOptions.builder()
                    .request(PublicKeyCredentialCreationOptions.fromJson(asked.get()))
                    .response(response)
                    .build());
            database.run(tx -> add(tx, staff, name, result));
            return true;
        } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
            LOG.debug("a passkey was refused", e);
            return false;
        }
    }

    private void add(DSLContext tx, Staff staff, String name, RegistrationResult result) {
        tx.insertInto(PASSKEY)
                .set(PASSKEY.STAFF_ID, staff.id())
                .set(PASSKEY.CREDENTIAL_ID, result.getKeyId().getId().getBase64Url())
                .set(PASSKEY.PUBLIC_KEY, result.getPublicKeyCose().getBase64Url())
                .set(PASSKEY.SIGN_COUNT, result.getSignatureCount())
                .set(PASSKEY.NAME, name)
                .set(PASSKEY.CREATED_AT, clock.instant())
                .execute();
        AuditLog.note(tx, clock.instant(), staff.actor(), "passkeyAdded", staff.email() + ", " + name);
    }

    /** Whose passkey has answered rightly; nobody when it has not, or she is kept out. */
    Optional<Staff> signIn(Token token, String answer) {
        Optional<String> asked = take(token, null);
        if (asked.isEmpty() || !answer.startsWith(OBJECT)) return Optional.empty();
        try {
            AssertionResult result = party.finishAssertion(FinishAssertionOptions.builder()
                    .request(AssertionRequest.fromJson(asked.get()))
                    .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                    .build());
            return result.isSuccess() ? Optional.ofNullable(database.write(tx -> used(tx, result))) : Optional.empty();
        } catch (IOException | AssertionFailedException | IllegalArgumentException e) {
            LOG.debug("a passkey was refused", e);
            return Optional.empty();
        }
    }

    private @Nullable Staff used(DSLContext tx, AssertionResult result) {
        String credential = result.getCredential().getCredentialId().getBase64Url();
        tx.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, result.getSignatureCount())
                .set(PASSKEY.USED_AT, clock.instant())
                .where(PASSKEY.CREDENTIAL_ID.eq(credential))
                .execute();
        return tx.select(STAFF.fields())
                .from(STAFF)
                .join(PASSKEY)
                .on(PASSKEY.STAFF_ID.eq(STAFF.ID))
                .where(PASSKEY.CREDENTIAL_ID.eq(credential))
                .andNot(STAFF.SUSPENDED)
                .fetchOne(Personnel::staff);
    }

    void rename(Staff staff, long id, String name) {
        database.run(tx -> {
            int renamed = tx.update(PASSKEY)
                    .set(PASSKEY.NAME, name)
                    .where(PASSKEY.ID.eq(id))
                    .and(PASSKEY.STAFF_ID.eq(staff.id()))
                    .execute();
            if (renamed > 0)
                AuditLog.note(tx, clock.instant(), staff.actor(), "passkeyRenamed", staff.email() + ", " + name);
        });
    }

    void remove(Staff staff, long id) {
        database.run(tx -> {
            String name = tx.select(PASSKEY.NAME)
                    .from(PASSKEY)
                    .where(PASSKEY.ID.eq(id))
                    .and(PASSKEY.STAFF_ID.eq(staff.id()))
                    .fetchOne(PASSKEY.NAME);
            if (name == null) return;
            tx.deleteFrom(PASSKEY).where(PASSKEY.ID.eq(id)).execute();
            AuditLog.note(tx, clock.instant(), staff.actor(), "passkeyRemoved", staff.email() + ", " + name);
        });
    }
}
