#include "ui/retrieval/selectioncard.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QToolButton>

#include "ui/clicks.h"
#include "ui/retrieval/corporabutton.h"
#include "ui/sampleworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class SelectionCardTest : public ::testing::Test
{
protected:
    SelectionCardTest()
    {
        m_sample.addTask();
        m_sample.addCorpus("a");
        m_sample.addCorpus("b");
    }
    void select(const std::string &name)
    {
        SelectionOptions options;
        options.name = name;
        options.task = "animals";
        options.corpora = {"a", "b"};
        NoProgress progress;
        ASSERT_TRUE(makeSelection(m_sample.workspace(), options, progress, {}));
    }
    test::SampleWorkspace m_sample;
};

TEST_F(SelectionCardTest, countsEveryDocumentInItsBars)
{
    select("one");
    const auto studio = m_sample.open();
    MessageBar messages;
    SelectionCard card(*studio, &messages);
    card.show();
    ASSERT_TRUE(test::settle(*studio));
    const auto selection = loadSelection(m_sample.workspace(), "one");
    QString perCorpus;
    for (const BarChart *chart : card.findChildren<BarChart *>())
        if (chart->accessibleName() == "Per corpus")
            perCorpus = chart->accessibleDescription();
    EXPECT_TRUE(perCorpus.startsWith("a: ")) << perCorpus.toStdString();
    EXPECT_TRUE(perCorpus.contains("; b: "));
    EXPECT_TRUE(messages.isHidden());
    EXPECT_FALSE(selection->documents.empty());
}

TEST_F(SelectionCardTest, countsClassesAndVocabularyOnceTheyAreSeen)
{
    select("one");
    const auto studio = m_sample.open();
    MessageBar messages;
    SelectionCard card(*studio, &messages);
    card.setCompact(true);
    ASSERT_TRUE(test::settle(*studio));
    auto *classes = test::control<BarChart>(card, "Found per class");
    card.setCompact(false);
    ASSERT_TRUE(test::settle(*studio));
    EXPECT_TRUE(classes->accessibleDescription().contains("bird: "))
        << classes->accessibleDescription().toStdString();
    EXPECT_TRUE(classes->accessibleDescription().endsWith("2 classes"));
    EXPECT_TRUE(
        test::control<BarChart>(card, "Vocabulary covered")->accessibleDescription().contains(" % of "));
}

TEST_F(SelectionCardTest, withoutItsCorpusTheRestIsStillShown)
{
    select("one");
    ASSERT_TRUE(removeCorpus(m_sample.workspace(), "b"));
    const auto studio = m_sample.open();
    MessageBar messages;
    SelectionCard card(*studio, &messages);
    ASSERT_TRUE(test::settle(*studio));
    EXPECT_TRUE(messages.isHidden());
    EXPECT_TRUE(
        test::control<BarChart>(card, "Found per class")->accessibleDescription().contains("missing"));
    EXPECT_TRUE(test::control<BarChart>(card, "Found by")->accessibleDescription().contains(": "));
}

TEST_F(SelectionCardTest, anotherSelectionIsChosenForAllPages)
{
    select("one");
    select("two");
    const auto studio = m_sample.open();
    MessageBar messages;
    SelectionCard card(*studio, &messages);
    card.show();
    auto *names = test::control<QComboBox>(card, "Selection");
    names->setFocus();
    QTest::keyClick(names, Qt::Key_Down);
    EXPECT_EQ(studio->currentSelection(), "two");
    ASSERT_TRUE(test::settle(*studio));
}

TEST_F(SelectionCardTest, oneThatCannotBeReadHasNoFiguresOfAnother)
{
    select("one");
    select("two");
    const auto studio = m_sample.open();
    MessageBar messages;
    SelectionCard card(*studio, &messages);
    card.show();
    ASSERT_TRUE(test::settle(*studio));
    std::shared_ptr<const SelectionIndex> loaded;
    QObject::connect(&card, &SelectionCard::loaded, &card, [&loaded](const auto &index) { loaded = index; });
    studio->setCurrentSelection("two");
    ASSERT_TRUE(test::settle(*studio));
    EXPECT_TRUE(loaded);
    studio->setCurrentSelection("one");
    std::filesystem::resize_file(m_sample.workspace().selection("two") / "manifest.json", 5);
    studio->setCurrentSelection("two");
    ASSERT_TRUE(test::settle(*studio));
    EXPECT_FALSE(messages.isHidden());
    EXPECT_FALSE(loaded);
    for (const BarChart *chart : card.findChildren<BarChart *>())
        EXPECT_FALSE(chart->accessibleDescription().contains(": ")) << chart->accessibleName().toStdString();
}

TEST_F(SelectionCardTest, foldsWhereThereIsLittleRoomAndAChoiceHolds)
{
    select("one");
    const auto studio = m_sample.open();
    MessageBar messages;
    SelectionCard card(*studio, &messages);
    card.show();
    auto *bars = card.findChild<BarChart *>();
    auto *fold = card.findChild<QToolButton *>();
    EXPECT_TRUE(bars->isVisibleTo(&card));
    card.setCompact(true);
    EXPECT_FALSE(bars->isVisibleTo(&card));
    QTest::mouseClick(fold, Qt::LeftButton);
    EXPECT_TRUE(bars->isVisibleTo(&card));
    card.setCompact(true); // still little room: the person's choice holds
    EXPECT_TRUE(bars->isVisibleTo(&card));
    ASSERT_TRUE(test::settle(*studio));
}

TEST_F(SelectionCardTest, corporaAreChosenTogetherAndOneAlwaysStays)
{
    const auto studio = m_sample.open();
    CorporaButton button(*studio);
    EXPECT_EQ(button.text(), "a");
    const auto toggle = [&button](int at) { button.menu()->actions()[at]->trigger(); };
    toggle(1);
    EXPECT_EQ(studio->currentCorpora(), (QStringList{"a", "b"}));
    EXPECT_EQ(button.text(), "2 corpora");
    toggle(0);
    EXPECT_EQ(studio->currentCorpora(), QStringList{"b"});
    toggle(1);
    EXPECT_EQ(studio->currentCorpora(), QStringList{"b"});
    EXPECT_TRUE(button.menu()->actions()[1]->isChecked());
}

} // namespace
} // namespace tlm
