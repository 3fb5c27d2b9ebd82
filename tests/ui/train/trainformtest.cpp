#include "ui/train/trainform.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include "ui/train/fieldrows.h"
#include "ui/train/hands.h"
#include "ui/train/section.h"
#include "ui/train/sweepform.h"
#include "ui/train/trainfixture.h"

namespace tlm {
namespace {

class TrainFormTest : public test::TrainTest
{
protected:
    TrainFormTest() : m_form(m_work.studio())
    {
        WorldNames world;
        world.form.tasks = {"birds", "scierc"};
        world.form.selections = {"birds-k50", "scierc-k50"};
        world.axes = {world.form.tasks, world.form.selections, {"acl", "wiki"}};
        world.selectionTasks = {{"birds-k50", "birds"}, {"scierc-k50", "scierc"}};
        world.selectionCorpora = {{"birds-k50", {"acl"}}};
        m_form.setWorld(world);
        m_form.resize(520, 900);
        m_form.show();
        m_form.chooseCurrent();
        EXPECT_TRUE(settle());
    }
    template <typename Work>
    void change(Work work)
    {
        m_form.form()->change(work);
    }
    QWidget *editor(const char *key) { return m_form.findChild<QWidget *>(key); }
    QMenu *presets() { return m_form.findChild<QPushButton *>("presets")->menu(); }
    /// An entry of the menu that a setting has at its label.
    bool pickOf(const char *key, const QString &text)
    {
        m_form.activateWindow();
        for (QLabel *label : m_form.findChildren<QLabel *>())
            if (label->buddy() == editor(key))
                return test::pickFromMenuOf(label, text);
        return false;
    }
    bool pickTable(const QString &text)
    {
        auto *ready = m_form.sweep()->findChild<QMenu *>();
        return test::pick(ready, {text});
    }

    TrainForm m_form;
};

TEST_F(TrainFormTest, theCurrentTaskAndASelectionOfItAreChosen)
{
    EXPECT_EQ(m_form.draft().configuration().task, "birds");
    EXPECT_EQ(m_form.draft().configuration().selection, "birds-k50");
    EXPECT_EQ(m_form.corpora(), std::vector<std::string>{"acl"});
    EXPECT_EQ(m_form.problems(), 0);
}

TEST_F(TrainFormTest, problemsAreCountedOnAButtonThatLeadsToThem)
{
    EXPECT_FALSE(test::button(m_form, "1 problem"));
    change([](Draft &draft) { draft.edit("encoder.heads", "7"); });
    ASSERT_TRUE(test::click(m_form, "1 problem"));
    EXPECT_TRUE(m_form.findChild<Section *>("section.encoder")->isOpen());
    EXPECT_EQ(action("train.nextProblem")->shortcut(), QKeySequence(Qt::Key_F8));
}

TEST_F(TrainFormTest, theSearchIsReachedByItsKeys)
{
    auto *search = test::control<QLineEdit>(m_form, "Search settings");
    EXPECT_EQ(action("train.search")->shortcut(), QKeySequence(QKeySequence::Find));
    test::type(search, "rho2");
    EXPECT_TRUE(editor("joint.rho2")->isVisible());
    EXPECT_FALSE(editor("task")->isVisible());
    search->clear();
    EXPECT_TRUE(editor("task")->isVisible());
}

TEST_F(TrainFormTest, advancedSettingsAreAToggleAway)
{
    m_form.findChild<Section *>("section.joint")->setOpen(true);
    EXPECT_FALSE(editor("joint.beta1")->isVisible());
    ASSERT_TRUE(test::click(m_form, "Advanced"));
    EXPECT_TRUE(editor("joint.beta1")->isVisible());
    ASSERT_TRUE(test::click(m_form, "Advanced"));
    EXPECT_FALSE(editor("joint.beta1")->isVisible());
}

TEST_F(TrainFormTest, changesAreTakenBackAllTogether)
{
    EXPECT_FALSE(test::button(m_form, "Reset all"));
    change([](Draft &draft) {
        draft.edit("joint.rho1", "3");
        draft.edit("encoder.layers", "3");
    });
    ASSERT_TRUE(test::click(m_form, "Reset all"));
    EXPECT_EQ(m_form.draft().configuration().joint.rho1, 9);
    EXPECT_FALSE(test::button(m_form, "Reset all"));
}

TEST_F(TrainFormTest, aPresetOfTheMenuIsTaken)
{
    ASSERT_TRUE(test::pick(presets(), {"The paper's Table B.1", "SciERC", "medium"}));
    EXPECT_EQ(m_form.draft().configuration().scale, Scale::Medium);
    EXPECT_EQ(m_form.draft().configuration().joint.rho1, 999);
    EXPECT_EQ(m_form.findChild<QPushButton *>("presets")->text(), "Table B.1: SciERC · medium");
}

TEST_F(TrainFormTest, theFormIsKeptUnderANameAndTakenAgain)
{
    change([](Draft &draft) { draft.edit("joint.masking", "0.2"); });
    QSignalSpy told(&m_form, &TrainForm::told);
    ASSERT_TRUE(test::click(m_form, "Save as preset"));
    test::type(test::control<QLineEdit>(m_form, "Name of the preset"), "mine");
    ASSERT_TRUE(test::click(m_form, "Keep"));
    ASSERT_TRUE(settle());
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0], "The preset mine is kept.");
    change([](Draft &draft) { draft.edit("scale", "mini"); });
    ASSERT_TRUE(test::pick(presets(), {"mine"}));
    ASSERT_TRUE(settle());
    EXPECT_DOUBLE_EQ(m_form.draft().configuration().joint.masking, 0.2);
    EXPECT_EQ(m_form.draft().configuration().scale, Scale::Tiny);
    EXPECT_EQ(m_form.draft().own(), "mine");
}

