#include "ui/serving/sharedserver.h"

#include "ui/frame/studio.h"
#include "ui/serving/modelserver.h"

namespace tlm {

namespace {

ModelServer &serverNamed(Studio &studio, const QString &name)
{
    if (auto *server = studio.findChild<ModelServer *>(name))
        return *server;
    auto *server =
        new ModelServer(studio.toolPath(), studio.toolArguments({QStringLiteral("serve")}), &studio);
    server->setObjectName(name);
    return *server;
}

} // namespace

ModelServer &sharedServer(Studio &studio)
{
    return serverNamed(studio, QStringLiteral("shared"));
}

ModelServer &comparedServer(Studio &studio)
{
    return serverNamed(studio, QStringLiteral("compared"));
}

ModelServer &patientServer(Studio &studio)
{
    return serverNamed(studio, QStringLiteral("patient"));
}

} // namespace tlm
