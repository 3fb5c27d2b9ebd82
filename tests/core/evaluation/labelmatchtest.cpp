#include "core/evaluation/labelmatch.h"

#include <algorithm>

#include <gtest/gtest.h>

using namespace tlm;

namespace {

Task taskOf(std::vector<std::string> labels)
{
    Task task;
    task.name = "birds";
    task.labels = std::move(labels);
    task.splits[2] = {{"first", "", 0}, {"second", "", 1}, {"third", "", 0}};
    return task;
}

void expectRefused(const std::vector<std::string> &model, const std::vector<std::string> &labels,
                   const std::string &named)
{
    const auto refused = matchLabels(model, taskOf(labels));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::LabelUnknown);
    EXPECT_EQ(refused.error().where, "birds");
    EXPECT_NE(refused.error().cause.find(named), std::string::npos) << refused.error().cause;
}

} // namespace

TEST(MatchLabels, AreFoundByNameInAnyOrder)
{
    EXPECT_EQ(matchLabels({"c", "a", "b"}, taskOf({"a", "b", "c"})).value(),
              (std::vector<std::int32_t>{1, 2, 0}));
    EXPECT_EQ(matchLabels({"a", "b"}, taskOf({"a", "b"})).value(), (std::vector<std::int32_t>{0, 1}));
}

TEST(MatchLabels, ThoseThatNobodyNamedAreTakenInTheTasksOrder)
{
    EXPECT_EQ(matchLabels({"LABEL_0", "LABEL_1"}, taskOf({"x", "y"})).value(),
              (std::vector<std::int32_t>{0, 1}));
    expectRefused({"LABEL_0", "LABEL_1"}, {"x", "y", "z"}, "2 labels");
}

TEST(MatchLabels, ThoseOfATaskThatCallsItsOwnSoAreFoundByName)
{
    std::vector<std::string> model, labels;
    for (int label = 0; label < 12; ++label)
        model.push_back("LABEL_" + std::to_string(label));
    labels = model;
    std::ranges::sort(labels); // as tasks number them: LABEL_10 comes before LABEL_2
    const auto numbers = matchLabels(model, taskOf(labels)).value();
    EXPECT_EQ(numbers[2], 10);
    EXPECT_EQ(numbers[4], 2);
    expectRefused({"LABEL_0", "LABEL_1", "LABEL_2"}, {"LABEL_0", "LABEL_2"}, "\"LABEL_1\"");
}

TEST(MatchLabels, ALabelThatIsNotInBothIsNamed)
{
    expectRefused({"a", "b"}, {"a", "owl"}, "\"owl\"");
    expectRefused({"a", "b", "wren"}, {"a", "b"}, "\"wren\"");
    expectRefused({}, {"a"}, "\"a\"");
}

TEST(Relabelled, ExamplesTakeTheModelsNumbers)
{
    const auto examples = relabelled({"b", "a"}, taskOf({"a", "b"}), Split::Test).value();
    ASSERT_EQ(examples.size(), 3u);
    EXPECT_EQ(examples[0].label, 1);
    EXPECT_EQ(examples[1].label, 0);
    EXPECT_EQ(examples[2].text, "third");
    EXPECT_FALSE(relabelled({"b"}, taskOf({"a", "b"}), Split::Test));
}
