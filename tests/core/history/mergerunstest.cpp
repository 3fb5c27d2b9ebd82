#include "core/history/mergeruns.h"

#include <gtest/gtest.h>

#include <map>

#include <rapidcheck/gtest.h>

#include "core/history/history.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

struct Entry
{
    std::string id;
    int version;
    friend bool operator==(const Entry &, const Entry &) = default;
};

std::vector<Entry> merge(const std::vector<std::string> &ids, std::vector<Entry> changed,
                         std::vector<Entry> known)
{
    return mergeRuns(ids, std::move(changed), std::move(known), [](const Entry &entry) { return entry.id; });
}

TEST(MergeRuns, NewOnesComeChangedOnesAreReplacedAndRemovedOnesGo)
{
    const std::vector<Entry> known = {{"12", 1}, {"9", 1}, {"4", 1}, {"2", 1}};
    const std::vector<Entry> expected = {{"13", 2}, {"12", 1}, {"4", 2}, {"2", 1}};
    EXPECT_EQ(merge({"13", "12", "4", "2"}, {{"13", 2}, {"4", 2}}, known), expected);
}

TEST(MergeRuns, WhatIsInNeitherListCostsNoOther)
{
    const std::vector<Entry> expected = {{"4", 1}};
    EXPECT_EQ(merge({"7", "4"}, {}, {{"9", 1}, {"4", 1}}), expected);
    EXPECT_TRUE(merge({}, {}, {{"9", 1}}).empty());
}

RC_GTEST_PROP(MergeRuns, isWhatReadingAllAnewGives,
              (std::map<int, std::pair<bool, bool>> was, std::vector<int> added))
{
    std::map<int, Entry, std::greater<>> now;
    std::vector<Entry> changed, known;
    for (const auto &[number, fate] : was) {
        const auto &[changes, removed] = fate;
        known.insert(known.begin(), {std::to_string(number), 1});
        if (!removed)
            now[number] = {std::to_string(number), changes ? 2 : 1};
    }
    for (const int number : added)
        now[number] = {std::to_string(number), 2};
    std::vector<std::string> ids;
    std::vector<Entry> expected;
    for (const auto &[number, entry] : now) {
        ids.push_back(entry.id);
        expected.push_back(entry);
        if (entry.version == 2)
            changed.push_back(entry);
    }
    RC_ASSERT(merge(ids, changed, known) == expected);
}

TEST(MergeRuns, FollowsAHistory)
{
    const test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
    const auto create = [&] {
        return history.create(preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny)).value();
    };
    const auto idOf = [](const tlm::Run &run) { return run.id; };
    const std::string first = create(), second = create();
    RunChanges changes = history.changes(0).value();
    std::vector<tlm::Run> runs = std::move(changes.changed);
    ASSERT_EQ(runs.size(), 2u);
    const std::string third = create();
    ASSERT_TRUE(history.setName(first, "renamed"));
    ASSERT_TRUE(history.setRemoved(second, true));
    changes = history.changes(changes.counter).value();
    runs = mergeRuns(changes.ids, std::move(changes.changed), std::move(runs), idOf);
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].id, third);
    EXPECT_EQ(runs[1].id, first);
    EXPECT_EQ(runs[1].name, "renamed");
}

} // namespace
} // namespace tlm
