#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <simdjson.h>

#include "core/base/error.h"
#include "core/text/wholetokens.h"

namespace tlm {

/// No file of a tokenizer is larger; a larger one is refused before it is read.
inline constexpr std::uint64_t largestTokenizerFile = 64u << 20;

/// No vocabulary or list of merges is larger.
inline constexpr std::size_t largestVocabulary = 1u << 20;

/// Why a tokenizer is refused. Thrown by what reads it, caught by guardedRead.
struct TokenizerRefusal
{
    std::string cause;
};

/// Throws the cause unless `holds`.
void require(bool holds, std::string_view cause);

/// The error that an exception thrown by `read` stands for.
Error refusedTokenizer(std::string cause, const std::filesystem::path &path);

/// Calls `read` and turns a refusal, or what simdjson throws, into the error ModelInvalid about `path`.
template <typename Read>
auto guardedRead(const std::filesystem::path &path, const Read &read) -> Expected<decltype(read())>
{
    try {
        return read();
    } catch (const TokenizerRefusal &refusal) {
        return tl::unexpected(refusedTokenizer("This tokenizer cannot be used. " + refusal.cause, path));
    } catch (const simdjson::simdjson_error &error) {
        return tl::unexpected(refusedTokenizer(
            std::string("This is not a tokenizer as Hugging Face writes them: ") + error.what(), path));
    }
}

/// The value of a key; `otherwise` where it is missing or null.
template <typename T>
T valueOr(const simdjson::dom::element &object, const char *key, T otherwise)
{
    const auto found = object[key];
    return found.error() == simdjson::NO_SUCH_FIELD || found.is_null() ? otherwise : T(found);
}

/// The `type` of a part (`normalizer`, `pre_tokenizer`, `model`); empty where the part is missing or null.
std::string_view partType(const simdjson::dom::element &file, const char *part);

/// Tokens and their ids in the order of a file; the views lie in what was parsed.
using NumberedTokens = std::vector<std::pair<std::string_view, std::int64_t>>;

/// The tokens and ids of an object `{"token": id}`.
NumberedTokens readNumberedTokens(const simdjson::dom::element &vocabulary);

/// The tokens at their ids. Refused unless these are 0 to n − 1, each once.
std::vector<std::string> orderedTokens(const NumberedTokens &tokens);

/// The tokens that `added_tokens` of a tokenizer.json lists, which are matched as written. Those that the
/// vocabulary lacks are appended to `tokens`. Refused are ways to match that depend on the text around or on
/// its normalisation.
std::vector<WholeToken> readAddedTokens(const simdjson::dom::element &file, NumberedTokens &tokens);

} // namespace tlm