TEST_F(TrainFormTest, theSettingOneIsInIsVariedCopiedAndTakenBack)
{
    change([](Draft &draft) { draft.edit("encoder.layers", "3"); });
    m_form.findChild<Section *>("section.encoder")->setOpen(true);
    ASSERT_TRUE(pickOf("encoder.layers", "Copy as --set"));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "--set encoder.layers=3");
    ASSERT_TRUE(pickOf("encoder.layers", "Vary this setting"));
    ASSERT_EQ(m_form.sweep()->axes().size(), 1u);
    EXPECT_EQ(m_form.sweep()->axes()[0].key, "encoder.layers");
    EXPECT_EQ(m_form.sweep()->axes()[0].values, std::vector<std::string>{"3"});
    EXPECT_TRUE(m_form.findChild<Section *>("section.sweep")->isOpen());
    ASSERT_TRUE(pickOf("encoder.layers", "Back to the preset"));
    EXPECT_EQ(m_form.draft().configuration().encoder.layers, 2);
    ASSERT_TRUE(pickOf("budget", "Vary this setting"));
    EXPECT_EQ(m_form.sweep()->axes().back().key, "budget");
}

TEST_F(TrainFormTest, aTableOfThePaperSetsAxesTasksAndSeeds)
{
    ASSERT_TRUE(pickTable("Table 4: neighbours of a text, K"));
    const auto axes = m_form.sweep()->axes();
    ASSERT_EQ(axes.size(), 2u);
    EXPECT_EQ(axes[0].key, "k");
    EXPECT_EQ(axes[0].values, (std::vector<std::string>{"0", "50", "500", "5000"}));
    EXPECT_EQ(axes[1].key, "task");
    EXPECT_EQ(axes[1].values, std::vector<std::string>{"scierc"});
    EXPECT_EQ(m_form.sweep()->name(), "table-4");
    EXPECT_EQ(m_form.draft().seeds(), (std::vector<std::uint64_t>{1, 2, 3}));
    ASSERT_TRUE(pickTable("Table 3: retrieval and corpus"));
    EXPECT_EQ(m_form.sweep()->axes()[1].values, (std::vector<std::string>{"acl", "wiki"}));
    for (const auto &[table, key] : {std::pair("Table 5: rho1", "joint.rho1"),
                                     {"Table 6: rho2", "joint.rho2"},
                                     {"Table 7: with and without stage 2", "stage2"}}) {
        ASSERT_TRUE(pickTable(table));
        EXPECT_EQ(m_form.sweep()->axes()[0].key, key);
        EXPECT_EQ(m_form.sweep()->problems(), 0) << table;
    }
}

TEST_F(TrainFormTest, whatVariesNeedNotBeChosen)
{
    change([](Draft &draft) {
        draft.edit("task", "");
        draft.edit("selection", "");
    });
    EXPECT_EQ(m_form.problems(), 2);
    m_form.sweep()->setAxes({{"task", {"birds"}}, {"k", {"5"}}});
    EXPECT_EQ(m_form.problems(), 0);
}

TEST_F(TrainFormTest, aRunsSettingsAreTakenToBeChanged)
{
    m_form.sweep()->setAxes({{"k", {"5"}}});
    tlm::Run run;
    run.id = "12";
    run.configuration = preset(Method::TaskOnly, Recipe::Fast, Scale::Mini);
    run.configuration.task = "birds";
    run.configuration.seed = 5;
    m_form.clone(run);
    EXPECT_EQ(m_form.draft().configuration(), run.configuration);
    EXPECT_EQ(m_form.draft().seeds(), std::vector<std::uint64_t>{5});
    EXPECT_TRUE(m_form.sweep()->isEmpty());
}

TEST_F(TrainFormTest, aFinishedRunIsGoneOnWithFromItsModel)
{
    tlm::Run run;
    run.id = "12";
    run.configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    run.configuration.task = "birds";
    run.configuration.selection = "birds-k50";
    m_form.goOnFrom(run);
    EXPECT_EQ(m_form.draft().configuration().method, Method::PretrainedTlm);
    EXPECT_EQ(m_form.draft().configuration().model, "12");
    EXPECT_EQ(m_form.draft().configuration().selection, "birds-k50");
    EXPECT_EQ(m_form.problems(), 0);
    run.configuration = preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny);
    run.configuration.task = "birds";
    m_form.goOnFrom(run);
    EXPECT_EQ(m_form.draft().configuration().method, Method::FineTune);
    EXPECT_EQ(m_form.problems(), 0);
}

TEST(WorldNames, tellsWhatTheWorkspaceHas)
{
    test::TestWorkspace work;
    work.addTask();
    const std::string id = work.addRun({.dev = 0.5});
    work.addModel(id);
    work.addRun({});
    const WorldNames world = readWorld(work.workspace(), work.history().runs().value());
    EXPECT_EQ(world.form.tasks, QStringList{"birds"});
    EXPECT_EQ(world.form.taskHints.at("birds"), "6 train");
    EXPECT_EQ(world.trainingExamples.at("birds"), 6u);
    ASSERT_EQ(world.form.models.size(), 1u) << "the other has left no model";
    EXPECT_EQ(world.form.models[0].name.toStdString(), id);
    EXPECT_TRUE(world.form.models[0].shown.endsWith("dev 0.5000"));
    EXPECT_EQ(world.axes.tasks, world.form.tasks);
}

} // namespace
} // namespace tlm
