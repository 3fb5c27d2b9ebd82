#include "ui/train/ownpresets.h"

#include <memory>

#include <QUndoCommand>

#include "core/experiment/ownpreset.h"
#include "ui/frame/studiopart.h"

namespace tlm {

/// Removes a preset, and writes it again.
class PresetRemoval : public QUndoCommand
{
public:
    PresetRemoval(OwnPresets &presets, QString name, Configuration configuration)
        : QUndoCommand(OwnPresets::tr("removing the preset %1").arg(name)), m_presets(presets),
          m_name(std::move(name)), m_configuration(std::move(configuration))
    {
    }
    void redo() override { m_presets.erase(m_name); }
    void undo() override { m_presets.save(m_name, m_configuration); }

private:
    OwnPresets &m_presets;
    QString m_name;
    Configuration m_configuration;
};

OwnPresets::OwnPresets(Studio &studio) : QObject(&studio), m_studio(studio) {}

OwnPresets &OwnPresets::of(Studio &studio)
{
    return partOf<OwnPresets>(studio, [&studio] { return new OwnPresets(studio); });
}

void OwnPresets::run(Work work, std::function<void()> done)
{
    m_waiting.emplace_back(std::move(work), std::move(done));
    if (!m_busy)
        runNext();
}

void OwnPresets::runNext()
{
    if (m_waiting.empty())
        return;
    m_busy = true;
    auto [work, done] = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_studio.jobs().run(
        {}, this,
        [work = std::move(work), workspace = m_studio.workspace()](ProgressSink &, std::stop_token) {
            const Expected<> worked = work(workspace);
            return std::pair(worked, ownPresetNames(workspace));
        },
        [this, done = std::move(done)](const std::pair<Expected<>, std::vector<std::string>> &result) {
            m_busy = false;
            m_names.clear();
            for (const std::string &name : result.second)
                m_names << QString::fromStdString(name);
            Q_EMIT changed();
            if (!result.first)
                Q_EMIT m_studio.changeFailed(result.first.error());
            else if (done)
                done();
            runNext();
        });
}

void OwnPresets::refresh()
{
    run([](const Workspace &) { return Expected<>(); }, {});
}

void OwnPresets::save(const QString &name, const Configuration &configuration)
{
    run([name = name.toStdString(),
         configuration](const Workspace &workspace) { return saveOwnPreset(workspace, name, configuration); },
        [this, name] { Q_EMIT saved(name); });
}

void OwnPresets::erase(const QString &name)
{
    run([name = name.toStdString()](const Workspace &workspace) { return removeOwnPreset(workspace, name); },
        {});
}

void OwnPresets::open(const QString &name)
{
    const auto read = std::make_shared<Configuration>();
    run(
        [name = name.toStdString(), read](const Workspace &workspace) {
            return loadOwnPreset(workspace, name).map([&](const Configuration &found) { *read = found; });
        },
        [this, name, read] { Q_EMIT opened(name, *read); });
}

void OwnPresets::remove(const QString &name)
{
    const auto read = std::make_shared<Configuration>();
    run(
        [name = name.toStdString(), read](const Workspace &workspace) {
            return loadOwnPreset(workspace, name).map([&](const Configuration &found) { *read = found; });
        },
        [this, name, read] { m_studio.undoStack().push(new PresetRemoval(*this, name, *read)); });
}

} // namespace tlm
