#include "ui/attention/sentencebar.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "ui/clicks.h"
#include "ui/support/words.h"
#include "ui/waiting.h"

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
    void setThree()
    {
        auto task = std::make_shared<Task>();
        task->splits[static_cast<std::size_t>(Split::Dev)] = {
            {"one", {}, 0}, {"two", {}, 1}, {"three", {}, 0}};
        task->splits[static_cast<std::size_t>(Split::Test)] = {{"four", "five", 0}};
        m_bar.setTask(task);
    }

    SentenceBar m_bar;
    QToolButton *m_previous, *m_next;
    QLineEdit *m_text;
};

TEST_F(SentenceBarTest, withoutExamplesThereIsNothingToGoThrough)
{
    EXPECT_FALSE(m_previous->isEnabled());
    EXPECT_FALSE(m_next->isEnabled());
    EXPECT_EQ(m_bar.sample().sentences, 0);
    EXPECT_TRUE(m_bar.sentence().text.isEmpty());
}

TEST_F(SentenceBarTest, goesThroughTheExamplesAndStopsAtTheEnds)
{
    QSignalSpy changed(&m_bar, &SentenceBar::sentenceChanged);
    setThree();
    EXPECT_EQ(m_bar.sentence(), (Sentence{"one", {}, Split::Dev, 0}));
    EXPECT_FALSE(m_previous->isEnabled());
    QTest::mouseClick(m_next, Qt::LeftButton);
    QTest::mouseClick(m_next, Qt::LeftButton);
    EXPECT_EQ(m_bar.sentence(), (Sentence{"three", {}, Split::Dev, 2}));
    EXPECT_FALSE(m_next->isEnabled());
    EXPECT_TRUE(test::words(m_bar).contains("3 of 3"));
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
    EXPECT_EQ(m_bar.sentence(), (Sentence{"my own"}));
    EXPECT_TRUE(test::words(m_bar).contains("typed"));
    ASSERT_TRUE(changed.wait(20000));
    EXPECT_EQ(changed.size(), 1) << "not once for every key";
    QTest::mouseClick(m_next, Qt::LeftButton);
    EXPECT_EQ(m_bar.sentence(), (Sentence{"two", {}, Split::Dev, 1}))
        << "the examples go on after a typed sentence";
}

TEST_F(SentenceBarTest, anotherPartOfTheTaskCanBeGoneThrough)
{
    setThree();
    auto *split = test::control<QComboBox>(m_bar, "Part of the task");
    split->setFocus();
    QTest::keyClick(split, Qt::Key_Down);
    EXPECT_EQ(m_bar.sentence(), (Sentence{"four", "five", Split::Test, 0}));
    EXPECT_EQ(m_bar.sample(), (Sample{Split::Test, 1}));
    auto *pair = test::control<QLineEdit>(m_bar, "Second text to look at");
    EXPECT_TRUE(pair->isVisible());
    test::type(pair, "six");
    EXPECT_EQ(m_bar.sentence(), (Sentence{"four", "six"})) << "both texts of a pair can be edited";
}

TEST_F(SentenceBarTest, theSampleThatWasSetComesBackAfterASmallerPart)
{
    setThree();
    auto *size = test::control<QSpinBox>(m_bar, "Sentences in the sample");
    auto *split = test::control<QComboBox>(m_bar, "Part of the task");
    const auto choose = [&](const QString &part) {
        split->setCurrentIndex(split->findText(part));
        Q_EMIT split->activated(split->currentIndex());
    };
    size->setValue(2);
    EXPECT_EQ(size->text(), "2 sentences");
    choose("test");
    EXPECT_EQ(m_bar.sample(), (Sample{Split::Test, 1}));
    EXPECT_EQ(size->text(), "1 sentence");
    choose("dev");
    EXPECT_EQ(m_bar.sample(), (Sample{Split::Dev, 2}));
    EXPECT_EQ(size->text(), "2 sentences");
}

