#pragma once
#include "core/data/task.h"

namespace tlm::test {

/// Two classes told apart by one word, with classes of unequal size.
inline Task smallTask()
{
    Task task;
    task.name = "colours";
    task.labels = {"blue", "red"};
    const char *things[] = {"car", "house", "shirt", "door", "bird", "flower"};
    for (auto &split : task.splits)
        for (const char *thing : things) {
            split.push_back({std::string("the sky blue ") + thing, "", 0});
            split.push_back({std::string("a blood red ") + thing, "", 1});
            split.push_back({std::string("one crimson red ") + thing + " here", "", 1});
        }
    task.hash = hashTask(task);
    return task;
}

} // namespace tlm::test
