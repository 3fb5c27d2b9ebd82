#include "ui/corpus/pathlist.h"

#include <gtest/gtest.h>

#include <QListWidget>
#include <QSignalSpy>

#include "ui/clicks.h"
#include "ui/frame/settings.h"

namespace tlm {
namespace {

class PathListTest : public ::testing::Test
{
protected:
    PathListTest()
    {
        m_list.show();
        m_list.add({"/data/a", "/data/b", "/data/c"});
    }
    QListWidget *widget() { return test::control<QListWidget>(m_list, "Files and folders"); }
    void press(const QString &name)
    {
        QTest::mouseClick(test::control<QAbstractButton>(m_list, name), Qt::LeftButton);
    }

    Settings m_settings;
    PathList m_list{m_settings};
};

TEST_F(PathListTest, keepsTheOrderInWhichFilesWereAdded)
{
    m_list.add({"/data/0"});
    EXPECT_EQ(m_list.paths(), (QStringList{"/data/a", "/data/b", "/data/c", "/data/0"}));
    EXPECT_EQ(m_list.picked(), "/data/a");
    EXPECT_EQ(m_settings.get(settings::folder), "/data");
}

TEST_F(PathListTest, filesAreMoved)
{
    QSignalSpy changed(&m_list, &PathList::changed);
    widget()->setCurrentRow(2);
    press("Read earlier");
    EXPECT_EQ(m_list.paths(), (QStringList{"/data/a", "/data/c", "/data/b"}));
    EXPECT_EQ(m_list.picked(), "/data/c");
    press("Read later");
    press("Read later"); // it is the last one
    EXPECT_EQ(m_list.paths(), (QStringList{"/data/a", "/data/b", "/data/c"}));
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(PathListTest, filesAreTakenOut)
{
    widget()->setCurrentRow(1);
    press("Take out");
    EXPECT_EQ(m_list.paths(), (QStringList{"/data/a", "/data/c"}));
    m_list.clear();
    EXPECT_TRUE(m_list.paths().isEmpty());
    EXPECT_TRUE(m_list.picked().isEmpty());
    press("Read earlier"); // nothing to move
}

} // namespace
} // namespace tlm
