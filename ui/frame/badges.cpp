#include "ui/frame/badges.h"

#include <algorithm>

#include <QDateTime>

#include "core/history/runstate.h"
#include "ui/frame/runlist.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/navigationbutton.h"

namespace tlm {
namespace {

const QString lookKey = "lookedAtRuns"; ///< milliseconds since 1970

QString numberOf(qsizetype count)
{
    return count > 0 ? countText(qulonglong(count)) : QString();
}

} // namespace

Badges::Badges(Studio &studio, RunList &runs, Navigation *navigation)
    : QObject(navigation), m_studio(studio), m_runs(runs), m_navigation(navigation)
{
    for (const auto signal : {&Studio::tasksChanged, &Studio::corporaChanged, &Studio::selectionsChanged})
        connect(&studio, signal, this, &Badges::showThings);
    connect(&runs, &RunList::changed, this, &Badges::showRuns);
    showThings();
    showRuns();
}

void Badges::look(PageId page)
{
    m_looked = page;
    if (page == PageId::Runs)
        showRuns();
}

void Badges::showThings()
{
    const qsizetype tasks = m_studio.tasks().size(), corpora = m_studio.corpora().size();
    const qsizetype selections = m_studio.selections().size();
    m_navigation->setBadge(int(PageId::Task), {numberOf(tasks), tr("%n task(s)", nullptr, int(tasks))});
    m_navigation->setBadge(int(PageId::Corpus), {numberOf(corpora), tr("%n corpora", nullptr, int(corpora))});
    m_navigation->setBadge(int(PageId::Retrieval),
                           {numberOf(selections), tr("%n selection(s)", nullptr, int(selections))});
}

void Badges::showRuns()
{
    const auto &runs = m_runs.snapshot().runs;
    const auto live = std::ranges::count_if(runs, [](const Run &run) { return isActive(run.state); });
    m_navigation->setBadge(
        int(PageId::Train),
        {numberOf(live), tr("%n training(s) under way", nullptr, int(live)), Label::Tone::Accent});
    if (m_looked == PageId::Runs)
        m_studio.remember(lookKey, {QString::number(QDateTime::currentMSecsSinceEpoch())});
    const qint64 looked = m_studio.remembered(lookKey).value(0).toLongLong();
    const auto failed = std::ranges::count_if(runs, [looked](const Run &run) {
        return (run.state == RunState::Failed || run.state == RunState::Lost) && run.updated > looked;
    });
    m_navigation->setBadge(int(PageId::Runs),
                           {numberOf(failed),
                            tr("%n run(s) failed since you last looked", nullptr, int(failed)),
                            Label::Tone::Bad});
}

} // namespace tlm
