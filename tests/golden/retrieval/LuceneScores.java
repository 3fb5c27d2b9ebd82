import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * Scores of Lucene 8.8.1 on texts made by a rule that tests/core/retrieval/syntheticcorpus.h repeats.
 * One line per setting and query: setting, query number, then document:bits of the score, best first.
 *
 *   java -cp '/usr/share/java/*' LuceneScores.java > scores.txt     (Debian's liblucene8-java 8.8.1-4)
 */
public class LuceneScores {
    static final int DOCUMENTS = 600, QUERIES = 40, COUNT = 20;

    static final class Random { // splitmix64
        long state;
        Random(long seed) { state = seed; }
        long next() {
            long z = (state += 0x9E3779B97F4A7C15L);
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return (z ^ (z >>> 31)) >>> 1;
        }
    }

    static String word(Random random) {
        long rank = random.next() % (2L << (random.next() % 11));
        StringBuilder letters = new StringBuilder("w");
        for (; rank > 0; rank /= 26)
            letters.append((char) ('a' + rank % 26));
        return letters.toString();
    }

    static String text(Random random) {
        long length = random.next() % (4L << (random.next() % 8));
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < length; ++i)
            text.append(i == 0 ? "" : " ").append(word(random));
        return text.toString();
    }

    static List<String> texts(long seed, int count) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; ++i)
            texts.add(text(random));
        return texts;
    }

    static void print(String setting, Similarity similarity) throws Exception {
        StandardAnalyzer analyzer = new StandardAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(similarity).setRAMBufferSizeMB(256).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : texts(1, DOCUMENTS)) {
                Document document = new Document();
                document.add(new TextField("text", text, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(similarity);
        List<String> queries = texts(2, QUERIES);
        for (int i = 0; i < QUERIES; ++i) {
            StringBuilder line = new StringBuilder(setting + ' ' + i);
            org.apache.lucene.search.Query query =
                new QueryBuilder(analyzer).createBooleanQuery("text", queries.get(i));
            if (query != null)
                for (ScoreDoc hit : searcher.search(query, COUNT).scoreDocs)
                    line.append(String.format(" %d:%08x", hit.doc, Float.floatToIntBits(hit.score)));
            System.out.println(line);
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (!Version.LATEST.toString().equals("8.8.1"))
            throw new IllegalStateException("needs Lucene 8.8.1, not " + Version.LATEST);
        print("lucene", new BM25Similarity());
        print("lucene-0.9-0.4", new BM25Similarity(0.9f, 0.4f));
        print("es7", new org.apache.lucene.search.similarity.LegacyBM25Similarity());
    }
}
