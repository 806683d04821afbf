package broadsheet.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Moving many nodes at once: one by one, each move numbers all that stand after it anew. */
public final class Siblings {

    private Siblings() {}

    /** Puts nodes after that which they are listed by, which has a parent. */
    public static void insertAfter(Map<Node, List<Node>> following) {
        Set<Element> parents = new LinkedHashSet<>();
        for (Node node : following.keySet()) if (node.parent() instanceof Element parent) parents.add(parent);
        for (Element parent : parents) {
            List<Node> nodes = new ArrayList<>();
            for (Node node : parent.childNodes()) {
                nodes.add(node);
                nodes.addAll(following.getOrDefault(node, List.of()));
            }
            parent.empty().appendChildren(nodes);
        }
    }
}
