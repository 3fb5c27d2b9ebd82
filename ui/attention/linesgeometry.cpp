#include "ui/attention/linesgeometry.h"

#include <algorithm>

namespace tlm {

LinesGeometry LinesGeometry::fit(int tokens, qreal line, qreal label, qreal width)
{
    const qreal column = std::min(label, width * 0.4);
    return {tokens, line, column, width - column, width};
}

int LinesGeometry::tokenAt(qreal y) const
{
    return y < 0 || line <= 0 || y >= height() ? -1 : static_cast<int>(y / line);
}

} // namespace tlm
