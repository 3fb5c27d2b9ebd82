#pragma once
#include <deque>
#include <functional>

#include <QObject>
#include <QStringList>

#include "core/data/workspace.h"
#include "core/experiment/configuration.h"

namespace tlm {

class Studio;

/// The presets that a person keeps in the workspace. Files are read and written in jobs, one after another; a
/// failure stands on the page in front. Belongs to the studio, whose stack of undo outlives the pages.
class OwnPresets : public QObject
{
    Q_OBJECT
public:
    explicit OwnPresets(Studio &studio);
    /// Those of a studio.
    static OwnPresets &of(Studio &studio);
    const QStringList &names() const { return m_names; }
    void refresh();
    void save(const QString &name, const Configuration &configuration);
    /// Reads it and removes it; goes onto the stack of undo.
    void remove(const QString &name);
    void open(const QString &name);

Q_SIGNALS:
    void changed();
    void opened(const QString &name, const tlm::Configuration &configuration);
    void saved(const QString &name);

private:
    friend class PresetRemoval;
    using Work = std::function<Expected<>(const Workspace &)>;
    void erase(const QString &name);
    void run(Work work, std::function<void()> done);
    void runNext();

    Studio &m_studio;
    QStringList m_names;
    std::deque<std::pair<Work, std::function<void()>>> m_waiting;
    bool m_busy = false;
};

} // namespace tlm
