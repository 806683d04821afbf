package broadsheet.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Config;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class SecretKeyTest {

    private static final String GIVEN = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";

    @TempDir
    Path folder;

    private SecretKey key(String given, String file) {
        return new SecretKey(given, folder.resolve(file), new SecureRandom());
    }

    @Test
    void what_is_sealed_is_opened_by_the_same_key_for_the_same_owner_alone() {
        SecretKey key = key(null, "one");
        String sealed = key.seal("JBSWY3DP", 7);
        assertThat(key(null, "one").open(sealed, 7)).contains("JBSWY3DP");
        assertThat(key.seal("JBSWY3DP", 7)).isNotEqualTo(sealed);
        assertThat(key.open(sealed, 8)).isEmpty();
        assertThat(key(null, "none").open(sealed, 7)).isEmpty();
        assertThat(key(GIVEN, "one").open(sealed, 7)).isEmpty();
        assertThat(key.open("1:AAAA", 7)).isEmpty();
        assertThat(key.open("JBSWY3DP", 7)).contains("JBSWY3DP");
    }

    @Test
    void a_key_that_is_given_makes_no_file() {
        String sealed = key(GIVEN, "one").seal("JBSWY3DP", 7);
        assertThat(key(GIVEN, "two").open(sealed, 7)).contains("JBSWY3DP");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_key_of_another_length_stops_the_start_and_is_not_shown() {
        assertThat(Config.read(Map.of("BROADSHEET_SECRET_KEY", GIVEN)).secretKey())
                .isEqualTo(GIVEN);
        assertThatThrownBy(() -> Config.read(Map.of("BROADSHEET_SECRET_KEY", "c2VjcmV0")))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("BROADSHEET_SECRET_KEY")
                .hasMessageNotContaining("c2VjcmV0");
    }
}
