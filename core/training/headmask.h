#pragma once
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/attention/headmeasures.h"
#include "core/base/error.h"
#include "core/model/bert.h"

namespace tlm {

/// The mask of ForwardOptions that mutes these heads; undefined if there are none. Error Usage names a head
/// that the model has not.
Expected<at::Tensor> headMask(const Bert &bert, const std::vector<HeadPlace> &muted);

} // namespace tlm
