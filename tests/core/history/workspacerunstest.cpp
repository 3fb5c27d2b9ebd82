#include "core/history/workspaceruns.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

TEST(WorkspaceRuns, AllAreReadTheNewestFirst)
{
    const test::TemporaryFolder folder;
    const Workspace workspace = Workspace::open(folder.path()).value();
    EXPECT_TRUE(runsOf(workspace)->empty());
    History history = History::open(folder.path()).value();
    const std::string first = history.create(preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny)).value();
    const std::string second = history.create(preset(Method::Tlm, Recipe::Fast, Scale::Tiny)).value();
    const auto runs = runsOf(workspace).value();
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].id, second);
    EXPECT_EQ(runs[1].id, first);
}

TEST(WorkspaceRuns, ADamagedStoreSaysSo)
{
    const test::TemporaryFolder folder;
    const Workspace workspace = Workspace::open(folder.path()).value();
    folder.write("history.sqlite", "this is no database, however long one looks at it");
    const auto runs = runsOf(workspace);
    ASSERT_FALSE(runs);
    EXPECT_EQ(runs.error().code, ErrorCode::DatabaseDamaged);
}

} // namespace
} // namespace tlm
