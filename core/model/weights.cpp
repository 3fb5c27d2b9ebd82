#include "core/model/weights.h"

#include <cstring>
#include <optional>

#include <ATen/ops/empty.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/data/safetensors.h"
#include "core/model/filenames.h"

namespace tlm {

namespace {

std::optional<at::ScalarType> scalarType(std::string_view type)
{
    if (type == "F32")
        return at::kFloat;
    if (type == "F16")
        return at::kHalf;
    if (type == "BF16")
        return at::kBFloat16;
    if (type == "F64")
        return at::kDouble;
    return {};
}

} // namespace

const TensorView *findWeight(const TensorSet &file, const std::string &parameter, Family family)
{
    for (const auto &name : knownFileNames(parameter, family)) {
        if (const auto *tensor = file.find(name))
            return tensor;
    }
    return nullptr;
}

Expected<> checkWeight(const TensorView &tensor, const ParameterShape &wanted, const std::string &where)
{
    if (tensor.shape != wanted.shape) {
        return failure(ErrorCode::ModelInvalid,
                       fmt::format("Tensor {} has the shape [{}], but [{}] is needed.", tensor.name,
                                   fmt::join(tensor.shape, ", "), fmt::join(wanted.shape, ", ")),
                       where);
    }
    if (!scalarType(tensor.type)) {
        return failure(
            ErrorCode::ModelInvalid,
            fmt::format("Tensor {} has the type {}, which holds no weights.", tensor.name, tensor.type),
            where);
    }
    return {};
}

at::Tensor readWeight(const TensorView &tensor)
{
    auto values = at::empty(tensor.shape, scalarType(tensor.type).value());
    std::memcpy(values.mutable_data_ptr(), tensor.bytes.data(), tensor.bytes.size());
    return values.to(at::kFloat);
}

Expected<> saveWeights(const Bert &bert, const std::filesystem::path &path)
{
    std::vector<at::Tensor> kept;
    std::vector<TensorView> tensors;
    for (const auto &[name, value, decays] : bert.parameters()) {
        const auto &tensor = kept.emplace_back(value.detach().cpu().contiguous());
        const std::span values(tensor.const_data_ptr<float>(), std::size_t(tensor.numel()));
        tensors.push_back({fileName(name, bert.configuration().family), "F32", tensor.sizes().vec(),
                           std::as_bytes(values)});
    }
    return writeSafeTensors(path, tensors, {{"format", "pt"}});
}

} // namespace tlm
