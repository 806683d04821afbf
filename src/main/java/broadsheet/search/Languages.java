package broadsheet.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text becomes terms. Each language has its own stems and stop words, and its own field ({@code text.de}), so that
 * one language's words do not count in another's; a language not listed is split into words and no more.
 */
final class Languages extends DelegatingAnalyzerWrapper {

    static final String OTHER = "und";
    /** How far apart the parts of an article stand, so that no phrase matches across two of them. */
    private static final int GAP = 100;

    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Pattern OE = Pattern.compile("œ");
    private static final Pattern AE = Pattern.compile("æ");

    /** Longer ones are no words: base64, addresses. */
    private static final int LONGEST_WORD = 40;

    /** Lucene's own are 33; Snowball's 174 rank better (src/bench/README.md), and leave a smaller index. */
    private static final CharArraySet ENGLISH_STOP_WORDS = englishStopWords();

    private final Map<String, Analyzer> languages = Map.ofEntries(
            Map.entry("en", chain(Languages::english)),
            Map.entry("de", chain(Languages::german)),
            Map.entry("fr", chain(Languages::french)),
            Map.entry("es", chain(Languages::spanish)),
            Map.entry("ar", given(new ArabicAnalyzer())),
            Map.entry("da", given(new DanishAnalyzer())),
            Map.entry("fa", given(new PersianAnalyzer())),
            Map.entry("fi", given(new FinnishAnalyzer())),
            Map.entry("hi", given(new HindiAnalyzer())),
            Map.entry("it", given(new ItalianAnalyzer())),
            Map.entry("ja", given(new CJKAnalyzer())),
            Map.entry("ko", given(new CJKAnalyzer())),
            Map.entry("nl", given(new DutchAnalyzer())),
            Map.entry("no", given(new NorwegianAnalyzer())),
            Map.entry("pt", given(new PortugueseAnalyzer())),
            Map.entry("ru", given(new RussianAnalyzer())),
            Map.entry("sv", given(new SwedishAnalyzer())),
            Map.entry("tr", given(new TurkishAnalyzer())),
            Map.entry("zh", given(new CJKAnalyzer())),
            Map.entry(OTHER, chain(Languages::headline)));
    private final Analyzer surface = chain(Languages::surface);
    private final Analyzer headline = chain(Languages::headline);
    private final Analyzer beginnings =
            chain(tokenizer -> new EdgeNGramTokenFilter(headline(tokenizer), 1, Fields.EDGE, false));

    Languages() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The language of a tag such as {@code en-GB}, as far as it has a field of its own. */
    String of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (language.equals("nb") || language.equals("nn")) language = "no";
        return languages.containsKey(language) && !language.isEmpty() ? language : OTHER;
    }

    Analyzer analyzer(String language) {
        Analyzer analyzer = languages.get(language);
        if (analyzer == null) throw new IllegalArgumentException("no field is for the language " + language);
        return analyzer;
    }

    /** Words as they are written, in lower case: what is offered to a reader must be a word. */
    Analyzer surface() {
        return surface;
    }

    Analyzer headline() {
        return headline;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.startsWith(Fields.TEXT)) return analyzer(field.substring(Fields.TEXT.length()));
        return switch (field) {
            case Fields.HEAD -> headline;
            case Fields.HEAD_EDGE -> beginnings;
            default -> surface;
        };
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    private static TokenStream surface(Tokenizer tokenizer) {
        return new LengthFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)), 2, LONGEST_WORD);
    }

    private static TokenStream headline(Tokenizer tokenizer) {
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
        return new PatternReplaceFilter(words, APOSTROPHE, "", true);
    }

    private static TokenStream english(Tokenizer tokenizer) {
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
        return new PorterStemFilter(new StopFilter(words, ENGLISH_STOP_WORDS));
    }

    private static CharArraySet englishStopWords() {
        try (Reader words = new InputStreamReader(
                Objects.requireNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt")),
                StandardCharsets.UTF_8)) {
            CharArraySet all = new CharArraySet(WordlistLoader.getSnowballWordSet(words), true);
            all.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return CharArraySet.unmodifiableSet(all);
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene comes with this list", e);
        }
    }

    private static TokenStream german(Tokenizer tokenizer) {
        TokenStream words = new StopFilter(new LowerCaseFilter(tokenizer), GermanAnalyzer.getDefaultStopSet());
        return new ASCIIFoldingFilter(new GermanLightStemFilter(new GermanNormalizationFilter(words)));
    }

    private static TokenStream french(Tokenizer tokenizer) {
        TokenStream words = new LowerCaseFilter(new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES));
        words = new PatternReplaceFilter(new PatternReplaceFilter(words, OE, "oe", true), AE, "ae", true);
        words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
        return new ASCIIFoldingFilter(new FrenchLightStemFilter(words));
    }

    private static TokenStream spanish(Tokenizer tokenizer) {
        TokenStream words = new StopFilter(new LowerCaseFilter(tokenizer), SpanishAnalyzer.getDefaultStopSet());
        return new ASCIIFoldingFilter(new SpanishLightStemFilter(words));
    }

    private static Analyzer chain(Function<Tokenizer, TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }

            @Override
            protected Reader initReader(String field, Reader text) {
                return new Parted(text);
            }
        };
    }

    /** Lucene's own analysis of a language. */
    private static Analyzer given(Analyzer language) {
        return new AnalyzerWrapper(GLOBAL_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return language;
            }

            @Override
            protected Reader wrapReader(String field, Reader text) {
                return new Parted(text);
            }
        };
    }

    /** A text in which a colon parts words as a space does: "Bürger:innen" would be one word, and "source:agency". */
    private static final class Parted extends CharFilter {

        Parted(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = input.read(buffer, from, length);
            for (int i = from; i < from + read; i++) if (buffer[i] == ':') buffer[i] = ' ';
            return read;
        }

        @Override
        protected int correct(int offset) {
            return offset;
        }
    }
}
