#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace tlm {

/// One field of a message in Protocol Buffers' wire format.
struct WireField
{
    std::uint64_t number = 0;
    std::uint64_t value = 0;  ///< of a varint or of four or eight bytes
    std::string_view bytes;   ///< of a field with a length
    std::string_view encoded; ///< the whole field
};

/// Reads the fields of a message one after the other. Throws TokenizerRefusal (tokenizerjson.h) where the
/// message is cut off or none.
class WireReader
{
public:
    explicit WireReader(std::string_view message) : m_rest(message) {}
    bool atEnd() const { return m_rest.empty(); }
    WireField next();

private:
    std::uint64_t varint();
    std::uint64_t fixed(std::size_t size);
    std::string_view take(std::uint64_t size);

    std::string_view m_rest;
};

/// Appends fields of a message.
void appendWireVarint(std::string &message, std::uint64_t number, std::uint64_t value);
void appendWireBytes(std::string &message, std::uint64_t number, std::string_view bytes);
void appendWireFloat(std::string &message, std::uint64_t number, float value);

} // namespace tlm
