#include "core/sweep/wantedselection.h"

#include "sweepfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using WantedSelection = SweepTest;

} // namespace

TEST(WantedSelectionName, SaysWhatTheSelectionHolds)
{
    const auto plain = neighboursOf("scierc", {"acl", "arxiv"}, 500, QueryText::Whole);
    EXPECT_EQ(plain.name, "scierc-k500-acl.arxiv");
    EXPECT_EQ(neighboursOf("scierc", {"acl"}, 50, QueryText::Rake).name, "scierc-k50-rake-acl");
    const auto drawn = drawnLike(plain, Selector::Random, 7);
    EXPECT_EQ(drawn.name, "scierc-k500-acl.arxiv-random-7");
    EXPECT_EQ(drawn.like, plain.name);
    EXPECT_EQ(drawn.corpora, plain.corpora);
    EXPECT_EQ(drawn.task, "scierc");
    EXPECT_EQ(drawnLike(plain, Selector::Dsir, 1).name, "scierc-k500-acl.arxiv-dsir-1");
}

TEST(WantedSelectionName, ManyCorporaMakeAName)
{
    std::vector<std::string> corpora(30, std::string(20, 'x')), others = corpora;
    others.back() += 'y';
    const auto one = neighboursOf(std::string(100, 't'), corpora, 10'000, QueryText::Rake);
    const auto other = neighboursOf(std::string(100, 't'), others, 10'000, QueryText::Rake);
    EXPECT_NE(one.name, other.name);
    EXPECT_TRUE(checkName(drawnLike(one, Selector::Random, 9007199254740991).name));
}

TEST_F(WantedSelection, IsMadeOnceAndThenFound)
{
    const auto wanted = neighboursOf("birds", {"acl", "wiki"}, 2, QueryText::Whole);
    NoProgress progress;
    EXPECT_FALSE(hasSelection(workspace, wanted).value());
    ASSERT_TRUE(obtainSelection(workspace, wanted, progress, {}));
    EXPECT_TRUE(hasSelection(workspace, wanted).value());
    const auto made = summarizeSelection(workspace, wanted.name).value();
    EXPECT_GT(made.documents, 0u);
    ASSERT_TRUE(obtainSelection(workspace, wanted, progress, {}));
    const auto drawn = drawnLike(wanted, Selector::Random, 3);
    ASSERT_TRUE(obtainSelection(workspace, drawn, progress, {}));
    EXPECT_GE(summarizeSelection(workspace, drawn.name)->tokens, made.tokens);
    EXPECT_TRUE(hasSelection(workspace, drawn).value());
}

TEST_F(WantedSelection, OneOfItsNameMadeInAnotherWayIsNotTakenForIt)
{
    auto other = neighboursOf("birds", {"acl"}, 2, QueryText::Whole);
    NoProgress progress;
    auto made = other;
    made.guard = false;
    ASSERT_TRUE(makeSelection(workspace, made, progress, {}));
    const auto there = hasSelection(workspace, other);
    ASSERT_FALSE(there);
    EXPECT_EQ(there.error().code, ErrorCode::NameTaken);
    EXPECT_FALSE(obtainSelection(workspace, other, progress, {}));
    other.guard = false;
    EXPECT_TRUE(hasSelection(workspace, other).value());
    other.task = "scierc";
    EXPECT_FALSE(hasSelection(workspace, other));
}
