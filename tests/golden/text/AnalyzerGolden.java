import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What Lucene's StandardAnalyzer makes of difficult strings. Made with Debian's liblucene8-java 8.8.1-4 and
 * OpenJDK 17, in this folder:
 *
 *     java -cp /usr/share/java/lucene-core-8.7.0.jar AnalyzerGolden.java
 *
 * analyzer.tsv: a text and its terms, separated by tabs. analyzer_code_points.tsv: for each 4,096 code points
 * the SHA-256 of the terms of "aX Xb X." for each X of them, each term followed by a newline.
 */
public class AnalyzerGolden {
    private static final Analyzer ANALYZER = new StandardAnalyzer();

    /** Strings to draw from: one per class of the grammar and more where classes meet. */
    private static final String ALL = " aAz\u00e9_'\".,:;#*-+09\u05d0\u05d1\uac00\u1100\u0660\u30a2\u30fc\u4e00\u3042"
        + "\u0e01\u0e31\u0300\u00ad\u200d\u200d\ufe0f\ufe0e\u20e3\udb40\udc61\udb40\udc7f\ud83d\ude00\u2764\ud83d\udc4d"
        + "\ud83d\udc66\ud83c\udffb\ud83c\udfff\ud83c\udde6\ud83c\udde7\u2139\u00a9\uff07\u2019\u00b7\uff3f\u202f\u037e"
        + "\ud83c\ude00\u0130\u1e9e\u03a3";
    private static final String[] ALPHABETS = {
        ALL, ALL,
        "a0_'.,:\"\u05d0\u05d0\u30a2\u0300",
        "\u05d0\"'\u05d0a1_.",
        "\u200d\u200d\ufe0f\ud83d\ude00\ud83d\udc4d\ud83c\udffb\udb40\udc61\udb40\udc7f\u0300\u2139a",
        "#*1\u20e3\ufe0f\u0300\u200d\ud83d\ude00 ",
        "\ud83c\udde6\ud83c\udde7\u200d\ufe0f\u0300\ud83d\ude00",
        "\u0e01\u0e31\u0300a0_\u200d\ud83d\ude00"};
    private static final String[] LONG = {"a", "0", "_", "\ud835\udc00", "b\u0300", "\u00e9", "\u0e01", "\uac00",
        "\ud83d\ude00\u200d", "ab."};

    private static List<String> terms(String text) throws Exception {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                terms.add(term.toString());
            stream.end();
        }
        return terms;
    }

    private static String draw(Random random, String alphabet, int size) {
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; ++i)
            text.appendCodePoint(points[random.nextInt(points.length)]);
        return text.toString();
    }

    private static String anyUnicode(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 12) {
            int point = random.nextInt(random.nextBoolean() ? 0x3000 : 0x20000);
            if (point > 0xD && !(point >= 0xD800 && point < 0xE000))
                text.appendCodePoint(point);
        }
        return text.toString();
    }

    private static void writeStrings(PrintStream out) throws Exception {
        Random random = new Random(29);
        for (int i = 0; i < 2600; ++i) {
            String text;
            if (i < 1800)
                text = draw(random, ALPHABETS[i % ALPHABETS.length], 1 + random.nextInt(12));
            else if (i < 2550)
                text = anyUnicode(random);
            else
                text = LONG[i % LONG.length].repeat(120 + random.nextInt(200)) + draw(random, ALL, 6);
            out.print(text);
            for (String term : terms(text))
                out.print("\t" + term);
            out.print("\n");
        }
    }

    private static void writeCodePoints(PrintStream out) throws Exception {
        for (int begin = 0; begin <= Character.MAX_CODE_POINT; begin += 4096) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int point = begin; point < begin + 4096; ++point) {
                if (point >= 0xD800 && point < 0xE000)
                    continue;
                String x = new String(Character.toChars(point));
                for (String term : terms("a" + x + " " + x + "b " + x + "."))
                    digest.update((term + "\n").getBytes(StandardCharsets.UTF_8));
            }
            StringBuilder hex = new StringBuilder();
            for (byte b : digest.digest())
                hex.append(String.format("%02x", b));
            out.print(String.format("%X", begin) + "\t" + hex + "\n");
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (PrintStream out = new PrintStream("analyzer.tsv", "UTF-8")) {
            writeStrings(out);
        }
        try (PrintStream out = new PrintStream("analyzer_code_points.tsv", "UTF-8")) {
            writeCodePoints(out);
        }
    }
}
