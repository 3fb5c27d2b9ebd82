#pragma once
#include <deque>
#include <functional>

#include <QObject>
#include <QUndoCommand>

#include "core/history/history.h"

namespace tlm {

class Studio;

/// Changes of stored runs that a person makes, one after another and beside the window's thread: another
/// process may be writing. None is lost: what is left when the studio goes is done then. A failure stands on
/// the page in front.
class RunStore : public QObject
{
    Q_OBJECT
public:
    using Change = std::function<Expected<>(History &)>;

    /// The store of a studio, made at first use.
    static RunStore &of(Studio &studio);
    ~RunStore() override;
    void change(Change change);
    bool isIdle() const { return m_waiting.empty(); }
    Studio &studio() const { return m_studio; }

Q_SIGNALS:
    /// Something was changed, or could not be.
    void changed();

private:
    explicit RunStore(Studio &studio);
    void next();

    Studio &m_studio;
    std::filesystem::path m_root;
    std::deque<Change> m_waiting; ///< the first is being done
};

/// Something that is done and undone at once, as a choice of columns.
class PlainCommand : public QUndoCommand
{
public:
    PlainCommand(const QString &text, std::function<void()> forth, std::function<void()> back)
        : QUndoCommand(text), m_forth(std::move(forth)), m_back(std::move(back))
    {
    }
    void redo() override { m_forth(); }
    void undo() override { m_back(); }

private:
    std::function<void()> m_forth, m_back;
};

/// A change of stored runs that can be undone.
class RunCommand : public QUndoCommand
{
public:
    RunCommand(RunStore &store, const QString &text, RunStore::Change forth, RunStore::Change back);
    void redo() override;
    void undo() override;

private:
    RunStore &m_store;
    RunStore::Change m_forth, m_back;
};

} // namespace tlm
