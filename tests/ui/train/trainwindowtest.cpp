#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include "core/history/queue.h"
#include "ui/support/frametest.h"
#include "ui/train/liverun.h"
#include "ui/train/queuecard.h"

namespace tlm {
namespace {

/// The Train page as a part of the whole window.
class TrainWindowTest : public test::FrameTest
{
protected:
    QTableView *queue() { return m_window->findChild<QueueCard *>()->findChild<QTableView *>(); }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
};

TEST_F(TrainWindowTest, closingTheWindowChangesNothing)
{
    const std::string running = m_work.addRun({.state = RunState::Running});
    const std::string waiting = m_work.addRun({.state = RunState::Queued});
    studio().setCurrentRun(QString::fromStdString(running));
    open(PageId::Train);
    EXPECT_EQ(m_window->findChild<LiveRun *>()->run().toStdString(), running);
    m_window->close();
    m_window.reset();
    EXPECT_EQ(m_work.history().run(running)->state, RunState::Running);
    EXPECT_EQ(m_work.history().pendingOrder(running).value(), Order::None);
    EXPECT_EQ(Queue::open(m_work.workspace().root())->runs().value(), std::vector<std::string>{waiting});
    open(PageId::Train);
    EXPECT_EQ(m_window->findChild<LiveRun *>()->run().toStdString(), running) << "it is found again";
}

TEST_F(TrainWindowTest, theQueueIsCopiedAsOtherTablesAre)
{
    for (int i = 0; i < 2; ++i)
        m_work.addRun({.state = RunState::Queued});
    open(PageId::Train);
    queue()->setFocus();
    queue()->selectRow(1);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(copied().contains("2\t2\t")) << copied().toStdString();
    EXPECT_FALSE(copied().contains("1\t1\t"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(copied().contains("1\t1\t")) << copied().toStdString();
    EXPECT_TRUE(copied().contains("2\t2\t"));
}

} // namespace
} // namespace tlm
