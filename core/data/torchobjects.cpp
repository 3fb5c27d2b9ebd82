#include "core/data/torchobjects.h"

#include <array>

#include <fmt/format.h>

namespace tlm {

namespace {

constexpr std::size_t mostTensors = 1 << 14, mostDimensions = 16;

/// Numbers of globals: those of storages are places in the table, these two come after it.
struct StorageType
{
    std::string_view name, type;
};
constexpr std::array<StorageType, 10> storageTypes{{{"FloatStorage", "F32"},
                                                    {"DoubleStorage", "F64"},
                                                    {"HalfStorage", "F16"},
                                                    {"BFloat16Storage", "BF16"},
                                                    {"LongStorage", "I64"},
                                                    {"IntStorage", "I32"},
                                                    {"ShortStorage", "I16"},
                                                    {"CharStorage", "I8"},
                                                    {"ByteStorage", "U8"},
                                                    {"BoolStorage", "BOOL"}}};
constexpr std::int64_t untypedStorage = 100, rebuildTensor = 101, rebuildParameter = 102;

/// Objects are storages and, from this number on, tensors.
constexpr std::int64_t firstTensor = std::int64_t(1) << 32;

tl::unexpected<Error> refusal(std::string cause)
{
    return failure(ErrorCode::ModelInvalid, std::move(cause));
}

std::string_view typeOf(std::int64_t global)
{
    return global == untypedStorage ? "U8" : storageTypes[std::size_t(global)].type;
}

bool isStorage(const PickleValue &value)
{
    return value.kind == PickleKind::Global && value.number >= 0 && value.number <= untypedStorage;
}

/// A tuple of whole numbers that are not negative.
std::optional<std::vector<std::int64_t>> sizes(const PickleValue &value, const Unpickler &pickle)
{
    std::vector<std::int64_t> numbers;
    if (value.kind != PickleKind::Sequence || pickle.items(value).size() > mostDimensions)
        return {};
    for (const auto &item : pickle.items(value)) {
        if (item.kind != PickleKind::Integer || item.number < 0 || !item.text.empty())
            return {};
        numbers.push_back(item.number);
    }
    return numbers;
}

/// Whether all elements lie in the storage, and there are no more of them than the storage has.
bool fits(const TorchTensor &tensor, const TorchStorage &storage)
{
    const auto bytes = byteSize(storage.type, tensor.shape);
    if (!bytes || *bytes > storage.size())
        return false;
    std::uint64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        std::uint64_t step = 0;
        const auto steps = std::uint64_t(tensor.shape[i]) - (tensor.shape[i] > 0);
        if (__builtin_mul_overflow(steps, std::uint64_t(tensor.strides[i]), &step) ||
            __builtin_add_overflow(last, step, &last))
            return false;
    }
    return *bytes == 0 || last < storage.count;
}

} // namespace

Expected<std::int64_t> TorchObjects::global(std::string_view module, std::string_view name)
{
    if (module == "torch") {
        for (std::size_t i = 0; i < storageTypes.size(); ++i) {
            if (storageTypes[i].name == name)
                return std::int64_t(i);
        }
    }
    if ((module == "torch" || module == "torch.storage") && name == "UntypedStorage")
        return untypedStorage;
    if (module == "torch._utils" && name == "_rebuild_tensor_v2")
        return rebuildTensor;
    if (module == "torch._utils" && name == "_rebuild_parameter")
        return rebuildParameter;
    return refusal(fmt::format("The file asks for {}.{}, which is no part of tensors. It may be made to run "
                               "foreign code, so nothing of it is read.",
                               module, name));
}

Expected<std::int64_t> TorchObjects::make(const PickleValue &global, std::span<const PickleValue> arguments,
                                          const Unpickler &pickle)
{
    if (global.number == rebuildTensor)
        return makeTensor(arguments, pickle);
    if (global.number == rebuildParameter && arguments.size() == 3 && tensor(arguments[0]))
        return arguments[0].number;
    return refusal("The pickle makes something of a global in a way that PyTorch does not.");
}

Expected<std::int64_t> TorchObjects::makeTensor(std::span<const PickleValue> arguments,
                                                const Unpickler &pickle)
{
    if (arguments.size() < 6 || arguments[0].kind != PickleKind::Object ||
        arguments[0].number >= firstTensor || arguments[1].kind != PickleKind::Integer ||
        arguments[1].number < 0 || !arguments[1].text.empty())
        return refusal("A tensor of the pickle has no storage or no place in it.");
    auto shape = sizes(arguments[2], pickle), strides = sizes(arguments[3], pickle);
    if (!shape || !strides || shape->size() != strides->size())
        return refusal("A tensor of the pickle has a shape or strides that no tensor has.");
    TorchTensor made{std::size_t(arguments[0].number), std::uint64_t(arguments[1].number), std::move(*shape),
                     std::move(*strides)};
    if (!fits(made, storageOf(made)))
        return refusal("A tensor of the pickle is larger than its storage or reaches out of it.");
    if (m_tensors.size() >= mostTensors)
        return refusal(fmt::format("The pickle has more than {} tensors.", mostTensors));
    m_tensors.push_back(std::move(made));
    return firstTensor + std::int64_t(m_tensors.size()) - 1;
}

/// ('storage', type, key, device, count[, view of another storage])
Expected<std::int64_t> TorchObjects::outside(std::span<const PickleValue> id)
{
    const bool isKnown = (id.size() == 5 || (id.size() == 6 && id[5].kind == PickleKind::None)) &&
                         id[0].text == "storage" && isStorage(id[1]) && id[2].kind == PickleKind::Text &&
                         id[4].kind == PickleKind::Integer && id[4].number >= 0 && id[4].text.empty();
    if (!isKnown)
        return refusal("The pickle names a storage in a way that PyTorch does not.");
    const TorchStorage storage{id[2].text, typeOf(id[1].number), std::uint64_t(id[4].number), {}};
    if (!byteSize(storage.type, {id[4].number}))
        return refusal(fmt::format("The storage {} is larger than a file can be.", storage.key));
    const auto [place, isNew] = m_places.emplace(storage.key, m_storages.size());
    if (isNew)
        m_storages.push_back(storage);
    const auto &known = m_storages[place->second];
    if (known.type != storage.type || known.count != storage.count)
        return refusal(fmt::format("The storage {} has two types or sizes.", storage.key));
    return std::int64_t(place->second);
}

TorchStorage *TorchObjects::storage(std::string_view key)
{
    const auto found = m_places.find(key);
    return found == m_places.end() ? nullptr : &m_storages[found->second];
}

const TorchTensor *TorchObjects::tensor(const PickleValue &value) const
{
    if (value.kind != PickleKind::Object || value.number < firstTensor)
        return nullptr;
    return &m_tensors[std::size_t(value.number - firstTensor)];
}

} // namespace tlm
