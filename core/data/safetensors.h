#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/tensorset.h"

namespace tlm {

/// A memory-mapped .safetensors file. Header sizes, offsets and shapes are checked against the file before
/// use.
class SafeTensors : public TensorSet
{
public:
    /// Errors: FileNotFound, ModelInvalid with what is wrong.
    static Expected<SafeTensors> open(const std::filesystem::path &path);
    const std::map<std::string, std::string> &metadata() const { return m_metadata; }

private:
    std::map<std::string, std::string> m_metadata;
};

/// Writes a .safetensors file whole or not at all.
Expected<> writeSafeTensors(const std::filesystem::path &path, const std::vector<TensorView> &tensors,
                            const std::map<std::string, std::string> &metadata = {});

} // namespace tlm
