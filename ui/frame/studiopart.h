#pragma once
#include "ui/frame/studio.h"

namespace tlm {

/// The one object of its kind that belongs to a studio: found, or else made by `make`, as its child.
template <typename Part, typename Make>
Part &partOf(Studio &studio, Make make)
{
    auto *known = studio.findChild<Part *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *make();
}

} // namespace tlm
