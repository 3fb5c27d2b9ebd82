#include "ui/runs/resultcosts.h"

#include <map>

#include <QCoreApplication>

#include "ui/runs/runwords.h"

namespace tlm {

namespace {

class CostCurves
{
public:
    void add(const std::string &published, Method method, Scale scale, double flops, double score)
    {
        if (!(flops > 0))
            return;
        const bool own = published.empty();
        Curve &curve = own ? curveOf(RunWords::method(method), false)
                           : curveOf(QCoreApplication::translate("tlm::ResultsView", "published"), true);
        curve.x.push_back(flops);
        curve.y.push_back(100 * score);
        curve.labels << (own ? RunWords::scale(scale) : QString::fromStdString(published));
    }
    std::vector<Curve> take() { return std::move(m_curves); }

private:
    Curve &curveOf(const QString &name, bool hollow)
    {
        const auto [place, isNew] = m_byName.try_emplace(name, m_curves.size());
        if (isNew)
            m_curves.push_back({name, {}, {}, static_cast<int>(m_curves.size()), Qt::NoPen, hollow, {}});
        return m_curves[place->second];
    }

    std::vector<Curve> m_curves;
    std::map<QString, std::size_t> m_byName;
};

} // namespace

std::vector<Curve> costCurves(const std::vector<Result> &results)
{
    CostCurves curves;
    for (const bool published : {false, true})
        for (const Result &result : results)
            if (result.published.empty() != published)
                curves.add(result.published, result.method, result.scale, result.flops, result.test.mean);
    return curves.take();
}

std::vector<Curve> costCurves(const ResultGrid &grid)
{
    CostCurves curves;
    for (const ResultRow &row : grid.rows) // one's own are the first
        if (row.average)
            curves.add(row.published, row.method, row.scale, row.flops, *row.average);
    return curves.take();
}

} // namespace tlm
