#include "ui/frame/recentwords.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/frame/runlist.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::RecentWords)
};

const Run *runOf(const RunSnapshot &runs, const QString &key)
{
    const auto found = std::ranges::find(runs.runs, key.toStdString(), &Run::id);
    return found == runs.runs.end() ? nullptr : &*found;
}

} // namespace

RecentWords wordsOf(const RecentItem &item, const RunSnapshot &runs)
{
    if (item.kind == "task")
        return {item.key, Words::tr("Task"), "task"};
    if (item.kind == "corpus")
        return {item.key, Words::tr("Corpus"), "corpus"};
    if (item.kind == "selection")
        return {item.key, Words::tr("Selection"), "retrieval"};
    const Run *run = runOf(runs, item.key);
    return {run ? RunWords::title(*run) : item.key, Words::tr("Run"),
            run ? RunWords::stateIcon(run->state) : QString("runs")};
}

QList<RecentItem> recentThings(Studio &studio, const RunSnapshot &runs)
{
    QList<RecentItem> things;
    for (const RecentItem &item : studio.recent().items()) {
        const bool there = item.kind == "task"        ? studio.tasks().contains(item.key)
                           : item.kind == "corpus"    ? studio.corpora().contains(item.key)
                           : item.kind == "selection" ? studio.selections().contains(item.key)
                                                      : runOf(runs, item.key) != nullptr;
        if (there)
            things.append(item);
    }
    return things;
}

} // namespace tlm
