package broadsheet;

import broadsheet.front.Rehearsal;
import broadsheet.head.Heads;
import broadsheet.ops.Metrics;
import broadsheet.picture.PictureAddresses;
import broadsheet.web.Assets;
import broadsheet.web.Compressor;
import broadsheet.web.Dates;
import broadsheet.web.Html;
import broadsheet.web.Language;
import broadsheet.web.Messages;
import broadsheet.web.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What needs no store, and is made on another core while the store is being opened. */
record Preparation(Metrics metrics, Compressor compressor, Assets assets) {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    static CompletableFuture<Preparation> begin(Config config) {
        CompletableFuture<Preparation> begun = CompletableFuture.supplyAsync(Preparation::make);
        begun.thenAcceptAsync(made -> made.rehearse(config)).exceptionally(e -> {
            LOG.warn("the first page will take longer", e);
            return null;
        });
        return begun;
    }

    private static Preparation make() {
        Compressor compressor = new Compressor();
        return new Preparation(new Metrics(), compressor, new Assets("/static", compressor));
    }

    private void rehearse(Config config) {
        String language = config.language().toLanguageTag();
        Site site = new Site(
                config.name(),
                config.tagline(),
                "desk@example.org",
                config.url(),
                language,
                Language.direction(language),
                Instant.EPOCH,
                List.of(new Site.Link("/section", "Section")),
                null,
                new Site.Link("/section", "Breaking"));
        Dates dates = new Dates(config::language, config::timeZone);
        PictureAddresses pictures = new PictureAddresses();
        Html html = new Html(
                config::language,
                new Messages(config::language),
                () -> site,
                Map.of("assets", assets, "dates", dates, "pictures", pictures));
        Rehearsal.play(html, new Heads(() -> site, dates, pictures));
    }
}
