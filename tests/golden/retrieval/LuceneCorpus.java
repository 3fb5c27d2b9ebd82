import java.io.DataInputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Neighbours of queries; the texts come on standard input as corpushash.py writes them. */
public class LuceneCorpus {
    static List<String> readTexts(DataInputStream in) throws Exception {
        List<String> texts = new ArrayList<>();
        for (int count = in.readInt(); count > 0; --count) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(System.in));
        int count = in.readInt();
        StandardAnalyzer analyzer = new StandardAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(new BM25Similarity()).setMergePolicy(NoMergePolicy.INSTANCE);
        config.setRAMBufferSizeMB(1900); // one segment, so documents keep their order
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : readTexts(in)) {
                Document document = new Document();
                document.add(new TextField("text", text, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(new BM25Similarity());
        for (String query : readTexts(in)) {
            StringBuilder line = new StringBuilder();
            for (ScoreDoc hit :
                 searcher.search(new QueryBuilder(analyzer).createBooleanQuery("text", query), count).scoreDocs)
                line.append(String.format("%d:%08x ", hit.doc, Float.floatToIntBits(hit.score)));
            System.out.println(line);
        }
    }
}
