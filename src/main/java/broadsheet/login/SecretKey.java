package broadsheet.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the store must keep and a copy of the store must not tell: AES-256-GCM under a key that lies elsewhere, in
 * the environment or in a file of the data folder that only its owner may read.
 */
public final class SecretKey {

    private static final String SEALED = "1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable String given;
    private final Path file;
    private final SecureRandom random;

    /**
     * @param given 32 bytes in base64; null for those in the file
     * @param file is made when something is sealed for the first time
     */
    public SecretKey(@Nullable String given, Path file, SecureRandom random) {
        this.given = given;
        this.file = file;
        this.random = random;
    }

    /** Whether it is not as an older version kept it, in clear. */
    static boolean sealed(String kept) {
        return kept.startsWith(SEALED);
    }

    /** @param owner whose it is: put into another's row, it cannot be opened */
    String seal(String secret, long owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key().orElseGet(this::make), nonce, owner)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return SEALED
                    + Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @return nothing when the key is another one, or gone */
    Optional<String> open(String kept, long owner) {
        if (!sealed(kept)) return Optional.of(kept);
        byte[] all = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        Optional<byte[]> key = key();
        if (key.isEmpty() || all.length < NONCE_BYTES) return Optional.empty();
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        try {
            return Optional.of(new String(
                    cipher(Cipher.DECRYPT_MODE, key.get(), nonce, owner).doFinal(sealed), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, long owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, owner));
        return cipher;
    }

    private Optional<byte[]> key() {
        if (given != null) return Optional.of(Base64.getDecoder().decode(given));
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole before it has its name: a process killed between leaves no half a key. */
    private synchronized byte[] make() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            Path fresh = Files.createTempFile(file.getParent(), "secret", ".key"); // its owner's alone, from the first
            byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
            Files.write(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, file);
            return key;
        } catch (FileAlreadyExistsException e) {
            return key().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
