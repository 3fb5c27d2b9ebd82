#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/history/history.h"
#include "ui/sampleworkspace.h"
#include "ui/train/sweepdefinition.h"
#include "ui/train/sweeper.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

using Keys = std::vector<std::string>;

class SweepDefinitionTest : public ::testing::Test
{
protected:
    SweepDefinitionTest()
    {
        m_draft.edit("task", "animals");
        m_draft.edit("selection", "animals-k5");
        m_draft.edit(Draft::seedsKey, "1, 2");
    }
    SweepDefinition define(const std::vector<SweepAxis> &axes, const QString &name = {})
    {
        return defineSweep(m_draft, axes, {"nature"}, name);
    }
    static Keys keysOf(const SweepDefinition &definition)
    {
        Keys keys;
        for (const SweepAxis &axis : definition.axes)
            keys.push_back(axis.key);
        return keys;
    }

    Draft m_draft;
};

TEST_F(SweepDefinitionTest, selectionTaskAndSeedsComeAfterWhatVaries)
{
    const auto definition = define({{"joint.rho1", {"1", "9"}}});
    EXPECT_EQ(keysOf(definition), (Keys{"joint.rho1", "selection", "task", "seed"}));
    EXPECT_EQ(definition.axes.back().values, (Keys{"1", "2"}));
    EXPECT_TRUE(definition.corpora.empty()) << "the selection is named";
    EXPECT_TRUE(definition.base.task.empty());
    EXPECT_EQ(definition.name, nameFor(definition));
}

TEST_F(SweepDefinitionTest, neighboursAreMadeFromTheCorporaOfTheSelection)
{
    const auto definition = define({{"task", {"animals"}}, {"k", {"5", "50"}}});
    EXPECT_EQ(keysOf(definition), (Keys{"k", "task", "seed"}));
    EXPECT_EQ(definition.corpora, Keys{"nature"});
    EXPECT_TRUE(define({{"corpus", {"nature"}}}).corpora.empty()) << "the corpora vary themselves";
    m_draft.edit("selection", "");
    EXPECT_EQ(define({{"method", {"tlm", "linear"}}}).corpora, Keys{"nature"});
}

TEST_F(SweepDefinitionTest, theCommandMakesTheSame)
{
    m_draft.edit("joint.learning_rate", "0.001");
    EXPECT_EQ(
        sweepCommand(define({{"joint.rho1", {"1", "external-only"}}, {"stage2", {"on", "off"}}}, "mine"), {}),
        "tlm sweep --name mine --selection animals-k5 --task animals --seed 1,2 --method tlm --recipe fast "
        "--scale tiny --vary joint.rho1=1,external-only stage2=on,off --set joint.learning_rate=0.001 && tlm "
        "runner");
    EXPECT_EQ(
        sweepCommand(define({{"method", {"tlm", "random"}}, {"k", {"5"}}}, "m"), "/a b"),
        "tlm sweep --workspace '/a b' --name m --task animals --seed 1,2 --corpus nature --recipe fast "
        "--scale "
        "tiny --vary method=tlm,random k=5 --set joint.learning_rate=0.001 && tlm runner --workspace '/a b'");
}

TEST_F(SweepDefinitionTest, aRowOfTheTableAndAModelAreNamed)
{
    m_draft.takePreset(Recipe::Faithful, Scale::Small, "imdb");
    m_draft.edit("method", "pretrained-tlm");
    m_draft.edit("model", "12");
    const QString command = sweepCommand(define({{"k", {"5"}}}), {});
    EXPECT_TRUE(command.contains("--recipe faithful --scale small --table-b1 imdb --model 12"))
        << command.toStdString();
}

