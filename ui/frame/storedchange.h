#pragma once
#include <deque>
#include <functional>
#include <memory>

#include <QPointer>
#include <QUndoCommand>

#include "core/base/error.h"

namespace tlm {

class Page;

/// Lets changes of stored things happen one after the other in the order they were asked for: each begins
/// when the one before has told its result. In the window's thread.
class ChangeOrder
{
public:
    /// `begin` starts a change, which calls `ended` when it is over.
    void queue(std::function<void()> begin);
    void ended();

private:
    std::deque<std::function<void()>> m_waiting; ///< the first one is under way
};

/// A change of something stored that can be undone. Both ways run as jobs; a failure stands in the message
/// bar of the page.
class StoredChange : public QUndoCommand
{
public:
    using Work = std::function<Expected<>()>;
    /// `text` reads after "Undo ". `done` runs in the window's thread after each success.
    StoredChange(Page &page, std::shared_ptr<ChangeOrder> order, const QString &text, Work forward, Work back,
                 std::function<void(bool forward)> done);
    void redo() override { run(m_forward, true); }
    void undo() override { run(m_back, false); }

private:
    void run(const Work &work, bool forward);

    QPointer<Page> m_page;
    std::shared_ptr<ChangeOrder> m_order;
    Work m_forward, m_back;
    std::function<void(bool)> m_done;
};

} // namespace tlm
