#pragma once
#include <filesystem>

#include "core/base/error.h"
#include "core/data/tensorset.h"

namespace tlm {

/// The tensors of a file that `torch.save` wrote of a state dictionary (`pytorch_model.bin`), in the ZIP
/// format or the one before PyTorch 1.6. The file is memory-mapped; only tensors whose elements do not lie
/// row after row are copied. Nothing in the file is executed: a pickle may make tensors and nothing else.
/// Errors: FileNotFound, ModelInvalid with what is not admitted or does not fit.
Expected<TensorSet> openPyTorch(const std::filesystem::path &path);

} // namespace tlm
