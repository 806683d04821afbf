package broadsheet.login;

import java.util.List;
import java.util.Optional;

/** What a browser calls itself, in words by which its owner knows it. */
final class Agent {

    /** A mark in what it says, and what that means; the first that is found counts, since each names others too. */
    private record Mark(String within, String name) {}

    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    private Agent() {}

    /** As it says itself when it is none of those. */
    static String name(String agent) {
        Optional<String> browser = first(BROWSERS, agent);
        if (browser.isEmpty()) return agent;
        return browser.get()
                + first(SYSTEMS, agent).map(system -> ", " + system).orElse("");
    }

    private static Optional<String> first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.within()))
                .map(Mark::name)
                .findFirst();
    }
}
