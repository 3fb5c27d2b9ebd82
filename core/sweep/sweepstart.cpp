#include "core/sweep/sweepstart.h"

#include <algorithm>

#include "core/sweep/wantedselection.h"

namespace tlm {

namespace {

Expected<> addTag(History &history, const std::string &id, const std::string &tag)
{
    const auto run = history.run(id);
    if (!run)
        return tl::unexpected(run.error());
    std::vector<std::string> tags = run->tags;
    if (std::ranges::find(tags, tag) != tags.end())
        return {};
    tags.push_back(tag);
    return history.setTags(id, tags);
}

/// One run for each experiment; equal ones share it.
class RunMaker
{
public:
    RunMaker(History &history, const std::string &name, bool claimed)
        : m_history(history), m_tag("sweep:" + name), m_claimed(claimed)
    {
    }

    Expected<std::string> obtain(const SweepPoint &point, const std::string &hash,
                                 const std::string &existing)
    {
        if (const auto known = m_runs.find(hash); known != m_runs.end())
            return known->second;
        std::string id = existing;
        if (id.empty()) {
            auto made = m_history.create(point.configuration, m_claimed);
            if (!made)
                return made;
            id = std::move(*made);
        }
        (existing.empty() ? m_started.made : m_started.existing).push_back(id);
        m_runs.emplace(hash, id);
        if (auto tagged = addTag(m_history, id, m_tag); !tagged)
            return tl::unexpected(tagged.error());
        return id;
    }
    StartedSweep take() { return std::move(m_started); }

private:
    History &m_history;
    std::string m_tag;
    bool m_claimed;
    std::map<std::string, std::string> m_runs; ///< ids by hash
    StartedSweep m_started;
};

} // namespace

Expected<StartedSweep> startSweep(const Workspace &workspace, History &history,
                                  const SweepDefinition &definition, const std::vector<SweepPoint> &points,
                                  const SweepPlan &plan, bool claimed, ProgressSink &progress,
                                  std::stop_token stop)
{
    if (const auto before = loadEarlier(workspace, definition.name, definition.axes); !before)
        return tl::unexpected(before.error());
    for (const SelectionOptions &selection : plan.newSelections) {
        if (auto obtained = obtainSelection(workspace, selection, progress, stop); !obtained)
            return tl::unexpected(obtained.error());
    }
    RunMaker maker(history, definition.name, claimed);
    StoredSweep stored{definition.name, definition.axes, {}};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::string hash = experimentHash(points[i].configuration);
        auto run = maker.obtain(points[i], hash, plan.existing[i]);
        if (!run)
            return tl::unexpected(run.error());
        stored.points.push_back({points[i].values, hash, std::move(*run)});
    }
    return saveSweep(workspace, stored).map([&] { return maker.take(); });
}

} // namespace tlm
