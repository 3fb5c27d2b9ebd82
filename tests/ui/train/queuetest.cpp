#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "core/history/queue.h"
#include "ui/support/words.h"
#include "ui/train/hands.h"
#include "ui/train/queuecard.h"
#include "ui/train/trainfixture.h"

namespace tlm {
namespace {

QueueModel::Waiting waiting(const char *id, std::optional<double> seconds = {})
{
    tlm::Run run;
    run.id = id;
    run.configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    run.configuration.task = "birds";
    run.configuration.seed = 3;
    return {run, seconds};
}

TEST(QueueModel, isAModelAndTellsItsRuns)
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRuns({waiting("4", 120), waiting("2")});
    ASSERT_EQ(model.rowCount(), 2);
    QStringList first;
    for (int column = 0; column < QueueModel::ColumnCount; ++column)
        first << model.index(0, column).data().toString();
    EXPECT_EQ(first, (QStringList{"1", "4", "TLM · tiny", "birds", "3", "2 min"}));
    EXPECT_EQ(model.index(1, QueueModel::Time).data().toString(), "–");
    EXPECT_EQ(model.order(), (QStringList{"4", "2"}));
    EXPECT_EQ(model.rowOf("2"), 1);
    EXPECT_EQ(model.rowOf("9"), -1);
    EXPECT_TRUE(model.id(7).isEmpty());
}

TEST(QueueModel, keepsItsRowsWhileTheyAreTheSame)
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRuns({waiting("4"), waiting("2")});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset),
        changed(&model, &QAbstractItemModel::dataChanged);
    model.setRuns({waiting("4", 60), waiting("2")});
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(changed.size(), 1);
    model.setRuns({waiting("2"), waiting("4")});
    EXPECT_EQ(reset.size(), 1);
}

TEST(QueueModel, aDropTellsWhichRunGoesWhere)
{
    QueueModel model;
    model.setRuns({waiting("4"), waiting("2"), waiting("7")});
    QSignalSpy dropped(&model, &QueueModel::dropped);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(2, 0)}));
    EXPECT_FALSE(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {})) << "the store moves it";
    ASSERT_EQ(dropped.size(), 1);
    EXPECT_EQ(dropped[0][0], "7");
    EXPECT_EQ(dropped[0][1], 0);
    QMimeData other;
    other.setText("something");
    EXPECT_FALSE(model.dropMimeData(&other, Qt::MoveAction, 0, 0, {}));
    EXPECT_EQ(dropped.size(), 1);
    EXPECT_TRUE(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
}

TEST(QueueModel, movedToKeepsTheOthersInOrder)
{
    const QStringList order{"1", "2", "3"};
    EXPECT_EQ(movedTo(order, "3", 0), (QStringList{"3", "1", "2"}));
    EXPECT_EQ(movedTo(order, "1", 9), (QStringList{"2", "3", "1"}));
    EXPECT_EQ(movedTo(order, "2", -4), (QStringList{"2", "1", "3"}));
    EXPECT_EQ(movedTo(order, "8", 0), order);
}

class QueueCardTest : public test::TrainTest
{
protected:
    QueueCardTest() : m_card(m_work.studio(), worker())
    {
        m_window.resize(700, 300);
        m_card.setParent(&m_window);
        m_card.resize(700, 300);
        m_window.show();
    }
    QStringList add(int count)
    {
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids << QString::fromStdString(m_work.addRun({.state = RunState::Queued}));
        refresh();
        return ids;
    }
    void refresh()
    {
        m_card.refresh();
        ASSERT_TRUE(settle());
    }
    QTableView *table() { return m_card.findChild<QTableView *>(); }
    QStringList shown() { return static_cast<QueueModel *>(table()->model())->order(); }
    void choose(int row)
    {
        table()->setFocus();
        table()->selectRow(row);
    }
    Queue queue() { return Queue::open(m_work.workspace().root()).value(); }
    RunState stateOf(const QString &id) { return m_work.history().run(id.toStdString())->state; }
    bool says(const QString &words) { return test::words(m_card).join('|').contains(words); }

    QWidget m_window;
    QueueCard m_card;
};

TEST_F(QueueCardTest, showsWhileSomethingWaits)
{
    refresh();
    EXPECT_FALSE(m_card.isVisible());
    const QStringList ids = add(2);
    EXPECT_TRUE(m_card.isVisible());
    EXPECT_EQ(shown(), ids);
    EXPECT_TRUE(says("2 runs wait"));
    EXPECT_TRUE(says("Nobody works on the queue"));
}

TEST_F(QueueCardTest, aRunIsMovedByKeysAndButtonsAndTheMoveIsUndone)
{
    const QStringList ids = add(3);
    choose(2);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown(), (QStringList{ids[0], ids[2], ids[1]}));
    ASSERT_TRUE(test::click(m_card, "Earlier"));
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown().first(), ids[2]) << "the chosen run stays chosen";
    EXPECT_FALSE(test::button(m_card, "Earlier")->isEnabled());
    m_work.studio().undoStack().undo();
    m_work.studio().undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown(), ids);
    EXPECT_EQ(m_work.history().claimQueued().value().value(), ids[0].toStdString());
}

TEST_F(QueueCardTest, severalMoveTogether)
{
    const QStringList ids = add(4);
    choose(0);
    table()->selectionModel()->select(QItemSelection(table()->model()->index(1, 0),
                                                     table()->model()->index(1, QueueModel::ColumnCount - 1)),
                                      QItemSelectionModel::Select);
    ASSERT_TRUE(test::click(m_card, "Later"));
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown(), (QStringList{ids[2], ids[0], ids[1], ids[3]}));
}

