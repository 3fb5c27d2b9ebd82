#include "ui/frame/startguard.h"

#include "ui/frame/studio.h"

namespace tlm {
namespace {

const QString key = "starting";

} // namespace

bool beginStart(Studio &studio)
{
    const bool wasStarting = !studio.remembered(key).isEmpty();
    if (wasStarting)
        studio.leaveEverything();
    studio.remember(key, {"yes"});
    studio.settings().save(); // now: what follows may end the program
    return !wasStarting;
}

void endStart(Studio &studio)
{
    studio.remember(key, {});
    studio.settings().save();
}

} // namespace tlm
