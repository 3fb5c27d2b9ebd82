#include "ui/attention/attentionpage.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

#include "ui/attention/figure.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/sentencebar.h"
#include "ui/attention/someheads.h"
#include "ui/clicks.h"
#include "ui/support/servescript.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class AttentionPageTest : public ::testing::Test
{
protected:
    AttentionPageTest()
    {
        m_work.addTask();
        m_work.addModel(m_work.addRun({.method = Method::Tlm}));
        m_work.addRun({.method = Method::Linear});
        test::serveAttention(m_work);
        m_page = std::make_unique<AttentionPage>(m_work.studio());
        m_page->resize(1300, 850);
        m_page->show();
        m_page->activated();
        m_grid = m_page->findChild<HeadGrid *>();
        m_bar = m_page->findChild<SentenceBar *>();
        m_text = m_bar->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    }
    QString hint() const
    {
        QStringList words;
        for (const auto *label : m_page->findChild<GridCard *>()->findChildren<QLabel *>())
            words << label->text();
        return words.join(u' ');
    }
    bool waitForHint(const QString &words)
    {
        return QTest::qWaitFor([&] { return hint().contains(words); }, 20000);
    }
    std::string requests() { return test::requests(m_work); }
    QRadioButton *radio(const QString &text) const
    {
        for (auto *button : m_page->findChildren<QRadioButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    test::TestWorkspace m_work;
    std::unique_ptr<AttentionPage> m_page;
    HeadGrid *m_grid = nullptr;
    SentenceBar *m_bar = nullptr;
    QLineEdit *m_text = nullptr;
};

TEST_F(AttentionPageTest, showsTheFirstDevSentenceAndMeasuresASample)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    EXPECT_EQ(m_grid->current(), 0);
    EXPECT_TRUE(m_grid->accessibleDescription().contains("vertical"));
    EXPECT_NE(requests().find(R"("example":0)"), std::string::npos);
    EXPECT_NE(requests().find(R"("examples":6)"), std::string::npos) << "dev has no more than 6";
    EXPECT_EQ(m_page->findChild<QComboBox *>()->count(), 1) << "a linear run has no heads";
}

TEST_F(AttentionPageTest, measuresOfThisSentenceCanBeChosen)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    QTest::mouseClick(radio("this sentence"), Qt::LeftButton, {}, {5, radio("this sentence")->height() / 2});
    EXPECT_FALSE(hint().contains("over 5 sentences"));
    EXPECT_TRUE(m_grid->accessibleDescription().contains("positional"));
}

TEST_F(AttentionPageTest, theArrowGoesToTheNextSentence)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    EXPECT_EQ(m_text->text(), "the bird number 0 sings .");
    QTest::mouseClick(m_bar->findChildren<QToolButton *>()[1], Qt::LeftButton);
    EXPECT_EQ(m_text->text(), "the bird number 1 sings .");
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return requests().find(R"("example":1)") != std::string::npos; }, 20000));
}

TEST_F(AttentionPageTest, aTypedSentenceIsSentAsText)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    m_text->selectAll();
    QTest::keyClicks(m_text, "my own words");
    QTest::keyClick(m_text, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return requests().find(R"("text":"my own words")") != std::string::npos; }, 20000));
}

TEST_F(AttentionPageTest, aChosenHeadIsEnlarged)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    QTest::mouseClick(m_grid, Qt::LeftButton, {}, m_grid->geometryOfCells().cell(3).center());
    QStringList words;
    for (const auto *label : m_page->findChild<HeadCard *>()->findChildren<QLabel *>())
        words << label->text();
    EXPECT_TRUE(words.contains("Head 2.2")) << words.join('|').toStdString();
    EXPECT_TRUE(words.contains("planted by the initialisation"));
    EXPECT_TRUE(words.contains("0.25"));
    EXPECT_TRUE(words.contains("1.50"));
}

TEST_F(AttentionPageTest, anErrorStandsOnThePageAndTheTextStays)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    m_text->selectAll();
    QTest::keyClicks(m_text, "wrong");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_page->messages()->cause() == "It is damaged."; }, 20000));
    EXPECT_EQ(m_text->text(), "wrong");
}

TEST_F(AttentionPageTest, headsOfAnotherRunDoNotStayUnderARunThatCannotBeRead)
{
    ASSERT_TRUE(waitForHint("over 5 sentences"));
    m_text->selectAll();
    QTest::keyClicks(m_text, "wrong");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_page->messages()->isVisible(); }, 20000));
    EXPECT_EQ(m_grid->current(), 0) << "those of the sentence before are of this run";
    const std::string damaged = m_work.addRun({.method = Method::Tlm});
    m_work.addModel(damaged);
    m_page->activated();
    auto *runs = test::control<QComboBox>(*m_page, "Model");
    runs->setCurrentIndex(runs->findData(QString::fromStdString(damaged)));
    Q_EMIT runs->activated(runs->currentIndex());
    ASSERT_TRUE(waitForHint("The model could not be read"));
    EXPECT_EQ(m_grid->current(), -1);
    EXPECT_FALSE(test::button(*m_page, "Export figure")->isEnabled());
    EXPECT_TRUE(m_page->messages()->isVisible());
}

TEST(EmptyAttentionPage, saysWhatWillBeHere)
{
    test::TestWorkspace work;
    AttentionPage page(work.studio());
    page.show();
    page.activated();
    EXPECT_TRUE(page.findChild<EmptyState *>()->isVisible());
}

TEST(MeasuresFromJson, answersThatDoNotFitAreErrors)
{
    EXPECT_FALSE(measuresFromJson({}));
    EXPECT_FALSE(measuresFromJson({{"layers", 2}, {"heads", 2}, {"per_head", QJsonArray{}}}));
    const QJsonObject wrongPlace{{"layer", 1}, {"head", 0}};
    EXPECT_FALSE(measuresFromJson({{"layers", 1}, {"heads", 1}, {"per_head", QJsonArray{wrongPlace}}}));
    const QJsonObject right{{"layer", 0}, {"head", 0}, {"next_mass", 0.5}, {"pattern", "vertical"}};
    const auto measures =
        measuresFromJson({{"layers", 1}, {"heads", 1}, {"examples", 7}, {"per_head", QJsonArray{right}}});
    ASSERT_TRUE(measures);
    EXPECT_EQ(measures->sentences, 7u);
    EXPECT_EQ(measures->heads[0].pattern, HeadPattern::Vertical);
    EXPECT_DOUBLE_EQ(measures->heads[0].nextMass, 0.5);
}

TEST(AttentionFigure, isWrittenAsSvgAndPng)
{
    test::TemporaryFolder folder;
    const QString svg = QString::fromStdString((folder / "figure.svg").string());
    const QString png = QString::fromStdString((folder / "figure.png").string());
    ASSERT_TRUE(writeAttentionFigure(svg, *test::someHeads(), 1, "Run 1"));
    ASSERT_TRUE(writeAttentionFigure(png, *test::someHeads(), 1, "Run 1"));
    QFile file(svg);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    ASSERT_TRUE(xml.readNextStartElement());
    const QStringList box = xml.attributes().value("viewBox").toString().split(' ');
    ASSERT_EQ(box.size(), 4);
    EXPECT_EQ(QImage(png).size(), QSize(box[2].toInt(), box[3].toInt()) * 2);
    xml.skipCurrentElement();
    EXPECT_FALSE(xml.hasError());
    const auto refused = writeAttentionFigure("/no/such/folder/figure.png", *test::someHeads(), 1, "Run 1");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FileUnwritable);
}

} // namespace
} // namespace tlm
