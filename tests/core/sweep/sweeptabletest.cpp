#include "core/sweep/sweeptable.h"

#include <algorithm>

#include "core/evaluation/predictionsfile.h"
#include "core/sweep/tabletext.h"
#include "sweepfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// Two methods × two tasks × two seeds, all runs finished: task-only scores 0.5 and 0.6, task-mlm 0.8 and
/// 0.9, and 0.01 more on scierc.
class Tables : public SweepTest
{
protected:
    void SetUp() override
    {
        SweepTest::SetUp();
        ids = start(sweepOf({"method=task-only,task-mlm", "task=birds,scierc", "seed=1,2"})).made;
        ASSERT_EQ(ids.size(), 8u);
        for (std::size_t i = 0; i < ids.size(); ++i)
            finish(ids[i], (i < 4 ? 0.5 : 0.8) + 0.1 * double(i % 2) + (i / 2 % 2 ? 0.01 : 0));
    }
    Expected<SweepTable> table(const TableRequest &request = {})
    {
        return tabulate(workspace, history.runs().value(), loadSweep(workspace, "some").value(), request, {});
    }
    void keep(const std::string &id, std::vector<std::int32_t> predicted)
    {
        ASSERT_TRUE(savePredictions(workspace.run(id), Split::Test,
                                    {{"bird", "fish"}, {0, 1, 0, 1}, std::move(predicted)}));
    }
    std::vector<std::string> ids;
};

} // namespace

TEST_F(Tables, TasksAreColumnsAndWhatVariesRows)
{
    const auto made = table().value();
    EXPECT_EQ(made.rowAxes, (std::vector<std::string>{"method"}));
    EXPECT_EQ(made.columnAxes, (std::vector<std::string>{"task"}));
    EXPECT_EQ(made.rows, (std::vector<std::string>{"task-only", "task-mlm"}));
    EXPECT_EQ(made.columns, (std::vector<std::string>{"birds", "scierc"}));
    const TableCell &cell = made.cells[1][0];
    EXPECT_EQ(cell.runs, (std::vector<std::string>{ids[4], ids[5]}));
    EXPECT_EQ(cell.planned, 2u);
    EXPECT_NEAR(cell.score.mean, 0.85, 1e-12);
    EXPECT_NEAR(cell.score.deviation, std::sqrt(0.005), 1e-12);
    EXPECT_NEAR(made.cells[0][1].score.mean, 0.56, 1e-12);
}

TEST_F(Tables, RowsColumnsSplitAndValuesCanBeChosen)
{
    TableRequest request;
    request.rows = {"task"};
    request.columns = {"method"};
    request.split = Split::Dev;
    auto made = table(request).value();
    EXPECT_EQ(made.rows, (std::vector<std::string>{"birds", "scierc"}));
    EXPECT_NEAR(made.cells[0][1].score.mean, 0.86, 1e-12);
    request.rows = {"method", "task"};
    request.columns = {"seed"};
    made = table(request).value();
    EXPECT_EQ(made.rows.size(), 4u);
    EXPECT_EQ(made.rows[1], "task-only / scierc");
    EXPECT_NEAR(made.cells[0][1].score.mean, 0.61, 1e-12);
    request = {};
    request.where = {{"task", "scierc"}, {"seed", "2"}};
    made = table(request).value();
    ASSERT_EQ(made.columns.size(), 1u);
    EXPECT_EQ(made.cells[0][0].runs, (std::vector<std::string>{ids[3]}));
}

TEST_F(Tables, WhatIsNotThereOrVariesWithinCellsIsRefused)
{
    const auto refused = [&](TableRequest request) {
        const auto made = table(request);
        EXPECT_FALSE(made);
        return made ? ErrorCode::Internal : made.error().code;
    };
    TableRequest request;
    request.rows = {"k"};
    EXPECT_EQ(refused(request), ErrorCode::Usage);
    request.rows = {"seed"};
    EXPECT_EQ(refused(request), ErrorCode::Usage); // methods would be mixed
    request = {};
    request.where = {{"task", "fish"}};
    EXPECT_EQ(refused(request), ErrorCode::Usage);
    request = {};
    request.baseline = "linear";
    EXPECT_EQ(refused(request), ErrorCode::Usage);
}

