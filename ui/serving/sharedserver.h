#pragma once

namespace tlm {

class ModelServer;
class Studio;

/// The one warm model process of a window: pages share it, so that a model is loaded once.
ModelServer &sharedServer(Studio &studio);

/// One for the model that another is compared with: both stay warm.
ModelServer &comparedServer(Studio &studio);

/// One for what takes long, so that nobody who looks at a sentence waits behind it.
ModelServer &patientServer(Studio &studio);

} // namespace tlm
