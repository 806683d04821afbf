package broadsheet.front;

import broadsheet.content.FrontLayout.Block;
import broadsheet.content.Teaser;
import broadsheet.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front of the paper; no article is on it twice unless an editor wants it so.
 *
 * @param lead null when the paper is empty
 * @param row beneath the lead
 */
record FrontPage(
        Head head,
        @Nullable Teaser lead,
        List<Teaser> row,
        List<Teaser> latest,
        List<Teaser> watching,
        List<Block> blocks)
        implements Page {}
