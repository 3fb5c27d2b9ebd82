#pragma once
#include <vector>

#include "ui/plot/curve.h"

namespace tlm {

/// What a plot shows, as text; a value that may go to another thread.
struct PlotValues
{
    QString xTitle, yTitle;
    std::vector<Curve> curves;

    /// Names and values, a line a value, parted by tabs, under a header.
    QString tabbed() const;
    /// The same as CSV (RFC 4180).
    QString csv() const;
};

} // namespace tlm
