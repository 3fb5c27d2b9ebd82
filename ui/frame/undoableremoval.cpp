#include "ui/frame/undoableremoval.h"

#include <optional>

#include <QCoreApplication>
#include <QPushButton>
#include <QUndoCommand>

#include "ui/frame/page.h"
#include "ui/frame/removal.h"
#include "ui/frame/studio.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::UndoableRemoval)
};

/// Taken aside while done, back in its place while undone. What fails leaves the stack.
class RemovalCommand : public QUndoCommand
{
public:
    RemovalCommand(Studio &studio, std::string kind, const QString &name)
        : QUndoCommand(Words::tr("removal of %1", "after Undo").arg(name)), m_studio(studio),
          m_kind(std::move(kind)), m_name(name.toStdString())
    {
    }
    void redo() override
    {
        auto taken = Removal::take(m_studio.workspace(), m_kind, m_name);
        if (!taken)
            return fail(taken.error());
        m_removal.emplace(std::move(*taken));
        m_studio.refresh();
    }
    void undo() override
    {
        if (const auto restored = m_removal->restore(); !restored)
            return fail(restored.error());
        m_removal.reset();
        m_studio.refresh();
    }

private:
    void fail(const Error &error)
    {
        setObsolete(true);
        const auto tell = [&studio = m_studio, error] { Q_EMIT studio.changeFailed(error); };
        QMetaObject::invokeMethod(&m_studio, tell, Qt::QueuedConnection); // after the stack moved on
    }

    Studio &m_studio;
    std::string m_kind, m_name;
    std::optional<Removal> m_removal;
};

} // namespace

bool UndoableRemoval::remove(const QString &name, const QString &done, const QString &undoHelp)
{
    QUndoStack &stack = m_page.studio().undoStack();
    const int before = stack.index();
    stack.push(new RemovalCommand(m_page.studio(), m_kind, name));
    if (stack.index() == before)
        return false;
    m_page.messages()->show(MessageBar::Kind::Information, done);
    QPushButton *button =
        m_page.messages()->addAction(Words::tr("Undo"), undoHelp, [&stack] { stack.undo(); });
    // whatever changes next, the button would undo something else
    QObject::connect(&stack, &QUndoStack::indexChanged, button,
                     [&page = m_page] { page.messages()->clear(); });
    return true;
}

} // namespace tlm
