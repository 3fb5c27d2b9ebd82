#pragma once
#include <set>
#include <utility>

#include <QString>

#include "core/attention/countingoptions.h"
#include "core/data/task.h"

namespace tlm {

/// What is looked at: typed text, or an example of a part of the task.
struct Sentence
{
    QString text;
    QString pair = {}; ///< the second text; may be empty
    Split split = Split::Dev;
    int example = -1; ///< from 0; −1: typed text
    friend bool operator==(const Sentence &, const Sentence &) = default;
};

/// Where measures come from.
struct Sample
{
    Split split = Split::Dev;
    int sentences = 0; ///< 0: the sentence that is looked at
    friend bool operator==(const Sample &, const Sample &) = default;
};

/// What heads were asked for. It stays with them: what a person edits meanwhile is not what they show.
struct Looked
{
    QString model, task; ///< as they are asked for
    Sentence sentence = {};
    Sample sample = {}; ///< of the measures
    CountingOptions counting = {};
    std::set<int> masked = {};                ///< tokens, by their places
    std::set<std::pair<int, int>> muted = {}; ///< layer and head, from 0
};

} // namespace tlm
