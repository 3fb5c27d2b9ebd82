#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tlm {

/// A tensor of a file: its type as the safetensors format spells it (`F32`, `F16`, `BF16`, `I64` …) and its
/// bytes, row after row, little endian.
struct TensorView
{
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// Bytes of one element of a type, 0 for an unknown type.
std::size_t elementSize(std::string_view type);

/// Bytes of a shape; nothing for negative sizes, an unknown type or more than fit.
std::optional<std::uint64_t> byteSize(std::string_view type, const std::vector<std::int64_t> &shape);

/// The tensors of one or several files, with what holds their bytes. A copy shares the bytes.
class TensorSet
{
public:
    const std::vector<TensorView> &tensors() const { return m_tensors; }
    /// Null if there is none of this name.
    const TensorView *find(std::string_view name) const;
    /// False, and nothing is taken, if there is one of this name already.
    bool add(TensorView tensor);
    /// Keeps alive what holds bytes of tensors.
    void keep(std::shared_ptr<const void> owner) { m_owners.push_back(std::move(owner)); }

private:
    std::vector<TensorView> m_tensors;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<std::shared_ptr<const void>> m_owners;
};

} // namespace tlm
