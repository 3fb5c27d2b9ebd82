#pragma once
#include <string>

#include <QString>

#include "ui/frame/removal.h"

namespace tlm {

class Page;

/// Removes a task or corpus from a page at once. It comes back by the page's message bar, which offers it, or
/// by the stack of undo.
class UndoableRemoval
{
public:
    /// `kind`: `tasks` or `corpora`.
    UndoableRemoval(Page &page, std::string kind) : m_page(page), m_kind(std::move(kind)) {}
    /// Says `done` with an undo button, or why it failed. Whether it was removed.
    bool remove(const QString &name, const QString &done, const QString &undoHelp);

private:
    Page &m_page;
    std::string m_kind;
};

} // namespace tlm
