#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/evaluation/scores.h"

namespace tlm {

/// A linear classifier on TF-IDF of words and character n-grams (liblinear), C and class balance chosen on
/// dev. What a network must beat.
class LinearClassifier
{
public:
    struct Choice
    {
        double c = 1;
        bool balanced = false;
        double dev = 0; ///< the task's metric on dev
    };
    /// Learns from the task's training examples and chooses by its dev ones. `threads` 0: as many as cores.
    /// Error Stopped.
    static Expected<LinearClassifier> train(const Task &task, int threads, ProgressSink &progress,
                                            std::stop_token stop);
    /// Reads what save wrote. Errors: ModelInvalid, FileNotFound.
    static Expected<LinearClassifier> open(const std::filesystem::path &folder);
    LinearClassifier(LinearClassifier &&) noexcept;
    LinearClassifier &operator=(LinearClassifier &&) noexcept;
    ~LinearClassifier();

    Expected<> save(const std::filesystem::path &folder) const;
    /// Decision values turned into a distribution over labels (softmax of the margins).
    std::vector<double> probabilities(const Example &example) const;
    ClassificationScores evaluate(const std::vector<Example> &examples) const;
    Choice choice() const;
    const std::vector<std::string> &labels() const;

private:
    struct State;
    explicit LinearClassifier(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tlm
