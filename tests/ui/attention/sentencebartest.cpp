#include "ui/attention/sentencebar.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "ui/clicks.h"
#include "ui/support/words.h"

namespace tlm {
namespace {

class SentenceBarTest : public ::testing::Test
{
protected:
    SentenceBarTest()
    {
        m_bar.show();
        m_previous = test::control<QToolButton>(m_bar, "Previous sentence");
        m_next = test::control<QToolButton>(m_bar, "Next sentence");
        m_text = test::control<QLineEdit>(m_bar, "Sentence to look at");
    }
    void setThree() { m_bar.setExamples({{"one", {}, 0}, {"two", {}, 1}, {"three", {}, 0}}); }

    SentenceBar m_bar;
    QToolButton *m_previous, *m_next;
    QLineEdit *m_text;
};

TEST_F(SentenceBarTest, withoutExamplesThereIsNothingToGoThrough)
{
    EXPECT_FALSE(m_previous->isEnabled());
    EXPECT_FALSE(m_next->isEnabled());
    EXPECT_FALSE(m_bar.isSample());
    EXPECT_TRUE(m_bar.sentence().text.isEmpty());
}

TEST_F(SentenceBarTest, goesThroughTheExamplesAndStopsAtTheEnds)
{
    QSignalSpy changed(&m_bar, &SentenceBar::sentenceChanged);
    setThree();
    EXPECT_EQ(m_bar.sentence(), (Sentence{"one", 0}));
    EXPECT_FALSE(m_previous->isEnabled());
    QTest::mouseClick(m_next, Qt::LeftButton);
    QTest::mouseClick(m_next, Qt::LeftButton);
    EXPECT_EQ(m_bar.sentence(), (Sentence{"three", 2}));
    EXPECT_FALSE(m_next->isEnabled());
    EXPECT_TRUE(test::words(m_bar).contains("dev 3 of 3"));
    QTest::keyClick(m_previous, Qt::Key_Space);
    EXPECT_EQ(m_text->text(), "two");
    EXPECT_EQ(changed.size(), 4);
}

TEST_F(SentenceBarTest, typingIsReadOnceAfterAPause)
{
    setThree();
    QSignalSpy changed(&m_bar, &SentenceBar::sentenceChanged);
    m_text->selectAll();
    QTest::keyClicks(m_text, "my own");
    EXPECT_EQ(m_bar.sentence(), (Sentence{"my own", -1}));
    EXPECT_TRUE(test::words(m_bar).contains("typed"));
    ASSERT_TRUE(changed.wait(20000));
    EXPECT_EQ(changed.size(), 1) << "not once for every key";
    QTest::mouseClick(m_next, Qt::LeftButton);
    EXPECT_EQ(m_bar.sentence(), (Sentence{"one", 0})) << "the examples begin again after a typed sentence";
}

TEST_F(SentenceBarTest, theSampleIsNeverLargerThanDev)
{
    setThree();
    EXPECT_TRUE(m_bar.isSample());
    EXPECT_EQ(m_bar.sampleSize(), 3);
    auto *one = test::control<QRadioButton>(m_bar, "Measure this sentence");
    auto *size = test::control<QSpinBox>(m_bar, "Sentences in the sample");
    QSignalSpy changed(&m_bar, &SentenceBar::measuresChanged);
    one->setChecked(true);
    EXPECT_FALSE(m_bar.isSample());
    EXPECT_FALSE(size->isEnabled());
    EXPECT_EQ(changed.size(), 1);
    test::control<QRadioButton>(m_bar, "Measure a sample")->setChecked(true);
    QTest::keyClick(size, Qt::Key_Down);
    EXPECT_EQ(m_bar.sampleSize(), 2);
    EXPECT_EQ(changed.size(), 3);
}

} // namespace
} // namespace tlm
