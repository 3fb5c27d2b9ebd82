#pragma once
#include <cstddef>
#include <vector>

#include "core/data/torchobjects.h"

namespace tlm {

/// Whether the elements of a tensor lie row after row.
bool isContiguous(const TorchTensor &tensor);

/// The elements of a tensor row after row. The tensor must fit its storage.
std::vector<std::byte> copyElements(const TorchTensor &tensor, const TorchStorage &storage);

} // namespace tlm
