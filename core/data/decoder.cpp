#include "core/data/decoder.h"

#include <array>

#include <fmt/format.h>
#include <unicode/ucnv.h>

namespace tlm {

namespace {
using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding, &status), ucnv_close);
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::move(converter) : Converter(nullptr, ucnv_close);
}
} // namespace

struct Decoder::State
{
    Converter from, to;
    std::array<UChar, 4096> pivot{};
    UChar *pivotSource = pivot.data();
    UChar *pivotTarget = pivot.data();
    bool fresh = true;
};

Decoder::Decoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;
Decoder::~Decoder() = default;

Expected<Decoder> Decoder::open(const std::string &encoding)
{
    auto from = openConverter(encoding.c_str());
    auto to = openConverter("UTF-8");
    if (!from || !to)
        return failure(ErrorCode::FileEncoding, fmt::format("There is no encoding called {}.", encoding));
    return Decoder(std::unique_ptr<State>(new State{std::move(from), std::move(to)}));
}

bool Decoder::decode(std::string_view bytes, bool last, std::string &utf8)
{
    State &state = *m_state;
    const char *source = bytes.data();
    std::array<char, 8192> piece;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char *target = piece.data();
        ucnv_convertEx(state.to.get(), state.from.get(), &target, piece.data() + piece.size(), &source,
                       bytes.data() + bytes.size(), state.pivot.data(), &state.pivotSource,
                       &state.pivotTarget, state.pivot.data() + state.pivot.size(), state.fresh, last,
                       &status);
        state.fresh = false;
        utf8.append(piece.data(), target);
    }
    return U_SUCCESS(status);
}

} // namespace tlm
