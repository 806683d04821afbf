package broadsheet.archive;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Topic;
import broadsheet.edition.Imprint;
import broadsheet.edition.Placement;
import broadsheet.edition.Publishing;
import broadsheet.edition.Publishing.Outcome;
import broadsheet.edition.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;

/**
 * Hands what an import has read to Publishing and counts what became of it. Of one batch the sections go first, since
 * articles refer to them, then the articles, then what was chosen beside them; the imprint and the front of a whole
 * run go last.
 */
final class Intake {

    private final Publishing publishing;
    private final ImportReport report;
    private final boolean dryRun;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, List<Placement>> front = new LinkedHashMap<>();
    private final List<Imprint> imprints = new ArrayList<>();
    private final Set<Path> otherFiles = new HashSet<>();
    private long added;
    private long changed;
    private long unchanged;
    private long refused;
    private long warnings;
    private long otherwise;
    private long notCompared;
    private long repeated;
    private long undated;

    /** @param dryRun compare only */
    Intake(Publishing publishing, ImportReport report, boolean dryRun) {
        this.publishing = publishing;
        this.report = report;
        this.dryRun = dryRun;
    }

    /**
     * @param warnings of something that was left out
     * @param otherwise items of JSON that are no news at all, such as a list of queries beside the stories
     * @param notCompared sections, authors and the like in a dry run
     * @param repeated items whose uri comes again later, where it counts
     * @param undated articles that say nothing of when they came out
     */
    record Summary(
            long added,
            long changed,
            long unchanged,
            long refused,
            long warnings,
            long otherwise,
            long notCompared,
            long repeated,
            long undated) {

        /** Whether there was any news, be it as it may. */
        boolean any() {
            return added + changed + unchanged + refused + notCompared + repeated > 0;
        }
    }

    void take(List<Import.Ready> batch) {
        List<Import.Ready> taken = new ArrayList<>();
        for (Import.Ready ready : batch)
            switch (ready.fate()) {
                case READ -> {
                    taken.add(ready);
                    warn(ready);
                }
                case REFUSED -> refuse(ready, ready.reason());
                case REPEATED -> {
                    repeated++;
                    report.warning(ready.raw(), ready.uri(), ready.reason());
                }
                case NO_NEWS -> {
                    otherwise++;
                    if (otherFiles.add(ready.raw().file()))
                        report.warning(ready.raw(), null, ready.reason() + "; more such of this file are not listed");
                }
            }
        takeSite(taken);
        takeArticles(taken);
        takeChoices(taken);
    }

    private void warn(Import.Ready ready) {
        NinjsReader.Reading reading = Objects.requireNonNull(ready.reading());
        for (String warning : reading.warnings()) {
            warnings++;
            report.warning(ready.raw(), ready.uri(), warning);
        }
        if (reading.piece() instanceof Piece.OfArticle article && undated(article.submission())) {
            undated++;
            report.warning(ready.raw(), ready.uri(), "it has no date; it counts as published when it was first taken");
        }
    }

    private static boolean undated(Submission submission) {
        return submission.status() == Submission.Status.PUBLISHED && submission.publishedAt() == null;
    }

    private void refuse(Import.Ready ready, String reason) {
        refused++;
        report.refused(ready.raw(), ready.uri(), reason);
    }

    private void takeSite(List<Import.Ready> batch) {
        List<Section> met = only(batch, Piece.OfSection.class, Piece.OfSection::section);
        List<Piece.OfTopic> topics = only(batch, Piece.OfTopic.class, topic -> topic);
        List<Picture> pictures = only(batch, Piece.OfPicture.class, Piece.OfPicture::picture);
        List<Author> authors = only(batch, Piece.OfAuthor.class, Piece.OfAuthor::author);
        only(batch, Piece.OfFront.class, Piece.OfFront::placements)
                .forEach(placements ->
                        front.putAll(placements.stream().collect(Collectors.groupingBy(Placement::area))));
        imprints.addAll(only(batch, Piece.OfImprint.class, Piece.OfImprint::imprint));
        if (dryRun) {
            notCompared += met.size() + topics.size() + pictures.size() + authors.size();
            return;
        }
        if (!met.isEmpty()) count(arrange(met));
        if (!topics.isEmpty()) count(keep(topics));
        if (!pictures.isEmpty()) count(publishing.keepPictures(last(pictures, Picture::uri)));
        if (!authors.isEmpty()) count(publishing.introduce(last(authors, Author::slug)));
    }

