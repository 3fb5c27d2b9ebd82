#include "ui/runs/queryfield.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTest>

#include "ui/runs/filterwords.h"

namespace tlm {
namespace {

class QueryFieldTest : public ::testing::Test
{
protected:
    QueryFieldTest()
    {
        m_run.configuration.task = "birds";
        m_field.setRuns([this] { return std::vector<const tlm::Run *>{&m_run}; });
        QObject::connect(&m_field, &QueryField::filterChanged, [this] { ++m_filters; });
        m_field.resize(800, 60);
        m_field.show();
        m_completer = m_field.findChild<QCompleter *>();
    }
    QStringList offered() const
    {
        QStringList texts;
        for (int row = 0; row < m_completer->completionCount(); ++row)
            texts << m_completer->completionModel()->index(row, 0).data().toString();
        return texts;
    }

    tlm::Run m_run;
    QueryField m_field;
    QCompleter *m_completer;
    int m_filters = 0;
};

TEST_F(QueryFieldTest, aGoodTextIsHandedOn)
{
    m_field.line()->setText("dev > 0.8 and created > today - 7d");
    EXPECT_EQ(m_filters, 1);
    EXPECT_TRUE(m_field.problem().isEmpty());
}

TEST_F(QueryFieldTest, aProblemIsSaidUnderItsPlaceAndTheOldFilterStays)
{
    m_field.line()->setText("method = tlm and dev > high");
    EXPECT_EQ(m_filters, 0);
    EXPECT_TRUE(m_field.problem().contains("number")) << m_field.problem().toStdString();
    EXPECT_TRUE(m_field.line()->property("problem").toBool());
    EXPECT_TRUE(m_field.line()->accessibleDescription().contains("number"));
    m_field.line()->clear();
    EXPECT_EQ(m_filters, 1);
    EXPECT_TRUE(m_field.problem().isEmpty());
}

TEST_F(QueryFieldTest, namesSignsAndValuesAreCompletedAtTheCaret)
{
    QTest::keyClicks(m_field.line(), "seed = 1 and me");
    EXPECT_EQ(offered(), QStringList{"method"});
    EXPECT_TRUE(m_completer->popup()->isVisible());
    QTest::keyClick(m_completer->popup(), Qt::Key_Down);
    QTest::keyClick(m_completer->popup(), Qt::Key_Return);
    EXPECT_EQ(m_field.line()->text(), "seed = 1 and method ");
    QTest::keyClicks(m_field.line(), "= task-o");
    EXPECT_EQ(offered(), QStringList{"task-only"});
    m_completer->popup()->hide();
    m_field.line()->setText("task = ");
    QTest::keyClick(m_field.line(), Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(offered(), QStringList{"birds"});
    m_completer->popup()->hide();
}

TEST_F(QueryFieldTest, anEmptyFieldOffersNamesWhenItIsAsked)
{
    QTest::keyClick(m_field.line(), Qt::Key_Space, Qt::ControlModifier);
    EXPECT_TRUE(m_completer->popup()->isVisible());
    EXPECT_TRUE(offered().contains("method"));
    m_completer->popup()->hide();
    QTest::keyClicks(m_field.line(), "m");
    EXPECT_TRUE(m_completer->popup()->isVisible());
    QTest::keyClick(m_field.line(), Qt::Key_Backspace);
    EXPECT_FALSE(m_completer->popup()->isVisible()) << "nobody asked";
}

TEST_F(QueryFieldTest, aCompletionInTheMiddleLeavesTheRest)
{
    m_field.line()->setText("größe or me and dev > 0.5");
    m_field.line()->setCursorPosition(11);
    QTest::keyClick(m_field.line(), Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(offered(), QStringList{"method"});
    Q_EMIT m_completer->activated(QString("method"));
    EXPECT_EQ(m_field.line()->text(), "größe or method  and dev > 0.5");
    m_completer->popup()->hide();
}

TEST(FilterWords, placesAreCountedInCharactersAndBytes)
{
    const QString text = "größe 语料 x";
    EXPECT_EQ(byteOfPlace(text, 5), 7u);
    EXPECT_EQ(placeOfByte(text, 7), 5);
    EXPECT_EQ(placeOfByte(text, byteOfPlace(text, 8)), 8);
    EXPECT_EQ(placeOfByte(text, 1000), text.size());
}

TEST(FilterWords, everyProblemHasItsSentence)
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(FilterProblem::Kind::NestedTooDeeply); ++kind)
        sentences << filterProblemText({static_cast<FilterProblem::Kind>(kind), 0, "dev", {"a", "b"}});
    EXPECT_EQ(sentences.size(), 14);
    EXPECT_TRUE(filterProblemText({FilterProblem::Kind::UnknownValue, 0, "method", {"tlm", "random"}})
                    .contains("method is one of tlm, random"));
}

TEST(FilterWords, theWindowsWordsAreUnderstood)
{
    tlm::Run run;
    run.configuration.method = Method::TaskOnly;
    run.state = RunState::Lost;
    for (const char *text : {"method = \"Task only\"", "state = lost", "recipe = fast", "scale = tiny"})
        EXPECT_TRUE(RunFilter::parse(text, filterContext())->accepts(run, {})) << text;
    EXPECT_EQ(filterContext().localName("task", "birds"), "");
}

} // namespace
} // namespace tlm
