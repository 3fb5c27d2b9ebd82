#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"

namespace tlm {

/// A tensor of a .safetensors file: its type as the format spells it (`F32`, `F16`, `BF16`, `I64` …) and its
/// bytes.
struct TensorView
{
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// Bytes of one element of a type, 0 for an unknown type.
std::size_t elementSize(std::string_view type);

/// A memory-mapped .safetensors file. Header sizes, offsets and shapes are checked against the file before
/// use.
class SafeTensors
{
public:
    /// Errors: FileNotFound, ModelInvalid with what is wrong.
    static Expected<SafeTensors> open(const std::filesystem::path &path);
    const std::vector<TensorView> &tensors() const { return m_tensors; }
    const TensorView *find(std::string_view name) const;
    const std::map<std::string, std::string> &metadata() const { return m_metadata; }

private:
    MappedFile m_file;
    std::vector<TensorView> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// Writes a .safetensors file whole or not at all.
Expected<> writeSafeTensors(const std::filesystem::path &path, const std::vector<TensorView> &tensors,
                            const std::map<std::string, std::string> &metadata = {});

} // namespace tlm