TEST_F(Tables, RunsThatAreMissingAreCounted)
{
    ASSERT_TRUE(history.remove(ids[0]));
    ASSERT_TRUE(history.setState(ids[2], RunState::Failed, "cause"));
    ASSERT_TRUE(history.setState(ids[3], RunState::Failed, "cause"));
    const auto made = table().value();
    EXPECT_EQ(made.cells[0][0].runs.size(), 1u);
    EXPECT_EQ(made.cells[0][0].planned, 2u);
    EXPECT_TRUE(made.cells[0][1].runs.empty());
    const std::string text = alignedText(pivotOf(made));
    EXPECT_NE(text.find("60.00 (1 of 2)"), std::string::npos) << text;
    EXPECT_NE(text.find("–"), std::string::npos) << text;
}

TEST_F(Tables, DifferencesFromABaselineHaveIntervals)
{
    keep(ids[0], {0, 1, 1, 0});
    keep(ids[1], {0, 1, 1, 0});
    keep(ids[4], {0, 1, 0, 1});
    keep(ids[5], {0, 1, 0, 0});
    TableRequest request;
    request.baseline = "task-only";
    request.bootstrap.samples = 500;
    const auto made = table(request).value();
    EXPECT_FALSE(made.cells[0][0].difference);
    ASSERT_TRUE(made.cells[1][0].difference);
    const PairedDifference &found = *made.cells[1][0].difference;
    const std::vector<std::int32_t> truth{0, 1, 0, 1}, half{0, 1, 1, 0}, most{0, 1, 0, 0};
    const auto slow =
        pairedBootstrap(truth, {truth, most}, {half, half}, 2, TaskMetric::MacroF1, request.bootstrap);
    EXPECT_DOUBLE_EQ(found.difference, slow->difference);
    EXPECT_DOUBLE_EQ(found.low, slow->low);
    EXPECT_FALSE(made.cells[1][1].difference);
    ASSERT_EQ(made.notes.size(), 1u);
    EXPECT_NE(made.notes[0].find(ids[2]), std::string::npos) << made.notes[0];
}

TEST_F(Tables, OtherExamplesAreNotCompared)
{
    for (const std::size_t run : {0u, 1u, 4u})
        keep(ids[run], {0, 1, 1, 0});
    ASSERT_TRUE(savePredictions(workspace.run(ids[5]), Split::Test, {{"bird", "fish"}, {0, 0}, {0, 1}}));
    TableRequest request;
    request.baseline = "task-only";
    const auto made = table(request).value();
    EXPECT_FALSE(made.cells[1][0].difference);
    EXPECT_NE(
        std::ranges::find(made.notes, "Run " + ids[5] + " was scored on other examples: it is not compared."),
        made.notes.end());
    std::ofstream(predictionsFile(workspace.run(ids[4]), Split::Test)) << "damaged";
    EXPECT_FALSE(table(request));
}

TEST_F(Tables, AModelThatIsARunIsToldWithItsTask)
{
    SweepDefinition definition = sweepOf({"model=" + ids[0] + "," + ids[2], "task=birds,scierc"});
    definition.name = "models";
    definition.base.method = "finetune";
    ASSERT_EQ(start(definition).made.size(), 4u);
    const auto made =
        tabulate(workspace, history.runs().value(), loadSweep(workspace, "models").value(), {}, {}).value();
    EXPECT_EQ(made.rows, (std::vector<std::string>{ids[0] + " (birds)", ids[2] + " (scierc)"}));
    EXPECT_EQ(made.cells[0][0].planned, 1u);
}
