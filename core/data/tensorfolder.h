#pragma once
#include <filesystem>
#include <optional>

#include "core/base/error.h"
#include "core/data/tensorset.h"

namespace tlm {

/// The file that leads to the weights of a model's folder in Hugging Face layout: `model.safetensors`,
/// `pytorch_model.bin`, or the index of one of them in parts (`….index.json`). Nothing if there is none.
std::optional<std::filesystem::path> findWeights(const std::filesystem::path &folder);

/// The tensors of such a file, of all parts if it is an index. Errors: those of SafeTensors::open and
/// openPyTorch; ModelInvalid for an index that names something else than files beside it, or tensors that
/// they have not.
Expected<TensorSet> openWeights(const std::filesystem::path &file);

} // namespace tlm
