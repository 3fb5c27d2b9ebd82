#include "ui/serving/modelruns.h"

#include <gtest/gtest.h>

#include <QComboBox>

#include "ui/serving/modelserver.h"
#include "ui/serving/sharedserver.h"
#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

TEST(ModelRuns, aNetworkIsThereWhenItsFolderIs)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({.method = Method::Tlm});
    EXPECT_FALSE(hasNetwork(work.workspace(), *work.history().run(id)));
    EXPECT_FALSE(hasModel(work.workspace(), *work.history().run(id)));
    work.addModel(id);
    EXPECT_TRUE(hasNetwork(work.workspace(), *work.history().run(id)));
    EXPECT_TRUE(hasModel(work.workspace(), *work.history().run(id)));
}

TEST(ModelRuns, aFinishedLinearRunPredictsButHasNoNetwork)
{
    test::TestWorkspace work;
    const auto done = *work.history().run(work.addRun({.method = Method::Linear}));
    const auto failed =
        *work.history().run(work.addRun({.method = Method::Linear, .state = RunState::Failed}));
    EXPECT_TRUE(hasModel(work.workspace(), done));
    EXPECT_FALSE(hasNetwork(work.workspace(), done));
    EXPECT_FALSE(hasModel(work.workspace(), failed));
}

TEST(OfferRuns, keepsWhatWasChosen)
{
    std::vector<tlm::Run> runs(3);
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].id = std::to_string(i + 1);
    QComboBox box;
    offerRuns(box, runs, "2");
    EXPECT_EQ(box.currentData().toString(), "2");
    box.setCurrentIndex(2);
    offerRuns(box, runs, "2");
    EXPECT_EQ(box.currentData().toString(), "3");
    runs.pop_back();
    offerRuns(box, runs, "2");
    EXPECT_EQ(box.currentData().toString(), "2") << "what was chosen is gone";
    offerRuns(box, runs, "99");
    EXPECT_EQ(box.currentData().toString(), "2");
    offerRuns(box, {}, "2");
    EXPECT_EQ(box.count(), 0);
}

TEST(SharedServer, isOneForAllPagesOfAWindow)
{
    test::TestWorkspace work;
    test::TestWorkspace other;
    EXPECT_EQ(&sharedServer(work.studio()), &sharedServer(work.studio()));
    EXPECT_NE(&sharedServer(work.studio()), &sharedServer(other.studio()));
}

} // namespace
} // namespace tlm
