#include "core/baseline/features.h"

namespace tlm {

namespace {

std::string textOf(const Example &example)
{
    return example.pair.empty() ? example.text : example.text + '\n' + example.pair;
}

} // namespace

Features Features::fit(const std::vector<Example> &examples, std::stop_token stop)
{
    std::vector<std::string> texts;
    for (const Example &example : examples)
        texts.push_back(textOf(example));
    return {Tfidf::fit(visitWordNgrams, texts, stop), Tfidf::fit(visitCharacterNgrams, texts, stop)};
}

SparseVector Features::transform(const Example &example) const
{
    const std::string text = textOf(example);
    SparseVector features = words.transform(text);
    for (const auto &[index, value] : characters.transform(text))
        features.emplace_back(std::uint32_t(words.size()) + index, value);
    return features;
}

} // namespace tlm