    private List<Outcome> keep(List<Piece.OfTopic> topics) {
        Map<String, List<String>> oldSlugs = new LinkedHashMap<>();
        topics.forEach(topic -> oldSlugs.put(topic.topic().slug(), topic.oldSlugs()));
        return publishing.keepTopics(
                last(topics.stream().map(Piece.OfTopic::topic).toList(), Topic::slug), oldSlugs);
    }

    /** All sections of the run so far, that those which come now go behind the others; only theirs is the outcome. */
    private List<Outcome> arrange(List<Section> met) {
        met.forEach(section -> sections.put(section.slug(), section));
        List<Section> all = List.copyOf(sections.values());
        List<Outcome> outcomes = publishing.arrangeSections(all);
        Set<String> now = new HashSet<>(met.stream().map(Section::slug).toList());
        List<Outcome> theirs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) if (now.contains(all.get(i).slug())) theirs.add(outcomes.get(i));
        return theirs;
    }

    private static <P extends Piece, T> List<T> only(List<Import.Ready> batch, Class<P> kind, Function<P, T> content) {
        return batch.stream()
                .map(ready -> ready.reading() == null ? null : ready.reading().piece())
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(content)
                .toList();
    }

    private static <T> List<T> last(Collection<T> all, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return List.copyOf(byKey.values());
    }

    /** An uri that comes again closes the batch: Publishing takes no two of one. */
    private void takeArticles(List<Import.Ready> batch) {
        Map<String, Import.Ready> unique = new LinkedHashMap<>();
        for (Import.Ready ready : batch) {
            if (ready.reading() == null || !(ready.reading().piece() instanceof Piece.OfArticle article)) continue;
            if (unique.containsKey(article.uri())) {
                takeUnique(unique);
                unique.clear();
            }
            unique.put(article.uri(), ready);
        }
        takeUnique(unique);
    }

    private void takeChoices(List<Import.Ready> batch) {
        for (Piece.OfChoices choices : only(batch, Piece.OfChoices.class, chosen -> chosen))
            change(() -> publishing.relate(choices.article(), choices.pins(), choices.bars()));
    }

    private void takeUnique(Map<String, Import.Ready> batch) {
        if (batch.isEmpty()) return;
        List<Submission> submissions =
                only(List.copyOf(batch.values()), Piece.OfArticle.class, Piece.OfArticle::submission);
        try {
            count(dryRun ? publishing.compare(submissions) : publishing.take(submissions));
        } catch (DataAccessException e) {
            if (!fault(e)) throw e;
            for (Submission submission : submissions) takeAlone(submission, batch.get(submission.uri()));
        }
    }

    /** One that the store refuses for a reason of its own must not stop the others. */
    private void takeAlone(Submission submission, Import.Ready ready) {
        try {
            count(publishing.take(List.of(submission)));
        } catch (DataAccessException e) {
            if (!fault(e)) throw e;
            refuse(ready, "the store cannot hold it: " + said(e));
        }
    }

    /** What the database says, without the statement that it said it to. */
    private static String said(DataAccessException e) {
        String said = String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
        return said.split("; SQL statement|\\R", 2)[0];
    }

    /** Whether it is the data's fault (SQL classes 22 and 23), not that of a store that cannot be reached. */
    private static boolean fault(DataAccessException e) {
        return e.sqlState().startsWith("22") || e.sqlState().startsWith("23");
    }

    private void count(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes)
            switch (outcome) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
    }

    /** Sets the imprint and lays out the front, if there were any, and tells what became of all. */
    Summary finish() {
        for (Imprint imprint : imprints) change(() -> publishing.adopt(imprint));
        if (!front.isEmpty())
            change(() -> publishing.layOutFront(
                    front.values().stream().flatMap(List::stream).toList()));
        return new Summary(added, changed, unchanged, refused, warnings, otherwise, notCompared, repeated, undated);
    }

    private void change(BooleanSupplier work) {
        if (dryRun) notCompared++;
        else count(List.of(work.getAsBoolean() ? Outcome.CHANGED : Outcome.UNCHANGED));
    }
}
