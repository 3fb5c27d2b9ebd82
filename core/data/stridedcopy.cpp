#include "core/data/stridedcopy.h"

#include <cstring>

namespace tlm {

namespace {

/// Copies the elements of one dimension and those below it.
void copyDimension(const TorchTensor &tensor, const std::byte *source, std::size_t width,
                   std::size_t dimension, std::byte *&target)
{
    if (dimension == tensor.shape.size()) {
        std::memcpy(target, source, width);
        target += width;
        return;
    }
    for (std::int64_t i = 0; i < tensor.shape[dimension]; ++i)
        copyDimension(tensor, source + std::size_t(i * tensor.strides[dimension]) * width, width,
                      dimension + 1, target);
}

} // namespace

bool isContiguous(const TorchTensor &tensor)
{
    std::int64_t expected = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] == 0)
            return true;
        if (tensor.shape[i] != 1 && tensor.strides[i] != expected)
            return false;
        expected *= tensor.shape[i];
    }
    return true;
}

std::vector<std::byte> copyElements(const TorchTensor &tensor, const TorchStorage &storage)
{
    const auto width = elementSize(storage.type);
    std::vector<std::byte> elements(byteSize(storage.type, tensor.shape).value());
    auto *target = elements.data();
    copyDimension(tensor, storage.bytes.data() + tensor.offset * width, width, 0, target);
    return elements;
}

} // namespace tlm
