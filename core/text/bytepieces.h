#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "core/text/bytebpe.h"

namespace tlm {

/// The end of the piece of text that begins at `begin`, as GPT-2's expression cuts it (facts §5.5): an
/// English contraction, or letters, digits or signs with at most one space before them, or white space.
/// Characters newer than ICU's Unicode count as signs.
std::size_t endOfBytePiece(std::string_view text, std::size_t begin);

/// Cuts texts into the pieces within which byte-level BPE merges.
class BytePieces
{
public:
    /// `whole` is −1 for a piece, or the place of a token that is matched as written.
    using Take = std::function<void(std::string_view piece, std::int32_t whole)>;
    BytePieces(ByteBpeOptions options, const std::vector<WholeToken> &whole);
    /// Calls `take` in order; the views are valid during the call only. Ill-formed bytes become U+FFFD.
    void forEach(std::string_view text, const Take &take) const;

private:
    void cut(std::string_view part, const Take &take) const;

    ByteBpeOptions m_options;
    WholeTokens m_whole;
};

} // namespace tlm
