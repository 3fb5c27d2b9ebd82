#pragma once
#include <QList>
#include <QString>

namespace tlm {

class Settings;

/// Something that was open.
struct RecentItem
{
    QString kind; ///< `task`, `corpus`, `selection` or `run`
    QString key;
    friend bool operator==(const RecentItem &, const RecentItem &) = default;
};

/// What was open in a workspace, newest first, and what of it could not be opened: that is never opened
/// again unless a person asks for it.
class Recent
{
public:
    Recent(Settings &settings, const QString &workspace) : m_settings(settings), m_workspace(workspace) {}

    QList<RecentItem> items() const;
    /// A person opened it, or the program did without harm.
    void use(const RecentItem &item);
    void setFailed(const RecentItem &item);
    bool hasFailed(const RecentItem &item) const;

private:
    Settings &m_settings;
    QString m_workspace;
};

} // namespace tlm
