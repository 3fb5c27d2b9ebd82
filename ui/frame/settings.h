#pragma once
#include <optional>

#include <QByteArray>
#include <QKeySequence>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace tlm {

/// One setting: its key and what holds until a person changes it.
template <typename T>
struct Setting
{
    const char *key;
    T standard;
};

/// All settings of the window, with their types.
namespace settings {
inline const Setting<QString> language{"window/language", ""};       ///< `en`, `zh_CN`; empty: the system's
inline const Setting<QString> theme{"window/theme", "system"};       ///< `light`, `dark`, `system`
inline const Setting<QString> contrast{"window/contrast", "system"}; ///< `normal`, `high`, `system`
inline const Setting<QString> heat{"window/heat", "indigo"};         ///< `indigo`, `viridis`, `grey`
inline const Setting<int> scale{"window/fontScale", 100};            ///< of all fonts, in per cent
inline const Setting<QByteArray> geometry{"window/geometry", {}};
inline const Setting<bool> folded{"window/navigationFolded", false};
inline const Setting<QString> page{"window/page", "start"};
inline const Setting<bool> notify{"window/notify", true}; ///< when a long run ends behind other windows
inline const Setting<int> threads{"work/threads", 0};     ///< of indexing and search; 0: all processors
inline const Setting<QString> folder{"files/folder", ""}; ///< where files were last chosen
} // namespace settings

/// Typed access to QSettings. Names of the workspace's things are kept per workspace.
class Settings
{
public:
    template <typename T>
    T get(const Setting<T> &setting) const
    {
        return m_store.value(setting.key, QVariant::fromValue(setting.standard)).template value<T>();
    }
    template <typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        m_store.setValue(setting.key, QVariant::fromValue(value));
    }

    /// A value that belongs to one workspace.
    QStringList workspaceList(const QString &workspace, const QString &key) const;
    void setWorkspaceList(const QString &workspace, const QString &key, const QStringList &values);

    /// Writes what was set to the disk now.
    void save() { m_store.sync(); }
    /// Every setting with its value but for states and geometry, for a report.
    QStringList lines() const;

    /// The state of a splitter or header, by its object name.
    QByteArray state(const QString &name) const { return m_store.value("state/" + name).toByteArray(); }
    void setState(const QString &name, const QByteArray &state) { m_store.setValue("state/" + name, state); }

    /// The keys that a person gave an action instead of the program's.
    std::optional<QKeySequence> shortcut(const QString &action) const;
    void setShortcut(const QString &action, const QKeySequence &keys);
    void removeShortcut(const QString &action);

private:
    QSettings m_store;
};

} // namespace tlm
