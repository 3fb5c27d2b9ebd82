#include <gtest/gtest.h>

#include "core/data/sample.h"
#include "core/retrieval/leakguard.h"
#include "core/retrieval/selection.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

bool sampleIsInstalled()
{
    return makeSampleTask() && sampleCorpusFiles();
}

TEST(Sample, theGuardLeavesOutThirtyFiveDictionaryEntries)
{
    if (!sampleIsInstalled())
        GTEST_SKIP() << "needs wordnet-base, dict-gcide, dict-foldoc, dict-jargon";
    const test::TemporaryFolder folder;
    const auto workspace = Workspace::open(folder / "workspace").value();
    NoProgress progress;
    ASSERT_TRUE(addSample(workspace, 2, progress, {}));
    SelectionOptions options;
    options.name = "s";
    options.task = sampleTaskName;
    options.corpora = {sampleCorpusName};
    options.threads = 2;
    const auto selection = makeSelection(workspace, options, progress, {});
    ASSERT_TRUE(selection) << describe(selection.error());
    EXPECT_EQ(selection->summary.queries, 1200u);
    EXPECT_EQ(selection->summary.guarded, 35u);
    EXPECT_EQ(selection->summary.near, 0u);
}

} // namespace
} // namespace tlm
