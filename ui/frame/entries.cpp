#include "ui/frame/entries.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/data/corpus.h"
#include "core/data/task.h"
#include "core/retrieval/selection.h"
#include "ui/frame/studio.h"
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
        const QString when =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.created), QLocale::ShortFormat);
        if (!run.dev)
            return when;
        return tr("%1 · dev %2").arg(when, realText(*run.dev, 4));
    }
    static QString runName(const Run &run)
    {
        const std::string_view method = methodName(run.configuration.method);
        return tr("Run %1 · %2 · %3")
            .arg(QString::fromStdString(run.id), QString::fromStdString(run.configuration.task),
                 QString::fromUtf8(method.data(), qsizetype(method.size())));
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

QString stateIcon(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return "queued";
    case RunState::Preparing:
    case RunState::Running:
        return "running";
    case RunState::Paused:
        return "pause";
    case RunState::Finished:
        return "check";
    case RunState::Stopped:
        return "stop";
    case RunState::Failed:
        return "error";
    case RunState::Lost:
        return "caution";
    }
    return "runs";
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

std::vector<Entry> runEntries(const std::vector<Run> &runs, std::size_t most)
{
    std::vector<Entry> entries;
    for (const Run &run : runs) {
        if (run.archived || entries.size() >= most)
            continue;
        entries.push_back(
            {QString::fromStdString(run.id), Words::runName(run), Words::run(run), stateIcon(run.state)});
    }
    return entries;
}

} // namespace tlm
