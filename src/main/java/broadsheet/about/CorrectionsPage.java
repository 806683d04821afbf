package broadsheet.about;

import broadsheet.content.SiteQueries;
import broadsheet.web.Page;
import java.util.List;

/** What the paper had wrong, newest first. */
record CorrectionsPage(Head head, List<SiteQueries.Corrected> corrections) implements Page {}
