#pragma once

namespace tlm {

class Studio;

/// Notes that the window begins to open what was open last. False if the start before this one never came to
/// rest: then nothing is opened by itself.
bool beginStart(Studio &studio);

/// The window is open and at rest.
void endStart(Studio &studio);

} // namespace tlm
