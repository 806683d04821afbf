package broadsheet.desk;

import broadsheet.content.FieldChange;
import java.util.List;

/**
 * What became of an article after somebody had looked at it.
 *
 * @param known whether the text that was looked at has been kept, so that there is something to compare with
 * @param fields those whose words have changed; none when it is something besides them, such as the picture
 */
record Meanwhile(boolean known, List<FieldChange> fields) {}
