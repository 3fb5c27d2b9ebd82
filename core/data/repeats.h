#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/data/task.h"

namespace tlm {

/// An example whose text (with its second text) stands before it in the task.
struct RepeatedExample
{
    Split split = Split::Train;
    std::uint32_t number = 0;
    Split firstSplit = Split::Train; ///< where the text stands first
    std::uint32_t first = 0;
    bool otherLabel = false; ///< than it has there
    friend bool operator==(const RepeatedExample &, const RepeatedExample &) = default;
};

/// Takes the examples of a task one after the other (train, dev, test) and finds the texts that come again.
/// It keeps hashes of 128 bits, not the texts.
class RepeatFinder
{
public:
    void add(Split split, std::uint32_t number, const Example &example);
    const std::vector<RepeatedExample> &repeats() const { return m_repeats; }

private:
    struct First
    {
        std::uint64_t check = 0; ///< the other half of the hash
        Split split = Split::Train;
        std::uint32_t number = 0;
        std::int32_t label = 0;
    };
    std::unordered_multimap<std::uint64_t, First> m_firsts;
    std::vector<RepeatedExample> m_repeats;
};

/// Different texts that stand in a task with more than one label.
std::uint64_t countContradictions(const std::vector<RepeatedExample> &repeats);

} // namespace tlm
