#include "ui/train/draft.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/experiment/field.h"
#include "core/experiment/papertable.h"
#include "core/experiment/request.h"

namespace tlm {
namespace {

class DraftTest : public ::testing::Test
{
protected:
    DraftTest()
    {
        m_draft.edit("task", "birds");
        m_draft.edit("selection", "birds-k50");
    }
    std::vector<std::string> problemKeys() const
    {
        std::vector<std::string> keys;
        for (const auto &[key, words] : m_draft.problems())
            keys.push_back(key);
        return keys;
    }
    using Keys = std::vector<std::string>;

    Draft m_draft;
};

TEST_F(DraftTest, beginsWithThePresetAndNothingChanged)
{
    EXPECT_TRUE(m_draft.changedKeys().empty());
    EXPECT_TRUE(m_draft.problems().empty());
    EXPECT_EQ(m_draft.configuration().method, Method::Tlm);
    EXPECT_EQ(m_draft.seeds(), std::vector<std::uint64_t>{1});
    EXPECT_EQ(m_draft.text(Draft::budgetKey), "16M");
}

TEST_F(DraftTest, ownValuesAreToldFromThePresetAndGoBack)
{
    m_draft.edit("joint.learning_rate", "0.001");
    m_draft.edit("encoder.layers", "3");
    EXPECT_EQ(m_draft.changedKeys(), (Keys{"encoder.layers", "joint.learning_rate"}));
    EXPECT_EQ(m_draft.presetText("joint.learning_rate"), "0.002");
    m_draft.reset("joint.learning_rate");
    EXPECT_EQ(m_draft.changedKeys(), Keys{"encoder.layers"});
    m_draft.resetAll();
    EXPECT_TRUE(m_draft.changedKeys().empty());
    EXPECT_EQ(m_draft.configuration().task, "birds") << "what is trained is no setting";
}

TEST_F(DraftTest, theBudgetIsOneSettingOverThreeFields)
{
    m_draft.edit(Draft::budgetKey, "30min");
    EXPECT_TRUE(m_draft.isChanged(Draft::budgetKey));
    EXPECT_DOUBLE_EQ(m_draft.configuration().joint.minutes, 30);
    EXPECT_EQ(m_draft.configuration().joint.tokens, 0);
    m_draft.reset(Draft::budgetKey);
    EXPECT_FALSE(m_draft.isChanged(Draft::budgetKey));
    EXPECT_EQ(m_draft.text(Draft::budgetKey), "16M");
    m_draft.edit(Draft::budgetKey, "soon");
    EXPECT_EQ(m_draft.text(Draft::budgetKey), "soon") << "what was typed stays";
    EXPECT_EQ(problemKeys(), Keys{Draft::budgetKey});
    m_draft.edit("joint.tokens", "1000");
    EXPECT_TRUE(m_draft.problems().empty()) << "another field says the same, and is valid";
}

TEST_F(DraftTest, whatIsNotValidStaysTypedAndIsTold)
{
    m_draft.edit("joint.rho1", "nine");
    m_draft.edit("encoder.heads", "7");
    EXPECT_EQ(m_draft.text("joint.rho1"), "nine");
    EXPECT_EQ(m_draft.configuration().joint.rho1, 9) << "the last valid value";
    EXPECT_TRUE(m_draft.isChanged("joint.rho1"));
    EXPECT_EQ(problemKeys(), (Keys{"encoder.heads", "joint.rho1"}));
    m_draft.reset("joint.rho1");
    EXPECT_EQ(m_draft.text("joint.rho1"), "9");
    EXPECT_EQ(problemKeys(), Keys{"encoder.heads"});
    m_draft.edit(Draft::seedsKey, "one");
    EXPECT_EQ(problemKeys(), (Keys{"encoder.heads", Draft::seedsKey}));
}

TEST_F(DraftTest, anotherMethodKeepsOwnValuesThatItUses)
{
    m_draft.edit("joint.rho1", "3");
    m_draft.edit("fine_tuning.epochs", "4");
    m_draft.edit("method", "task-only");
    EXPECT_EQ(m_draft.configuration().fineTuning.epochs, 4);
    EXPECT_EQ(m_draft.configuration().joint.rho1, 0) << "it reads no external text";
    EXPECT_EQ(m_draft.changedKeys(), Keys{"fine_tuning.epochs"});
    EXPECT_TRUE(m_draft.problems().empty());
    m_draft.edit("method", "finetune");
    EXPECT_EQ(m_draft.configuration().fineTuning.epochs, 4);
    EXPECT_EQ(problemKeys(), Keys{"model"});
}

TEST_F(DraftTest, anotherScaleBeginsAnewButForDataAndComputer)
{
    m_draft.edit("joint.rho1", "3");
    m_draft.edit("data.examples_per_class", "16");
    m_draft.edit("compute.threads", "2");
    m_draft.edit("scale", "mini");
    EXPECT_EQ(m_draft.configuration().joint.rho1, 9);
    EXPECT_EQ(m_draft.configuration().encoder.layers, 4);
    EXPECT_EQ(m_draft.configuration().data.examplesPerClass, 16);
    EXPECT_EQ(m_draft.configuration().compute.threads, 2);
    EXPECT_EQ(m_draft.configuration().selection, "birds-k50");
}

TEST_F(DraftTest, aRowOfTheTableIsTakenForAnotherTask)
{
    m_draft.takePreset(Recipe::Faithful, Scale::Small, "imdb");
    EXPECT_EQ(m_draft.tableB1(), "imdb");
    EXPECT_EQ(m_draft.configuration().task, "birds");
    const PaperRow &imdb = *paperRow(Scale::Small, *paperTaskOf("imdb"));
    EXPECT_EQ(m_draft.configuration().joint.rho1, imdb.rho1);
    EXPECT_EQ(m_draft.configuration().joint.steps, imdb.steps);
    EXPECT_TRUE(m_draft.changedKeys().empty());
    m_draft.edit(Draft::tableB1Key, "");
    EXPECT_EQ(m_draft.configuration().joint.rho1, 999) << "SciERC's, for a task of no known name";
    m_draft.takePreset(Recipe::Fast, Scale::Tiny, "imdb");
    EXPECT_TRUE(m_draft.tableB1().empty()) << "there is none with this recipe";
}

TEST_F(DraftTest, everyRowOfTheTableCanBeTaken)
{
    for (const PaperTask &task : paperTasks())
        for (const Scale scale : {Scale::Small, Scale::Medium, Scale::Large}) {
            m_draft.takePreset(Recipe::Faithful, scale, std::string(task.name));
            const PaperRow &row = *paperRow(scale, task);
            EXPECT_EQ(m_draft.configuration().joint.steps, row.steps) << task.name;
            EXPECT_EQ(m_draft.configuration().joint.batchSequences, row.batch) << task.name;
            EXPECT_DOUBLE_EQ(m_draft.configuration().joint.rho2, row.rho2) << task.name;
        }
}

TEST_F(DraftTest, anOwnPresetIsWhatChangesAreToldFrom)
{
    Configuration own = preset(Method::Tlm, Recipe::Fast, Scale::Mini);
    own.joint.learningRate = 3e-4;
    own.data.examplesPerClass = 8;
    m_draft.takeOwn("mine", own);
    EXPECT_EQ(m_draft.own(), "mine");
    EXPECT_TRUE(m_draft.changedKeys().empty());
    EXPECT_EQ(m_draft.configuration().task, "birds");
    EXPECT_EQ(m_draft.configuration().data.examplesPerClass, 8);
    m_draft.edit("joint.learning_rate", "0.001");
    EXPECT_EQ(m_draft.presetText("joint.learning_rate"), "0.0003");
    m_draft.edit("scale", "tiny");
    EXPECT_TRUE(m_draft.own().empty());
}

TEST_F(DraftTest, aRunsConfigurationShowsWhatItsPresetDoesNotGive)
{
    Configuration run = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    run.task = "ants";
    run.seed = 17;
    run.joint.masking = 0.15;
    m_draft.setConfiguration(run);
    EXPECT_EQ(m_draft.configuration(), run);
    EXPECT_EQ(m_draft.changedKeys(), Keys{"joint.masking"});
    EXPECT_EQ(m_draft.seeds(), std::vector<std::uint64_t>{17});
}

TEST_F(DraftTest, theRequestGivesTheSameConfiguration)
{
    m_draft.takePreset(Recipe::Faithful, Scale::Small, "ag");
    m_draft.edit("joint.learning_rate", "0.0003");
    m_draft.edit("compute.threads", "2");
    const ExperimentRequest request = m_draft.request();
    EXPECT_EQ(request.tableB1, "ag");
    EXPECT_EQ(request.assignments, (Keys{"joint.learning_rate=0.0003", "compute.threads=2"}));
    auto configuration = presetOf(request);
    ASSERT_TRUE(configuration);
    ASSERT_TRUE(applyRequest(request, *configuration));
    EXPECT_EQ(toJson(*configuration), toJson(m_draft.configuration()));
}

} // namespace
} // namespace tlm
