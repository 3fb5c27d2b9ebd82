#include "ui/plot/zoomhistory.h"

namespace tlm {

namespace {

constexpr std::size_t most = 100;

std::optional<PlotView> move(std::vector<PlotView> &from, std::vector<PlotView> &to, const PlotView &current)
{
    if (from.empty())
        return {};
    const PlotView view = from.back();
    from.pop_back();
    to.push_back(current);
    return view;
}

} // namespace

void ZoomHistory::leave(const PlotView &view)
{
    m_forward.clear();
    if (!m_back.empty() && m_back.back() == view)
        return;
    m_back.push_back(view);
    if (m_back.size() > most)
        m_back.erase(m_back.begin());
}

std::optional<PlotView> ZoomHistory::back(const PlotView &current)
{
    return move(m_back, m_forward, current);
}

std::optional<PlotView> ZoomHistory::forward(const PlotView &current)
{
    return move(m_forward, m_back, current);
}

} // namespace tlm
