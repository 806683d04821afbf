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
record Preparation(
        Metrics metrics, Compressor compressor, Messages messages, Assets assets, Map<String, Object> templateTools) {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    static CompletableFuture<Preparation> begin(Config config) {
        CompletableFuture<Preparation> begun = CompletableFuture.supplyAsync(() -> make(config));
        begun.thenAcceptAsync(made -> made.rehearse(config)).exceptionally(e -> {
            LOG.warn("the first page will take longer", e);
            return null;
        });
        return begun;
    }

    private static Preparation make(Config config) {
        Compressor compressor = new Compressor();
        Assets assets = new Assets("/static", compressor);
        Dates dates = new Dates(config.language(), config.timeZone());
        return new Preparation(
                new Metrics(),
                compressor,
                new Messages(config.language()),
                assets,
                Map.of("assets", assets, "dates", dates, "pictures", new PictureAddresses()));
    }

    private void rehearse(Config config) {
        String language = config.language().toLanguageTag();
        Site site = new Site(
                config.name(),
                config.tagline(),
                config.url(),
                language,
                Language.direction(language),
                Instant.EPOCH,
                List.of(new Site.Link("/section", "Section")),
                new Site.Link("/section", "Breaking"));
        Html html = new Html(config.language(), messages, () -> site, templateTools);
        Rehearsal.play(html, new Heads(() -> site, (Dates) templateTools.get("dates"), new PictureAddresses()));
    }
}
