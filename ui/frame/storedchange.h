#pragma once
#include <deque>
#include <functional>

#include <QObject>
#include <QUndoCommand>

#include "core/base/error.h"

namespace tlm {

class Studio;

/// Lets a person's changes of stored things happen one after the other in the order they were asked for, each
/// as a job. Belongs to the studio, whose stack of undo outlives the pages.
class StoredChanges : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<Expected<>()>;
    /// Those of a studio.
    static StoredChanges &of(Studio &studio);
    /// `done` runs in the window's thread after success; a failure stands on the page in front.
    void run(Work work, std::function<void()> done);

private:
    explicit StoredChanges(Studio &studio);
    void runNext();

    Studio &m_studio;
    std::deque<std::pair<Work, std::function<void()>>> m_waiting; ///< the first one is under way
};

/// A change of something stored that can be undone.
class StoredChange : public QUndoCommand
{
public:
    using Work = StoredChanges::Work;
    /// `text` reads after "Undo ". `done` runs in the window's thread after each success; it must not count
    /// on the page from which the change was asked for.
    StoredChange(Studio &studio, const QString &text, Work forward, Work back,
                 std::function<void(bool forward)> done);
    void redo() override { run(m_forward, true); }
    void undo() override { run(m_back, false); }

private:
    void run(const Work &work, bool forward);

    StoredChanges &m_changes;
    Work m_forward, m_back;
    std::function<void(bool)> m_done;
};

} // namespace tlm
