package broadsheet.feed;

import broadsheet.content.Article;
import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.picture.PictureAddresses;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An article's text for reading far from this site: its picture first, every address absolute. */
final class FeedBody {

    private static final String SCHEME = "picture:";

    private final String siteUrl;
    private final PictureAddresses addresses;

    FeedBody(String siteUrl, PictureAddresses addresses) {
        this.siteUrl = siteUrl;
        this.addresses = addresses;
    }

    /** HTML, in which {@code ]]>} does not occur. */
    String html(Article article) {
        Document document = Jsoup.parseBodyFragment(article.body());
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Map<String, Picture> pictures = article.pictures().stream()
                .collect(Collectors.toMap(Picture::uri, Function.identity(), (one, other) -> one));
        for (Element img : body.select("img")) place(img, pictures);
        body.select("figure:not(:has(img))").remove();
        for (Element a : body.select("a[href]")) a.attr("href", absolute(a.attr("href"), article));
        if (article.hero() != null) body.prependChild(figure(article.hero()));
        for (Correction correction : article.corrections())
            body.appendElement("p").appendElement("em").text(correction.text());
        return body.html().replace("]]>", "]]&gt;");
    }

    private void place(Element img, Map<String, Picture> pictures) {
        String src = img.attr("src");
        Picture picture = src.startsWith(SCHEME) ? pictures.get(src.substring(SCHEME.length())) : null;
        if (picture == null) {
            img.remove();
            return;
        }
        img.attr("src", siteUrl + addresses.whole(picture));
        if (img.attr("alt").isEmpty()) img.attr("alt", picture.alt());
        Element figure = img.closest("figure");
        if (figure != null && figure.selectFirst("figcaption") == null) caption(figure, picture);
    }

    private Element figure(Picture picture) {
        Element figure = new Element("figure");
        figure.appendElement("img")
                .attr("src", siteUrl + addresses.whole(picture))
                .attr("alt", picture.alt());
        caption(figure, picture);
        return figure;
    }

    private static void caption(Element figure, Picture picture) {
        String words = (picture.caption() + " " + picture.credit()).strip();
        if (!words.isEmpty()) figure.appendElement("figcaption").text(words);
    }

    private @Nullable String absolute(String href, Article article) {
        if (href.startsWith("/")) return siteUrl + href;
        return href.startsWith("#") ? siteUrl + article.path() + href : href;
    }
}
