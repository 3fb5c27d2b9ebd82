#include "core/baseline/ngrams.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

using Terms = std::vector<std::string>;

Terms collect(void (*visit)(std::string_view, const NgramVisitor &), std::string_view text)
{
    Terms terms;
    visit(text, [&](std::string_view term) { terms.emplace_back(term); });
    return terms;
}

} // namespace

TEST(Ngrams, WordsAreRunsOfLettersOrOfSigns)
{
    EXPECT_EQ(splitWords("The [[ x_1 ]] isn't -- 3.14!"),
              (Terms{"the", "[[", "x_1", "]]", "isn", "'", "t", "--", "3", ".", "14", "!"}));
    EXPECT_EQ(splitWords("\tÉCOLE\u00A0中文\n"), (Terms{"école", "中文"}));
    EXPECT_EQ(splitWords(""), Terms{});
    EXPECT_EQ(splitWords(" \n "), Terms{});
}

TEST(Ngrams, IllFormedBytesAreOneSign)
{
    EXPECT_EQ(splitWords("a\xFF\x80z"), (Terms{"a", "\uFFFD\uFFFD", "z"}));
}

TEST(Ngrams, WordsAndPairs)
{
    EXPECT_EQ(collect(visitWordNgrams, "a b c"), (Terms{"a", "a b", "b", "b c", "c"}));
    EXPECT_EQ(collect(visitWordNgrams, "a"), Terms{"a"});
}

TEST(Ngrams, CharactersStayInsideAPiece)
{
    EXPECT_EQ(collect(visitCharacterNgrams, "A"), (Terms{" a", "a ", " a "}));
    EXPECT_EQ(collect(visitCharacterNgrams, "ab"), (Terms{" a", "ab", "b ", " ab", "ab ", " ab "}));
    EXPECT_EQ(collect(visitCharacterNgrams, "é \n é"), (Terms{" é", "é ", " é ", " é", "é ", " é "}));
    EXPECT_EQ(collect(visitCharacterNgrams, "  "), Terms{});
}
