#include <gtest/gtest.h>
#include <set>

#include "core/data/corpus.h"
#include "core/data/sample.h"
#include "core/selection/leakguard.h"
#include "core/selection/selection.h"
#include "samplepackages.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

class Sample : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!test::hasSamplePackages())
            GTEST_SKIP() << test::needsSamplePackages;
        const auto added = addSample(workspace, 2, progress, {});
        ASSERT_TRUE(added) << describe(added.error());
    }

    test::TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder / "workspace").value();
    NoProgress progress;
};

TEST_F(Sample, theGuardLeavesOutTheEntriesThatContainAGloss)
{
    const Task task = loadTask(workspace, sampleTaskName).value();
    const LeakGuard guard(task);
    const auto store =
        DocumentStore::open(summarizeCorpus(workspace, sampleCorpusName)->documentFiles).value();
    std::set<std::uint32_t> exact, near;
    for (std::uint32_t i = 0; i < store.size(); ++i)
        if (const auto leak = guard.find(*store.text(i)))
            (leak->near ? near : exact).insert(i);
    EXPECT_EQ(exact.size(), 35u);
    EXPECT_EQ(near.size(), 1u);

    SelectionOptions options;
    options.name = "s";
    options.task = sampleTaskName;
    options.corpora = {sampleCorpusName};
    options.threads = 2;
    const auto selection = makeSelection(workspace, options, progress, {});
    ASSERT_TRUE(selection) << describe(selection.error());
    EXPECT_EQ(selection->summary.queries, 1200u);
    EXPECT_FALSE(selection->guarded.empty());
    for (const GuardedDocument &document : selection->guarded)
        EXPECT_TRUE((document.near ? near : exact).contains(document.document));
    for (const SelectedDocument &document : selection->documents)
        EXPECT_FALSE(exact.contains(document.document) || near.contains(document.document));
}

} // namespace
} // namespace tlm
