#include "ui/frame/dropguide.h"

#include <algorithm>

#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>

#include "ui/support/frametest.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class DropGuideTest : public test::FrameTest
{
protected:
    void drop(const std::string &name = "new.csv")
    {
        const auto file = m_work.folder() / name;
        std::ofstream(file) << "text,label\na crow,bird\n";
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &event);
    }
    /// The choice at the place of the drop.
    QMenu *choice() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
};

TEST_F(DropGuideTest, elsewhereOneIsAskedWhereTheFileBelongs)
{
    open(PageId::Runs);
    drop();
    ASSERT_TRUE(choice());
    ASSERT_EQ(choice()->actions().size(), 2);
    QTest::keyClick(choice(), Qt::Key_Down);
    QTest::keyClick(choice(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), PageId::Task);
    const auto fields = m_window->page(PageId::Task)->findChildren<FileField *>();
    EXPECT_TRUE(
        std::ranges::any_of(fields, [](const FileField *f) { return f->path().endsWith("new.csv"); }));
    EXPECT_TRUE(test::settle(studio()));
}

TEST_F(DropGuideTest, thePageInFrontTakesWhatItCan)
{
    open(PageId::Corpus);
    drop();
    EXPECT_FALSE(choice());
    auto *files = m_window->page(PageId::Corpus)->findChild<QListWidget *>();
    ASSERT_EQ(files->count(), 1);
    EXPECT_TRUE(files->item(0)->text().endsWith("new.csv"));
    EXPECT_TRUE(test::settle(studio()));
}

TEST_F(DropGuideTest, aRunFileBelongsToTheRuns)
{
    open(PageId::Start);
    drop("run.tlmrun");
    ASSERT_TRUE(choice());
    ASSERT_EQ(choice()->actions().size(), 3);
    QTest::keyClick(choice(), Qt::Key_Up);
    QTest::keyClick(choice(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), PageId::Runs);
    EXPECT_TRUE(test::settle(studio()));
    EXPECT_FALSE(m_window->page(PageId::Runs)->messages()->isHidden()) << "this one is no run";
}

TEST_F(DropGuideTest, whatIsNoFileIsNotTaken)
{
    open();
    QMimeData data;
    data.setText("words");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QApplication::sendEvent(m_window.get(), &enter);
    EXPECT_FALSE(enter.isAccepted());
}

} // namespace
} // namespace tlm
