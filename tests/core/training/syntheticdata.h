#pragma once
#include <memory>
#include <vector>

#include "core/training/recorder.h"
#include "core/training/trainer.h"

namespace tlm::test {

/// A vocabulary of words `w5` … for tests: `encode` splits at blanks.
class WordTokenizer : public Tokenizer
{
public:
    explicit WordTokenizer(std::int32_t size, std::vector<std::string> markers = {});
    std::vector<std::int32_t> encode(std::string_view text) const override;
    std::int32_t size() const override { return static_cast<std::int32_t>(m_tokens.size()); }
    const std::string &token(std::int32_t id) const override { return m_tokens.at(std::size_t(id)); }
    std::optional<std::int32_t> id(std::string_view token) const override;
    SpecialTokens specialTokens() const override { return {}; }
    bool continuesWord(std::int32_t) const override { return false; }
    Expected<> save(const std::filesystem::path &) const override { return {}; }

private:
    std::vector<std::string> m_tokens;
};

/// Three classes that differ by the words they prefer; external text in which neighbouring words go together.
TrainingData syntheticData();

/// A model of one layer and schedules of some hundred steps on one thread and in fp32.
Configuration syntheticConfiguration(Method method);

ComputeSetup singleThread();

/// A token of which a stop was requested already.
std::stop_token stopped();

/// Keeps everything it is told.
class Memory final : public Recorder
{
public:
    Expected<> step(const StepRecord &record) override;
    Expected<> evaluation(const EvaluationRecord &record) override;
    Expected<> flush(const RunFigures &, double) override { return {}; }

    std::vector<StepRecord> steps;
    std::vector<EvaluationRecord> evaluations;
};

/// All that a step's record says about losses, for comparing bit by bit.
std::vector<double> lossesOf(const std::vector<StepRecord> &steps);

} // namespace tlm::test
