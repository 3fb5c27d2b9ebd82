#pragma once
#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/error.h"
#include "core/model/bert.h"

namespace tlm {

/// A head by its numbers from 0.
struct HeadPlace
{
    std::int32_t layer = 0, head = 0;
    friend bool operator==(const HeadPlace &, const HeadPlace &) = default;
};

/// The mask of ForwardOptions that mutes these heads; undefined if there are none. Error Usage names a head
/// that the model has not.
Expected<at::Tensor> headMask(const Bert &bert, const std::vector<HeadPlace> &muted);

} // namespace tlm
