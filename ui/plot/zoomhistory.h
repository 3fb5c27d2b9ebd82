#pragma once
#include <optional>
#include <vector>

#include "ui/plot/customplot.h"

namespace tlm {

/// What of its curves a plot shows.
struct PlotView
{
    QCPRange x, y;
    friend bool operator==(const PlotView &left, const PlotView &right)
    {
        return left.x == right.x && left.y == right.y;
    }
};

/// The views that a person had, to go back and forward among them.
class ZoomHistory
{
public:
    /// Keeps a view that is being left for another; what was ahead is forgotten.
    void leave(const PlotView &view);
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    /// The view before, or nothing; `current` is then ahead.
    std::optional<PlotView> back(const PlotView &current);
    std::optional<PlotView> forward(const PlotView &current);

private:
    std::vector<PlotView> m_back, m_forward;
};

} // namespace tlm
