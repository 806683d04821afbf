package broadsheet.sitemap;

import java.util.List;

/** robots.txt, RFC 9309. */
final class Robots {

    /**
     * By the names they go by; those that only fetch a page for a person's question too. Not those that draw the cards of
     * shared links, nor search engines that refuse to be told apart from their answering machines.
     */
    private static final List<String> AI = List.of(
            "AI2Bot",
            "Amazonbot",
            "Amzn-SearchBot",
            "Amzn-User",
            "anthropic-ai",
            "Applebot-Extended",
            "AzureAI-SearchBot",
            "bedrockbot",
            "Bytespider",
            "CCBot",
            "ChatGLM-Spider",
            "ChatGPT-User",
            "Claude-SearchBot",
            "Claude-User",
            "Claude-Web",
            "ClaudeBot",
            "Cloudflare-AutoRAG",
            "cohere-ai",
            "cohere-training-data-crawler",
            "Cotoyogi",
            "DeepSeekBot",
            "Diffbot",
            "DuckAssistBot",
            "ExaBot",
            "FacebookBot",
            "FirecrawlAgent",
            "Gemini-Deep-Research",
            "Google-CloudVertexBot",
            "Google-Extended",
            "Google-NotebookLM",
            "GoogleAgent-Mariner",
            "GPTBot",
            "ICC-Crawler",
            "ImagesiftBot",
            "img2dataset",
            "LinerBot",
            "Manus-User",
            "meta-externalagent",
            "meta-externalfetcher",
            "meta-webindexer",
            "MistralAI-User",
            "NovaAct",
            "OAI-SearchBot",
            "omgili",
            "omgilibot",
            "PanguBot",
            "Perplexity-User",
            "PerplexityBot",
            "PetalBot",
            "PhindBot",
            "SBIntuitionsBot",
            "TavilyBot",
            "TikTokSpider",
            "Timpibot",
            "Webzio-Extended",
            "YandexAdditional",
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
