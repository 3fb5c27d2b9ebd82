#include "core/data/zipwriter.h"

#include <algorithm>
#include <bit>
#include <vector>

#include <boost/crc.hpp>

namespace tlm {

namespace {

constexpr std::uint32_t inExtraField = 0xffffffff;
constexpr std::uint16_t version = 45;       // with 64-bit fields
constexpr std::uint16_t utf8Names = 0x0800; // flag
constexpr std::uint16_t firstDay = 0x21;    // 1980-01-01
constexpr std::size_t checksumPlace = 14;   // in an entry's own header
static_assert(std::endian::native == std::endian::little);

template <typename... Numbers>
std::string packed(Numbers... numbers)
{
    std::string bytes;
    (bytes.append(reinterpret_cast<const char *>(&numbers), sizeof numbers), ...);
    return bytes;
}

bool fits(std::uint64_t number)
{
    return number < inExtraField;
}

std::uint32_t shortened(std::uint64_t number)
{
    return fits(number) ? std::uint32_t(number) : inExtraField;
}

/// The entry's own header; its sizes stand in 64 bits, as they are known only later.
std::string headerOf(const std::string &name, std::uint32_t checksum, std::uint64_t size)
{
    constexpr std::uint16_t extraSize = 20;
    return packed(std::uint32_t(0x04034b50), version, utf8Names, std::uint16_t(0), std::uint16_t(0), firstDay,
                  checksum, inExtraField, inExtraField, std::uint16_t(name.size()), extraSize) +
           name + packed(std::uint16_t(1), std::uint16_t(16), size, size);
}

struct Entry
{
    std::string name;
    std::uint64_t offset = 0, size = 0;
    std::uint32_t checksum = 0;
};

/// The entry's line in the directory.
std::string lineOf(const Entry &entry)
{
    std::string extra;
    if (!fits(entry.size))
        extra += packed(entry.size, entry.size);
    if (!fits(entry.offset))
        extra += packed(entry.offset);
    if (!extra.empty())
        extra.insert(0, packed(std::uint16_t(1), std::uint16_t(extra.size())));
    return packed(std::uint32_t(0x02014b50), version, version, utf8Names, std::uint16_t(0), std::uint16_t(0),
                  firstDay, entry.checksum, shortened(entry.size), shortened(entry.size),
                  std::uint16_t(entry.name.size()), std::uint16_t(extra.size()), std::uint16_t(0),
                  std::uint16_t(0), std::uint16_t(0), std::uint32_t(0), shortened(entry.offset)) +
           entry.name + extra;
}

std::string endRecord(std::uint64_t count, std::uint64_t directory, std::uint64_t size)
{
    const std::uint64_t end = directory + size;
    std::string bytes;
    if (count >= 0xffff || !fits(directory) || !fits(size)) {
        bytes += packed(std::uint32_t(0x06064b50), std::uint64_t(44), version, version, std::uint32_t(0),
                        std::uint32_t(0), count, count, size, directory);
        bytes += packed(std::uint32_t(0x07064b50), std::uint32_t(0), end, std::uint32_t(1));
    }
    const auto few = std::uint16_t(std::min<std::uint64_t>(count, 0xffff));
    return bytes + packed(std::uint32_t(0x06054b50), std::uint32_t(0), few, few, shortened(size),
                          shortened(directory), std::uint16_t(0));
}

} // namespace

struct ZipWriter::State
{
    AtomicFile file;
    std::vector<Entry> entries = {};
    boost::crc_32_type checksum;

    /// Fills in what the header of the last entry could not say before its bytes were there.
    Expected<> endEntry()
    {
        if (entries.empty())
            return {};
        Entry &entry = entries.back();
        entry.checksum = checksum.checksum();
        const std::string rest = headerOf(entry.name, entry.checksum, entry.size).substr(checksumPlace);
        return file.writeAt(entry.offset + checksumPlace, rest.data(), rest.size());
    }
};

ZipWriter::ZipWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipWriter::ZipWriter(ZipWriter &&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Expected<ZipWriter> ZipWriter::create(const std::filesystem::path &path)
{
    return AtomicFile::create(path).map([](AtomicFile &&file) {
        return ZipWriter(std::make_unique<State>(State{std::move(file), {}, boost::crc_32_type()}));
    });
}

Expected<> ZipWriter::begin(const std::string &name)
{
    if (auto ended = m_state->endEntry(); !ended)
        return ended;
    m_state->entries.push_back({name, m_state->file.size(), 0, 0});
    m_state->checksum.reset();
    return m_state->file.write(headerOf(name, 0, 0));
}

Expected<> ZipWriter::write(std::string_view bytes)
{
    m_state->checksum.process_bytes(bytes.data(), bytes.size());
    m_state->entries.back().size += bytes.size();
    return m_state->file.write(bytes);
}

Expected<> ZipWriter::finish()
{
    if (auto ended = m_state->endEntry(); !ended)
        return ended;
    AtomicFile &file = m_state->file;
    const std::uint64_t directory = file.size();
    for (const Entry &entry : m_state->entries)
        if (auto written = file.write(lineOf(entry)); !written)
            return written;
    const std::string end = endRecord(m_state->entries.size(), directory, file.size() - directory);
    if (auto written = file.write(end); !written)
        return written;
    return file.commit();
}

} // namespace tlm
