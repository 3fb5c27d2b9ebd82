#pragma once
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "core/base/error.h"

namespace tlm::test {

/// The value, or an exception with the error's sentence.
template <typename T>
T required(Expected<T> expected)
{
    if (!expected)
        throw std::runtime_error(describe(expected.error()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(expected);
}

} // namespace tlm::test
