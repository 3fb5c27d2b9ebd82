#include "bench/window/neighbours.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QListView>

#include "bench/window/timing.h"
#include "core/data/corpus.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/retrievalpage.h"

namespace tlm::bench {
namespace {

constexpr double goal = 100; // milliseconds

template <typename T>
T *named(QWidget &page, const QString &name)
{
    for (T *found : page.findChildren<T *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

class Searching
{
public:
    explicit Searching(Studio &studio, RetrievalPage &page)
        : m_studio(studio), m_texts(named<QListView>(page, "Task texts")),
          m_neighbours(named<QListView>(page, "Neighbours")), m_b(named<QDoubleSpinBox>(page, "b"))
    {
    }
    void settle() const
    {
        while (!m_studio.jobs().running().empty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
    }
    /// From a change to the first paint of its neighbours; what comes after them is waited for but not
    /// counted.
    template <typename Change>
    double timeOf(Change change) const
    {
        QEventLoop loop;
        QObject::connect(m_neighbours->model(), &QAbstractItemModel::modelReset, &loop, &QEventLoop::quit,
                         Qt::QueuedConnection);
        QElapsedTimer timer;
        timer.start();
        change();
        loop.exec();
        m_neighbours->viewport()->repaint();
        const double time = double(timer.nsecsElapsed()) / 1e6;
        settle();
        return time;
    }
    double pick(int row) const
    {
        return timeOf(
            [&] { m_texts->setCurrentIndex(m_texts->model()->index(row, m_texts->modelColumn())); });
    }
    double changeB() const
    {
        return timeOf([&] { m_b->setValue(m_b->value() < 0.72 ? 0.75 : 0.7); });
    }
    int texts() const { return m_texts->model()->rowCount(); }

private:
    Studio &m_studio;
    QListView *m_texts, *m_neighbours;
    QDoubleSpinBox *m_b;
};

} // namespace

void measureNeighbours(const Workspace &workspace, int texts)
{
    Studio studio(workspace);
    studio.setCurrentCorpora(studio.corpora());
    std::uint64_t documents = 0;
    for (const QString &name : studio.corpora())
        documents += summarizeCorpus(workspace, name.toStdString())->documents;
    std::printf("%llu documents of %d corpora\n", static_cast<unsigned long long>(documents),
                int(studio.corpora().size()));
    RetrievalPage page(studio);
    page.resize(1280, 860);
    page.show();
    for (const QString &task : studio.tasks()) {
        studio.setCurrentTask(task);
        page.activated();
        const Searching searching(studio, page);
        searching.settle();
        std::vector<double> picks, changes;
        for (int i = 0; i < texts; ++i) {
            picks.push_back(searching.pick((i + 1) * (searching.texts() / (texts + 1))));
            changes.push_back(searching.changeB());
        }
        const auto late = std::ranges::count_if(picks, [](double time) { return time > goal; });
        printTimes((task + ": a picked text's neighbours").toUtf8(), picks);
        printTimes((task + ": another b").toUtf8(), changes);
        std::printf("    %d of %d picks over %.0f ms\n", int(late), texts, goal);
    }
}

} // namespace tlm::bench
