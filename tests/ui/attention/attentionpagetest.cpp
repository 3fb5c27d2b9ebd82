#include "ui/attention/pagefixture.h"

#include <optional>

#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>

#include "ui/attention/legendentry.h"
#include "ui/attention/modelsbar.h"
#include "ui/attention/whatifbar.h"
#include "ui/task/taskchanges.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jobstrip.h"

namespace tlm {
namespace {

class AttentionPageTest : public test::AttentionPageTest
{
protected:
    /// How often a sample of all of dev was asked for.
    qsizetype samples() const
    {
        return QString::fromStdString(test::requests(m_work)).count(R"("examples":6)");
    }
};

TEST_F(AttentionPageTest, showsTheFirstDevSentenceAndMeasuresASample)
{
    ASSERT_TRUE(waitForSample());
    EXPECT_EQ(grid().current(), 0);
    EXPECT_TRUE(grid().accessibleDescription().contains("vertical"));
    EXPECT_TRUE(waitForRequest(R"("example":0)"));
    EXPECT_TRUE(waitForRequest(R"("examples":6)")) << "dev has no more than 6";
    EXPECT_EQ(test::control<QComboBox>(*m_page, "Model")->count(), 2) << "a linear run has no heads";
    EXPECT_FALSE(card(1).isVisible());
}

TEST_F(AttentionPageTest, measuresOfThisSentenceCanBeChosen)
{
    ASSERT_TRUE(waitForSample());
    auto *one = test::control<QRadioButton>(*m_page, "Measure this sentence");
    QTest::mouseClick(one, Qt::LeftButton, {}, {5, one->height() / 2});
    EXPECT_TRUE(waitForWords("over this sentence"));
    EXPECT_TRUE(grid().accessibleDescription().contains("positional"));
}

TEST_F(AttentionPageTest, theArrowAndTheKeysGoToTheNextSentence)
{
    ASSERT_TRUE(waitForSample());
    EXPECT_EQ(m_text->text(), "the bird number 0 sings .");
    QTest::mouseClick(test::control<QToolButton>(*m_page, "Next sentence"), Qt::LeftButton);
    EXPECT_EQ(m_text->text(), "the bird number 1 sings .");
    EXPECT_TRUE(waitForRequest(R"("example":1)"));
    action("attention.back").trigger();
    EXPECT_EQ(m_text->text(), "the bird number 0 sings .");
}

TEST_F(AttentionPageTest, aTypedSentenceIsSentAsTextAndItsPredictionStandsBesideTheOldOne)
{
    ASSERT_TRUE(waitForWords("crow 0.75"));
    test::type(m_text, "my own words");
    QTest::keyClick(m_text, Qt::Key_Return);
    EXPECT_TRUE(waitForRequest(R"("text":"my own words")"));
    test::type(m_text, "my own owl");
    EXPECT_TRUE(waitForWords("crow 0.75 → owl 0.60"));
    EXPECT_TRUE(test::words(*m_page).join('|').contains("edited sentence"));
    EXPECT_TRUE(test::click(*m_page, "Undo changes"));
    EXPECT_EQ(m_text->text(), "the bird number 0 sings .");
    EXPECT_TRUE(test::eventually([&] { return !test::words(*m_page).join('|').contains("owl"); }));
}

TEST_F(AttentionPageTest, withAHeadMutedTheNextExampleStandsBesideWhatItWouldBe)
{
    ASSERT_TRUE(waitForWords("crow 0.75"));
    action("attention.mute").trigger();
    ASSERT_TRUE(waitForWords("crow 0.75 → owl 0.60"));
    action("attention.next").trigger();
    ASSERT_TRUE(waitForRequest(R"("verb":"predict")"));
    EXPECT_TRUE(waitForWords("crow 0.75 → owl 0.60"));
}

TEST_F(AttentionPageTest, whereASentenceEndsCannotBeMaskedAndNothingElseIsHindered)
{
    ASSERT_TRUE(waitForWords("crow 0.75"));
    maskRow(0);
    EXPECT_TRUE(m_page->messages()->cause().contains("cannot be masked"));
    maskRow(2);
    EXPECT_TRUE(waitForRequest(R"("mask":[2])"));
    EXPECT_TRUE(m_page->messages()->cause().isEmpty());
}

TEST_F(AttentionPageTest, headsOfTheModelBeforeCannotBeChangedOrExported)
{
    ASSERT_TRUE(waitForSample());
    auto *models = test::control<QComboBox>(*m_page, "Model");
    models->setFocus();
    QTest::keyClick(models, models->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    EXPECT_TRUE(test::words(card(0)).join('|').contains("the model is being read"));
    EXPECT_FALSE(action("attention.export").isEnabled());
    EXPECT_FALSE(m_page->findChild<WhatIfBar *>()->isVisible()) << "the prediction is of the model before";
    EXPECT_FALSE(test::button(card(0), "Measure importance"));
    action("attention.mute").trigger();
    maskRow(2);
    ASSERT_TRUE(
        test::eventually([&] { return test::control<LegendEntry>(card(0), "1 positional") != nullptr; }));
    EXPECT_TRUE(action("attention.export").isEnabled());
    EXPECT_TRUE(m_page->findChild<WhatIfBar *>()->isVisible());
    EXPECT_EQ(test::requests(m_work).find("mute"), std::string::npos);
    EXPECT_EQ(test::requests(m_work).find("mask"), std::string::npos);
}

TEST_F(AttentionPageTest, aMessageStaysUntilSomethingElseIsLookedAt)
{
    ASSERT_TRUE(waitForWords("crow 0.75"));
    m_page->messages()->show(MessageBar::Kind::Good, "Written.");
    action("attention.mute").trigger();
    ASSERT_TRUE(waitForWords("owl 0.60"));
    EXPECT_EQ(m_page->messages()->cause(), "Written.");
    action("attention.next").trigger();
    EXPECT_TRUE(m_page->messages()->cause().isEmpty());
}

TEST_F(AttentionPageTest, aSampleThatFailsOrIsStoppedIsNotToCome)
{
    ASSERT_TRUE(waitForSample());
    auto *size = test::control<QSpinBox>(*m_page, "Sentences in the sample");
    size->setValue(3);
    EXPECT_TRUE(waitForWords("the sample was not measured"));
    EXPECT_EQ(m_page->messages()->cause(), "It is damaged.");
    size->setValue(2);
    EXPECT_TRUE(waitForWords("sample to come"));
    EXPECT_TRUE(waitForWords("Measuring the sample: 1 of 2"));
    QTest::mouseClick(test::control<QToolButton>(*m_page, "Stop everything that takes long"), Qt::LeftButton);
    EXPECT_TRUE(waitForRequest(R"("verb":"stop")"));
    EXPECT_TRUE(waitForWords("the sample was not measured"));
}

TEST_F(AttentionPageTest, aChosenHeadIsEnlarged)
{
    ASSERT_TRUE(waitForSample());
    QTest::mouseClick(&grid(), Qt::LeftButton, {}, grid().cellOf(3).center());
    const QStringList words = test::words(head());
    EXPECT_TRUE(words.contains("Head 1.1")) << words.join('|').toStdString();
    EXPECT_TRUE(words.contains("planted by the initialisation"));
    EXPECT_TRUE(words.contains("0.25"));
    EXPECT_TRUE(words.contains("1.50"));
}

TEST_F(AttentionPageTest, aLayerIsAveragedByAKey)
{
    ASSERT_TRUE(waitForSample());
    action("attention.layer").trigger();
    EXPECT_EQ(grid().chosen(), (std::vector<int>{0, 1}));
    EXPECT_TRUE(test::words(head()).join('|').contains("Mean of 2"));
}

TEST_F(AttentionPageTest, aDoubleClickOnATokenMasksItAndThePredictionChanges)
{
    ASSERT_TRUE(waitForWords("crow 0.75"));
    maskRow(2);
    EXPECT_TRUE(waitForRequest(R"("mask":[2])"));
    EXPECT_TRUE(waitForWords("crow 0.75 → owl 0.60"));
    EXPECT_TRUE(test::words(*m_page).join('|').contains("1 masked"));
    EXPECT_TRUE(test::click(*m_page, "Undo changes"));
    EXPECT_TRUE(test::eventually([&] { return !test::words(*m_page).join('|').contains("masked token"); }));
}

TEST_F(AttentionPageTest, aMutedHeadChangesPredictionAndDevMetric)
{
    ASSERT_TRUE(waitForWords("crow 0.75"));
    ASSERT_TRUE(test::click(head(), "Mute head"));
    EXPECT_TRUE(waitForRequest(R"("mute":[[0,0]])"));
    EXPECT_TRUE(waitForWords("crow 0.75 → owl 0.60"));
    EXPECT_TRUE(waitForWords("macro-f1 0.8300 → 0.6100"));
    EXPECT_TRUE(grid().accessibleDescription().contains("Muted"));
    action("attention.mute").trigger();
    EXPECT_TRUE(test::eventually([&] { return !grid().accessibleDescription().contains("Muted"); }));
    EXPECT_FALSE(test::words(*m_page).join('|').contains("0.6100"));
}

TEST_F(AttentionPageTest, anErrorStandsOnThePageAndTheTextStays)
{
    ASSERT_TRUE(waitForSample());
    test::type(m_text, "wrong");
    ASSERT_TRUE(test::eventually([&] { return m_page->messages()->cause() == "It is damaged."; }));
    EXPECT_EQ(m_text->text(), "wrong");
    EXPECT_EQ(grid().current(), 0) << "those of the sentence before are of this run";
}

TEST_F(AttentionPageTest, headsOfAnotherRunDoNotStayUnderARunThatCannotBeRead)
{
    ASSERT_TRUE(waitForSample());
    test::type(m_text, "wrong");
    ASSERT_TRUE(test::eventually([&] { return m_page->messages()->isVisible(); }));
    auto *models = test::control<QComboBox>(*m_page, "Model");
    models->setFocus();
    QTest::keyClick(models, models->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    ASSERT_TRUE(waitForWords("The model could not be read"));
    EXPECT_EQ(grid().current(), -1);
    EXPECT_FALSE(test::button(*m_page, "Export figure")->isEnabled());
    EXPECT_TRUE(m_page->messages()->isVisible());
}

TEST_F(AttentionPageTest, whatTakesLongCanBeFollowedAndStoppedFromElsewhere)
{
    ASSERT_TRUE(waitForSample());
    std::optional<Activity> shown;
    QStringList ended;
    QObject here;
    QObject::connect(&m_work.studio(), &Studio::activityChanged, &here,
                     [&](const Activity &activity) { shown = activity; });
    QObject::connect(&m_work.studio(), &Studio::activityEnded, &here,
                     [&](const QString &key) { ended << key; });
    test::control<QSpinBox>(*m_page, "Sentences in the sample")->setValue(2);
    ASSERT_TRUE(test::eventually([&] { return shown.has_value(); }));
    EXPECT_EQ(shown->title, "Measuring the sample");
    EXPECT_EQ(shown->progress.total, 2u);
    ended.clear();
    shown->cancel();
    EXPECT_TRUE(ended.contains(shown->key));
    EXPECT_TRUE(waitForWords("the sample was not measured"));
}

TEST_F(AttentionPageTest, aTaskThatWasRenamedIsAskedForByItsNewName)
{
    ASSERT_TRUE(waitForSample());
    m_page->hide();
    ASSERT_TRUE(renameTaskEverywhere(m_work.workspace(), "birds", "avians"));
    m_page->show();
    m_page->activated();
    EXPECT_TRUE(waitForRequest(R"("task":"avians")"));
    EXPECT_TRUE(m_page->messages()->cause().isEmpty());
}

TEST_F(AttentionPageTest, aTaskThatWasImportedAnewIsReadAndMeasuredAnew)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(removeTask(m_work.workspace(), "birds"));
    m_work.addTask("birds", true);
    m_page->activated();
    const auto *pair = test::control<QLineEdit>(*m_bar, "Second text to look at");
    EXPECT_TRUE(test::eventually([&] { return pair->text() == "it is"; }));
    EXPECT_TRUE(test::eventually([this] { return samples() == 2; }));
}

TEST_F(AttentionPageTest, aRunThatWasTrainedOnIsMeasuredAnew)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(writeFile(m_work.workspace().run("2") / "model" / "model.safetensors", "other weights"));
    m_page->activated();
    EXPECT_TRUE(test::eventually([this] { return samples() == 2; }));
    m_page->activated();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(samples(), 2) << "nothing changed since";
}

TEST_F(AttentionPageTest, aFolderIsAskedAboutTheTaskThatIsCurrent)
{
    m_work.addTask("fish");
    m_work.studio().refresh();
    m_work.studio().setCurrentTask("birds");
    ASSERT_TRUE(waitForSample());
    const auto folder = m_work.folder() / "bert-tiny";
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeFile(folder / "config.json", "{}"));
    m_page->findChild<ModelsBar *>()->first()->addFolder(QString::fromStdString(folder.string()));
    ASSERT_TRUE(waitForRequest("bert-tiny"));
    m_work.studio().setCurrentTask("fish");
    EXPECT_TRUE(waitForRequest(R"("task":"fish")"));
}

TEST_F(AttentionPageTest, theRunThatAnotherPageChoseIsShown)
{
    ASSERT_TRUE(waitForSample());
    m_work.studio().setCurrentRun("1");
    m_page->activated();
    EXPECT_TRUE(waitForRequest(R"("model":"1")"));
}

TEST(EmptyAttentionPage, saysWhatWillBeHereAndOpensAFolder)
{
    test::TestWorkspace work;
    AttentionPage page(work.studio());
    page.show();
    page.activated();
    ASSERT_TRUE(test::eventually([&] { return page.findChild<EmptyState *>()->isVisible(); }));
    EXPECT_NE(test::button(page, "Open model folder"), nullptr);
    EXPECT_EQ(test::button(page, "Export figure"), nullptr);
}

} // namespace
} // namespace tlm
