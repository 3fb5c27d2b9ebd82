#include "ui/serving/modelchooser.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include "core/history/taskrenaming.h"
#include "ui/clicks.h"
#include "ui/support/testworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class ModelChooserTest : public ::testing::Test
{
protected:
    void open()
    {
        m_chooser = std::make_unique<ModelChooser>(m_work.studio());
        m_chooser->show();
        m_chooser->refresh();
        ASSERT_TRUE(test::settle(m_work.studio()));
    }
    QComboBox *box() { return test::control<QComboBox>(*m_chooser, "Model"); }
    std::filesystem::path makeFolder(const std::string &name)
    {
        const auto folder = m_work.folder() / name;
        std::filesystem::create_directories(folder);
        EXPECT_TRUE(writeFile(folder / "config.json", "{}"));
        return folder;
    }
    void add(const std::filesystem::path &folder)
    {
        m_chooser->addFolder(QString::fromStdString(folder.string()));
        ASSERT_TRUE(test::settle(m_work.studio()));
    }

    test::TestWorkspace m_work;
    std::unique_ptr<ModelChooser> m_chooser;
};

TEST_F(ModelChooserTest, offersTheModelsOfRunsTheNewestFirst)
{
    m_work.addModel(m_work.addRun({}));
    m_work.addRun({.method = Method::Linear});
    m_work.addRun({}); // without a model
    open();
    ASSERT_EQ(box()->count(), 2);
    ASSERT_TRUE(m_chooser->current());
    EXPECT_EQ(m_chooser->current()->model, "2");
    EXPECT_TRUE(m_chooser->current()->linear);
    EXPECT_EQ(m_chooser->current()->task, "birds");
    box()->setFocus();
    QSignalSpy changed(m_chooser.get(), &ModelChooser::changed);
    QTest::keyClick(box(), Qt::Key_Down);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(m_chooser->current()->model, "1");
    EXPECT_EQ(m_work.studio().currentRun(), "1");
}

TEST_F(ModelChooserTest, aFolderIsOfferedFromNowOn)
{
    m_work.addModel(m_work.addRun({}));
    open();
    const auto folder = makeFolder("bert-tiny");
    QSignalSpy changed(m_chooser.get(), &ModelChooser::changed);
    add(folder);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(m_chooser->current()->model.toStdString(), folder.string());
    EXPECT_TRUE(m_chooser->current()->task.isEmpty());
    EXPECT_EQ(box()->currentText(), "bert-tiny");
    open(); // another window of the same workspace
    EXPECT_EQ(box()->count(), 2);
    add(folder);
    EXPECT_EQ(box()->count(), 2) << "once";
    std::filesystem::remove_all(folder);
    open();
    EXPECT_EQ(box()->count(), 1) << "what is gone is not offered";
}

TEST_F(ModelChooserTest, aFolderWithoutAModelIsRefused)
{
    open();
    EXPECT_FALSE(m_chooser->current());
    EXPECT_FALSE(box()->isVisible());
    QSignalSpy failed(m_chooser.get(), &ModelChooser::failed);
    add(m_work.folder());
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::ModelNotFound);
}

TEST_F(ModelChooserTest, networksAreOfferedWithTheirCheckpoints)
{
    const std::string id = m_work.addRun({});
    m_work.addModel(id);
    m_work.addRun({.method = Method::Linear});
    m_work.addKeptModel(id, 500);
    m_chooser = std::make_unique<ModelChooser>(m_work.studio(), ModelChooser::Offers::Networks);
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    ASSERT_EQ(box()->count(), 2) << "no linear run";
    EXPECT_TRUE(box()->itemText(1).endsWith("step 500")) << box()->itemText(1).toStdString();
    box()->setFocus();
    QTest::keyClick(box(), Qt::Key_Down);
    EXPECT_EQ(m_chooser->current()->model, "1@500");
    EXPECT_EQ(m_chooser->current()->task, "birds");
    EXPECT_EQ(m_work.studio().currentRun(), "1");
}

TEST_F(ModelChooserTest, checkpointsOfARunWithoutAFinalModelAreOffered)
{
    const std::string id = m_work.addRun({.state = RunState::Paused});
    m_work.addKeptModel(id, 400);
    m_chooser = std::make_unique<ModelChooser>(m_work.studio(), ModelChooser::Offers::Networks);
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    ASSERT_EQ(box()->count(), 1) << "no model of its end";
    EXPECT_EQ(m_chooser->current()->model, "1@400");
    open(); // where every model is offered
    EXPECT_EQ(box()->count(), 0);
}

TEST_F(ModelChooserTest, anotherNameOfTheTaskIsTold)
{
    m_work.addModel(m_work.addRun({}));
    open();
    QSignalSpy changed(m_chooser.get(), &ModelChooser::changed);
    QSignalSpy refreshed(m_chooser.get(), &ModelChooser::refreshed);
    ASSERT_TRUE(renameTaskInRuns(m_work.history(), "birds", "avians"));
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(m_chooser->current()->task, "avians");
    EXPECT_EQ(changed.size(), 1);
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(refreshed.size(), 2);
}

TEST_F(ModelChooserTest, whatIsComparedIsAnotherOne)
{
    m_work.addModel(m_work.addRun({}));
    m_work.addModel(m_work.addRun({}));
    m_chooser = std::make_unique<ModelChooser>(m_work.studio(), ModelChooser::Offers::Compared);
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    const QString current = m_work.studio().currentRun();
    m_chooser->chooseOther("2");
    EXPECT_EQ(m_chooser->current()->model, "1");
    m_chooser->chooseOther("2");
    EXPECT_EQ(m_chooser->current()->model, "1");
    m_chooser->choose("2");
    EXPECT_EQ(m_chooser->current()->model, "2");
    EXPECT_EQ(m_work.studio().currentRun(), current) << "it does not become the one of other pages";
}

TEST_F(ModelChooserTest, anOpenListIsNotTouchedWhileNothingChanged)
{
    m_work.addModel(m_work.addRun({}));
    open();
    QSignalSpy filled(box()->model(), &QAbstractItemModel::rowsInserted);
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(filled.size(), 0);
    m_work.addModel(m_work.addRun({}));
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_GT(filled.size(), 0);
}

TEST_F(ModelChooserTest, anAddedFolderIsTold)
{
    open();
    QSignalSpy told(m_chooser.get(), &ModelChooser::foldersChanged);
    add(m_work.folder());
    EXPECT_EQ(told.size(), 0) << "it holds no model";
    add(makeFolder("bert-tiny"));
    EXPECT_EQ(told.size(), 1);
}

TEST_F(ModelChooserTest, readingAgainKeepsTheChoice)
{
    m_work.addModel(m_work.addRun({}));
    open();
    m_work.addModel(m_work.addRun({}));
    QSignalSpy changed(m_chooser.get(), &ModelChooser::changed);
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(box()->count(), 2);
    EXPECT_EQ(m_chooser->current()->model, "1");
    EXPECT_EQ(changed.size(), 0);
}

TEST_F(ModelChooserTest, aChoiceGoesOverToOneThatIsBuiltAnew)
{
    m_work.addModel(m_work.addRun({}));
    m_work.addModel(m_work.addRun({}));
    open();
    m_chooser->choose("1");
    const QVariantMap kept = m_chooser->keep();
    m_chooser = std::make_unique<ModelChooser>(m_work.studio());
    m_chooser->putBack(kept);
    EXPECT_EQ(m_chooser->keep(), kept) << "it waits for the list";
    m_chooser->refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(m_chooser->current()->model, "1");
}

} // namespace
} // namespace tlm
