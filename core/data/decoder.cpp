#include "core/data/decoder.h"

#include <array>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace tlm {

struct Decoder::State
{
    std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{nullptr, ucnv_close};
};

Decoder::Decoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;
Decoder::~Decoder() = default;

Expected<Decoder> Decoder::open(const std::string &encoding)
{
    auto state = std::make_unique<State>();
    UErrorCode status = U_ZERO_ERROR;
    state->converter.reset(ucnv_open(encoding.c_str(), &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(state->converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &status);
    if (U_FAILURE(status))
        return failure(ErrorCode::FileEncoding, fmt::format("There is no encoding called {}.", encoding));
    return Decoder(std::move(state));
}

bool Decoder::decode(std::string_view bytes, bool last, std::string &utf8)
{
    const char *source = bytes.data();
    const char *sourceEnd = source + bytes.size();
    icu::UnicodeString text;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        std::array<UChar, 4096> piece;
        UChar *target = piece.data();
        ucnv_toUnicode(m_state->converter.get(), &target, piece.data() + piece.size(), &source, sourceEnd,
                       nullptr, last, &status);
        text.append(piece.data(), static_cast<std::int32_t>(target - piece.data()));
    }
    text.toUTF8String(utf8);
    return U_SUCCESS(status);
}

} // namespace tlm
