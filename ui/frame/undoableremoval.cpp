#include "ui/frame/undoableremoval.h"

#include <QCoreApplication>

#include "ui/frame/page.h"
#include "ui/frame/studio.h"
#include "ui/widgets/messagebar.h"

namespace tlm {

bool UndoableRemoval::remove(const QString &name, const QString &done, const QString &undoHelp)
{
    auto removed = Removal::take(m_page.studio().workspace(), m_kind, name.toStdString());
    if (!removed) {
        m_page.messages()->showError(removed.error());
        return false;
    }
    m_removed = std::move(*removed);
    m_page.studio().refresh();
    m_page.messages()->show(MessageBar::Kind::Information, done);
    m_page.messages()->addAction(QCoreApplication::translate("tlm::UndoableRemoval", "Undo"), undoHelp,
                                 [this] { restore(); });
    return true;
}

void UndoableRemoval::restore()
{
    if (const auto restored = m_removed->restore(); !restored)
        return m_page.messages()->showError(restored.error());
    m_removed.reset();
    m_page.messages()->clear();
    m_page.studio().refresh();
}

} // namespace tlm
