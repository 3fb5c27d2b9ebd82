#include "ui/task/findings.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

TaskSummary summaryOf(std::vector<std::uint64_t> train, std::vector<std::uint64_t> dev)
{
    TaskSummary summary;
    for (std::size_t i = 0; i < train.size(); ++i) {
        summary.labels.push_back(std::string(1, char('a' + i)));
        summary.sizes[0] += train[i];
    }
    summary.perLabel = {std::move(train), dev, std::move(dev)};
    return summary;
}

QStringList textsOf(const std::vector<TaskFinding> &findings, Label::Tone tone)
{
    QStringList texts;
    for (const TaskFinding &finding : findings)
        if (finding.tone == tone)
            texts << finding.text;
    return texts;
}

TEST(Findings, sayWhenNothingLooksWrong)
{
    const auto findings = findingsOf(summaryOf({5, 5}, {1, 1}), {});
    EXPECT_EQ(textsOf(findings, Label::Tone::Good), QStringList{"No repeats, no leaks, no contradictions."});
    EXPECT_EQ(textsOf(findings, Label::Tone::Muted),
              QStringList{"Answering b always would be right for 50.0 % of the training examples."});
    EXPECT_TRUE(textsOf(findings, Label::Tone::Caution).isEmpty());
}

TEST(Findings, countRepeatsInsideAndAcrossSplits)
{
    const std::vector<RepeatedExample> repeats{{Split::Train, 1, Split::Train, 0, false},
                                               {Split::Train, 2, Split::Train, 0, true},
                                               {Split::Dev, 1, Split::Dev, 0, false},
                                               {Split::Test, 0, Split::Train, 0, false},
                                               {Split::Test, 1, Split::Dev, 0, false}};
    const auto findings = findingsOf(summaryOf({5, 5}, {1, 1}), repeats);
    const QStringList expected{"Train: 2 texts repeat an earlier one.", "Dev: 1 text repeats an earlier one.",
                               "Test: 2 texts stand in an earlier split too: scores will be too good.",
                               "1 text has more than one class."};
    EXPECT_EQ(textsOf(findings, Label::Tone::Caution), expected);
    EXPECT_TRUE(textsOf(findings, Label::Tone::Good).isEmpty());
    EXPECT_EQ(findings[2].rows, (RowQuery{Split::Test, RowSet::InEarlierSplit}));
    EXPECT_EQ(findings[3].rows, (RowQuery{Split::Train, RowSet::SeveralClasses}));
}

TEST(Findings, tellImbalanceMissingClassesAndBadRecords)
{
    TaskSummary summary = summaryOf({120, 10, 50}, {3, 0, 0});
    summary.bad = 3;
    const auto findings = findingsOf(summary, {});
    const QStringList expected{"The class a has 12 times as many training examples as b.",
                               "Dev has no example of b, c.", "Test has no example of b, c.",
                               "3 records could not be read and were left out."};
    EXPECT_EQ(textsOf(findings, Label::Tone::Caution), expected);
    EXPECT_TRUE(findings.back().listsBadRecords);
}

} // namespace
} // namespace tlm
