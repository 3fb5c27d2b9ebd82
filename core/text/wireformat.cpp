#include "core/text/wireformat.h"

#include <bit>

#include "core/text/tokenizerjson.h"

namespace tlm {
namespace {

enum WireType : std::uint64_t { Varint = 0, EightBytes = 1, Length = 2, FourBytes = 5 };

constexpr const char *cutOff = "Its model file is cut off or damaged.";

void appendVarint(std::string &message, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        message += static_cast<char>(0x80 | (value & 0x7F));
    message += static_cast<char>(value);
}

void appendTag(std::string &message, std::uint64_t number, WireType type)
{
    appendVarint(message, number << 3 | type);
}

} // namespace

std::string_view WireReader::take(std::uint64_t size)
{
    require(size <= m_rest.size(), cutOff);
    const auto taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::uint64_t WireReader::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        value |= std::uint64_t(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    throw TokenizerRefusal{cutOff};
}

std::uint64_t WireReader::fixed(std::size_t size)
{
    std::uint64_t value = 0;
    unsigned shift = 0;
    for (const char byte : take(size)) {
        value |= std::uint64_t(static_cast<unsigned char>(byte)) << shift;
        shift += 8;
    }
    return value;
}

WireField WireReader::next()
{
    const auto begin = m_rest;
    const auto tag = varint();
    WireField field;
    field.number = tag >> 3;
    switch (tag & 7) {
    case Varint:
        field.value = varint();
        break;
    case EightBytes:
        field.value = fixed(8);
        break;
    case Length:
        field.bytes = take(varint());
        break;
    case FourBytes:
        field.value = fixed(4);
        break;
    default:
        throw TokenizerRefusal{cutOff};
    }
    field.encoded = begin.substr(0, begin.size() - m_rest.size());
    return field;
}

void appendWireVarint(std::string &message, std::uint64_t number, std::uint64_t value)
{
    appendTag(message, number, Varint);
    appendVarint(message, value);
}

void appendWireBytes(std::string &message, std::uint64_t number, std::string_view bytes)
{
    appendTag(message, number, Length);
    appendVarint(message, bytes.size());
    message += bytes;
}

void appendWireFloat(std::string &message, std::uint64_t number, float value)
{
    appendTag(message, number, FourBytes);
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (unsigned shift = 0; shift < 32; shift += 8)
        message += static_cast<char>(bits >> shift & 0xFF);
}

} // namespace tlm
