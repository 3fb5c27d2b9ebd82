#pragma once
#include <ATen/TensorOperators.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/arange.h>

namespace tlm::test {

/// Numbers that look random: [rows, columns].
inline at::Tensor noise(std::int64_t rows, std::int64_t columns, double factor = 12.9898)
{
    return at::arange(1, rows * columns + 1, at::kFloat)
        .mul(factor)
        .sin()
        .mul(43758.5453)
        .sin()
        .view({rows, columns});
}

inline bool close(const at::Tensor &left, const at::Tensor &right, double tolerance = 1e-5)
{
    return at::allclose(left, right, tolerance, tolerance);
}

} // namespace tlm::test
