#include <algorithm>

#include <fmt/format.h>

#include "core/text/piecewords.h"
#include "core/text/sentencepiecefiles.h"
#include "core/text/tokenizerjson.h"

namespace tlm {
namespace {

namespace dom = simdjson::dom;

constexpr const char *disagrees = "Its tokenizer.json and its spiece.model do not agree.";
constexpr const char *otherNormalizer = "Its normaliser is not one of this program's for SentencePiece.";

std::string_view typeOf(const dom::element &part)
{
    return part["type"];
}

/// Separators become one space, none at the ends; then, if so, lower case.
bool readLowerCase(const dom::element &file)
{
    require(partType(file, "normalizer") == "Sequence", otherNormalizer);
    const dom::array steps = file["normalizer"]["normalizers"];
    require(steps.size() == 2 || steps.size() == 3, otherNormalizer);
    const dom::element replace = steps.at(0), strip = steps.at(1);
    require(typeOf(replace) == "Replace" && std::string_view(replace["content"]) == " " &&
                std::string_view(replace["pattern"]["Regex"]) == wordSeparatorExpression(),
            otherNormalizer);
    require(typeOf(strip) == "Strip" && bool(strip["strip_left"]) && bool(strip["strip_right"]),
            otherNormalizer);
    const bool isLowering = steps.size() == 3;
    require(!isLowering || typeOf(steps.at(2)) == "Lowercase", otherNormalizer);
    return isLowering;
}

void checkWords(const dom::element &file)
{
    constexpr const char *otherWords = "Its splitting into words is not SentencePiece's.";
    require(partType(file, "pre_tokenizer") == "Metaspace", otherWords);
    const dom::element splitter = file["pre_tokenizer"];
    require(valueOr<std::string_view>(splitter, "replacement", wordMark) == wordMark &&
                valueOr<std::string_view>(splitter, "prepend_scheme", "always") == "always" &&
                valueOr(splitter, "split", true),
            otherWords);
}

void checkUnigram(const dom::element &json, const SentencePieceModel &model)
{
    const dom::array vocabulary = json["vocab"];
    std::size_t i = 0;
    for (const auto entry : vocabulary) {
        require(i < model.pieces.size(), disagrees);
        const auto &piece = model.pieces[i++];
        const dom::array pair = entry;
        require(std::string_view(pair.at(0)) == piece.text &&
                    static_cast<float>(double(pair.at(1))) == piece.score,
                disagrees);
    }
    require(i == model.pieces.size(), disagrees);
    const auto unknown = std::ranges::find(model.pieces, PieceType::Unknown, &SentencePiece::type);
    require(std::int64_t(json["unk_id"]) == unknown - model.pieces.begin(), disagrees);
}

void checkMerges(const dom::element &json, const SentencePieceModel &model)
{
    const auto merges = mergesOf(model);
    std::size_t i = 0;
    for (const auto merge : dom::array(json["merges"])) {
        require(i < merges.size(), disagrees);
        const auto &[left, right] = merges[i++];
        const bool isSame = merge.is_string() ? std::string_view(merge) == left + " " + right
                                              : std::string_view(merge.at(0)) == left &&
                                                    std::string_view(merge.at(1)) == right;
        require(isSame, disagrees);
    }
    require(i == merges.size(), disagrees);
}

void checkBytePairs(const dom::element &json, const SentencePieceModel &model)
{
    const auto tokens = orderedTokens(readNumberedTokens(json["vocab"]));
    require(std::ranges::equal(tokens, model.pieces, {}, {}, &SentencePiece::text), disagrees);
    require(std::string_view(json["unk_token"]) == "[UNK]" && bool(json["fuse_unk"]), disagrees);
    checkMerges(json, model);
}

void checkAdded(const dom::element &file, const SentencePieceModel &model)
{
    NumberedTokens tokens;
    for (std::size_t i = 0; i < model.pieces.size(); ++i)
        tokens.emplace_back(model.pieces[i].text, static_cast<std::int64_t>(i));
    auto added = readAddedTokens(file, tokens), expected = wholePieces(model);
    for (auto *list : {&added, &expected})
        std::ranges::sort(*list, {}, &WholeToken::text);
    require(added == expected, disagrees);
}

} // namespace

bool readSentencePieceJson(const dom::element &file, const SentencePieceModel &model)
{
    const dom::element json = file["model"];
    const auto type = partType(file, "model");
    require(type == (model.kind == TokenizerKind::Unigram ? "Unigram" : "BPE"), disagrees);
    require(!valueOr(json, "byte_fallback", false), disagrees);
    checkWords(file);
    checkAdded(file, model);
    model.kind == TokenizerKind::Unigram ? checkUnigram(json, model) : checkBytePairs(json, model);
    return readLowerCase(file);
}

} // namespace tlm
