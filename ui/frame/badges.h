#pragma once
#include <QObject>

#include "ui/frame/page.h"

namespace tlm {

class Navigation;
class RunList;
class Studio;

/// Keeps the badges of the navigation true: how much there is, what trains, what failed since one looked.
class Badges : public QObject
{
    Q_OBJECT
public:
    Badges(Studio &studio, RunList &runs, Navigation *navigation);
    /// A look at the page Runs: the failures of before are known.
    void look(PageId page);

private:
    void showThings();
    void showRuns();

    Studio &m_studio;
    RunList &m_runs;
    Navigation *m_navigation;
    PageId m_looked = PageId::Start;
};

} // namespace tlm
