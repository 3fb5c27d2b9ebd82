#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Writes what torch.save writes, byte by byte, so that tests can write it wrongly.
namespace tlm::test {

/// The bytes of a number, little endian.
template <typename Number>
std::string bytesOf(Number number)
{
    return {reinterpret_cast<const char *>(&number), sizeof number};
}

/// Bit by bit.
inline std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t crc = ~0u;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0u);
    }
    return ~crc;
}

struct ZipPart
{
    std::string name, bytes;
};

/// An archive of stored entries.
inline std::string zipOf(const std::vector<ZipPart> &parts)
{
    std::string file, directory;
    for (const auto &[name, bytes] : parts) {
        const auto size = std::uint32_t(bytes.size()), begin = std::uint32_t(file.size());
        const std::string common = bytesOf<std::uint32_t>(0) +
                                   bytesOf<std::uint32_t>(0) + // flags, method, time
                                   bytesOf(crc32(bytes)) + bytesOf(size) + bytesOf(size) +
                                   bytesOf(std::uint16_t(name.size())) + bytesOf<std::uint16_t>(0);
        file += "PK\3\4" + bytesOf<std::uint16_t>(20) + common + name + bytes;
        directory += "PK\1\2" + bytesOf<std::uint32_t>(20 << 16 | 20) + common + std::string(10, '\0') +
                     bytesOf(begin) + name;
    }
    const auto entries = std::uint16_t(parts.size());
    return file + directory + "PK\5\6" + bytesOf<std::uint32_t>(0) + bytesOf(entries) + bytesOf(entries) +
           bytesOf(std::uint32_t(directory.size())) + bytesOf(std::uint32_t(file.size())) +
           bytesOf<std::uint16_t>(0);
}

namespace pickle {

inline std::string text(std::string_view value)
{
    return std::string(1, 'X').append(bytesOf(std::uint32_t(value.size()))).append(value);
}

inline std::string integer(std::int64_t value)
{
    return "\x8a\x08" + bytesOf(value);
}

inline std::string tuple(const std::vector<std::string> &items)
{
    std::string all = "(";
    for (const auto &item : items)
        all += item;
    return all + "t";
}

inline std::string integers(const std::vector<std::int64_t> &values)
{
    std::vector<std::string> items;
    for (const auto value : values)
        items.push_back(integer(value));
    return tuple(items);
}

inline std::string global(const std::string &module, const std::string &name)
{
    return std::string(1, 'c').append(module).append("\n").append(name).append("\n");
}

inline std::string call(const std::string &function, const std::vector<std::string> &arguments)
{
    return function + tuple(arguments) + "R";
}

inline std::string orderedDictionary()
{
    return call(global("collections", "OrderedDict"), {});
}

inline std::string storage(const std::string &type, const std::string &key, std::int64_t count)
{
    return tuple({text("storage"), global("torch", type), text(key), text("cpu"), integer(count)}) + "Q";
}

inline std::string tensor(const std::string &storage, std::int64_t offset,
                          const std::vector<std::int64_t> &shape, const std::vector<std::int64_t> &strides)
{
    return call(global("torch._utils", "_rebuild_tensor_v2"),
                {storage, integer(offset), integers(shape), integers(strides), "\x89", orderedDictionary()});
}

/// A pickle of one value.
inline std::string of(const std::string &value)
{
    return "\x80\x02" + value + ".";
}

inline std::string dictionary(const std::vector<std::pair<std::string, std::string>> &entries)
{
    std::string all = "}(";
    for (const auto &[key, value] : entries)
        all += text(key) + value;
    return all + "u";
}

} // namespace pickle

/// A storage as a file keeps it.
struct StoredNumbers
{
    std::string key;
    std::uint64_t count;
    std::string bytes;
};

/// The ZIP format.
inline std::string torchZip(const std::string &root, const std::vector<StoredNumbers> &storages)
{
    std::vector<ZipPart> parts{{"model/data.pkl", root}, {"model/byteorder", "little"}};
    for (const auto &storage : storages)
        parts.push_back({"model/data/" + storage.key, storage.bytes});
    parts.push_back({"model/version", "3\n"});
    return zipOf(parts);
}

/// What comes before the dictionary in the format before PyTorch 1.6.
inline std::string legacyHead()
{
    return pickle::of(std::string("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 12)) +
           pickle::of(pickle::integer(1001)) + pickle::of(pickle::dictionary({{"little_endian", "\x88"}}));
}

/// The format before PyTorch 1.6.
inline std::string torchLegacy(const std::string &root, const std::vector<StoredNumbers> &storages)
{
    std::string keys = "](", numbers;
    for (const auto &[key, count, bytes] : storages) {
        keys += pickle::text(key);
        numbers += bytesOf(count) + bytes;
    }
    return legacyHead() + root + pickle::of(keys + "e") + numbers;
}

} // namespace tlm::test
