package broadsheet.notice;

import java.io.IOException;
import java.util.List;

/** Whom something is told. */
interface Channel {

    /** As the column notice.channel has it. */
    String name();

    /** How many addresses one message may have. */
    int most();

    /** The addresses that have to be told of when an article has changed. */
    List<String> addresses(ChangedArticle article);

    /**
     * Tells it.
     *
     * @throws IOException when it was not taken: it will be tried again
     */
    void tell(List<String> addresses) throws IOException, InterruptedException;
}
