#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tlm {

/// An encoding, by ICU's name, that the beginning of a file looks like.
struct EncodingGuess
{
    std::string name;
    int confidence = 100; ///< of 100: ICU's; 100 where the bytes themselves tell
    friend bool operator==(const EncodingGuess &, const EncodingGuess &) = default;
};

/// UTF-8, UTF-16 or UTF-32, empty without a byte order mark.
std::string encodingOfMark(std::string_view start);

/// What bytes without a mark look like: UTF-16 and UTF-32 by their zeros, UTF-8 if they are valid or nearly,
/// else what ICU's detector finds. `whole` says that nothing follows. None: the bytes are no text.
std::optional<EncodingGuess> guessEncoding(std::string_view start, bool whole);

/// How many bytes at the end are the beginning of a UTF-8 character that goes on behind it.
std::size_t cutCharacter(std::string_view bytes);

/// Where the bytes stop being UTF-8.
std::size_t wellFormedLength(std::string_view bytes);

/// Whether bytes speak against the legacy encoding that was guessed for what came before them: they are
/// UTF-8, or stand for control characters (U+0080 to U+009F) in the `text` that they became.
bool contradictsGuess(std::string_view bytes, std::string_view text);

} // namespace tlm
