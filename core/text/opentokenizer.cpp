#include "core/base/file.h"
#include "core/text/bytebpefiles.h"
#include "core/text/sentencepiece.h"
#include "core/text/sentencepiecefiles.h"
#include "core/text/tokenizer.h"
#include "core/text/tokenizerjson.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

namespace dom = simdjson::dom;
namespace fs = std::filesystem;

using Opened = Expected<std::shared_ptr<const Tokenizer>>;

Opened make(WordPieceParts parts)
{
    return makeWordPiece(std::move(parts.vocabulary), parts.options, std::move(parts.whole));
}

Opened openSentencePiece(const dom::element &file, const fs::path &folder)
{
    auto bytes = readFile(folder / "spiece.model", largestTokenizerFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return guardedRead(folder / "spiece.model", [&] { return parseSentencePiece(*bytes); })
        .and_then([&](const SentencePieceModel &model) {
            return guardedRead(folder / "tokenizer.json", [&] { return readSentencePieceJson(file, model); });
        })
        .and_then([&](bool lowerCase) { return makeSentencePiece(std::move(*bytes), lowerCase); });
}

Opened openKind(const dom::element &file, const fs::path &folder)
{
    const auto model = partType(file, "model"), splitter = partType(file, "pre_tokenizer");
    if (model == "Unigram" || (model == "BPE" && splitter == "Metaspace"))
        return openSentencePiece(file, folder);
    if (model == "BPE" || (model.empty() && splitter == "ByteLevel"))
        return makeByteBpe(readByteBpeJson(file));
    require(model.empty() || model == "WordPiece", "Its model is none of those that this program knows.");
    return make(readWordPieceJson(file));
}

/// The vocabularies of older folders, which say the rest by their kind.
Opened openWithoutJson(const fs::path &folder)
{
    if (fs::exists(folder / "vocab.json"))
        return readByteBpeVocabulary(folder).and_then(makeByteBpe);
    if (fs::exists(folder / "spiece.model") && !fs::exists(folder / "vocab.txt"))
        return failure(ErrorCode::ModelInvalid,
                       "This folder has a spiece.model but no tokenizer.json, which says how texts are "
                       "normalised; Hugging Face's transformers can make one.");
    return readWordPieceVocabulary(folder).and_then(make);
}

Opened openFolder(const fs::path &folder)
{
    const auto path = folder / "tokenizer.json";
    const auto text = readFile(path, largestTokenizerFile);
    if (!text)
        return text.error().code == ErrorCode::FileNotFound ? openWithoutJson(folder)
                                                            : tl::unexpected(text.error());
    return guardedRead(path,
                       [&] {
                           dom::parser parser;
                           return openKind(parser.parse(*text), folder);
                       })
        .and_then([](Opened opened) { return opened; });
}

} // namespace

Expected<std::shared_ptr<const Tokenizer>> openTokenizer(const std::filesystem::path &folder)
{
    return openFolder(folder).map_error([&](Error error) {
        if (error.where.empty())
            error.where = folder.string();
        return error;
    });
}

} // namespace tlm
