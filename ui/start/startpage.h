#pragma once

namespace tlm {

class Page;
class Studio;

/// Sample, recent work, and where to begin.
Page *makeStartPage(Studio &studio);

} // namespace tlm
