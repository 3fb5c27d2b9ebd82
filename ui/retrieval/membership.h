#pragma once
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

#include "core/selection/selection.h"

namespace tlm {

/// What became of a document in a saved selection. At most one is set.
struct Membership
{
    const SelectedDocument *selected = nullptr;
    const GuardedDocument *guarded = nullptr;
    const RepeatedDocument *repeated = nullptr;
};

/// Looks documents up in a saved selection, by corpus and number.
class SelectionIndex
{
public:
    explicit SelectionIndex(std::shared_ptr<const Selection> selection);
    const Selection &selection() const { return *m_selection; }
    Membership find(const std::string &corpus, std::uint32_t document) const;

private:
    std::shared_ptr<const Selection> m_selection;
    std::map<std::string, std::uint32_t> m_corpora; ///< place by name
    std::unordered_map<std::uint64_t, Membership> m_places;
};

} // namespace tlm
