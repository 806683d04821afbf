package broadsheet.search;

import broadsheet.content.SafeHtml;
import broadsheet.search.ArticleRow.Name;
import broadsheet.search.Tokens.Token;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the index's document of an article. */
final class Documents {

    /** Words whose number and place in an article do not matter. */
    private static final FieldType PRESENT = new FieldType();

    static {
        PRESENT.setIndexOptions(IndexOptions.DOCS);
        PRESENT.setTokenized(true);
        PRESENT.setOmitNorms(true);
        PRESENT.freeze();
    }

    private final Languages languages;
    private final Supplier<ZoneId> zone;

    /** @param zone whose years articles are counted by */
    Documents(Languages languages, Supplier<ZoneId> zone) {
        this.languages = languages;
        this.zone = zone;
    }

    /** Whose years they are made with now: those made with another's are to be made again. */
    String zone() {
        return zone.get().getId();
    }

    /** @param row listed: readers can find it, or will be able to */
    Document of(ArticleRow row) {
        Instant listedAt = Objects.requireNonNull(row.listedAt(), "only what is listed is searched");
        String body = SafeHtml.text(row.body());
        Document document = new Document();
        document.add(new StringField(Fields.KEY, Long.toString(row.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, row.id()));
        document.add(
                new NumericDocValuesField(Fields.STAMP, ArticleRow.stamp(row.uri(), row.edition(), row.version())));
        document.add(new NumericDocValuesField(Fields.ORIGINAL, row.original()));
        document.add(new LongField(Fields.LISTED, listedAt.toEpochMilli(), Field.Store.NO));
        List<Token> words = Tokens.of(languages.surface(), body);
        document.add(new BinaryDocValuesField(Fields.PRINT, new BytesRef(Shingles.of(words))));
        addText(document, row, body);
        addWords(document, row, words);
        addFilters(document, row, listedAt);
        document.add(new StoredField(Fields.LANGUAGE, languages.of(row.language())));
        document.add(new StoredField(Fields.HEADLINE, row.headline()));
        document.add(new StoredField(Fields.STANDFIRST, row.standfirst()));
        document.add(new StoredField(Fields.BODY, body));
        return document;
    }

    private void addText(Document document, ArticleRow row, String body) {
        String field = Fields.TEXT + languages.of(row.language());
        for (int i = 0; i < Formula.HEADLINE_TIMES; i++) text(document, field, row.headline());
        text(document, field, row.standfirst());
        text(document, field, row.kicker());
        text(document, field, body);
        text(document, field, row.caption());
        row.authors().forEach(author -> text(document, field, author.name()));
        row.topics().forEach(topic -> text(document, field, topic.name()));
        text(document, field, row.section().name());
        document.add(new Field(Fields.HEAD, row.headline(), PRESENT));
        document.add(new Field(Fields.HEAD_EDGE, row.headline(), PRESENT));
    }

    /** Splitting a text costs more than all else of a document: the body's words are those its fingerprint is made of. */
    private void addWords(Document document, ArticleRow row, List<Token> body) {
        Set<String> words = new HashSet<>();
        for (Token word : body) words.add(word.term());
        Stream<String> names = Stream.of(List.of(row.section()), row.authors(), row.topics())
                .flatMap(List::stream)
                .map(Name::name);
        Stream<String> texts = Stream.of(row.headline(), row.standfirst(), row.kicker(), row.caption());
        for (String text : Stream.concat(texts, names).toList())
            for (Token word : Tokens.of(languages.surface(), text)) words.add(word.term());
        document.add(new Field(Fields.WORD, new Words(words), PRESENT));
    }

    private static void text(Document document, String field, String text) {
        if (!text.isEmpty()) document.add(new TextField(field, text, Field.Store.NO));
    }

    private void addFilters(Document document, ArticleRow row, Instant listedAt) {
        document.add(new StringField(Fields.SECTION, row.section().slug(), Field.Store.NO));
        document.add(new SortedDocValuesField(
                Fields.SECTION, new BytesRef(row.section().slug())));
        names(document, Fields.AUTHOR, row.authors());
        names(document, Fields.TOPIC, row.topics());
        int year = listedAt.atZone(zone.get()).getYear();
        document.add(new StringField(Fields.YEAR, Integer.toString(year), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.YEAR, new BytesRef(Integer.toString(year))));
        if (!row.source().isEmpty()) document.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(row.source())));
    }

    private static void names(Document document, String field, List<Name> names) {
        for (Name name : names) {
            document.add(new StringField(field, name.slug(), Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(name.slug())));
        }
    }
}
