#include <filesystem>

#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "core/text/analyzer.h"
#include "core/text/golden.h"
#include "core/text/unicode.h"
#include "shareddata.h"

namespace tlm {
namespace {

/// What tests/golden/text/lucenetokens.py writes in a row behind the name.
class Sums
{
public:
    void add(std::string_view text)
    {
        tokenize(text, m_buffer);
        for (std::size_t i = 0; i < m_buffer.size(); ++i)
            (m_terms += m_buffer.term(i)) += '\n';
        m_terms += '\n';
        m_tokens += m_buffer.size();
        ++m_texts;
    }

    std::vector<std::string> row(const std::string &name) const
    {
        return {name, std::to_string(m_texts), std::to_string(m_tokens), sha256(m_terms)};
    }

private:
    TokenBuffer m_buffer;
    std::string m_terms;
    std::size_t m_texts = 0;
    std::size_t m_tokens = 0;
};

// The generator of LuceneTokens.java.
using Range = std::pair<std::uint32_t, std::uint32_t>;
const std::vector<std::vector<Range>> alphabets = {
    {{0x20, 0x7E}},
    {{0, 0xD7FF}, {0xE000, 0xFFFF}, {0x10000, 0x10FFFF}},
    {{0, 0x2FFF}},
    {{0x41, 0x5A}, {0x61, 0x7A}, {0xC0, 0x24F}, {0x300, 0x36F}, {0x370, 0x5FF}, {0x1E00, 0x1FFF}},
    {{0x27, 0x2E}, {0x30, 0x39}, {0x3A, 0x3B}, {0x5F, 0x5F}, {0x61, 0x66}, {0x2010, 0x205F}},
    {{0x23, 0x2A},
     {0x30, 0x39},
     {0x200D, 0x200D},
     {0x20E3, 0x20E3},
     {0x2600, 0x27BF},
     {0xFE0E, 0xFE0F},
     {0x1F1E6, 0x1F1FF},
     {0x1F3FB, 0x1F3FF},
     {0x1F466, 0x1F469},
     {0xE0061, 0xE007F}},
    {{0x22, 0x22},
     {0x27, 0x27},
     {0x5F, 0x5F},
     {0x5D0, 0x5F4},
     {0xE00, 0xE7F},
     {0x3040, 0x30FF},
     {0x4E00, 0x4E20},
     {0xAC00, 0xAC20}},
    {{0x61, 0x7A}, {0x5F, 0x5F}, {0xE9, 0xE9}, {0x10400, 0x1044F}},
};

class SplitMix
{
public:
    explicit SplitMix(std::uint64_t seed) : m_state(seed) {}
    std::uint32_t below(std::size_t bound)
    {
        auto z = m_state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return static_cast<std::uint32_t>(((z ^ (z >> 31)) >> 1) % bound);
    }

private:
    std::uint64_t m_state;
};

std::string draw(SplitMix &random)
{
    const auto &alphabet = alphabets[random.below(alphabets.size())];
    const auto size = random.below(std::size_t(4) << random.below(8));
    std::string text;
    for (std::uint32_t i = 0; i < size; ++i) {
        const auto [first, last] = alphabet[random.below(alphabet.size())];
        appendUtf8(text, first + random.below(last - first + 1));
    }
    return text;
}

TEST(LuceneTokens, ofAHundredThousandRandomStrings)
{
    SplitMix random(1);
    Sums sums;
    for (int i = 0; i < 100000; ++i)
        sums.add(draw(random));
    EXPECT_EQ(sums.row("random"), readGoldenRows("lucenetokens.tsv").front());
}

TEST(LuceneTokens, ofEveryDocumentOfTheCorpora)
{
    const std::filesystem::path corpora = TLM_SHARED_DATA "/corpora";
    if (!std::filesystem::exists(corpora))
        GTEST_SKIP() << "needs ../shared/data";
    const auto golden = readGoldenRows("lucenetokens.tsv");
    ASSERT_EQ(golden.size(), 28u);
    for (auto row = golden.begin() + 1; row != golden.end(); ++row) {
        Sums sums;
        test::forEachText({corpora / row->front()}, [&](const std::string &text) { sums.add(text); });
        EXPECT_EQ(sums.row(row->front()), *row);
    }
}

} // namespace
} // namespace tlm
