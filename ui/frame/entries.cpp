#include "ui/frame/entries.h"

#include <QCoreApplication>

#include "core/data/corpus.h"
#include "core/data/task.h"
#include "core/selection/selection.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::Entries)
public:
    static QString task(const TaskSummary &summary)
    {
        return tr("%1 classes · %2 train, %3 dev, %4 test")
            .arg(countText(summary.labels.size()), countText(summary.sizes[0]), countText(summary.sizes[1]),
                 countText(summary.sizes[2]));
    }
    static QString corpus(const CorpusSummary &summary)
    {
        return tr("%1 documents · %2 words").arg(countText(summary.documents), countText(summary.tokens));
    }
    static QString selection(const SelectionSummary &summary)
    {
        return tr("%1 documents for the task %2")
            .arg(countText(summary.documents), QString::fromStdString(summary.task));
    }
    static QString run(const Run &run)
    {
        const QString state = RunWords::state(run.state);
        if (!run.dev)
            return tr("%1 · %2", "state and day of a run").arg(state, RunWords::created(run));
        return tr("%1 · dev %2 · %3", "state, score and day of a run")
            .arg(state, RunWords::score(run.dev), RunWords::created(run));
    }
    static QString damaged(const Error &error)
    {
        return tr("Cannot be read: %1").arg(QString::fromStdString(error.cause));
    }
};

/// Entries of things with a manifest; a damaged one is listed with its reason.
template <typename Summarize, typename Describe>
std::vector<Entry> entriesOf(const Studio &studio, const QStringList &names, const QString &icon,
                             Summarize summarize, Describe describe)
{
    std::vector<Entry> entries;
    for (const QString &name : names) {
        const auto summary = summarize(studio.workspace(), name.toStdString());
        entries.push_back({name, name, summary ? describe(*summary) : Words::damaged(summary.error()),
                           summary ? icon : QString("error")});
    }
    return entries;
}

} // namespace

std::vector<Entry> taskEntries(const Studio &studio)
{
    return entriesOf(studio, studio.tasks(), "task", summarizeTask, &Words::task);
}

std::vector<Entry> corpusEntries(const Studio &studio)
{
    return entriesOf(studio, studio.corpora(), "corpus", summarizeCorpus, &Words::corpus);
}

std::vector<Entry> selectionEntries(const Studio &studio)
{
    return entriesOf(studio, studio.selections(), "retrieval", summarizeSelection, &Words::selection);
}

std::vector<Entry> runEntries(const std::vector<Run> &runs)
{
    std::vector<Entry> entries;
    for (const Run &run : runs)
        entries.push_back({QString::fromStdString(run.id), RunWords::title(run), Words::run(run),
                           RunWords::stateIcon(run.state)});
    return entries;
}

} // namespace tlm
