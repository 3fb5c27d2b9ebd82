#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/pickle.h"
#include "core/data/tensorset.h"

namespace tlm {

/// A run of numbers that tensors show parts of. Its bytes lie outside of the pickle.
struct TorchStorage
{
    std::string_view key;  ///< under which the file keeps the bytes
    std::string_view type; ///< as safetensors spells it
    std::uint64_t count = 0;
    std::span<const std::byte> bytes; ///< filled in by the reader of the file
    std::uint64_t size() const { return count * elementSize(type); }
};

/// A view of a storage, in elements.
struct TorchTensor
{
    std::size_t storage = 0;
    std::uint64_t offset = 0;
    std::vector<std::int64_t> shape, strides;
};

/// All that a pickle of PyTorch may make: storages of numbers, tensors and parameters.
class TorchObjects final : public PickleObjects
{
public:
    Expected<std::int64_t> global(std::string_view module, std::string_view name) override;
    Expected<std::int64_t> make(const PickleValue &global, std::span<const PickleValue> arguments,
                                const Unpickler &pickle) override;
    Expected<std::int64_t> outside(std::span<const PickleValue> id) override;

    std::vector<TorchStorage> &storages() { return m_storages; }
    /// Null if no tensor needs a storage of this key.
    TorchStorage *storage(std::string_view key);
    /// Null for a value that is no tensor.
    const TorchTensor *tensor(const PickleValue &value) const;
    const TorchStorage &storageOf(const TorchTensor &tensor) const { return m_storages[tensor.storage]; }

private:
    Expected<std::int64_t> makeTensor(std::span<const PickleValue> arguments, const Unpickler &pickle);

    std::vector<TorchStorage> m_storages;
    std::map<std::string_view, std::size_t> m_places; ///< of storages by key
    std::vector<TorchTensor> m_tensors;
};

} // namespace tlm
