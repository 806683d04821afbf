package broadsheet.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** A telephone with one passkey, and the browser before it: answers questions as WebAuthn has it, or not quite. */
final class Device {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final String origin;
    private final byte[] credential = new byte[32];
    private final KeyPair keys;
    private String handle = "";
    private int count;
    private int verified = VERIFIED;

    Device(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same telephone, which asked its owner for nothing this time. */
    Device unverified() {
        verified = 0;
        return this;
    }

    /** The same telephone, which says that it is another's. */
    Device sayingItIs(String otherHandle) {
        handle = otherHandle;
        return this;
    }

    String handle() {
        return handle;
    }

    /** What a browser answers to the question of how to make a passkey. */
    String create(String question) {
        return create(question, origin);
    }

    String create(String question, String from) {
        JsonNode asked = read(question);
        handle = asked.at("/user/id").asText();
        byte[] attestation = CBORObject.NewMap()
                .Add("fmt", "none")
                .Add("attStmt", CBORObject.NewMap())
                .Add("authData", data(asked.at("/rp/id").asText(), WITH_KEY, key()))
                .EncodeToBytes();
        return answer(Map.of(
                "clientDataJSON",
                text(clientData("webauthn.create", asked, from)),
                "attestationObject",
                text(attestation)));
    }

    /** What a browser answers to the question of who is there. */
    String get(String question) {
        return get(question, origin);
    }

    String get(String question, String from) {
        JsonNode asked = read(question);
        count++;
        byte[] data = data(asked.at("/rpId").asText(), 0, new byte[0]);
        byte[] client = clientData("webauthn.get", asked, from);
        return answer(Map.of(
                "clientDataJSON",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(sign(data, sha256(client))),
                "userHandle",
                handle));
    }

    private static JsonNode read(String question) {
        try {
            return JSON.readTree(question).get("publicKey");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(Map<String, String> response) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "id",
                    text(credential),
                    "type",
                    "public-key",
                    "response",
                    response,
                    "clientExtensionResults",
                    Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] clientData(String type, JsonNode asked, String from) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\""
                        + asked.get("challenge").asText() + "\",\"origin\":\"" + from + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String site, int flags, byte[] rest) {
        return join(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (PRESENT | verified | flags)},
                ByteBuffer.allocate(4).putInt(count).array(),
                rest);
    }

    /** An unnamed maker, the credential's id, and the public key as COSE has it. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] cose = CBORObject.NewMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, coordinate(key.getW().getAffineX()))
                .Add(-3, coordinate(key.getW().getAffineY()))
                .EncodeToBytes();
        return join(
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) credential.length).array(),
                credential,
                cose);
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] sign(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            for (byte[] part : parts) signature.update(part);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
