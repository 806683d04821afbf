package broadsheet.sitemap;

import java.util.List;

/** robots.txt, RFC 9309. */
final class Robots {

    /** By the names that their operators say they go by; those that only fetch a page for a person's question too. */
    private static final List<String> AI = List.of(
            "AI2Bot",
            "Amazonbot",
            "anthropic-ai",
            "Applebot-Extended",
            "Bytespider",
            "CCBot",
            "ChatGPT-User",
            "Claude-SearchBot",
            "Claude-User",
            "Claude-Web",
            "ClaudeBot",
            "cohere-ai",
            "cohere-training-data-crawler",
            "Diffbot",
            "DuckAssistBot",
            "FacebookBot",
            "Google-CloudVertexBot",
            "Google-Extended",
            "GPTBot",
            "ImagesiftBot",
            "meta-externalagent",
            "meta-externalfetcher",
            "MistralAI-User",
            "OAI-SearchBot",
            "omgili",
            "PanguBot",
            "Perplexity-User",
            "PerplexityBot",
            "PetalBot",
            "Timpibot",
            "Webzio-Extended",
            "YouBot");

    private Robots() {}

    static String text(String siteUrl, boolean aiCrawlers) {
        StringBuilder text = new StringBuilder();
        if (!aiCrawlers) {
            for (String name : AI) text.append("User-agent: ").append(name).append('\n');
            text.append("Disallow: /\n\n");
        }
        text.append("User-agent: *\n")
                .append("Disallow: /desk\n")
                .append("Disallow: /login\n")
                .append("Disallow: /search?\n")
                .append("Disallow: /api/\n\n")
                .append("Sitemap: ")
                .append(siteUrl)
                .append("/sitemap.xml\n")
                .append("Sitemap: ")
                .append(siteUrl)
                .append("/sitemap-news.xml\n");
        return text.toString();
    }
}
