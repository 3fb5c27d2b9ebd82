#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/history/filtertoken.h"

namespace tlm {

/// `0.8`, `80%`, `16M`, `5e3`.
std::optional<double> filterNumber(std::string_view text);

/// `90s`, `30min`, `1.5h`, `7d`, `2w` in seconds.
std::optional<double> filterDuration(std::string_view text);

/// A moment or a span of time, in milliseconds since 1970: from `begin` to before `end`.
struct FilterSpan
{
    std::int64_t begin = 0, end = 0;
};

/// A date as RunFilter explains, from the tokens at hand; `taken` takes how many of them it was. Days are
/// those of the computer's time zone.
std::optional<FilterSpan> filterDate(std::span<const FilterToken> tokens, std::int64_t now,
                                     std::size_t &taken);

} // namespace tlm
