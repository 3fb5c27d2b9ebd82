#include "ui/frame/undoableremoval.h"

#include <memory>
#include <optional>

#include <QCoreApplication>
#include <QPointer>
#include <QUndoCommand>

#include "ui/frame/page.h"
#include "ui/frame/studio.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

/// What both the stack of undo and the button in the message bar work on.
struct Removed
{
    QPointer<Page> page;
    std::string kind, name;
    std::optional<Removal> removal;

    Expected<> take(Studio &studio)
    {
        auto taken = Removal::take(studio.workspace(), kind, name);
        if (!taken)
            return tl::unexpected(taken.error());
        removal = std::move(*taken);
        studio.refresh();
        return {};
    }

    void restore(Studio &studio)
    {
        if (!removal)
            return;
        const auto restored = removal->restore();
        if (restored)
            removal.reset();
        if (page && restored)
            page->messages()->clear();
        if (page && !restored)
            page->messages()->showError(restored.error());
        studio.refresh();
    }
};

class RemovalCommand : public QUndoCommand
{
public:
    RemovalCommand(Studio &studio, std::shared_ptr<Removed> removed, const QString &text)
        : QUndoCommand(text), m_studio(studio), m_removed(std::move(removed))
    {
    }
    void redo() override
    {
        if (m_removed->removal)
            return; // the first time it was taken before
        if (const auto taken = m_removed->take(m_studio); !taken && m_removed->page)
            m_removed->page->messages()->showError(taken.error());
    }
    void undo() override { m_removed->restore(m_studio); }

private:
    Studio &m_studio;
    std::shared_ptr<Removed> m_removed;
};

} // namespace

bool UndoableRemoval::remove(const QString &name, const QString &done, const QString &undoHelp)
{
    Studio &studio = m_page.studio();
    const auto removed =
        std::make_shared<Removed>(Removed{&m_page, m_kind, name.toStdString(), std::nullopt});
    if (const auto taken = removed->take(studio); !taken) {
        m_page.messages()->showError(taken.error());
        return false;
    }
    const QString text = QCoreApplication::translate("tlm::UndoableRemoval", "removal of %1").arg(name);
    studio.undoStack().push(new RemovalCommand(studio, removed, text));
    m_page.messages()->show(MessageBar::Kind::Information, done);
    m_page.messages()->addAction(QCoreApplication::translate("tlm::UndoableRemoval", "Undo"), undoHelp,
                                 [&studio, removed, index = studio.undoStack().index()] {
                                     if (studio.undoStack().index() == index)
                                         studio.undoStack().undo();
                                     else
                                         removed->restore(studio); // later changes stay
                                 });
    return true;
}

} // namespace tlm
