package broadsheet.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What became of a text, word by word: parts that stayed, went and came. */
public final class WordChanges {

    private static final Pattern WORD = Pattern.compile("\\s*\\S+");

    private WordChanges() {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public record Part(Kind kind, String text) {}

    static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(parts, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.INSERT)
                add(parts, Kind.GONE, delta.getSource().getLines());
            if (delta.getType() != DeltaType.DELETE)
                add(parts, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) parts.add(new Part(kind, String.join("", words)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
