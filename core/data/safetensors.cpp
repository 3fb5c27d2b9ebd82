#include "core/data/safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "core/base/json.h"

namespace tlm {

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors files are little endian");

constexpr std::uint64_t longestHeader = 100'000'000;
constexpr const char *metadataKey = "__metadata__";

/// Bytes of a shape; nothing for negative sizes, an unknown type or more than fit.
std::optional<std::uint64_t> byteSize(std::string_view type, const std::vector<std::int64_t> &shape)
{
    std::uint64_t size = elementSize(type);
    if (size == 0)
        return {};
    for (const std::int64_t length : shape) {
        const auto factor = static_cast<std::uint64_t>(length);
        if (length < 0 || (factor != 0 && size > std::numeric_limits<std::uint64_t>::max() / factor))
            return {};
        size *= factor;
    }
    return size;
}

/// Takes one entry of the header; nothing if it does not fit the data.
std::optional<TensorView> takeTensor(const std::string &name, const Json &entry,
                                     std::span<const std::byte> data)
{
    TensorView tensor{name, entry.at("dtype"), entry.at("shape").get<std::vector<std::int64_t>>(), {}};
    const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
    const auto size = byteSize(tensor.type, tensor.shape);
    if (!size || offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > data.size() ||
        offsets[1] - offsets[0] != *size)
        return {};
    tensor.bytes = data.subspan(offsets[0], *size);
    return tensor;
}

/// Whether tensors in order of their places fill the data without gap or overlap.
bool fills(const std::vector<TensorView> &tensors, std::span<const std::byte> data)
{
    const std::byte *expected = data.data();
    for (const auto &tensor : tensors) {
        if (tensor.bytes.data() != expected)
            return false;
        expected += tensor.bytes.size();
    }
    return expected == data.data() + data.size();
}

} // namespace

std::size_t elementSize(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::size_t>, 15> sizes{{{"BOOL", 1},
                                                                              {"U8", 1},
                                                                              {"I8", 1},
                                                                              {"F8_E5M2", 1},
                                                                              {"F8_E4M3", 1},
                                                                              {"I16", 2},
                                                                              {"U16", 2},
                                                                              {"F16", 2},
                                                                              {"BF16", 2},
                                                                              {"I32", 4},
                                                                              {"U32", 4},
                                                                              {"F32", 4},
                                                                              {"F64", 8},
                                                                              {"I64", 8},
                                                                              {"U64", 8}}};
    for (const auto &[name, size] : sizes) {
        if (name == type)
            return size;
    }
    return 0;
}

Expected<SafeTensors> SafeTensors::open(const std::filesystem::path &path)
{
    auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto invalid = [&](std::string cause) {
        return failure(ErrorCode::ModelInvalid, std::move(cause), path.string());
    };
    const auto bytes = file->bytes();
    std::uint64_t headerSize = 0;
    if (bytes.size() < sizeof headerSize)
        return invalid("The file is too short for a safetensors file.");
    std::memcpy(&headerSize, bytes.data(), sizeof headerSize);
    if (headerSize > longestHeader || headerSize > bytes.size() - sizeof headerSize)
        return invalid(fmt::format("The header claims {} bytes, more than there can be.", headerSize));
    const auto header = parseJson(
        {reinterpret_cast<const char *>(bytes.data()) + sizeof headerSize, headerSize}, path.string());
    if (!header || !header->is_object())
        return invalid("The header of the safetensors file is not a JSON object.");
    const auto data = bytes.subspan(sizeof headerSize + headerSize);
    SafeTensors tensors;
    tensors.m_file = std::move(*file);
    try {
        for (const auto &[name, entry] : header->items()) {
            if (name == metadataKey) {
                tensors.m_metadata = entry.get<std::map<std::string, std::string>>();
                continue;
            }
            auto tensor = takeTensor(name, entry, data);
            if (!tensor)
                return invalid(fmt::format("Type, shape and place of the tensor {} do not fit.", name));
            tensors.m_tensors.push_back(std::move(*tensor));
        }
    } catch (const Json::exception &) {
        return invalid("An entry of the header is not as the format asks.");
    }
    std::stable_sort(tensors.m_tensors.begin(), tensors.m_tensors.end(), [](const auto &a, const auto &b) {
        return std::pair(a.bytes.data(), a.bytes.size()) < std::pair(b.bytes.data(), b.bytes.size());
    });
    if (!fills(tensors.m_tensors, data))
        return invalid("The tensors overlap or leave gaps.");
    return tensors;
}

const TensorView *SafeTensors::find(std::string_view name) const
{
    const auto found = std::find_if(m_tensors.begin(), m_tensors.end(),
                                    [&](const TensorView &tensor) { return tensor.name == name; });
    return found == m_tensors.end() ? nullptr : &*found;
}

Expected<> writeSafeTensors(const std::filesystem::path &path, const std::vector<TensorView> &tensors,
                            const std::map<std::string, std::string> &metadata)
{
    Json header = Json::object();
    if (!metadata.empty())
        header[metadataKey] = metadata;
    std::uint64_t end = 0;
    for (const auto &tensor : tensors) {
        const std::uint64_t begin = end;
        end += tensor.bytes.size();
        header[tensor.name] = {
            {"dtype", tensor.type}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}};
    }
    std::string text = toLine(header);
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const std::uint64_t headerSize = text.size();
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    auto written = file->write(&headerSize, sizeof headerSize);
    if (written)
        written = file->write(text);
    for (std::size_t i = 0; written && i < tensors.size(); ++i)
        written = file->write(tensors[i].bytes.data(), tensors[i].bytes.size());
    return written ? file->commit() : written;
}

} // namespace tlm
