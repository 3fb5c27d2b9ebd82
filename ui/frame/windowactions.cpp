#include "ui/frame/windowactions.h"

#include <QCoreApplication>
#include <QUndoStack>
#include <QWhatsThis>

#include "ui/frame/appearance.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/printing.h"
#include "ui/frame/sidewindows.h"
#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/train/runcontrols.h"

namespace tlm {
namespace {

constexpr int scaleStep = 10; // per cent

/// Whether the training that goes on can be shown, or can follow an order now.
bool allows(const RunList &runs, Order order)
{
    const Run *run = runs.live();
    if (!run || order == Order::None)
        return run;
    const AllowedActions allowed = allowedActions(*run, runs.pending(*run));
    return order == Order::Pause ? allowed.pause : allowed.stop;
}

class Maker
{
    Q_DECLARE_TR_FUNCTIONS(tlm::WindowActions)
public:
    Maker(MainWindow &window, QWidget *owner)
        : m_window(window), m_owner(owner), m_actions(window.studio().actions())
    {
    }
    void makeFile();
    void makeEdit();
    void makeView();
    void makeRun();
    void makeHelp();

private:
    QAction *add(const ActionDescription &description, std::function<void()> act)
    {
        return m_actions.add(m_owner, description, std::move(act));
    }
    /// Shows a page and begins there what its action does.
    void addBeginning(const ActionDescription &description, PageId page, const QString &action);
    void addOrder(const ActionDescription &description, Order order);
    void followUndo(QAction *undo, QAction *redo);
    void makeSize();