class SweeperTest : public ::testing::Test
{
protected:
    SweeperTest()
    {
        m_sample.addTask();
        m_sample.addCorpus();
        m_studio = m_sample.open();
        m_history = std::make_shared<WorkerHistory>(m_sample.workspace().root());
        m_sweeper = std::make_unique<Sweeper>(*m_studio, m_history);
        m_draft.edit("task", "animals");
        QObject::connect(m_sweeper.get(), &Sweeper::planned,
                         [this](const PlannedSweep &sweep) { m_planned.push_back(sweep); });
        QObject::connect(m_sweeper.get(), &Sweeper::unplannable,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    SweepDefinition define(const std::vector<SweepAxis> &axes)
    {
        return defineSweep(m_draft, axes, {"nature"}, "some");
    }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::shared_ptr<WorkerHistory> m_history;
    std::unique_ptr<Sweeper> m_sweeper;
    Draft m_draft;
    std::vector<PlannedSweep> m_planned;
    std::vector<Error> m_errors;
};

TEST_F(SweeperTest, tellsRunsAndSelectionsBeforeTheStart)
{
    m_sweeper->plan(define({{"method", {"tlm", "linear"}}, {"k", {"1", "2"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(m_planned.size(), 1u);
    EXPECT_EQ(m_planned[0].points.size(), 4u);
    EXPECT_EQ(m_planned[0].plan.experiments, 3u) << "the linear one reads no neighbours";
    EXPECT_EQ(m_planned[0].plan.newRuns, 3u);
    EXPECT_EQ(m_planned[0].plan.newSelections.size(), 2u);
    EXPECT_FALSE(m_planned[0].seconds) << "no run like them yet";
}

TEST_F(SweeperTest, selectionsAreMadeByTheThreadsThatMayBeUsed)
{
    m_studio->settings().set(settings::threads, 7);
    m_sweeper->plan(define({{"k", {"1"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    m_studio->settings().set(settings::threads, 0);
    ASSERT_EQ(m_planned.size(), 1u);
    EXPECT_EQ(m_planned[0].points.at(0).selections.at(0).threads, 7);
}

TEST_F(SweeperTest, theForecastIsTheSumOverTheNewRuns)
{
    auto history = History::open(m_sample.workspace().root());
    Configuration past = preset(Method::TaskMlm, Recipe::Fast, Scale::Tiny);
    past.task = "animals";
    const std::string id = *history->create(past);
    ASSERT_TRUE(history->start(id, {}, 0));
    RunFigures figures;
    figures.seconds = 100;
    figures.flops = 6.0 * 16e6 * 1'463'296;
    ASSERT_TRUE(history->record(id, figures, {}));
    ASSERT_TRUE(history->setState(id, RunState::Finished));
    m_draft.edit("method", "task-mlm");
    m_draft.edit(Draft::seedsKey, "1,2,3");
    m_sweeper->plan(define({{"joint.rho2", {"20", "100"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(m_planned.size(), 1u);
    const auto one = m_planned[0];
    ASSERT_TRUE(one.seconds);
    EXPECT_EQ(one.plan.newRuns, 5u) << "one of the six is there";
    EXPECT_GT(*one.seconds, 100);
}

TEST_F(SweeperTest, onlyTheNewestPlanIsTold)
{
    m_sweeper->plan(define({{"k", {"1"}}}));
    m_sweeper->plan(define({{"k", {"1", "2"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(m_planned.size(), 1u);
    EXPECT_EQ(m_planned[0].points.size(), 2u);
}

TEST_F(SweeperTest, whatCannotBeIsTold)
{
    m_draft.edit("task", "nothing");
    m_sweeper->plan(define({{"k", {"1"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::TaskNotFound);
}

TEST_F(SweeperTest, theStartMakesSelectionsAndQueuesTheRuns)
{
    m_sweeper->plan(define({{"method", {"tlm", "linear"}}, {"k", {"1", "2"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    QSignalSpy started(m_sweeper.get(), &Sweeper::started);
    m_sweeper->start(m_planned.at(0));
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(started.size(), 1);
    EXPECT_EQ(started[0][0].toString(), "some");
    EXPECT_EQ(started[0][1].toInt(), 3);
    EXPECT_EQ(m_studio->selections().size(), 2);
    const auto runs = History::open(m_sample.workspace().root())->runs().value();
    ASSERT_EQ(runs.size(), 3u);
    for (const tlm::Run &run : runs) {
        EXPECT_EQ(run.state, RunState::Queued);
        EXPECT_EQ(run.tags, Keys{"sweep:some"});
    }
    m_sweeper->plan(define({{"method", {"tlm", "linear"}}, {"k", {"1", "2"}}}));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(m_planned.back().plan.newRuns, 0u) << "what is there is not made again";
}

} // namespace
} // namespace tlm
