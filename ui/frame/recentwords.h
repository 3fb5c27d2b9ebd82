#pragma once
#include "ui/frame/recent.h"

namespace tlm {

class Studio;
struct RunSnapshot;

/// What people read of something that was open.
struct RecentWords
{
    QString name, kind, icon;
};

RecentWords wordsOf(const RecentItem &item, const RunSnapshot &runs);

/// Of what was open, what is still there.
QList<RecentItem> recentThings(Studio &studio, const RunSnapshot &runs);

} // namespace tlm
