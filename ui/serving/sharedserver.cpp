#include "ui/serving/sharedserver.h"

#include "ui/frame/studio.h"
#include "ui/serving/modelserver.h"

namespace tlm {

ModelServer &sharedServer(Studio &studio)
{
    if (auto *server = studio.findChild<ModelServer *>())
        return *server;
    return *new ModelServer(studio.toolPath(), studio.toolArguments({QStringLiteral("serve")}), &studio);
}

} // namespace tlm