    MainWindow &m_window;
    QWidget *m_owner;
    Actions &m_actions;
};

void Maker::addBeginning(const ActionDescription &description, PageId page, const QString &action)
{
    add(description, [&window = m_window, page, action] {
        window.showPage(page);
        if (QAction *found = window.studio().actions().find(action))
            found->trigger();
    });
}

void Maker::makeFile()
{
    addBeginning(
        {"file.importTask", tr("Import task …"), tr("Opens the assistant that reads labelled data"), "task"},
        PageId::Task, "task.import");
    addBeginning(
        {"file.addCorpus", tr("Add corpus …"), tr("Opens the form that reads general text"), "corpus"},
        PageId::Corpus, "corpus.add");
    add({"file.print",
         tr("Print …"),
         tr("Prints the table that has the focus, or else the report of the run or the page"),
         {},
         QKeySequence::Print},
        [&window = m_window] { print(window); });
    add({"file.settings",
         tr("Settings …"),
         tr("Language, colours, text size, notifications and shortcuts"),
         {},
         Qt::CTRL | Qt::Key_Comma},
        [&window = m_window] { window.sideWindows().openSettings(); });
    add({"file.quit", tr("Quit"), tr("Closes the window; trainings go on"), {}, Qt::CTRL | Qt::Key_Q},
        [&window = m_window] { window.close(); });
}

void Maker::makeEdit()
{
    QUndoStack &stack = m_window.studio().undoStack();
    QAction *undo =
        add({"edit.undo", tr("Undo"), tr("Takes the last change back"), "undo", Qt::CTRL | Qt::Key_Z},
            [&stack] { stack.undo(); });
    QAction *redo = add({"edit.redo",
                         tr("Redo"),
                         tr("Makes the change again that was taken back"),
                         {},
                         Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                        [&stack] { stack.redo(); });
    followUndo(undo, redo);
}

void Maker::followUndo(QAction *undo, QAction *redo)
{
    const QUndoStack *stack = &m_window.studio().undoStack();
    const auto follow = [undo, redo, stack] {
        undo->setEnabled(stack->canUndo());
        undo->setText(stack->canUndo() ? tr("Undo %1").arg(stack->undoText()) : tr("Undo"));
        redo->setEnabled(stack->canRedo());
        redo->setText(stack->canRedo() ? tr("Redo %1").arg(stack->redoText()) : tr("Redo"));
    };
    follow();
    QObject::connect(stack, &QUndoStack::indexChanged, undo, follow);
}

void Maker::makeView()
{
    add({"view.palette", tr("Find anything …"),
         tr("Finds actions, pages, tasks, corpora, selections and runs as you type"), "search",
         Qt::CTRL | Qt::Key_K},
        [&window = m_window] { window.openPalette(); });
    int number = 0;
    for (const PageEntry &entry : m_window.pages())
        add({pageActionName(entry), entry.word, entry.help, entry.name,
             QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++))},
            [&window = m_window, id = entry.id] { window.showPage(id); });
    makeSize();
    Appearance &appearance = m_window.appearance();
    add({"view.lightness", tr("Light or dark"), tr("Switches between light and dark colours"), "lightness"},
        [&appearance] { appearance.setTheme(theme().isDark() ? "light" : "dark"); });
    add({"view.contrast", tr("High contrast"), tr("Switches between normal and high contrast")},
        [&appearance] { appearance.setContrast(theme().hasHighContrast() ? "normal" : "high"); });
    add({"view.language", appearance.language() == "en" ? "中文" : "English",
         tr("Shows the window in the other language"), "language"},
        [&appearance] { appearance.setLanguage(appearance.language() == "en" ? "zh_CN" : "en"); });
    add({"view.fold", tr("Fold navigation"), tr("Shows icons alone, or words too"), "fold"},
        [&window = m_window] { window.setFolded(!window.isFolded()); });
    add({"view.fullScreen",
         tr("Full screen"),
         tr("Fills the screen with the window, or no longer"),
         {},
         Qt::Key_F11},
        [&window = m_window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
}

void Maker::makeSize()
{
    Appearance &appearance = m_window.appearance();
    add({"view.larger", tr("Larger text"), tr("Makes all texts larger"), {}, Qt::CTRL | Qt::Key_Plus},
        [&appearance] { appearance.setScale(std::min(theme().scale() + scaleStep, 200)); });
    add({"view.smaller", tr("Smaller text"), tr("Makes all texts smaller"), {}, Qt::CTRL | Qt::Key_Minus},
        [&appearance] { appearance.setScale(std::max(theme().scale() - scaleStep, 80)); });
    add({"view.normalSize",
         tr("Normal text size"),
         tr("Makes all texts as large as at first"),
         {},
         Qt::CTRL | Qt::Key_0},
        [&appearance] { appearance.setScale(100); });
}

void Maker::addOrder(const ActionDescription &description, Order order)
{
    QAction *action = add(description, [&window = m_window, order] {
        if (const Run *run = window.runs().live())
            order == Order::None ? window.open({"run", QString::fromStdString(run->id)})
                                 : window.giveOrder(*run, order);
    });
    const auto follow = [action, &runs = m_window.runs(), order] { action->setEnabled(allows(runs, order)); };
    follow();
    QObject::connect(&m_window.runs(), &RunList::changed, action, follow);
}

void Maker::makeRun()
{
    addOrder(
        {"run.show", tr("Show running training"), tr("Shows the training that goes on, live"), "running"},
        Order::None);
    addOrder(
        {"run.pause", tr("Pause running training"), tr("Writes a checkpoint and frees the device"), "pause"},
        Order::Pause);
    addOrder({"run.stop", tr("Stop running training"),
              tr("Stops the training at its next step; a checkpoint is kept"), "stop"},
             Order::Stop);
}

void Maker::makeHelp()
{
    add({"help.manual", tr("Manual"), tr("Opens the manual at what is in front"), "info", Qt::Key_F1},
        [&window = m_window] { window.sideWindows().openManual(); });
    add({"help.shortcuts", tr("Keyboard shortcuts"), tr("Opens the manual at the list of all keys")},
        [&window = m_window] { window.sideWindows().openManual("shortcuts"); });
    add({"help.whatsThis",
         tr("What's This?"),
         tr("Explains the control that you click next"),
         {},
         Qt::SHIFT | Qt::Key_F1},
        [] { QWhatsThis::enterWhatsThisMode(); });
    add({"help.diagnostics", tr("Diagnostics …"),
         tr("Versions, devices, paths, and the health of every file of the workspace")},
        [&window = m_window] { window.sideWindows().openDiagnostics(); });
}

} // namespace

QString pageActionName(const PageEntry &entry)
{
    return QString("view.%1").arg(entry.name);
}

void makeWindowActions(MainWindow &window, QWidget *owner)
{
    Maker maker(window, owner);
    maker.makeFile();
    maker.makeEdit();
    maker.makeView();
    maker.makeRun();
    maker.makeHelp();
}

} // namespace tlm
