#include "ui/frame/startguard.h"

#include "ui/frame/studio.h"

namespace tlm {
namespace {

const QString key = "starting";

} // namespace

StartGuard::StartGuard(Studio &studio) : m_studio(studio), m_opensLast(studio.remembered(key).isEmpty())
{
    if (!m_opensLast)
        studio.leaveEverything();
    studio.remember(key, {"yes"});
    studio.settings().save(); // now: what follows may end the program
}

void StartGuard::end()
{
    m_studio.remember(key, {});
    m_studio.settings().save();
}

} // namespace tlm
