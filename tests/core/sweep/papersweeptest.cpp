#include "core/sweep/papersweep.h"

#include "core/experiment/papertask.h"
#include "sweepfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using PaperSweeps = SweepTest;

} // namespace

TEST(PaperSweep, RowsAreThoseOfTheTables)
{
    EXPECT_EQ(paperSweep(3)->rows, (SweepAxis{"method", {"random", "tlm"}}));
    EXPECT_EQ(paperSweep(4)->rows, (SweepAxis{"k", {"0", "50", "500", "5000"}}));
    EXPECT_EQ(paperSweep(5)->rows, (SweepAxis{"joint.rho1", {"1", "3", "99", "999", "external-only"}}));
    EXPECT_EQ(paperSweep(6)->rows, (SweepAxis{"joint.rho2", {"0", "20", "100", "1000"}}));
    EXPECT_EQ(paperSweep(7)->rows, (SweepAxis{"stage2", {"on", "off"}}));
    EXPECT_EQ(paperSweep(4)->name, "table-4");
    for (const int other : {0, 2, 8, -1})
        EXPECT_EQ(paperSweep(other).error().code, ErrorCode::Usage);
}

TEST(PaperSweep, EveryRowIsAnAxisThatAPersonCouldWrite)
{
    for (int table = 3; table <= 7; ++table) {
        const auto paper = paperSweep(table).value();
        EXPECT_EQ(makeAxis(paper.rows.key, paper.rows.values).value(), paper.rows);
        for (const std::string_view task : paper.tasks)
            EXPECT_NE(paperTaskOf(task), nullptr) << task;
    }
}

TEST_F(PaperSweeps, TasksOfTheWorkspaceAreTakenInTheTablesOrder)
{
    addTask("ag_news");
    addTask("chemprot");
    const std::vector<std::string> tasks = workspace.list("tasks");
    EXPECT_EQ(tasksLike(tasks, paperSweep(4).value()),
              (std::vector<std::string>{"ag_news", "scierc", "chemprot"}));
    EXPECT_EQ(tasksLike(tasks, paperSweep(7).value()), (std::vector<std::string>{"ag_news", "chemprot"}));
}

TEST_F(PaperSweeps, AllExpandWithEitherRecipe)
{
    for (int table = 3; table <= 7; ++table)
        for (const char *recipe : {"fast", "faithful"})
            for (const char *scale : {"tiny", "small"}) {
                SweepDefinition definition = sweepOf({"task=scierc", "seed=1,2,3"});
                definition.base.recipe = recipe;
                definition.base.scale = scale;
                definition.axes.insert(definition.axes.begin(), paperSweep(table)->rows);
                EXPECT_EQ(expand(definition).size(), 3 * definition.axes[0].values.size());
            }
}
