package broadsheet.login;

import static broadsheet.db.schema.Tables.PASSKEY;
import static broadsheet.db.schema.Tables.STAFF;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** What the WebAuthn library asks about passkeys; a name there is an e-mail address here. */
final class PasskeyStore implements CredentialRepository {

    private final DSLContext dsl;

    PasskeyStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String email) {
        return Set.copyOf(passkeys()
                .where(STAFF.EMAIL.eq(email))
                .fetch(row -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                        .build()));
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String email) {
        return dsl.select(STAFF.HANDLE)
                .from(STAFF)
                .where(STAFF.EMAIL.eq(email))
                .and(STAFF.HANDLE.isNotNull())
                .fetchOptional(row -> bytes(row.value1()));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return dsl.select(STAFF.EMAIL)
                .from(STAFF)
                .where(STAFF.HANDLE.eq(handle.getBase64Url()))
                .fetchOptional(STAFF.EMAIL);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return passkeys()
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBase64Url()))
                .and(STAFF.HANDLE.eq(handle.getBase64Url()))
                .fetchOptional(PasskeyStore::registered);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return Set.copyOf(passkeys()
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBase64Url()))
                .fetch(PasskeyStore::registered));
    }

    private SelectOnConditionStep<? extends Record> passkeys() {
        return dsl.select(PASSKEY.CREDENTIAL_ID, PASSKEY.PUBLIC_KEY, PASSKEY.SIGN_COUNT, STAFF.HANDLE)
                .from(PASSKEY)
                .join(STAFF)
                .on(STAFF.ID.eq(PASSKEY.STAFF_ID));
    }

    private static RegisteredCredential registered(Record row) {
        return RegisteredCredential.builder()
                .credentialId(bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                .userHandle(bytes(row.get(STAFF.HANDLE)))
                .publicKeyCose(bytes(row.get(PASSKEY.PUBLIC_KEY)))
                .signatureCount(row.get(PASSKEY.SIGN_COUNT))
                .build();
    }

    static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException("the store holds what was never put there: " + base64Url, e);
        }
    }
}
