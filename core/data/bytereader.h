#pragma once
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>

namespace tlm {

/// Reads little endian numbers and runs of bytes one after the other. Never leaves its bytes: what does not
/// fit throws OutOfBytes.
class ByteReader
{
public:
    struct OutOfBytes
    {
    };

    explicit ByteReader(std::span<const std::byte> bytes, std::size_t position = 0)
        : m_bytes(bytes), m_position(position)
    {
        if (position > bytes.size())
            throw OutOfBytes{};
    }

    template <typename Number>
    Number number()
    {
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    std::span<const std::byte> take(std::size_t size)
    {
        if (size > m_bytes.size() - m_position)
            throw OutOfBytes{};
        const auto taken = m_bytes.subspan(m_position, size);
        m_position += size;
        return taken;
    }
    std::string_view text(std::size_t size) { return asText(take(size)); }
    /// The text up to a character, which is passed over.
    std::string_view textUntil(char end)
    {
        const auto rest = asText(m_bytes.subspan(m_position));
        const auto size = rest.find(end);
        if (size == std::string_view::npos)
            throw OutOfBytes{};
        m_position += size + 1;
        return rest.substr(0, size);
    }
    void skip(std::size_t size) { take(size); }
    std::size_t position() const { return m_position; }

private:
    static std::string_view asText(std::span<const std::byte> bytes)
    {
        return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_position = 0;
};

} // namespace tlm
