#include <string>
#include <unordered_map>

#include "core/data/task.h"
#include "core/data/words.h"

namespace tlm {

namespace {

std::string wholeText(const Example &example)
{
    return example.text + '\0' + example.pair;
}

struct Seen
{
    std::int32_t label = 0;
    bool inTrain = false, severalLabels = false;
};

} // namespace

TaskStatistics measureTask(const Task &task)
{
    TaskStatistics statistics;
    std::unordered_map<std::string, Seen> texts;
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        for (const auto &example : task.examples(split)) {
            const std::uint64_t bin =
                (countWords(example.text) + countWords(example.pair)) / statistics.binWidth;
            if (bin >= statistics.wordHistogram.size())
                statistics.wordHistogram.resize(bin + 1);
            ++statistics.wordHistogram[bin];
            const auto [place, isNew] =
                texts.try_emplace(wholeText(example), Seen{example.label, split == Split::Train, false});
            Seen &seen = place->second;
            if (isNew)
                continue;
            if (seen.inTrain)
                ++(split == Split::Train ? statistics.duplicatesInTrain : statistics.testTextsInTrain);
            seen.severalLabels |= seen.label != example.label;
        }
    }
    for (const auto &[text, seen] : texts)
        statistics.textsWithSeveralLabels += seen.severalLabels;
    return statistics;
}

} // namespace tlm
