package broadsheet.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index folder: its only writer, and the searchers over what it has written. A commit carries the last edition that
 * the index holds completely.
 */
final class OpenIndex implements AutoCloseable {

    /** The index cannot serve: of another format, not built to its end, or damaged. The message says which. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
    private static final String EDITION = "edition";
    private static final String FORMAT = "format";
    private static final String ZONE = "zone";
    /** Written when a build has reached its end. */
    private static final String COMPLETE = "complete";

    /** That one merge takes: those of some ten million articles. */
    private static final int MOST_SEGMENTS = 2_000;

    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final long edition;
    private final String zone;
    private volatile boolean setAside;

    /** @param zone of a new one; null for what lies in the folder */
    private OpenIndex(Path folder, Languages languages, @Nullable String zone) throws IOException, Unusable {
        this.folder = folder;
        boolean anew = zone != null;
        Directory opening = FSDirectory.open(folder);
        IndexWriter writing = null;
        try {
            writing = new IndexWriter(opening, config(languages, anew));
            Map<String, String> data = anew ? Map.of() : lastCommit(writing);
            this.edition = number(data.getOrDefault(EDITION, "0"));
            this.zone = zone == null ? data.getOrDefault(ZONE, "") : zone;
            this.searchers = new SearcherManager(writing, null);
        } catch (IOException | Unusable | RuntimeException e) {
            if (writing != null) writing.rollback();
            opening.close();
            throw e;
        }
        this.directory = opening;
        this.writer = writing;
    }

    private static IndexWriterConfig config(Languages languages, boolean anew) {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setDefaultMaxMergesAndThreads(false);
        return new IndexWriterConfig(languages)
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                .setSimilarity(Formula.similarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setMergePolicy(anew ? NoMergePolicy.INSTANCE : new TieredMergePolicy())
                .setCommitOnClose(false);
    }

    /** @param zone whose years its documents are made with */
    static OpenIndex create(Path folder, Languages languages, String zone) throws IOException {
        try {
            return new OpenIndex(folder, languages, zone);
        } catch (Unusable e) {
            throw new IOException(e);
        }
    }

    /** @throws Unusable as well as IOException when it must be built again */
    static OpenIndex open(Path folder, Languages languages) throws IOException, Unusable {
        return new OpenIndex(folder, languages, null);
    }

    private static Map<String, String> lastCommit(IndexWriter writer) throws IOException, Unusable {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            String format = data.get(FORMAT);
            if (!Integer.toString(Fields.FORMAT).equals(format))
                throw new Unusable("it is of format " + format + ", and this program's is " + Fields.FORMAT);
            if (!data.containsKey(COMPLETE)) throw new Unusable("it was not built to its end");
            return data;
        }
    }

    private static long number(String text) throws Unusable {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Unusable("its edition is no number");
        }
    }

    /**
     * Whether its files are as they were written: all that has been committed is read, past the memory that searches map,
     * and compared with its checksums.
     */
    boolean sound() {
        try (Directory files = new NIOFSDirectory(folder);
                DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) ((CodecReader) leaf.reader()).checkIntegrity();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index in {} is not as it was written: {}", folder, e.toString());
            return false;
        }
    }

    /** Not to be searched, for it may be damaged, or is. */
    void setAside(boolean aside) {
        setAside = aside;
    }

    boolean isSetAside() {
        return setAside;
    }

    /** The edition of its last commit when it was opened. */
    long edition() {
        return edition;
    }

    /** Whose years its documents are made with; empty when an older version made it. */
    String zone() {
        return zone;
    }

    Path folder() {
        return folder;
    }

    void put(long id, Document document) throws IOException {
        writer.updateDocument(key(id), document);
    }

    /** For an id that is not in the index yet: cheaper. */
    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /**
     * Makes one segment of what has been added to a new index, in which words are looked up once and not twenty times;
     * until then nothing is merged, so that this is the only time, and in their order. Takes about half a minute for a million articles.
     */
    void unite() throws IOException {
        LogByteSizeMergePolicy inOrder = new LogByteSizeMergePolicy();
        inOrder.setMergeFactor(MOST_SEGMENTS);
        inOrder.setMaxMergeMBForForcedMerge(Double.MAX_VALUE);
        writer.getConfig().setMergePolicy(inOrder);
        writer.forceMerge(1);
        writer.getConfig().setMergePolicy(new TieredMergePolicy());
    }

    void remove(long id) throws IOException {
        writer.deleteDocuments(key(id));
    }

    private static Term key(long id) {
        return new Term(Fields.KEY, Long.toString(id));
    }

    /** What has been written can be found when this returns. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What has been written survives a crash when this returns. */
    void commit(long edition, boolean complete) throws IOException {
        Map<String, String> data = new java.util.HashMap<>();
        data.put(FORMAT, Integer.toString(Fields.FORMAT));
        data.put(EDITION, Long.toString(edition));
        data.put(ZONE, zone);
        if (complete) data.put(COMPLETE, "yes");
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    @FunctionalInterface
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /** Runs on one unchanging view of the index. */
    <T> T with(Work<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Leaves what has been written since the last commit to be written again. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
