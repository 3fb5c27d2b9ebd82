#include "core/data/repeats.h"
#include "core/data/task.h"
#include "core/data/words.h"

namespace tlm {

TaskStatistics measureTask(const Task &task)
{
    TaskStatistics statistics;
    RepeatFinder finder;
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        std::uint32_t number = 0;
        for (const auto &example : task.examples(split)) {
            const std::uint64_t bin =
                (countWords(example.text) + countWords(example.pair)) / statistics.binWidth;
            if (bin >= statistics.wordHistogram.size())
                statistics.wordHistogram.resize(bin + 1);
            ++statistics.wordHistogram[bin];
            finder.add(split, number++, example);
        }
    }
    for (const RepeatedExample &repeat : finder.repeats()) {
        if (repeat.firstSplit == Split::Train)
            ++(repeat.split == Split::Train ? statistics.duplicatesInTrain : statistics.testTextsInTrain);
    }
    statistics.textsWithSeveralLabels = countContradictions(finder.repeats());
    return statistics;
}

} // namespace tlm
