#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/baseline/tfidf.h"

namespace tlm {

/// Labelled feature vectors in liblinear's form.
class LinearProblem
{
public:
    LinearProblem(const std::vector<SparseVector> &rows, std::vector<std::int32_t> labels,
                  std::size_t features, std::size_t classes);
    LinearProblem(LinearProblem &&) noexcept;
    ~LinearProblem();

    /// Weights of the features, and of the constant 1 after them, that tell one class from the others: an
    /// L2-regularised linear support vector machine with squared hinge loss. `balanced` weighs the class by
    /// its rarity (balancedWeights), as scikit-learn does. `start`: weights to go on from, of a smaller C, or
    /// none. The same every time.
    std::vector<float> separate(std::int32_t label, double c, bool balanced,
                                std::span<const float> start = {}) const;
    std::size_t classes() const;
    bool isBalanced() const; ///< every class has the same number of rows

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// One margin a class. Weights: [features + 1, classes], row-major; the last row belongs to the constant 1.
std::vector<double> margins(std::span<const float> weights, std::size_t classes, const SparseVector &row);

/// Index of the first largest margin.
std::int32_t largestMargin(const std::vector<double> &margins);

} // namespace tlm
