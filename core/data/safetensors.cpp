#include "core/data/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/base/file.h"
#include "core/base/json.h"

namespace tlm {

namespace dom = simdjson::dom;

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors files are little endian");

constexpr std::uint64_t longestHeader = 1 << 24; // of 100,000 tensors; the largest models have some thousands
constexpr const char *metadataKey = "__metadata__";

/// Takes one entry of the header; nothing if it does not fit the data.
std::optional<TensorView> takeTensor(std::string_view name, dom::element entry,
                                     std::span<const std::byte> data)
{
    TensorView tensor{std::string(name), std::string(std::string_view(entry["dtype"])), {}, {}};
    for (const dom::element length : dom::array(entry["shape"]))
        tensor.shape.push_back(std::int64_t(length));
    const dom::array offsets = entry["data_offsets"];
    const auto size = byteSize(tensor.type, tensor.shape);
    if (!size || offsets.size() != 2)
        return {};
    const std::uint64_t begin = offsets.at(0), end = offsets.at(1);
    if (begin > end || end > data.size() || end - begin != *size)
        return {};
    tensor.bytes = data.subspan(begin, *size);
    return tensor;
}

/// The tensors of a header, with its metadata.
Expected<std::vector<TensorView>> readHeader(std::string_view text, std::span<const std::byte> data,
                                             std::map<std::string, std::string> &metadata,
                                             const std::string &where)
try {
    dom::parser parser;
    std::vector<TensorView> tensors;
    for (const auto [name, entry] : dom::object(parser.parse(text))) {
        if (name == metadataKey) {
            for (const auto [key, value] : dom::object(entry))
                metadata[std::string(key)] = std::string(std::string_view(value));
            continue;
        }
        auto tensor = takeTensor(name, entry, data);
        if (!tensor)
            return failure(ErrorCode::ModelInvalid,
                           fmt::format("Type, shape and place of the tensor {} do not fit.", name), where);
        tensors.push_back(std::move(*tensor));
    }
    return tensors;
} catch (const simdjson::simdjson_error &error) {
    return failure(
        ErrorCode::ModelInvalid,
        fmt::format("The header of the safetensors file is not as the format asks: {}", error.what()), where);
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
    const auto data = bytes.subspan(sizeof headerSize + headerSize);
    SafeTensors safe;
    auto tensors = readHeader({reinterpret_cast<const char *>(bytes.data()) + sizeof headerSize, headerSize},
                              data, safe.m_metadata, path.string());
    if (!tensors)
        return tl::unexpected(tensors.error());
    std::stable_sort(tensors->begin(), tensors->end(), [](const auto &a, const auto &b) {
        return std::pair(a.bytes.data(), a.bytes.size()) < std::pair(b.bytes.data(), b.bytes.size());
    });
    if (!fills(*tensors, data))
        return invalid("The tensors overlap or leave gaps.");
    safe.keep(std::make_shared<MappedFile>(std::move(*file)));
    for (auto &tensor : *tensors) {
        if (!safe.add(std::move(tensor)))
            return invalid("Two tensors have the same name.");
    }
    return safe;
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
