#pragma once
#include <optional>
#include <string>

#include <QString>

#include "ui/frame/removal.h"

namespace tlm {

class Page;

/// Removes a task or corpus from a page at once and offers to bring it back in the page's message bar.
class UndoableRemoval
{
public:
    /// `kind`: `tasks` or `corpora`.
    UndoableRemoval(Page &page, std::string kind) : m_page(page), m_kind(std::move(kind)) {}
    /// Says `done` with an undo button, or why it failed. Whether it was removed.
    bool remove(const QString &name, const QString &done, const QString &undoHelp);

private:
    void restore();

    Page &m_page;
    std::string m_kind;
    std::optional<Removal> m_removed;
};

} // namespace tlm
