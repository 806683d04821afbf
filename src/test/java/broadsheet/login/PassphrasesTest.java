package broadsheet.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class PassphrasesTest {

    private final Passphrases passphrases = new Passphrases();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "aaaaaaaaaaaaaaaa",
                "password1234",
                "P4ssw0rd!2026",
                "correct horse battery staple",
                "1234567890123",
                "qwertyuiop12",
                "letmein-letmein",
                "The Test 2026!",
                "ada@news.example",
                "abcdefghijkl"
            })
    void what_anybody_would_try_is_refused(String passphrase) {
        assertThat(passphrases.fault(passphrase, "ada@news.example", "Ada Brook", "The Test"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven herons under a bridge", "tK9#vLq2!mXz", "الجسر فوق النهر القديم", "948571620394"})
    void what_nobody_would_guess_is_taken(String passphrase) {
        assertThat(passphrases.fault(passphrase, "ada@news.example", "Ada Brook", "The Test"))
                .isEmpty();
    }

    @Test
    void they_are_kept_as_Argon2id_of_19_MiB_in_two_passes() {
        String hash = passphrases.hash("seven herons under a bridge");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passphrases.matches("seven herons under a bridge", Optional.of(hash)))
                .isTrue();
        assertThat(passphrases.matches("seven herons under a bridge ", Optional.of(hash)))
                .isFalse();
        assertThat(passphrases.matches("there is nobody of this name", Optional.empty()))
                .isFalse();
    }
}
