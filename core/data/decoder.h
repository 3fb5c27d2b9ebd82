#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace tlm {

/// Turns bytes of an encoding that ICU knows into UTF-8, piece by piece.
class Decoder
{
public:
    /// Error FileEncoding when ICU does not know the name.
    static Expected<Decoder> open(const std::string &encoding);
    Decoder(Decoder &&) noexcept;
    Decoder &operator=(Decoder &&) noexcept;
    ~Decoder();

    /// Appends the text of `bytes` to `utf8`; false if they are not of the encoding (what came before the bad
    /// bytes has been appended). `last` says that nothing follows.
    bool decode(std::string_view bytes, bool last, std::string &utf8);

private:
    struct State;
    explicit Decoder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tlm
