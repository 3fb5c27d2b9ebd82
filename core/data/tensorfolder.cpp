#include "core/data/tensorfolder.h"

#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "core/base/json.h"
#include "core/data/pytorchfile.h"
#include "core/data/safetensors.h"

namespace tlm {

namespace {

constexpr std::size_t mostParts = 1000;
constexpr std::uint64_t largestIndex = 1 << 20;

/// Which tensors are in which part.
using Parts = std::map<std::string, std::set<std::string>>;

Expected<Parts> readIndex(const std::filesystem::path &file)
{
    const auto invalid = [&](std::string cause) {
        return failure(ErrorCode::ModelInvalid, std::move(cause), file.string());
    };
    const auto json = readJson(file, largestIndex);
    if (!json)
        return tl::unexpected(json.error());
    const auto map = json->is_object() ? json->find("weight_map") : json->end();
    if (map == json->end() || !map->is_object())
        return invalid("The index has no `weight_map`.");
    Parts parts;
    for (const auto &[tensor, part] : map->items()) {
        const auto name = part.is_string() ? part.get<std::string>() : std::string();
        if (name.empty() || name.find('/') != std::string::npos || name.ends_with(".json"))
            return invalid(fmt::format("The index says that the tensor {} is in no file beside it.", tensor));
        parts[name].insert(tensor);
    }
    if (parts.size() > mostParts)
        return invalid(fmt::format("The index names more than {} files.", mostParts));
    return parts;
}

Expected<TensorSet> openParts(const std::filesystem::path &index)
{
    const auto parts = readIndex(index);
    if (!parts)
        return tl::unexpected(parts.error());
    TensorSet all;
    for (const auto &[name, tensors] : *parts) {
        const auto part = openWeights(index.parent_path() / name);
        if (!part)
            return part;
        for (const auto &tensor : tensors) {
            const auto *found = part->find(tensor);
            if (!found)
                return failure(ErrorCode::ModelInvalid, fmt::format("The file {} has no {}.", name, tensor),
                               index.string());
            all.add(*found);
        }
        all.keep(std::make_shared<TensorSet>(*part));
    }
    return all;
}

} // namespace

std::optional<std::filesystem::path> findWeights(const std::filesystem::path &folder)
{
    for (const auto *name : {"model.safetensors", "model.safetensors.index.json", "pytorch_model.bin",
                             "pytorch_model.bin.index.json"}) {
        std::error_code ignored;
        if (std::filesystem::exists(folder / name, ignored))
            return folder / name;
    }
    return {};
}

Expected<TensorSet> openWeights(const std::filesystem::path &file)
{
    if (file.extension() == ".json")
        return openParts(file);
    if (file.extension() == ".safetensors")
        return SafeTensors::open(file).map([](SafeTensors &&opened) { return TensorSet(std::move(opened)); });
    return openPyTorch(file);
}

} // namespace tlm
