#include "core/text/sentencepiecelibrary.h"

#include <unordered_map>

#include <fmt/format.h>
#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>
#include <sys/mman.h>

#include "core/base/descriptor.h"
#include "core/text/specialtokens.h"

namespace tlm {
namespace {

/// The parts of the trainer's work that run at once: a part of the result, so not the machine's.
constexpr const char *threads = "4";

class Sentences final : public sentencepiece::SentenceIterator
{
public:
    explicit Sentences(const std::vector<std::string> &sentences) : m_sentences(sentences) {}
    bool done() const override { return m_next == m_sentences.size(); }
    void Next() override { ++m_next; }
    const std::string &value() const override { return m_sentences[m_next]; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    const std::vector<std::string> &m_sentences;
    std::size_t m_next = 0;
};

/// A list in the library's form: values with a comma or a quote are quoted.
std::string commaSeparated(const std::vector<std::string> &values)
{
    std::string list;
    for (const auto &value : values) {
        if (!list.empty())
            list += ',';
        list += '"';
        for (const char c : value)
            list += c == '"' ? std::string(2, c) : std::string(1, c);
        list += '"';
    }
    return list;
}

/// The rules as a file without a name, as the library wants a path.
Descriptor ruleFile(const std::string &rules)
{
    Descriptor file(::memfd_create("rules", MFD_CLOEXEC));
    if (::write(file.number(), rules.data(), rules.size()) != static_cast<ssize_t>(rules.size()))
        return Descriptor();
    return file;
}

std::unordered_map<std::string, std::string> arguments(const PieceTraining &training, const Descriptor &rules)
{
    const auto &names = specialTokenNames;
    std::unordered_map<std::string, std::string> values = {
        {"model_type", training.kind == TokenizerKind::Unigram ? "unigram" : "bpe"},
        {"vocab_size", std::to_string(training.size)},
        {"hard_vocab_limit", "false"},
        {"character_coverage", "0.9995"},
        {"num_threads", threads},
        {"pad_id", "0"},
        {"unk_id", "1"},
        {"bos_id", "-1"},
        {"eos_id", "-1"},
        {"pad_piece", std::string(names[0])},
        {"unk_piece", std::string(names[1])},
        {"control_symbols", fmt::format("{},{},{}", names[2], names[3], names[4])},
        {"normalization_rule_tsv", fmt::format("/proc/self/fd/{}", rules.number())},
        {"minloglevel", "2"}};
    if (!training.whole.empty())
        values["user_defined_symbols"] = commaSeparated(training.whole);
    return values;
}

} // namespace

PieceEncoder::PieceEncoder(std::shared_ptr<const sentencepiece::SentencePieceProcessor> processor)
    : m_processor(std::move(processor))
{
}

Expected<PieceEncoder> PieceEncoder::make(const SentencePieceModel &model)
{
    auto processor = std::make_shared<sentencepiece::SentencePieceProcessor>();
    const auto status = processor->LoadFromSerializedProto(serializeSentencePiece(model));
    if (!status.ok())
        return failure(ErrorCode::ModelInvalid,
                       fmt::format("SentencePiece refuses the model: {}", status.ToString()));
    return PieceEncoder(std::move(processor));
}

void PieceEncoder::append(std::string_view word, std::vector<std::int32_t> &ids) const
{
    std::vector<int> found;
    if (m_processor->Encode(word, &found).ok())
        ids.insert(ids.end(), found.begin(), found.end());
}

Expected<std::string> trainPieces(const PieceTraining &training, const std::vector<std::string> &sentences)
{
    const auto rules = ruleFile(training.rules);
    if (rules.number() < 0)
        return tl::unexpected(systemError(errno, "memfd", Access::Write));
    Sentences iterator(sentences);
    std::string model;
    const auto status =
        sentencepiece::SentencePieceTrainer::Train(arguments(training, rules), &iterator, &model);
    if (!status.ok())
        return failure(ErrorCode::ConfigurationOutOfRange,
                       fmt::format("SentencePiece's trainer refuses: {}", status.ToString()));
    return model;
}

} // namespace tlm
