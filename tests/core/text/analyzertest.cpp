#include "core/text/analyzer.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/hash.h"
#include "core/text/golden.h"
#include "core/text/slowtokens.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

std::vector<std::string> terms(std::string_view text)
{
    std::vector<std::string> all;
    for (auto &token : analyze(text))
        all.push_back(token.term);
    return all;
}

std::string joined(std::string_view text)
{
    std::string line;
    for (const auto &term : terms(text))
        line += (line.empty() ? "" : " ") + term;
    return line;
}

struct Row
{
    const char *text;
    const char *terms;
};

/// Facts §6.4: output of Lucene 8.8.1.
const Row rows[] = {
    {"The quick-brown fox's JUMP, o'neil can't isn’t", "the quick brown fox's jump o'neil can't isn’t"},
    {"wi-fi 3.14 1,000.50 10:30 U.S.A. e.g. a.b.c", "wi fi 3.14 1,000.50 10 30 u.s.a e.g a.b.c"},
    {"foo_bar __init__ snake_case_1 a_ _b", "foo_bar __init__ snake_case_1 a_ _b"},
    {"_ __ _1 a_b_c _._ a._b", "_1 a_b_c a _b"},
    {"user@example.com http://www.example.com/a?b=c&d=1", "user example.com http www.example.com a b c d 1"},
    {"C++ C# .NET node.js iOS9 3D x86-64 2nd", "c c net node.js ios9 3d x86 64 2nd"},
    {"naïve café Ångström straße İstanbul ΣΊΣΥΦΟΣ", "naïve café ångström straße istanbul σίσυφοσ"},
    {"日本語テスト ひらがな 한국어 中文字", "日 本 語 テスト ひ ら が な 한국어 中 文 字"},
    {"😀👍🏽 🇺🇸 ©", "😀 👍🏽 🇺🇸 ©"},
    {"foo:bar 1:2 a·b 5'6 5.a a.5 5,a", "foo:bar 1 2 a·b 5'6 5 a a 5 5 a"},
    {"a;b 1;2 a/b 3. .5 1.2.3 v1.2b a5.b6 192.168.0.1 12:30pm",
     "a b 1;2 a b 3 5 1.2.3 v1.2b a5 b6 192.168.0.1 12 30pm"},
    {"can''t a''b 'quoted' dogs' l'été", "can t a b quoted dogs l'été"},
    {"IL-2 alpha(1)-adrenergic 5-HT2A p<0.05 Na+/K+-ATPase",
     "il 2 alpha 1 adrenergic 5 ht2a p 0.05 na k atpase"},
    {"x² H₂O µg 37°C TNF-α Ⅷ", "x h o µg 37 c tnf α ⅷ"},
    {"1e-5 1E5 0x1F 1/2", "1e 5 1e5 0x1f 1 2"},
    {"AT&T <tag> [MASK] << a >>", "at t tag mask a"},
    {"สวัสดี", "สวัสดี"},
};

TEST(Analyzer, ReproducesEveryGoldenRow)
{
    for (const auto &row : rows)
        EXPECT_EQ(joined(row.text), row.terms) << row.text;
}

TEST(Analyzer, CutsLongTokensAt255Units)
{
    std::vector<std::size_t> sizes;
    for (const auto &term : terms(std::string(600, 'b')))
        sizes.push_back(term.size());
    EXPECT_EQ(sizes, (std::vector<std::size_t>{255, 255, 90}));
}

TEST(Analyzer, EqualsLuceneOnDifficultStrings)
{
    const auto golden = readGoldenRows("analyzer.tsv");
    ASSERT_EQ(golden.size(), 2600u);
    for (const auto &row : golden)
        EXPECT_EQ(terms(row[0]), std::vector<std::string>(row.begin() + 1, row.end())) << row[0];
}

TEST(Analyzer, EqualsLuceneOnEveryCodePoint)
{
    const auto golden = readGoldenRows("analyzer_code_points.tsv");
    ASSERT_EQ(golden.size(), 272u);
    for (const auto &row : golden) {
        const auto begin = static_cast<char32_t>(std::stoul(row[0], nullptr, 16));
        std::string all;
        for (char32_t point = begin; point < begin + 4096; ++point) {
            if (point >= 0xD800 && point < 0xE000)
                continue;
            std::string x;
            appendUtf8(x, point);
            for (const auto &term : terms("a" + x + " " + x + "b " + x + "."))
                all += term + "\n";
        }
        EXPECT_EQ(sha256(all), row[1]) << "U+" << row[0];
    }
}

/// Pieces that meet every rule of the grammar, and bytes that are no UTF-8.
rc::Gen<std::string> text()
{
    const auto piece =
        rc::gen::element<std::string>("a", "B", "word", "é", "İ", "0", "42", "_", "'", ".", ",", ":", "\"",
                                      " ", "-", "#", "א", "カ", "漢", "ひ", "ก", "ั", "\u0301", "\u200d",
                                      "\ufe0f", "\u20e3", "😀", "👍", "🏽", "🇺", "한", "\xff", "\xe2\x82");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto &pieces) {
        std::string all;
        for (const auto &p : pieces)
            all += p;
        return all;
    });
}

TEST(Analyzer, EqualsTheGrammarAlone)
{
    EXPECT_TRUE(rc::check([] {
        const auto ascii =
            rc::gen::element('a', 'Z', '0', '9', '_', '.', ',', ':', ';', '\'', '"', '#', ' ', '-');
        const auto whole = *rc::gen::container<std::string>(ascii) + *text();
        const auto expected = slowTokens(whole);
        RC_ASSERT(analyze(whole) == expected);
        RC_ASSERT(countTokens(whole) == expected.size());
    }));
}

TEST(Analyzer, NothingGivesNothing)
{
    for (const char *empty : {"", " ", "\n\t", "...", "_", "-- !!", "\u200d", "\u0301"})
        EXPECT_EQ(countTokens(empty), 0u) << empty;
}

TEST(Analyzer, OffsetsCutOutWhatTheTermWasMadeOf)
{
    EXPECT_TRUE(rc::check([] {
        const auto whole = *text();
        std::uint32_t last = 0;
        for (const auto &token : analyze(whole)) {
            RC_ASSERT((token.begin >= last && token.begin < token.end && token.end <= whole.size()));
            last = token.end;
            const auto again = analyze(std::string_view(whole).substr(token.begin, token.end - token.begin));
            RC_ASSERT(again.size() == 1u);
            RC_ASSERT(again[0].term == token.term);
        }
    }));
}

TEST(Analyzer, ASpaceParts)
{
    EXPECT_TRUE(rc::check([] {
        const auto left = *text(), right = *text();
        auto both = terms(left);
        const auto more = terms(right);
        both.insert(both.end(), more.begin(), more.end());
        RC_ASSERT(terms(left + "\n" + right) == both);
        RC_ASSERT(countTokens(left + "\n" + right) == both.size());
    }));
}

TEST(Analyzer, TreatsIllFormedBytesAsReplacementCharacters)
{
    EXPECT_EQ(joined("ab\xff"
                     "cd\xc3"),
              "ab cd");
    EXPECT_TRUE(
        rc::check([](const std::string &bytes) { RC_ASSERT(terms(bytes) == terms(repairUtf8(bytes))); }));
}

} // namespace
} // namespace tlm
