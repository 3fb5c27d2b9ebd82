#include "ui/attention/sentenceweights.h"

#include <algorithm>

#include "ui/attention/heatimage.h"

namespace tlm {

namespace {

std::span<const float> square(const std::vector<float> &all, int index, int side)
{
    const auto one = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    return std::span(all).subspan(static_cast<std::size_t>(index) * one, one);
}

} // namespace

std::span<const float> SentenceWeights::weightsOf(int head) const
{
    return square(weights, head, static_cast<int>(tokens.size()));
}

std::span<const float> SentenceWeights::blocksOf(int head) const
{
    return pooled.empty() ? weightsOf(head) : square(pooled, head, blocks);
}

SentencePointer makeSentence(StoredAttention &&stored)
{
    auto sentence = std::make_shared<SentenceWeights>();
    sentence->layers = stored.layers;
    sentence->perLayer = stored.heads;
    sentence->secondStart = stored.secondStart;
    for (const std::string &token : stored.texts)
        sentence->tokens << QString::fromStdString(token);
    sentence->weights = std::move(stored.weights);
    const int tokens = static_cast<int>(sentence->tokens.size());
    sentence->blocks = std::min(tokens, SentenceWeights::largestThumbnail);
    if (sentence->blocks == tokens)
        return sentence;
    for (int head = 0; head < sentence->size(); ++head) {
        const auto blocks = pooled(sentence->weightsOf(head), tokens, sentence->blocks);
        sentence->pooled.insert(sentence->pooled.end(), blocks.begin(), blocks.end());
    }
    return sentence;
}

StoredAttention storedOf(const SentenceWeights &sentence)
{
    StoredAttention stored{sentence.layers, sentence.perLayer, {}, sentence.weights, sentence.secondStart};
    for (const QString &token : sentence.tokens)
        stored.texts.push_back(token.toStdString());
    return stored;
}

} // namespace tlm
