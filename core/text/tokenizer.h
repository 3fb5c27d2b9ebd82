#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace tlm {

/// The ids of the tokens with a meaning of their own.
struct SpecialTokens
{
    std::int32_t padding = 0, unknown = 1, classify = 2, separator = 3, mask = 4;
};

/// How the two texts of a pair stand in a sequence.
struct PairForm
{
    std::int32_t separators = 1; ///< between the texts
    bool hasTypes = true;        ///< whether the second text has token type 1 instead of 0
};

/// Text to ids and back. Immutable, so it can be shared between threads.
class Tokenizer
{
public:
    virtual ~Tokenizer() = default;
    /// Ids of a text without special tokens around it.
    virtual std::vector<std::int32_t> encode(std::string_view text) const = 0;
    virtual std::int32_t size() const = 0;
    /// The token of an id as the vocabulary spells it (`##ing`, `[CLS]`); id must be in 0 … size − 1.
    virtual const std::string &token(std::int32_t id) const = 0;
    virtual std::optional<std::int32_t> id(std::string_view token) const = 0;
    virtual SpecialTokens specialTokens() const = 0;
    /// BERT's `[CLS] A [SEP] B [SEP]`, unless the kind has another form.
    virtual PairForm pairForm() const { return {}; }
    /// Tokens that continue a word (`##x`) belong to the token before them. Kinds that mark where a word
    /// begins cannot tell a word that opens a text without its mark.
    virtual bool continuesWord(std::int32_t id) const = 0;
    /// Writes the files Hugging Face reads: `tokenizer.json`, `tokenizer_config.json` and the vocabulary in
    /// the kind's own form (`vocab.txt`; `vocab.json` and `merges.txt`; `spiece.model`).
    virtual Expected<> save(const std::filesystem::path &folder) const = 0;
};

/// Opens the tokenizer that a folder in Hugging Face layout holds: the kind that `tokenizer.json` says, or
/// without this file RoBERTa's for `vocab.json` with `merges.txt` and BERT's for `vocab.txt`. Errors:
/// FileNotFound, ModelInvalid.
Expected<std::shared_ptr<const Tokenizer>> openTokenizer(const std::filesystem::path &folder);

} // namespace tlm
