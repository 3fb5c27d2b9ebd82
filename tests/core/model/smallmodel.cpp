#include "tests/core/model/smallmodel.h"

#include <algorithm>

#include <ATen/ops/empty.h>
#include <ATen/ops/zeros_like.h>

namespace tlm {

ModelConfiguration smallModel()
{
    ModelConfiguration model;
    model.layers = 2;
    model.hidden = 32;
    model.feedForward = 48;
    model.heads = 4;
    model.vocabulary = 60;
    model.positions = 12;
    return model;
}

at::Tensor longTensor(const std::vector<std::vector<std::int64_t>> &rows)
{
    const auto columns = static_cast<std::int64_t>(rows.front().size());
    auto tensor = at::empty({static_cast<std::int64_t>(rows.size()), columns}, at::kLong);
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::copy(rows[row].begin(), rows[row].end(), tensor[std::int64_t(row)].data_ptr<std::int64_t>());
    return tensor;
}

EncoderInput smallInput(std::vector<std::vector<std::int64_t>> rows)
{
    std::size_t longest = 0;
    for (const auto &row : rows)
        longest = std::max(longest, row.size());
    std::vector<std::vector<std::int64_t>> real;
    for (auto &row : rows) {
        real.emplace_back(row.size(), 1).resize(longest);
        row.resize(longest);
    }
    const auto ids = longTensor(rows);
    return {ids, at::zeros_like(ids), longTensor(real).to(at::kBool)};
}

} // namespace tlm
