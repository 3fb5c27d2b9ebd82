#include "ui/frame/opening.h"

#include "core/selection/selection.h"
#include "ui/frame/studio.h"

namespace tlm {
namespace {

/// With the task and the corpora that it was made from, as far as they are still there.
void openSelection(Studio &studio, const QString &name)
{
    if (const auto summary = summarizeSelection(studio.workspace(), name.toStdString())) {
        if (const QString task = QString::fromStdString(summary->task); studio.tasks().contains(task))
            studio.setCurrentTask(task);
        QStringList corpora;
        for (const std::string &corpus : summary->corpora)
            if (studio.corpora().contains(QString::fromStdString(corpus)))
                corpora << QString::fromStdString(corpus);
        if (!corpora.isEmpty())
            studio.setCurrentCorpora(corpora);
    }
    studio.setCurrentSelection(name);
}

} // namespace

PageId openThing(Studio &studio, const RecentItem &item)
{
    if (item.kind == "task") {
        studio.setCurrentTask(item.key);
        return PageId::Task;
    }
    if (item.kind == "corpus") {
        studio.setCurrentCorpora({item.key});
        Q_EMIT studio.corpusOpened(item.key);
        return PageId::Corpus;
    }
    if (item.kind == "selection") {
        openSelection(studio, item.key);
        return PageId::Retrieval;
    }
    studio.setCurrentRun(item.key);
    return PageId::Train;
}

} // namespace tlm
