#pragma once
#include <string>
#include <vector>

#include "core/attention/headstatistics.h"
#include "core/base/random.h"

namespace tlm::test {

/// An example that owns its weights.
class MadeAttention
{
public:
    MadeAttention(std::int32_t layers, std::int32_t heads, std::vector<std::string> texts,
                  std::int32_t secondStart = -1)
        : m_layers(layers), m_heads(heads), m_texts(std::move(texts)), m_second(secondStart)
    {
        m_weights.resize(std::size_t(layers * heads * tokens() * tokens()));
    }
    int tokens() const { return int(m_texts.size()); }
    const std::vector<std::string> &texts() const { return m_texts; }
    int secondStart() const { return m_second < 0 ? tokens() : m_second; }
    float &at(int layer, int head, int query, int key)
    {
        return m_weights[std::size_t(((layer * m_heads + head) * tokens() + query) * tokens() + key)];
    }
    std::vector<float> &weights() { return m_weights; }
    AttentionExample view() const { return {m_layers, m_heads, tokens(), m_weights, m_texts, m_second}; }

private:
    std::int32_t m_layers, m_heads;
    std::vector<std::string> m_texts;
    std::int32_t m_second;
    std::vector<float> m_weights;
};

/// Random tokens and weights, among them equal maxima and zeros; rows sum to 1.
inline MadeAttention randomAttention(std::uint64_t seed, std::int32_t layers, std::int32_t heads)
{
    const CounterRandom random(seed);
    const std::vector<std::string> words{"[CLS]", "[SEP]", ".", ",", "the", "cat", "\u3002", "##s"};
    std::vector<std::string> texts;
    for (std::uint64_t i = 0; i < 1 + random.below(0, 9); ++i)
        texts.push_back(words[random.below(100 + i, words.size())]);
    const auto second = random.below(50, 2) == 0 ? -1 : std::int32_t(random.below(51, texts.size() + 1));
    MadeAttention made(layers, heads, texts, second);
    auto &weights = made.weights();
    const auto tokens = texts.size();
    for (std::size_t row = 0; row < weights.size() / tokens; ++row) {
        float sum = 0;
        for (std::size_t key = 0; key < tokens; ++key)
            sum += weights[row * tokens + key] = float(random.below(1000 + row * tokens + key, 5));
        for (std::size_t key = 0; key < tokens; ++key)
            weights[row * tokens + key] = sum > 0 ? weights[row * tokens + key] / sum : 1 / float(tokens);
    }
    return made;
}

/// The measures of the only head over one example.
inline HeadMeasures measureOne(const MadeAttention &made, const CountingOptions &options = {})
{
    HeadStatistics statistics(1, 1, options);
    statistics.add(made.view());
    return statistics.measures().front();
}

} // namespace tlm::test
