#include "core/baseline/tfidf.h"

#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "core/base/json.h"

using namespace tlm;

namespace {

std::map<std::string, double> named(const Tfidf &tfidf, const std::string &text)
{
    const std::vector<std::string> terms = tfidf.terms();
    std::map<std::string, double> values;
    for (const auto &[index, value] : tfidf.transform(text))
        values[terms.at(index)] = double(value);
    return values;
}

void expectEqualToScikitLearn(Tfidf::Visit visit, const char *name)
{
    const Json golden = readJson(TLM_GOLDEN_DIR "/baseline/tfidf.json").value();
    const Tfidf tfidf = Tfidf::fit(visit, golden["fit"].get<std::vector<std::string>>(), {});
    for (std::size_t i = 0; i < golden["texts"].size(); ++i) {
        const auto wanted = golden[name][i].get<std::map<std::string, double>>();
        const auto values = named(tfidf, golden["texts"][i]);
        ASSERT_EQ(values.size(), wanted.size()) << golden["texts"][i];
        for (const auto &[term, value] : wanted)
            EXPECT_NEAR(values.at(term), value, 1e-6) << term;
    }
}

} // namespace

TEST(Tfidf, WordsEqualScikitLearn)
{
    expectEqualToScikitLearn(visitWordNgrams, "words");
}

TEST(Tfidf, CharactersEqualScikitLearn)
{
    expectEqualToScikitLearn(visitCharacterNgrams, "characters");
}

TEST(Tfidf, RowsAreOrderedAndOfLengthOne)
{
    const Tfidf tfidf = Tfidf::fit(visitCharacterNgrams, {"some words to learn", "and some more"}, {});
    const SparseVector row = tfidf.transform("more words, some unknown");
    double squares = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        EXPECT_TRUE(i == 0 || row[i - 1].first < row[i].first);
        squares += double(row[i].second) * double(row[i].second);
    }
    EXPECT_NEAR(squares, 1, 1e-6);
    EXPECT_TRUE(tfidf.transform("zzz").empty());
}

TEST(Tfidf, TermsAndIdfRestoreIt)
{
    const Tfidf tfidf = Tfidf::fit(visitWordNgrams, {"a b a", "b c"}, {});
    const Tfidf again(visitWordNgrams, tfidf.terms(), tfidf.idf());
    EXPECT_EQ(again.transform("a b c d"), tfidf.transform("a b c d"));
    EXPECT_EQ(again.size(), 6u);
}

TEST(Tfidf, NothingToLearn)
{
    EXPECT_EQ(Tfidf::fit(visitWordNgrams, {}, {}).size(), 0u);
    EXPECT_EQ(Tfidf::fit(visitWordNgrams, {"", " "}, {}).size(), 0u);
}
