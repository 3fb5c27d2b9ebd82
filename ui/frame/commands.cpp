#include "ui/frame/commands.h"

#include <set>

#include <QCoreApplication>

#include "ui/frame/mainwindow.h"
#include "ui/frame/recentwords.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::Commands)
};

class Collector
{
public:
    explicit Collector(MainWindow &window) : m_window(window), m_studio(window.studio()) {}

    std::vector<Command> collect()
    {
        addActions();
        for (const RecentItem &item : recentThings(m_studio, m_window.runs().snapshot()))
            addThing(item, Words::tr("%1 · open lately", "kind of a thing"));
        for (const QString &name : m_studio.tasks())
            addThing({"task", name});
        for (const QString &name : m_studio.corpora())
            addThing({"corpus", name});
        for (const QString &name : m_studio.selections())
            addThing({"selection", name});
        addRuns();
        return std::move(m_commands);
    }

private:
    void addActions();
    void addAction(QAction *action, const PageEntry *home);
    void addThing(const RecentItem &item, const QString &detail = "%1");
    void addRuns();
    const PageEntry *homeOf(const QAction *action) const;

    MainWindow &m_window;
    Studio &m_studio;
    std::vector<Command> m_commands;
    std::set<QString> m_seen;
};

/// The page that an action belongs to; nullptr: the window.
const PageEntry *Collector::homeOf(const QAction *action) const
{
    const auto *owner = qobject_cast<QWidget *>(action->parent());
    for (const PageEntry &entry : m_window.pages()) {
        const Page *page = m_window.page(entry.id);
        if (page && owner && (page == owner || page->isAncestorOf(owner)))
            return &entry;
    }
    return nullptr;
}

void Collector::addActions()
{
    const QList<QAction *> all = m_studio.actions().all();
    for (const bool front : {true, false}) { // the page in front comes first
        for (QAction *action : all) {
            const PageEntry *home = homeOf(action);
            if ((home && home->id == m_window.currentPage()) == front && action->isVisible())
                addAction(action, home);
        }
    }
}

void Collector::addAction(QAction *action, const PageEntry *home)
{
    const bool elsewhere = home && home->id != m_window.currentPage();
    if (action->objectName() == "view.palette" || (!action->isEnabled() && !elsewhere))
        return;
    QString text = action->text();
    const auto act = [&window = m_window, action = QPointer<QAction>(action), elsewhere,
                      page = home ? home->id : PageId::Start] {
        if (elsewhere)
            window.showPage(page);
        if (action)
            action->trigger();
    };
    m_commands.push_back({text.remove('&'), home ? home->word : Words::tr("Window"),
                          action->objectName().startsWith("view.") && !action->icon().isNull()
                              ? action->objectName().section('.', 1)
                              : QString("next"),
                          action->shortcut().toString(QKeySequence::NativeText), act});
}

void Collector::addThing(const RecentItem &item, const QString &detail)
{
    if (!m_seen.insert(item.kind + ' ' + item.key).second)
        return;
    const RecentWords words = wordsOf(item, m_window.runs().snapshot());
    m_commands.push_back({words.name, detail.arg(words.kind), words.icon, {}, [&window = m_window, item] {
                              window.open(item);
                          }});
}

/// Without wordsOf, which would look each of many thousands up.
void Collector::addRuns()
{
    for (const Run &run : m_window.runs().snapshot().runs) {
        const QString key = QString::fromStdString(run.id);
        if (m_seen.insert("run " + key).second)
            m_commands.push_back({RunWords::title(run),
                                  RunWords::state(run.state),
                                  RunWords::stateIcon(run.state),
                                  {},
                                  [&window = m_window, key] {
                                      window.open({"run", key});
                                  }});
    }
}

} // namespace

std::vector<Command> collectCommands(MainWindow &window)
{
    return Collector(window).collect();
}

int fit(const Command &command, const QString &typed)
{
    const QString words = command.text + ' ' + command.detail;
    int worst = 0;
    for (const QString &word : typed.split(' ', Qt::SkipEmptyParts)) {
        const qsizetype at = words.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool begins = at == 0 || !words[at - 1].isLetterOrNumber();
        worst = std::max(worst, at == 0 ? 0 : begins ? 1 : 2);
    }
    return worst;
}

} // namespace tlm
