#include "core/text/sentencepiecemodel.h"

#include <bit>
#include <cmath>

#include <fmt/format.h>

#include "core/text/tokenizerjson.h"
#include "core/text/wireformat.h"

namespace tlm {
namespace {

// Numbers of fields in sentencepiece_model.proto.
enum ModelField : std::uint64_t { Pieces = 1, TrainerSpec = 2, NormalizerSpec = 3 };
enum PieceField : std::uint64_t { Text = 1, Score = 2, Type = 3 };
enum TrainerField : std::uint64_t { ModelType = 3, SpaceAsSuffix = 24, ByteFallback = 35 };
enum NormalizerField : std::uint64_t { AddDummyPrefix = 3, RemoveSpaces = 4, EscapeSpaces = 5, RuleFile = 6 };

constexpr std::uint64_t unigram = 1, bytePairs = 2;
constexpr std::size_t longestPiece = 256; ///< bytes
constexpr float largestScore = 1e6f;

float floatOf(const WireField &field)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(field.value));
}

SentencePiece parsePiece(std::string_view message, std::size_t number)
{
    SentencePiece piece;
    for (WireReader reader(message); !reader.atEnd();) {
        const auto field = reader.next();
        if (field.number == Text)
            piece.text = field.bytes;
        else if (field.number == Score)
            piece.score = floatOf(field);
        else if (field.number == Type) {
            require(field.value >= 1 && field.value <= 4,
                    fmt::format("Its piece {} is of a kind that this program does not have.", number));
            piece.type = static_cast<PieceType>(field.value);
        }
    }
    require(!piece.text.empty() && piece.text.size() <= longestPiece,
            fmt::format("Its piece {} is empty or too long.", number));
    require(std::abs(piece.score) <= largestScore,
            fmt::format("The score of its piece {} is no sensible number.", number));
    return piece;
}

TokenizerKind parseTrainer(std::string_view message)
{
    auto type = unigram;
    for (WireReader reader(message); !reader.atEnd();) {
        const auto field = reader.next();
        if (field.number == ModelType)
            type = field.value;
        require((field.number != SpaceAsSuffix && field.number != ByteFallback) || field.value == 0,
                "Its model has options that this program does not have.");
    }
    require(type == unigram || type == bytePairs, "Its model is neither unigram nor BPE.");
    return type == unigram ? TokenizerKind::Unigram : TokenizerKind::SentencePieceBpe;
}

void checkNormalizer(std::string_view message)
{
    for (WireReader reader(message); !reader.atEnd();) {
        const auto field = reader.next();
        const bool isSpaceOption = field.number >= AddDummyPrefix && field.number <= EscapeSpaces;
        require(!isSpaceOption || field.value == 1, "Its model treats spaces in a way of its own.");
    }
}

std::string tidyPiece(std::string_view message)
{
    std::string tidied;
    for (WireReader reader(message); !reader.atEnd();) {
        const auto field = reader.next();
        if (field.number == Score)
            appendWireFloat(tidied, Score, std::round(floatOf(field) * 1024) / 1024);
        else
            tidied += field.encoded;
    }
    return tidied;
}

std::string tidyNormalizer(std::string_view message)
{
    std::string tidied;
    for (WireReader reader(message); !reader.atEnd();)
        if (const auto field = reader.next(); field.number != RuleFile)
            tidied += field.encoded;
    return tidied;
}

} // namespace

SentencePieceModel parseSentencePiece(std::string_view bytes)
{
    SentencePieceModel model;
    std::size_t unknown = 0;
    for (WireReader reader(bytes); !reader.atEnd();) {
        const auto field = reader.next();
        if (field.number == Pieces) {
            require(model.pieces.size() < largestVocabulary, "Its vocabulary is too large.");
            model.pieces.push_back(parsePiece(field.bytes, model.pieces.size()));
            unknown += model.pieces.back().type == PieceType::Unknown;
        } else if (field.number == TrainerSpec) {
            model.kind = parseTrainer(field.bytes);
        } else if (field.number == NormalizerSpec) {
            checkNormalizer(field.bytes);
        }
    }
    require(unknown == 1, "Its model does not have one unknown piece.");
    return model;
}

std::string serializeSentencePiece(const SentencePieceModel &model)
{
    std::string bytes, trainer;
    for (const auto &piece : model.pieces) {
        std::string message;
        appendWireBytes(message, Text, piece.text);
        appendWireFloat(message, Score, piece.score);
        appendWireVarint(message, Type, static_cast<std::uint64_t>(piece.type));
        appendWireBytes(bytes, Pieces, message);
    }
    appendWireVarint(trainer, ModelType, model.kind == TokenizerKind::Unigram ? unigram : bytePairs);
    appendWireBytes(bytes, TrainerSpec, trainer);
    return bytes;
}

std::string tidySentencePiece(std::string_view bytes)
{
    std::string tidied;
    for (WireReader reader(bytes); !reader.atEnd();) {
        const auto field = reader.next();
        if (field.number == Pieces)
            appendWireBytes(tidied, Pieces, tidyPiece(field.bytes));
        else if (field.number == NormalizerSpec)
            appendWireBytes(tidied, NormalizerSpec, tidyNormalizer(field.bytes));
        else
            tidied += field.encoded;
    }
    return tidied;
}

} // namespace tlm
