package broadsheet.desk;

import broadsheet.content.Breaking;
import broadsheet.content.SiteQueries;
import broadsheet.edition.Publishing;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The bar above every page: put up for a time, taken down. */
public final class BreakingController {

    private static final String HERE = "/desk/front/breaking";
    /** What the form offers. */
    private static final Duration USUAL = Duration.ofHours(2);

    private final Publishing publishing;
    private final SiteQueries site;
    private final PublicationQueries publications;
    private final Html html;
    private final Messages messages;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final String siteUrl;

    public BreakingController(
            Publishing publishing,
            SiteQueries site,
            PublicationQueries publications,
            Html html,
            Messages messages,
            Clock clock,
            Supplier<ZoneId> zone,
            String siteUrl) {
        this.publishing = publishing;
        this.site = site;
        this.publications = publications;
        this.html = html;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
        this.siteUrl = siteUrl;
    }

    /** GET /desk/front/breaking */
    public void show(Context ctx) {
        show(ctx, empty(), false);
    }

    private BreakingForm empty() {
        Instant end = clock.instant().plus(USUAL);
        return new BreakingForm("", "", TypedTime.written(end, zone.get()), end, Map.of());
    }

    /** @param kept whether the bar was to be taken down, and is another than the one that was meant */
    private void show(Context ctx, BreakingForm form, boolean kept) {
        Optional<Breaking> stored = site.breaking();
        Seen seen = Seen.of(ctx, stored);
        if (seen.overtaken() || !form.sound()) ctx.status(seen.status());
        html.render(
                ctx,
                new BreakingPage(
                        Page.Head.of(messages.get("layout.breaking"), "", HERE).unlisted(),
                        Signed.in(ctx),
                        standing(stored).orElse(null),
                        kept ? new Seen(seen.stamp(), false) : seen,
                        kept,
                        form));
    }

    private Optional<Breaking> standing(Optional<Breaking> stored) {
        return stored.filter(news -> news.endsAt().isAfter(clock.instant())).filter(news -> !site.gone(news.link()));
    }

    /** POST /desk/front/breaking */
    public void announce(Context ctx) {
        BreakingForm form = BreakingForm.read(ctx, clock.instant(), zone.get(), siteUrl, publications::leadsSomewhere);
        if (!form.sound()) {
            show(ctx, form, false);
            return;
        }
        Breaking news = new Breaking(form.text(), form.link(), Objects.requireNonNull(form.endsAt()));
        Optional<Breaking> stored = site.breaking();
        boolean sentTwice = stored.equals(Optional.of(news));
        if (!sentTwice && Seen.of(ctx, stored).overtaken()) {
            show(ctx, form, false);
            return;
        }
        if (!sentTwice) publishing.announce(Signed.in(ctx).staff().actor(), news);
        ctx.redirect(HERE + "?done=breaking", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/front/breaking/removal; of a bar that is down already is no fault. */
    public void takeDown(Context ctx) {
        Optional<Breaking> stored = site.breaking();
        boolean overtaken = Seen.of(ctx, stored).overtaken();
        if (overtaken && standing(stored).isPresent()) {
            show(ctx, empty(), true);
            return;
        }
        if (!overtaken) publishing.takeDown(Signed.in(ctx).staff().actor());
        ctx.redirect(HERE + "?done=breakingOff", HttpStatus.SEE_OTHER);
    }
}
