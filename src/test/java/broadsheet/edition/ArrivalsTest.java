package broadsheet.edition;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real clock goes on within a transaction: what somebody brings out now has a later time than the edition it is of. */
class ArrivalsTest {

    private static final Actor ADA = new Actor(1, "ada@news.example", "Ada");

    private final AtomicLong millis = new AtomicLong();
    private final Clock ticking = new Clock() {
        @Override
        public Instant instant() {
            return Newsroom.NOW.plusMillis(millis.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private Newsroom newsroom;
    private Edition edition;
    private Publishing publishing;
    private Manuscripts manuscripts;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        edition = new Edition(newsroom.database(), ticking, ZoneOffset.UTC);
        publishing = new Publishing(newsroom.database(), edition, ticking);
        manuscripts = new Manuscripts(newsroom.database(), publishing, ticking, () -> Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        edition.close();
        newsroom.close();
    }

    private void take(Story story) {
        publishing.take(List.of(story.submission()));
    }

    private List<String> arrivals() {
        return new AuditLog(newsroom.database().dsl())
                .entries("", true, null, 100).stream()
                        .filter(entry -> entry.deed().equals("articlePublished")
                                && entry.who().isEmpty())
                        .map(AuditLog.Entry::subject)
                        .toList();
    }

    @Test
    void what_somebody_brings_out_now_did_not_come_by_itself() {
        for (long article = 1; article <= 2; article++) {
            take(Story.of("Draft " + article).draft());
            Manuscript draft = manuscripts.find(article).orElseThrow();
            publishing.release(ADA, new Release(article, draft.version(), draft.articleVersion(), null, null, false));
        }
        take(Story.of("After").publishedAt(Newsroom.NOW.plusMillis(millis.get())));
        take(Story.of("Last"));
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void what_was_left_for_later_is_noted_once_whoever_publishes_first_after_it() {
        take(Story.of("Later").publishedAt(Newsroom.NOW.plusSeconds(60)));
        take(Story.of("Much later").publishedAt(Newsroom.NOW.plusSeconds(90)));
        take(Story.of("Between"));
        assertThat(arrivals()).isEmpty();
        millis.addAndGet(Duration.ofSeconds(60).toMillis());
        take(Story.of("Next"));
        take(Story.of("And next"));
        assertThat(arrivals()).containsExactly("#1 Later");
        millis.addAndGet(Duration.ofSeconds(30).toMillis());
        take(Story.of("The end"));
        assertThat(arrivals()).containsExactly("#2 Much later", "#1 Later");
    }
}
