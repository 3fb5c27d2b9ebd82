#include "core/data/zstdframes.h"

#include <array>
#include <cstring>

#include "core/base/file.h"

namespace tlm {

namespace {

constexpr std::uint32_t frameMagic = 0xFD2FB528, skippableMagic = 0x184D2A50;

/// Reads little-endian numbers; a read past the end gives 0 and is remembered.
class Cursor
{
public:
    explicit Cursor(std::span<const std::byte> bytes) : m_bytes(bytes) {}
    bool atEnd() const { return m_at == m_bytes.size(); }
    bool past() const { return m_past; }

    std::uint32_t number(std::size_t size)
    {
        std::uint32_t value = 0;
        const std::size_t from = m_at;
        if (skip(size))
            std::memcpy(&value, m_bytes.data() + from, size);
        return value;
    }

    bool skip(std::uint64_t size)
    {
        if (size > m_bytes.size() - m_at) {
            m_past = true;
            return false;
        }
        m_at += size;
        return true;
    }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    bool m_past = false;
};

void skipFrame(Cursor &cursor)
{
    const std::uint32_t descriptor = cursor.number(1);
    const bool singleSegment = descriptor & 0x20, checksum = descriptor & 0x04;
    constexpr std::array<std::uint64_t, 4> dictionarySizes{0, 1, 2, 4}, contentSizes{0, 2, 4, 8};
    const std::uint64_t contentSize =
        descriptor >> 6 == 0 && singleSegment ? 1 : contentSizes[descriptor >> 6];
    cursor.skip((singleSegment ? 0 : 1) + dictionarySizes[descriptor & 3] + contentSize);
    bool last = false;
    while (!last && !cursor.past()) {
        const std::uint32_t block = cursor.number(3);
        constexpr std::uint32_t repeatedByte = 1;
        last = block & 1;
        cursor.skip((block >> 1 & 3) == repeatedByte ? 1 : block >> 3);
    }
    cursor.skip(checksum ? 4 : 0);
}

} // namespace

Expected<bool> endsWithZstdFrame(const std::filesystem::path &path)
{
    const auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    Cursor cursor(file->bytes());
    while (!cursor.atEnd() && !cursor.past()) {
        const std::uint32_t magic = cursor.number(4);
        if (magic == frameMagic)
            skipFrame(cursor);
        else if ((magic & 0xFFFFFFF0) == skippableMagic)
            cursor.skip(cursor.number(4));
        else
            return false;
    }
    return !cursor.past();
}

} // namespace tlm
