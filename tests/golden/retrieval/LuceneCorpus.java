import java.io.DataInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * SHA-256 of the neighbours of sets of queries. Standard input, as corpushash.py writes it: the documents; how
 * many sets; per set its queries, how many numbers of neighbours are asked for, and these. A line per hash.
 */
public class LuceneCorpus {
    static final int LINES = 256;
    static final StandardAnalyzer analyzer = new StandardAnalyzer();

    static String readText(DataInputStream in) throws Exception {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static IndexSearcher index(DataInputStream in) throws Exception {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(new BM25Similarity()).setMergePolicy(NoMergePolicy.INSTANCE);
        config.setRAMBufferSizeMB(1900).setRAMPerThreadHardLimitMB(2000);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int left = in.readInt(); left > 0; --left) {
                Document document = new Document();
                document.add(new TextField("text", readText(in), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        if (reader.leaves().size() != 1)
            throw new IllegalStateException("one segment keeps the order of the documents");
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        return searcher;
    }

    static String line(IndexSearcher searcher, String text, int count) {
        StringBuilder line = new StringBuilder();
        try {
            for (ScoreDoc hit :
                 searcher.search(new QueryBuilder(analyzer).createBooleanQuery("text", text), count).scoreDocs)
                line.append(hit.doc).append(':').append(
                    HexFormat.of().toHexDigits(Float.floatToIntBits(hit.score))).append(' ');
        } catch (java.io.IOException error) {
            throw new java.io.UncheckedIOException(error);
        }
        return line.append('\n').toString();
    }

    static String hash(IndexSearcher searcher, List<String> queries, int count) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (int begin = 0; begin < queries.size(); begin += LINES) {
            int end = Math.min(begin + LINES, queries.size());
            IntStream.range(begin, end).parallel().mapToObj(i -> line(searcher, queries.get(i), count))
                .toList().forEach(line -> hash.update(line.getBytes(StandardCharsets.US_ASCII)));
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    public static void main(String[] arguments) throws Exception {
        if (!Version.LATEST.toString().equals("8.8.1"))
            throw new IllegalStateException("needs Lucene 8.8.1, not " + Version.LATEST);
        BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(System.in));
        IndexSearcher searcher = index(in);
        for (int sets = in.readInt(); sets > 0; --sets) {
            List<String> queries = new ArrayList<>();
            for (int left = in.readInt(); left > 0; --left)
                queries.add(readText(in));
            for (int counts = in.readInt(); counts > 0; --counts)
                System.out.println(hash(searcher, queries, in.readInt()));
        }
    }
}