TEST_F(SentenceBarTest, theExampleComesBack)
{
    setThree();
    QTest::mouseClick(m_next, Qt::LeftButton);
    EXPECT_FALSE(m_bar.isEdited());
    QTest::keyClicks(m_text, "!");
    EXPECT_TRUE(m_bar.isEdited());
    m_bar.restore();
    EXPECT_FALSE(m_bar.isEdited());
    EXPECT_EQ(m_bar.sentence(), (Sentence{"two", {}, Split::Dev, 1}));
    EXPECT_EQ(m_text->text(), "two");
}

TEST_F(SentenceBarTest, anEmptyPartHasNoSentence)
{
    setThree();
    QSignalSpy sentence(&m_bar, &SentenceBar::sentenceChanged), sample(&m_bar, &SentenceBar::sampleChanged);
    auto *split = test::control<QComboBox>(m_bar, "Part of the task");
    split->setFocus();
    QTest::keyClick(split, Qt::Key_End);
    ASSERT_EQ(split->currentText(), "train");
    EXPECT_EQ(m_bar.sentence(), Sentence());
    EXPECT_EQ(m_bar.sample().sentences, 0);
    EXPECT_TRUE(m_text->text().isEmpty());
    EXPECT_FALSE(m_next->isEnabled());
    EXPECT_EQ(sentence.size(), 1);
    EXPECT_EQ(sample.size(), 1);
}

TEST_F(SentenceBarTest, withoutATaskASecondTextCanBeTyped)
{
    auto *pair = test::control<QLineEdit>(m_bar, "Second text to look at");
    ASSERT_TRUE(pair->isVisible());
    auto *typing = m_bar.findChild<QTimer *>({}, Qt::FindDirectChildrenOnly);
    QSignalSpy paused(typing, &QTimer::timeout), changed(&m_bar, &SentenceBar::sentenceChanged);
    QTest::keyClicks(pair, "alone");
    ASSERT_TRUE(test::eventually([&] { return !paused.empty(); }));
    EXPECT_EQ(changed.size(), 0) << "there is no first text yet";
    test::type(m_text, "first");
    ASSERT_TRUE(changed.wait(20000));
    EXPECT_EQ(m_bar.sentence(), (Sentence{"first", "alone"}));
}

TEST_F(SentenceBarTest, theSampleIsNeverLargerThanDev)
{
    setThree();
    EXPECT_GT(m_bar.sample().sentences, 0);
    EXPECT_EQ(m_bar.sample().sentences, 3);
    auto *one = test::control<QRadioButton>(m_bar, "Measure this sentence");
    auto *size = test::control<QSpinBox>(m_bar, "Sentences in the sample");
    QSignalSpy changed(&m_bar, &SentenceBar::sampleChanged);
    one->setChecked(true);
    EXPECT_EQ(m_bar.sample().sentences, 0);
    EXPECT_FALSE(size->isEnabled());
    EXPECT_EQ(changed.size(), 1);
    test::control<QRadioButton>(m_bar, "Measure a sample")->setChecked(true);
    QTest::keyClick(size, Qt::Key_Down);
    EXPECT_EQ(m_bar.sample().sentences, 2);
    EXPECT_EQ(changed.size(), 3);
}

TEST_F(SentenceBarTest, whatWasLookedAtGoesOverOnceTheTaskHasCome)
{
    setThree();
    m_bar.goNext();
    test::control<QRadioButton>(m_bar, "Measure this sentence")->setChecked(true);
    const QVariantMap example = m_bar.keep();
    test::type(m_text, "my own");
    const QVariantMap typed = m_bar.keep();
    for (const QVariantMap &kept : {example, typed}) {
        SentenceBar again;
        again.putBack(kept);
        again.setTask(nullptr);
        auto task = std::make_shared<Task>();
        task->splits[static_cast<std::size_t>(Split::Dev)] = {{"one", {}, 0}, {"two", {}, 1}};
        again.setTask(task);
        EXPECT_EQ(again.sentence().text, kept == typed ? "my own" : "two");
        EXPECT_EQ(again.isEdited(), kept == typed);
        EXPECT_EQ(again.sample().sentences, 0);
        again.setTask(task);
        EXPECT_EQ(again.sentence().text, "one") << "another time it begins anew";
    }
}

} // namespace
} // namespace tlm