TEST_F(QueueCardTest, aDragMovesARun)
{
    const QStringList ids = add(3);
    auto *model = static_cast<QueueModel *>(table()->model());
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0)}));
    model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {});
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown(), (QStringList{ids[1], ids[2], ids[0]}));
}

TEST_F(QueueCardTest, aRunIsTakenOutAndComesBackToItsPlace)
{
    const QStringList ids = add(3);
    choose(1);
    QTest::keyClick(table(), Qt::Key_Delete);
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown(), (QStringList{ids[0], ids[2]}));
    EXPECT_EQ(stateOf(ids[1]), RunState::Stopped);
    m_work.studio().undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(shown(), ids);
    EXPECT_EQ(stateOf(ids[1]), RunState::Queued);
}

TEST_F(QueueCardTest, whatWasDoneIsUndoneWhenTheCardIsGone)
{
    const QStringList ids = add(2);
    {
        QueueCard card(m_work.studio(), worker());
        card.refresh();
        ASSERT_TRUE(settle());
        auto *runs = card.findChild<QTableView *>();
        runs->selectRow(0);
        card.findChild<QAction *>("queue.down")->trigger();
        ASSERT_TRUE(settle());
        runs->selectRow(0);
        card.findChild<QAction *>("queue.remove")->trigger();
        ASSERT_TRUE(settle());
    }
    EXPECT_EQ(stateOf(ids[1]), RunState::Stopped);
    m_work.studio().undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(queue().runs().value(), (std::vector<std::string>{ids[1].toStdString(), ids[0].toStdString()}));
    m_work.studio().undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(queue().runs().value(), (std::vector<std::string>{ids[0].toStdString(), ids[1].toStdString()}));
}

TEST_F(QueueCardTest, aRunThatHasBegunMeanwhileIsNotStopped)
{
    const QStringList ids = add(1);
    std::vector<Error> errors;
    QObject::connect(&m_work.studio(), &Studio::changeFailed,
                     [&](const Error &error) { errors.push_back(error); });
    choose(0);
    const auto lock = FileLock::acquire(lockFile(m_work.workspace().root(), ids[0].toStdString()));
    ASSERT_TRUE(m_work.history().setState(ids[0].toStdString(), RunState::Running));
    ASSERT_TRUE(test::click(m_card, "Take out of the queue"));
    ASSERT_TRUE(settle());
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].code, ErrorCode::RunState);
    EXPECT_EQ(m_work.history().pendingOrder(ids[0].toStdString()).value(), Order::None);
    EXPECT_FALSE(m_card.isVisible()) << "it tells the truth at once";
}

TEST_F(QueueCardTest, theQueueIsPausedAndRunAgain)
{
    add(1);
    QSignalSpy run(&m_card, &QueueCard::runRequested);
    ASSERT_TRUE(test::click(m_card, "Pause queue"));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(queue().isPaused().value());
    EXPECT_TRUE(m_card.isPaused());
    EXPECT_TRUE(says("The queue is paused"));
    EXPECT_FALSE(test::button(m_card, "Pause queue"));
    ASSERT_TRUE(test::click(m_card, "Run queue"));
    EXPECT_EQ(run.size(), 1) << "a runner takes the pause back";
}

TEST_F(QueueCardTest, whoWorksOnTheQueueIsSeen)
{
    add(1);
    {
        const auto lock = FileLock::acquire(runnerLockFile(m_work.workspace().root()));
        refresh();
        EXPECT_FALSE(says("Nobody works"));
        EXPECT_FALSE(test::button(m_card, "Run queue"));
    }
    refresh();
    EXPECT_TRUE(test::button(m_card, "Run queue"));
}

TEST_F(QueueCardTest, aChangeByAnotherProcessIsShown)
{
    const QStringList ids = add(2);
    ASSERT_TRUE(queue().arrange({ids[1].toStdString(), ids[0].toStdString()}));
    refresh();
    EXPECT_EQ(shown(), (QStringList{ids[1], ids[0]}));
}

TEST_F(QueueCardTest, theMenuStartsAndShowsTheChosenRun)
{
    const QStringList ids = add(2);
    QSignalSpy started(&m_card, &QueueCard::startRequested), showed(&m_card, &QueueCard::showRequested);
    EXPECT_FALSE(action("queue.start")->isEnabled()) << "nothing is chosen";
    choose(1);
    QStringList menu;
    for (QAction *each : table()->actions()) {
        menu << each->objectName();
        EXPECT_FALSE(each->toolTip().isEmpty());
    }
    EXPECT_EQ(menu, (QStringList{"queue.show", "queue.start", "queue.up", "queue.down", "queue.remove"}));
    ASSERT_TRUE(test::pickFromMenuOf(table(), "Start now"));
    ASSERT_TRUE(test::pickFromMenuOf(table(), "Show run"));
    ASSERT_EQ(started.size(), 1);
    EXPECT_EQ(started[0][0], ids[1]);
    Q_EMIT table()->doubleClicked(table()->model()->index(0, 0));
    ASSERT_EQ(showed.size(), 2);
    EXPECT_EQ(showed[0][0], ids[1]);
    EXPECT_EQ(showed[1][0], ids[0]);
}

TEST_F(QueueCardTest, theTimeOfEachRunIsForecast)
{
    const std::string past = m_work.addRun({.dev = 0.5});
    RunFigures figures;
    figures.seconds = 60;
    figures.flops = 6.0 * 16e6 * 1'463'296;
    m_work.addPoints(past, {}, figures);
    add(1);
    EXPECT_NE(table()->model()->index(0, QueueModel::Time).data().toString(), "–");
}

} // namespace
} // namespace tlm
