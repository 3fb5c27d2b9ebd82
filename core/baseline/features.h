#pragma once
#include "core/baseline/tfidf.h"
#include "core/data/task.h"

namespace tlm {

/// Features of an example: TF-IDF of words, then of characters, side by side.
struct Features
{
    Tfidf words, characters;
    static Features fit(const std::vector<Example> &examples, std::stop_token stop);
    SparseVector transform(const Example &example) const;
    std::size_t size() const { return words.size() + characters.size(); }
};

} // namespace tlm
