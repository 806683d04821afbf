package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class CodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "gzip, deflate, br", "br, gzip", "deflate,gzip;q=0.5", "br;q=1.0, gzip ; q=0.01"
            })
    void gzip_is_taken_by_who_names_it(String header) {
        assertThat(Coding.GZIP.accepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "br", "xgzip", "gzipx", "gzip;q=0", "gzip; q=0.000", "identity", ",,;q", "gzip;q=0, br"})
    void and_by_nobody_else(String header) {
        assertThat(Coding.GZIP.accepted(header)).isFalse();
    }

    @Test
    void nothing_is_taken_by_who_sends_no_header_but_the_bytes_as_they_are() {
        assertThat(Coding.BROTLI.accepted(null)).isFalse();
        assertThat(Coding.IDENTITY.accepted(null)).isTrue();
    }
}
