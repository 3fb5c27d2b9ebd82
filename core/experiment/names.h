#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/experiment/configuration.h"

namespace tlm {

/// Names of an enumeration's values, in the order of the values.
template <typename Enumeration>
inline constexpr std::array<std::string_view, 0> namesOf{};
template <>
inline constexpr std::array<std::string_view, 8> namesOf<Method>{
    "tlm", "task-only", "task-mlm", "random", "finetune", "finetune-mlm", "pretrained-tlm", "linear"};
template <>
inline constexpr std::array<std::string_view, 2> namesOf<Recipe>{"faithful", "fast"};
template <>
inline constexpr std::array<std::string_view, 5> namesOf<Scale>{"tiny", "mini", "small", "medium", "large"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<Device>{"auto", "cpu", "cuda"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<Pooling>{"classify", "mean", "markers"};
template <>
inline constexpr std::array<std::string_view, 2> namesOf<PositionStart>{"normal", "sinusoidal"};
template <>
inline constexpr std::array<std::string_view, 4> namesOf<TokenizerKind>{"wordpiece", "bpe", "unigram",
                                                                        "sentencepiece-bpe"};
template <>
inline constexpr std::array<std::string_view, 2> namesOf<ClassWeights>{"none", "balanced"};

template <typename Enumeration>
std::string_view nameOf(Enumeration value)
{
    return namesOf<Enumeration>[static_cast<std::size_t>(value)];
}

/// The value of a name, or ConfigurationInvalid with the names there are.
template <typename Enumeration>
Expected<Enumeration> valueOf(std::string_view name)
{
    const auto &names = namesOf<Enumeration>;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return static_cast<Enumeration>(found - names.begin());
    return failure(ErrorCode::ConfigurationInvalid,
                   fmt::format("\"{}\" is not one of {}.", name, fmt::join(names, ", ")));
}

} // namespace tlm
