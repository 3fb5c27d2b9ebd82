#pragma once
#include <ATen/core/Tensor.h>

#include "core/base/error.h"
#include "core/data/tensorset.h"
#include "core/model/bert.h"

namespace tlm {

/// The tensor of a file that holds a parameter, under one of its names in files. Null if there is none.
const TensorView *findWeight(const TensorSet &file, const std::string &parameter, Family family);

/// Checks a tensor's shape and type. Error ModelInvalid names the tensor and both shapes.
Expected<> checkWeight(const TensorView &tensor, const ParameterShape &wanted, const std::string &where);

/// A checked tensor's values as fp32.
at::Tensor readWeight(const TensorView &tensor);

/// Writes all parameters as fp32 under their names in files.
Expected<> saveWeights(const Bert &bert, const std::filesystem::path &path);

} // namespace tlm
