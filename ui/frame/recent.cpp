#include "ui/frame/recent.h"

#include "ui/frame/settings.h"

namespace tlm {
namespace {

constexpr int most = 12;
const QString itemsKey = "recent", failedKey = "failed";

QString lineOf(const RecentItem &item)
{
    return item.kind + ' ' + item.key;
}

} // namespace

QList<RecentItem> Recent::items() const
{
    QList<RecentItem> items;
    for (const QString &line : m_settings.workspaceList(m_workspace, itemsKey))
        items.append({line.section(' ', 0, 0), line.section(' ', 1)});
    return items;
}

void Recent::use(const RecentItem &item)
{
    const QString line = lineOf(item);
    QStringList lines = m_settings.workspaceList(m_workspace, itemsKey);
    lines.removeAll(line);
    lines.prepend(line);
    m_settings.setWorkspaceList(m_workspace, itemsKey, lines.mid(0, most));
    QStringList failed = m_settings.workspaceList(m_workspace, failedKey);
    if (failed.removeAll(line) > 0)
        m_settings.setWorkspaceList(m_workspace, failedKey, failed);
}

void Recent::setFailed(const RecentItem &item)
{
    QStringList failed = m_settings.workspaceList(m_workspace, failedKey);
    if (failed.contains(lineOf(item)))
        return;
    failed.append(lineOf(item));
    m_settings.setWorkspaceList(m_workspace, failedKey, failed);
}

bool Recent::hasFailed(const RecentItem &item) const
{
    return m_settings.workspaceList(m_workspace, failedKey).contains(lineOf(item));
}

} // namespace tlm
