#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace tlm {

/// Appends a number as 7 bits a byte, lowest first; the top bit says that more follow.
inline void putVarint(std::string &bytes, std::uint32_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<char>(value | 0x80));
    bytes.push_back(static_cast<char>(value));
}

/// Reads what was put one after the other. Past the end, or where a number is too long, it reads 0 and
/// `good` turns false for ever.
class VarintReader
{
public:
    explicit VarintReader(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    std::uint32_t number()
    {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32 && m_at != m_end; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
        return 0;
    }

    std::string_view text(std::size_t size)
    {
        if (size > static_cast<std::size_t>(m_end - m_at)) {
            fail();
            return {};
        }
        const std::string_view bytes(m_at, size);
        m_at += size;
        return bytes;
    }

    /// The next two bytes, the first one lowest, as they are; all bits set if there are no two.
    std::uint32_t twoBytes() const
    {
        if (m_end - m_at < 2)
            return ~0u;
        return static_cast<unsigned char>(m_at[0]) |
               static_cast<std::uint32_t>(static_cast<unsigned char>(m_at[1])) << 8;
    }
    void skip(std::size_t bytes) { m_at += bytes; } ///< bytes that are known to be there

    bool good() const { return m_good; }

private:
    void fail()
    {
        m_at = m_end;
        m_good = false;
    }

    const char *m_at;
    const char *m_end;
    bool m_good = true;
};

} // namespace tlm
