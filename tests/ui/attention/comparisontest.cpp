#include "ui/attention/pagefixture.h"

#include "ui/attention/countingbar.h"
#include "ui/attention/legendentry.h"
#include "ui/attention/modelsbar.h"

#include <algorithm>

#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace tlm {
namespace {

class AttentionComparison : public test::AttentionPageTest
{
protected:
    /// Run 2 as A and run 1 as B.
    void compare()
    {
        ASSERT_TRUE(waitForSample());
        ASSERT_TRUE(test::click(*m_page, "Compare"));
        ASSERT_TRUE(test::eventually([this] { return grid(1).current() >= 0; }));
    }
    bool isMuted(int side) const { return !grid(side).look().muted.empty(); }
    /// Chooses run 1 as A too.
    void replaceFirst()
    {
        auto *models = test::control<QComboBox>(*m_page, "Model");
        models->setFocus();
        QTest::keyClick(models, models->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    }
};

TEST_F(AttentionComparison, twoModelsStandSideBySideOverTheSameSentences)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    EXPECT_TRUE(card(1).isVisible());
    EXPECT_TRUE(waitForRequest(R"("model":"1")"));
    EXPECT_TRUE(waitForWords("B against A: positional +1 (1 and 0), vertical \u22121"));
    auto *other = test::control<QComboBox>(*m_page, "Model to compare with");
    EXPECT_NE(other->currentData(), test::control<QComboBox>(*m_page, "Model")->currentData());
    action("attention.compare").trigger();
    EXPECT_FALSE(card(1).isVisible());
    EXPECT_FALSE(test::words(*m_page).join('|').contains("against"));
}

TEST_F(AttentionComparison, theOtherGridFollowsTheChosenHead)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    QTest::mouseClick(&grid(1), Qt::LeftButton, {}, grid(1).cellOf(2).center());
    EXPECT_EQ(grid(0).chosen(), std::vector<int>{2});
    EXPECT_TRUE(test::words(head()).contains("Head 1.0 of B"));
    grid(0).setFocus();
    QTest::keyClick(&grid(0), Qt::Key_Up);
    EXPECT_EQ(grid(1).chosen(), std::vector<int>{0});
    EXPECT_TRUE(test::words(head()).contains("Head 0.0 of A"));
}

TEST_F(AttentionComparison, aModelThatComesShowsTheHeadThatIsChosen)
{
    ASSERT_TRUE(waitForSample());
    QTest::mouseClick(&grid(0), Qt::LeftButton, {}, grid(0).cellOf(2).center());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    EXPECT_EQ(grid(1).chosen(), std::vector<int>{2});
    EXPECT_TRUE(test::words(head()).contains("Head 1.0 of A"));
}

TEST_F(AttentionComparison, whatIsMutedOrMaskedIsSoInBothModels)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    QTest::mouseClick(&grid(1), Qt::LeftButton, {}, grid(1).cellOf(1).center());
    action("attention.mute").trigger();
    for (const int side : {0, 1})
        EXPECT_TRUE(test::eventually([&] { return grid(side).accessibleDescription().contains("Muted"); }))
            << side;
    maskRow(2);
    const auto masked = [&](const char *model) {
        const QStringList lines = QString::fromStdString(test::requests(m_work)).split('\n');
        return std::ranges::any_of(lines, [&](const QString &line) {
            return line.contains(R"("mask":[2])") && line.contains(model);
        });
    };
    EXPECT_TRUE(test::eventually([&] { return masked(R"("model":"1")") && masked(R"("model":"2")"); }));
    ASSERT_TRUE(test::click(*m_page, "Undo changes"));
    for (const int side : {0, 1})
        EXPECT_TRUE(test::eventually([&] { return !grid(side).accessibleDescription().contains("Muted"); }))
            << side;
}

TEST_F(AttentionComparison, aModelThatComesLaterIsMutedAlike)
{
    ASSERT_TRUE(waitForSample());
    action("attention.mute").trigger();
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    EXPECT_TRUE(test::eventually([&] { return grid(1).accessibleDescription().contains("Muted"); }));
    action("attention.mute").trigger();
    EXPECT_TRUE(test::eventually([&] { return !grid(1).accessibleDescription().contains("Muted"); }));
}

TEST_F(AttentionComparison, aMaskedTokenIsBroughtBackInBothModels)
{
    compare();
    maskRow(2);
    ASSERT_TRUE(test::eventually([&] {
        return grid(0).accessibleDescription().contains("[MASK]") &&
               grid(1).accessibleDescription().contains("<mask>");
    }));
    maskRow(2);
    for (const int side : {0, 1})
        EXPECT_TRUE(test::eventually([&] {
            return !grid(side).accessibleDescription().contains(side == 0 ? "[MASK]" : "<mask>");
        })) << side;
}

TEST_F(AttentionComparison, aModelThatComesLaterIsMaskedAlike)
{
    ASSERT_TRUE(waitForSample());
    maskRow(2);
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    EXPECT_TRUE(test::eventually([&] { return grid(1).accessibleDescription().contains("<mask>"); }));
}

TEST_F(AttentionComparison, aModelInThePlaceOfTheActiveOneTakesTheChangesOver)
{
    compare();
    action("attention.mute").trigger();
    ASSERT_TRUE(test::eventually([&] { return isMuted(0) && isMuted(1); }));
    replaceFirst();
    EXPECT_FALSE(isMuted(0));
    EXPECT_TRUE(test::eventually([&] { return isMuted(0); }));
    EXPECT_TRUE(isMuted(1));
}

