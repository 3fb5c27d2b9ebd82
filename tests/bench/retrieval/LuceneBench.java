import java.io.BufferedReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene 8 or 9, one thread.
 *   build TEXTS INDEX                 JSON lines {"text": …} through StandardAnalyzer, or ready tokens
 *   search INDEX QUERIES:NEIGHBOURS…  queries are ready tokens; the time is that of the searches alone
 */
public class LuceneBench {
    static final double ENOUGH_SECONDS = 5;
    static final int MOST_RUNS = 5, WARMING = 400;

    /** The string of the only field of a line that tlm's bench wrote. */
    static String textOf(String line) {
        int end = line.lastIndexOf('"'), begin = line.indexOf(':') + 2;
        if (line.indexOf('\\', begin) < 0)
            return line.substring(begin, end);
        StringBuilder text = new StringBuilder(end - begin);
        for (int i = begin; i < end; ++i) {
            char letter = line.charAt(i);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            switch (letter = line.charAt(++i)) {
            case 'n': text.append('\n'); break;
            case 't': text.append('\t'); break;
            case 'r': text.append('\r'); break;
            case 'b': text.append('\b'); break;
            case 'f': text.append('\f'); break;
            case 'u':
                text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 4;
                break;
            default: text.append(letter);
            }
        }
        return text.toString();
    }

    static long build(boolean json, Path texts, Path index) throws Exception {
        Analyzer analyzer = json ? new StandardAnalyzer() : new WhitespaceAnalyzer();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(1024).setSimilarity(new BM25Similarity());
        config.setUseCompoundFile(false).setMergeScheduler(new SerialMergeScheduler());
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        Field field = new Field("text", "", type);
        Document document = new Document();
        document.add(field);
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(index), config);
             BufferedReader reader = Files.newBufferedReader(texts)) {
            for (String line; (line = reader.readLine()) != null;) {
                field.setStringValue(json ? textOf(line) : line);
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        long bytes = 0;
        for (Path file : Files.list(index).toList())
            bytes += Files.size(file);
        return bytes;
    }

    static Query queryOf(String tokens) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String token : tokens.split(" "))
            if (!token.isEmpty())
                counts.merge(token, 1, Integer::sum);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        counts.forEach((token, count) -> {
            Query term = new TermQuery(new Term("text", token));
            query.add(count > 1 ? new BoostQuery(term, count) : term, BooleanClause.Occur.SHOULD);
        });
        return query.build();
    }

    static final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

    /** Seconds of the clock and of the processor that one pass over the queries takes. */
    static double[] search(IndexSearcher searcher, List<String> queries, int count, MessageDigest hash)
        throws Exception {
        long nanoseconds = 0, cpu = 0;
        for (String tokens : queries) {
            long begin = System.nanoTime(), cpuBegin = thread.getCurrentThreadCpuTime();
            TopScoreDocCollector collector = TopScoreDocCollector.create(count, 1);
            searcher.search(queryOf(tokens), collector);
            ScoreDoc[] hits = collector.topDocs().scoreDocs;
            nanoseconds += System.nanoTime() - begin;
            cpu += thread.getCurrentThreadCpuTime() - cpuBegin;
            StringBuilder line = new StringBuilder();
            for (ScoreDoc hit : hits)
                line.append(hit.doc).append(':').append(
                    HexFormat.of().toHexDigits(Float.floatToIntBits(hit.score))).append(' ');
            hash.update(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        }
        return new double[] {nanoseconds / 1e9, cpu / 1e9};
    }

    static double median(List<double[]> runs, int column) {
        return runs.stream().mapToDouble(run -> run[column]).sorted().toArray()[(runs.size() - 1) / 2];
    }

    static void measure(IndexSearcher searcher, PrintStream out, String job) throws Exception {
        Path file = Path.of(job.substring(0, job.lastIndexOf(':')));
        int count = Integer.parseInt(job.substring(job.lastIndexOf(':') + 1));
        List<String> queries = Files.readAllLines(file);
        search(searcher, queries.subList(0, Math.min(WARMING, queries.size())), count,
               MessageDigest.getInstance("SHA-256"));
        List<double[]> runs = new ArrayList<>();
        String hash = "";
        for (double total = 0; runs.isEmpty() || (total < ENOUGH_SECONDS && runs.size() < MOST_RUNS);) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            runs.add(search(searcher, queries, count, digest));
            total += runs.get(runs.size() - 1)[0];
            hash = HexFormat.of().formatHex(digest.digest());
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        out.printf("{\"queries\":\"%s\",\"neighbours\":%d,\"per_second\":%.3f,\"per_cpu_second\":%.3f,\"runs\":%d,"
                       + "\"hash\":\"%s\"}%n",
                   name, count, queries.size() / median(runs, 0), queries.size() / median(runs, 1), runs.size(), hash);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("build")) {
            long begin = System.nanoTime();
            long bytes = build(arguments[1].endsWith(".jsonl"), Path.of(arguments[1]), Path.of(arguments[2]));
            System.out.printf("{\"seconds\":%.3f,\"bytes\":%d}%n", (System.nanoTime() - begin) / 1e9, bytes);
            return;
        }
        BooleanQuery.setMaxClauseCount(1 << 20);
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(Path.of(arguments[1]))));
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
        for (String job : Arrays.copyOfRange(arguments, 2, arguments.length))
            measure(searcher, System.out, job);
    }
}
