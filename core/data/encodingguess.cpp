#include "core/data/encodingguess.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <simdjson.h>
#include <unicode/ucsdet.h>

#include "core/text/utf8.h"

namespace tlm {

namespace {

enum class Order { Little, Big };

std::uint32_t unitAt(std::string_view bytes, std::size_t at, std::size_t size, Order order)
{
    std::uint32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i)
        unit = unit << 8 | static_cast<unsigned char>(bytes[at + (order == Order::Big ? i : size - 1 - i)]);
    return unit;
}

/// Most units must be of the first plane: two units of UTF-16 may look like one of UTF-32.
bool isUtf32(std::string_view bytes, Order order)
{
    std::size_t units = 0, inFirstPlane = 0;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        const std::uint32_t unit = unitAt(bytes, at, 4, order);
        if (unit == 0 || unit > 0x10FFFF || (unit >= 0xD800 && unit < 0xE000))
            return false;
        ++units;
        inFirstPlane += unit < 0x10000;
    }
    return 2 * inFirstPlane > units;
}

/// What bytes are as 16-bit units of one order.
struct Units
{
    std::size_t count = 0, spaces = 0;
    std::array<std::size_t, 256> highBytes{};
    bool isWellFormed = true; ///< pairs of surrogates are whole, and there is no zero

    Units(std::string_view bytes, Order order)
    {
        bool inPair = false;
        for (std::size_t at = 0; at + 2 <= bytes.size() && isWellFormed; at += 2) {
            const std::uint32_t unit = unitAt(bytes, at, 2, order);
            const bool isLow = unit >= 0xDC00 && unit < 0xE000;
            isWellFormed = unit != 0 && inPair == isLow;
            inPair = unit >= 0xD800 && unit < 0xDC00;
            spaces += unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
            ++highBytes[unit >> 8];
            ++count;
        }
    }
    /// Nearly all units are of the block of ASCII and one other, as in text of one alphabet.
    bool areOfOneAlphabet() const
    {
        const std::size_t other = *std::max_element(highBytes.begin() + 1, highBytes.end());
        return highBytes[0] > 0 && 10 * (highBytes[0] + other) >= 9 * count;
    }
};

/// Bytes that are valid UTF-8 too must look like one alphabet: texts with a zero here and there do not.
bool isUtf16(std::string_view bytes, Order order, bool isUtf8)
{
    const Units units(bytes, order), swapped(bytes, order == Order::Big ? Order::Little : Order::Big);
    return units.isWellFormed && units.spaces > 4 * swapped.spaces && (!isUtf8 || units.areOfOneAlphabet());
}

/// The name that decodes everything the detector's name stands for: browsers do the same.
std::string supersetOf(const std::string &name)
{
    return name == "ISO-8859-1" ? "windows-1252" : name == "ISO-8859-9" ? "windows-1254" : name;
}

std::optional<EncodingGuess> askIcu(std::string_view bytes)
{
    constexpr int leastConfidence = 20;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match)
        return {};
    const char *name = ucsdet_getName(match, &status);
    const int confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) || confidence < leastConfidence)
        return {};
    return EncodingGuess{supersetOf(name), confidence};
}

struct Utf8Count
{
    std::size_t characters = 0, illFormed = 0; ///< of several bytes; bytes of none
};

Utf8Count countUtf8(std::string_view bytes)
{
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [point, size] = decodeUtf8(bytes, at);
        count.characters += size > 1;
        count.illFormed += point == Utf8Point::illFormed;
        at += size;
    }
    return count;
}

} // namespace

std::string encodingOfMark(std::string_view start)
{
    using namespace std::string_view_literals;
    if (start.starts_with("\xEF\xBB\xBF"))
        return "UTF-8";
    if (start.starts_with("\xFF\xFE\0\0"sv) || start.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32";
    return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") ? "UTF-16" : "";
}

std::optional<EncodingGuess> guessEncoding(std::string_view start, bool whole)
{
    const auto complete = start.substr(0, start.size() - (whole ? 0 : cutCharacter(start)));
    const bool isUtf8 = simdjson::validate_utf8(complete);
    const bool hasZeros = start.find('\0') != std::string_view::npos;
    for (const auto &[order, utf32, utf16] : {std::tuple{Order::Little, "UTF-32LE", "UTF-16LE"},
                                              std::tuple{Order::Big, "UTF-32BE", "UTF-16BE"}}) {
        if (hasZeros && isUtf32(start, order))
            return EncodingGuess{utf32};
        if (hasZeros && isUtf16(start, order, isUtf8))
            return EncodingGuess{utf16};
    }
    if (isUtf8) {
        const bool mayShift = start.find("\x1B$") != std::string_view::npos; // as ISO-2022-JP does
        const auto guess = mayShift ? askIcu(start) : std::nullopt;
        return guess && guess->name.starts_with("ISO-2022") ? guess : EncodingGuess{"UTF-8"};
    }
    const Utf8Count count = countUtf8(complete);
    if (count.characters > count.illFormed)
        return EncodingGuess{"UTF-8"};
    return hasZeros ? std::nullopt : askIcu(start);
}

std::size_t cutCharacter(std::string_view bytes)
{
    for (std::size_t size = 1; size <= std::min<std::size_t>(3, bytes.size()); ++size) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - size]);
        if (byte >= 0xC0)
            return size < (byte >= 0xF0 ? 4u : byte >= 0xE0 ? 3u : 2u) ? size : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}

std::size_t wellFormedLength(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto [point, size] = decodeUtf8(bytes, at);
        if (point == Utf8Point::illFormed)
            break;
        at += size;
    }
    return at;
}

bool contradictsGuess(std::string_view bytes, std::string_view text)
{
    constexpr std::size_t accidents = 4;
    for (std::size_t at = 0; (at = text.find('\xC2', at)) != std::string_view::npos; ++at)
        if (static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return true;
    const Utf8Count count = countUtf8(bytes);
    return count.characters > count.illFormed + accidents;
}

} // namespace tlm
