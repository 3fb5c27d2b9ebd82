#include "ui/runs/queryfield.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace tlm {
namespace {

class QueryFieldTest : public ::testing::Test
{
protected:
    QueryFieldTest()
    {
        m_field.resize(800, 60);
        m_field.show();
    }
    QueryField m_field;
};

TEST_F(QueryFieldTest, aGoodTextIsHandedOn)
{
    int queries = 0;
    QObject::connect(&m_field, &QueryField::queryChanged, [&queries] { ++queries; });
    m_field.line()->setText("dev > 0.8");
    EXPECT_EQ(queries, 1);
    EXPECT_TRUE(m_field.problem().isEmpty());
}

TEST_F(QueryFieldTest, aProblemIsSaidAndTheOldQueryStays)
{
    int queries = 0;
    QObject::connect(&m_field, &QueryField::queryChanged, [&queries] { ++queries; });
    m_field.line()->setText("method = tlm and dev > high");
    EXPECT_EQ(queries, 0);
    EXPECT_TRUE(m_field.problem().contains("number")) << m_field.problem().toStdString();
    EXPECT_TRUE(m_field.line()->property("problem").toBool());
    EXPECT_TRUE(m_field.line()->accessibleDescription().contains("number"));
    m_field.line()->clear();
    EXPECT_EQ(queries, 1);
    EXPECT_TRUE(m_field.problem().isEmpty());
}

TEST_F(QueryFieldTest, namesAreCompleted)
{
    auto *names = m_field.findChild<QCompleter *>();
    QTest::keyClicks(m_field.line(), "seed = 1 and me");
    EXPECT_EQ(names->currentCompletion(), "method");
    Q_EMIT names->activated(names->currentCompletion());
    EXPECT_EQ(m_field.line()->text(), "seed = 1 and method ");
}

} // namespace
} // namespace tlm
