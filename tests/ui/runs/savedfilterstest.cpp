#include "ui/runs/savedfilters.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/clicks.h"
#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

class SavedFiltersTest : public ::testing::Test
{
protected:
    SavedFiltersTest() : m_filters(m_work.studio()) { m_filters.show(); }
    QMenu *menu()
    {
        QMenu *menu = m_filters.findChild<QPushButton *>()->menu();
        Q_EMIT menu->aboutToShow();
        return menu;
    }
    QAction *entry(const QString &text)
    {
        for (QAction *action : menu()->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    void save(const QString &filter, const QString &name)
    {
        m_filters.setCurrent(filter);
        entry("Save this filter …")->trigger();
        auto *line = test::control<QLineEdit>(m_filters, "Name of the filter");
        ASSERT_TRUE(line->isVisible());
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        EXPECT_FALSE(line->isVisible());
    }

    test::TestWorkspace m_work;
    SavedFilters m_filters;
};

TEST_F(SavedFiltersTest, aSavedFilterIsAppliedFromTheMenu)
{
    save("dev > 0.8", "good & new");
    QSignalSpy chosen(&m_filters, &SavedFilters::chosen);
    entry("good && new")->trigger();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0], "dev > 0.8");
    SavedFilters later(m_work.studio());
    EXPECT_EQ(later.filters().size(), 1u) << "they are remembered";
}

TEST_F(SavedFiltersTest, savingAndForgettingCanBeUndone)
{
    save("dev > 0.8", "good");
    save("dev > 0.9", "good");
    EXPECT_EQ(m_filters.filters(), (SavedFilters::Filters{{"good", "dev > 0.9"}})) << "a name stands once";
    m_work.studio().undoStack().undo();
    EXPECT_EQ(m_filters.filters(), (SavedFilters::Filters{{"good", "dev > 0.8"}}));
    entry("Forget")->menu()->actions().first()->trigger();
    EXPECT_TRUE(m_filters.filters().empty());
    m_work.studio().undoStack().undo();
    EXPECT_EQ(m_filters.filters().size(), 1u);
}

TEST_F(SavedFiltersTest, nothingIsNothingToSave)
{
    m_filters.setCurrent("  ");
    EXPECT_FALSE(entry("Save this filter …")->isEnabled());
    EXPECT_FALSE(entry("Forget")->isEnabled());
    m_filters.setCurrent("x");
    entry("Save this filter …")->trigger();
    auto *line = test::control<QLineEdit>(m_filters, "Name of the filter");
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_TRUE(m_filters.filters().empty());
    QTest::keyClick(line, Qt::Key_Escape);
    EXPECT_TRUE(m_filters.filters().empty());
}

} // namespace
} // namespace tlm
