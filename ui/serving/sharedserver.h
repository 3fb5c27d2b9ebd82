#pragma once

namespace tlm {

class ModelServer;
class Studio;

/// The one warm model process of a window: pages share it, so that a model is loaded once.
ModelServer &sharedServer(Studio &studio);

} // namespace tlm
