#pragma once
#include <string>

#include <QString>

namespace tlm {

class Page;

/// Removes a task, corpus or selection from a page at once. It can be brought back: in the page's message
/// bar, and as every change by the stack of undo.
class UndoableRemoval
{
public:
    /// `kind`: `tasks`, `corpora` or `selections`.
    UndoableRemoval(Page &page, std::string kind) : m_page(page), m_kind(std::move(kind)) {}
    /// Says `done` with an undo button, or why it failed. Whether it was removed.
    bool remove(const QString &name, const QString &done, const QString &undoHelp);

private:
    Page &m_page;
    std::string m_kind;
};

} // namespace tlm
