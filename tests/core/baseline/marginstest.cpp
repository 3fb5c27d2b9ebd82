#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/baseline/features.h"
#include "core/baseline/supportvector.h"

using namespace tlm;

namespace {

struct Golden
{
    Json json = readJson(TLM_GOLDEN_DIR "/baseline/margins.json").value();
    std::vector<Example> examples;
    std::vector<std::int32_t> labels;

    Golden()
    {
        for (const Json &each : json["train"]) {
            examples.push_back({each[0].get<std::string>(), "", each[1].get<std::int32_t>()});
            labels.push_back(examples.back().label);
        }
    }
};

std::vector<SparseVector> rowsOf(const Features &features, const std::vector<Example> &examples)
{
    std::vector<SparseVector> rows;
    for (const Example &example : examples)
        rows.push_back(features.transform(example));
    return rows;
}

} // namespace

TEST(Margins, EqualScikitLearn)
{
    const Golden golden;
    const Features features = Features::fit(golden.examples, {});
    const LinearProblem problem(rowsOf(features, golden.examples), golden.labels, features.size(), 3);
    ASSERT_EQ(golden.json["margins"].size(), 6u);
    for (const Json &setting : golden.json["margins"])
        for (std::int32_t label = 0; label < 3; ++label) {
            const auto weights = problem.separate(label, setting["c"], setting["balanced"]);
            for (std::size_t i = 0; i < golden.json["test"].size(); ++i) {
                const SparseVector row = features.transform({golden.json["test"][i], "", 0});
                EXPECT_NEAR(margins(weights, 1, row)[0],
                            setting["values"][i][std::size_t(label)].get<double>(), 0.02)
                    << setting["c"] << ' ' << setting["balanced"] << ' ' << golden.json["test"][i];
            }
        }
}

TEST(Features, WordsComeBeforeCharacters)
{
    const Features features = Features::fit({{"a b", "", 0}}, {});
    EXPECT_EQ(features.words.size(), 3u);
    EXPECT_EQ(features.size(), features.words.size() + features.characters.size());
    const SparseVector row = features.transform({"b", "", 0});
    ASSERT_GE(row.size(), 2u);
    EXPECT_LT(row.front().first, 3u);
    EXPECT_GE(row.back().first, 3u);
    EXPECT_LT(row.back().first, features.size());
}

TEST(Features, SecondTextIsJoinedByABlank)
{
    const Features features = Features::fit({{"left", "right", 0}}, {});
    EXPECT_EQ(features.transform({"left", "right", 0}), features.transform({"left right", "", 0}));
    EXPECT_NE(features.transform({"left", "", 0}), features.transform({"left", "right", 0}));
}
