import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

/**
 * How many texts and tokens, and the SHA-256 of all terms, each followed by a newline, each text too: of 100,000
 * random strings (argument `random`), or of the texts that lucenetokens.py writes to standard input, a row for
 * each file.
 */
public class LuceneTokens {
    private static final Analyzer ANALYZER = new StandardAnalyzer();

    /** Code points to draw from, first and last of each range. */
    private static final int[][] ALPHABETS = {
        {0x20, 0x7E},
        {0, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF},
        {0, 0x2FFF},
        {0x41, 0x5A, 0x61, 0x7A, 0xC0, 0x24F, 0x300, 0x36F, 0x370, 0x5FF, 0x1E00, 0x1FFF},
        {0x27, 0x2E, 0x30, 0x39, 0x3A, 0x3B, 0x5F, 0x5F, 0x61, 0x66, 0x2010, 0x205F},
        {0x23, 0x2A, 0x30, 0x39, 0x200D, 0x200D, 0x20E3, 0x20E3, 0x2600, 0x27BF, 0xFE0E, 0xFE0F, 0x1F1E6, 0x1F1FF,
         0x1F3FB, 0x1F3FF, 0x1F466, 0x1F469, 0xE0061, 0xE007F},
        {0x22, 0x22, 0x27, 0x27, 0x5F, 0x5F, 0x5D0, 0x5F4, 0xE00, 0xE7F, 0x3040, 0x30FF, 0x4E00, 0x4E20, 0xAC00, 0xAC20},
        {0x61, 0x7A, 0x5F, 0x5F, 0xE9, 0xE9, 0x10400, 0x1044F}};

    static final class Random { // splitmix64
        long state;
        Random(long seed) { state = seed; }
        int below(int bound) {
            long z = (state += 0x9E3779B97F4A7C15L);
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return (int) (((z ^ (z >>> 31)) >>> 1) % bound);
        }
    }

    static String draw(Random random) {
        int[] alphabet = ALPHABETS[random.below(ALPHABETS.length)];
        int size = random.below(4 << random.below(8));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; ++i) {
            int range = 2 * random.below(alphabet.length / 2);
            text.appendCodePoint(alphabet[range] + random.below(alphabet[range + 1] - alphabet[range] + 1));
        }
        return text.toString();
    }

    static final class Sums {
        final MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long texts, tokens;
        Sums() throws Exception {}

        void add(String text) throws Exception {
            try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                for (stream.reset(); stream.incrementToken(); ++tokens)
                    digest.update((term + "\n").getBytes(StandardCharsets.UTF_8));
                stream.end();
            }
            digest.update((byte) '\n');
            ++texts;
        }

        @Override
        public String toString() {
            StringBuilder hex = new StringBuilder();
            for (byte b : digest.digest())
                hex.append(String.format("%02x", b));
            return texts + "\t" + tokens + "\t" + hex;
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (!Version.LATEST.toString().equals("8.8.1") || Runtime.version().feature() != 17)
            throw new IllegalStateException("needs Lucene 8.8.1 and Java 17");
        if (arguments.length > 0) {
            Random random = new Random(1);
            Sums sums = new Sums();
            while (sums.texts < 100000)
                sums.add(draw(random));
            System.out.println(sums);
            return;
        }
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        for (int files = in.readInt(); files > 0; --files) {
            Sums sums = new Sums();
            for (int size = in.readInt(); size >= 0; size = in.readInt())
                sums.add(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            System.out.println(sums);
        }
    }
}