TEST_F(AttentionComparison, aFigureHasNoHeadsOfTheModelBefore)
{
    compare();
    QTest::mouseClick(&grid(1), Qt::LeftButton, {}, grid(1).cellOf(2).center());
    replaceFirst();
    action("attention.export").trigger();
    auto *dialog = m_page->findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    const auto path = m_work.folder() / "figure.svg";
    Q_EMIT dialog->fileSelected(QString::fromStdString(path.string()));
    ASSERT_TRUE(test::eventually([&] { return std::filesystem::exists(path); }));
    const std::string figure = readFile(path).value_or("");
    EXPECT_NE(figure.find("&quot;model&quot;: &quot;1&quot;"), std::string::npos);
    EXPECT_EQ(figure.find("&quot;model&quot;: &quot;2&quot;"), std::string::npos);
    dialog->close();
}

TEST_F(AttentionComparison, bothAreInTheSameOrderAndShowTheSamePart)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    auto *by = test::control<QComboBox>(card(1), "Order of the heads");
    by->setCurrentIndex(by->findText("Weight on the next token"));
    QTest::mouseClick(test::control<LegendEntry>(card(1), "1 planted"), Qt::LeftButton);
    EXPECT_EQ(card(0).order(), card(1).order());
    EXPECT_EQ(card(0).order().hidden, std::set<HeadMark>{HeadMark::Planted});
    EXPECT_EQ(grid(0).look().order, (std::vector<int>{2, 1, 0, -1}));
    auto *parts = test::control<QTabBar>(card(0), "What is shown of all heads");
    parts->setCurrentIndex(GridCard::Measures);
    EXPECT_EQ(card(1).part(), GridCard::Measures);
}

TEST_F(AttentionComparison, theTableOfTheOtherModelFollowsToo)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    card(0).setPart(GridCard::Measures);
    QTest::mouseClick(&grid(0), Qt::LeftButton, {}, grid(0).cellOf(3).center());
    EXPECT_EQ(test::control<QTableView>(card(1), "Measures of all heads")->currentIndex().row(), 3);
}

TEST_F(AttentionComparison, countsOfASentenceAreNotSetAgainstThoseOfASample)
{
    ASSERT_TRUE(waitForSample());
    auto *size = test::control<QSpinBox>(*m_page, "Sentences in the sample");
    size->setValue(2); // it does not come
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(test::eventually([&] { return grid(1).current() >= 0; }));
    EXPECT_TRUE(waitForWords("against")) << "both are of the sentence";
    size->setValue(6);
    EXPECT_TRUE(waitForWords("B against A: positional +1"));
}

TEST_F(AttentionComparison, aFolderCanBeTheOtherModel)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    const auto folder = m_work.folder() / "bert-tiny";
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeFile(folder / "config.json", "{}"));
    auto *models = m_page->findChild<ModelsBar *>();
    ASSERT_NE(test::control<QToolButton>(*models, "Open model folder to compare with"), nullptr);
    models->second()->addFolder(QString::fromStdString(folder.string()));
    EXPECT_TRUE(waitForRequest("bert-tiny"));
    EXPECT_EQ(models->second()->title(), "bert-tiny");
    EXPECT_TRUE(test::eventually([&] {
        return test::control<QComboBox>(*models, "Model")->findText("bert-tiny") >= 0;
    })) << "it can be the first one too";
    EXPECT_NE(models->first()->title(), "bert-tiny");
}

using AttentionCounting = test::AttentionPageTest;

TEST_F(AttentionCounting, aThresholdCountsAgainWithoutAskingTheModel)
{
    ASSERT_TRUE(waitForSample());
    EXPECT_NE(test::control<LegendEntry>(card(0), "1 vertical"), nullptr);
    action("attention.count").trigger();
    ASSERT_TRUE(m_page->findChild<CountingBar *>()->isVisible());
    const std::string before = test::requests(m_work);
    auto *vertical = test::control<QDoubleSpinBox>(*m_page, "Threshold of vertical heads");
    vertical->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(vertical, Qt::Key_Up);
    EXPECT_NE(test::control<LegendEntry>(card(0), "0 vertical"), nullptr) << "0.95 is not above 0.95";
    auto *positional = test::control<QDoubleSpinBox>(*m_page, "Threshold of positional heads");
    positional->setFocus();
    positional->selectAll();
    QTest::keyClicks(positional, "0.5");
    QTest::keyClick(positional, Qt::Key_Return);
    EXPECT_NE(test::control<LegendEntry>(card(0), "2 positional"), nullptr) << "planted ones are left out";
    EXPECT_EQ(test::requests(m_work), before);
    EXPECT_TRUE(test::click(*m_page, "Standard counting"));
    EXPECT_NE(test::control<LegendEntry>(card(0), "1 vertical"), nullptr);
}

TEST_F(AttentionCounting, otherRowsAndTokensAreAskedFor)
{
    ASSERT_TRUE(waitForSample());
    action("attention.count").trigger();
    auto *rows = test::control<QComboBox>(*m_page, "Rows that count");
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Down);
    EXPECT_TRUE(waitForRequest(R"("rows":"all")"));
    auto *tokens = test::control<QLineEdit>(*m_page, "Vertical tokens");
    test::type(tokens, "[CLS]");
    QTest::keyClick(tokens, Qt::Key_Return);
    EXPECT_TRUE(waitForRequest(R"("vertical_tokens":["[CLS]"])"));
}

TEST(CountingBar, givesBackWhatItWasGiven)
{
    CountingBar bar;
    EXPECT_EQ(bar.options(), CountingOptions());
    const CountingOptions other{CountedRows::All, AdjacentOffsets::Apart, {"a", "b"}, 0.75, 0.5};
    bar.setOptions(other);
    EXPECT_EQ(bar.options(), other);
}

} // namespace
} // namespace tlm
