#include "core/baseline/features.h"

namespace tlm {

Features Features::fit(const std::vector<Example> &examples, std::stop_token stop)
{
    const auto texts = joinedTexts(examples);
    return {Tfidf::fit(visitWordNgrams, texts, stop), Tfidf::fit(visitCharacterNgrams, texts, stop)};
}

SparseVector Features::transform(const Example &example) const
{
    const std::string text = joinedText(example);
    SparseVector features = words.transform(text);
    for (const auto &[index, value] : characters.transform(text))
        features.emplace_back(std::uint32_t(words.size()) + index, value);
    return features;
}

} // namespace tlm
