#pragma once
#include <functional>
#include <memory>

#include <QUndoCommand>

#include "ui/frame/removal.h"

namespace tlm {

class Studio;

/// The saved selections as a person changes them: in the background, and with undo. A selection that a
/// waiting or unfinished run needs stays as it is. Belongs to the studio, whose undo stack outlives the
/// pages.
class SelectionChanges : public QObject
{
    Q_OBJECT
public:
    explicit SelectionChanges(Studio &studio);
    /// The one of a studio.
    static SelectionChanges &of(Studio &studio);
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

Q_SIGNALS:
    void renamed(const QString &name, const QString &newName);
    void removed(const QString &name);
    void failed(const tlm::Error &error);

private:
    class Rename;
    class Remove;
    using Removed = std::shared_ptr<Removal>;
    void applyRename(const QString &name, const QString &newName, std::function<void()> done);
    void take(const QString &name, std::function<void(const Removed &removed)> done);
    void restore(const Removed &removed);

    Studio &m_studio;
};

} // namespace tlm
