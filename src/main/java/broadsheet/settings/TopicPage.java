package broadsheet.settings;

import broadsheet.content.Topic;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another name for a topic, or another topic for its articles.
 *
 * @param name as typed
 * @param slug as typed
 * @param into the name of the other topic, as typed
 * @param aliases addresses that lead to it
 * @param names of topics, to choose from
 */
record TopicPage(
        Head head,
        Signed signed,
        Topic topic,
        String name,
        @Nullable String nameFault,
        String slug,
        @Nullable String slugFault,
        String into,
        @Nullable String intoFault,
        List<String> aliases,
        List<String> names)
        implements DeskPage {}
