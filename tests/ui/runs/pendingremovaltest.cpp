#include "ui/runs/pendingremoval.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/runs/runeditor.h"

namespace tlm {
namespace {

TEST(PendingRemoval, undoTakesEverythingBack)
{
    PendingRemoval removal;
    QSignalSpy committed(&removal, &PendingRemoval::committed);
    removal.remove({"1", "2"});
    EXPECT_EQ(removal.runs(), (QSet<QString>{"1", "2"}));
    removal.undo();
    EXPECT_TRUE(removal.runs().isEmpty());
    removal.commit();
    EXPECT_EQ(committed.size(), 0);
}

TEST(PendingRemoval, theNextRemovalLetsTheFirstGo)
{
    PendingRemoval removal;
    QSignalSpy committed(&removal, &PendingRemoval::committed);
    removal.remove({"1"});
    removal.remove({"2"});
    ASSERT_EQ(committed.size(), 1);
    EXPECT_EQ(committed[0][0].toStringList(), QStringList{"1"});
    removal.commit();
    EXPECT_EQ(committed[1][0].toStringList(), QStringList{"2"});
}

TEST(Tags, areCutAtCommasOfBothWritings)
{
    EXPECT_EQ(parseTags(" paper, best ,,paper，好、new "), (QStringList{"paper", "best", "好", "new"}));
    EXPECT_TRUE(parseTags(" , ").isEmpty());
}

} // namespace
} // namespace tlm
