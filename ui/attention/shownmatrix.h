#pragma once
#include <memory>
#include <vector>

#include "ui/attention/sentenceweights.h"

namespace tlm {

/// What a person leaves out of an enlarged head.
struct MatrixOptions
{
    double threshold = 0;     ///< weights below it are not drawn
    bool hideSpecial = false; ///< rows and columns of [CLS], [SEP] and their like
    friend bool operator==(const MatrixOptions &, const MatrixOptions &) = default;
};

/// One matrix to look at: of a head, or the mean of several.
struct ShownMatrix
{
    QStringList tokens;
    std::vector<int> positions; ///< of the tokens in the sentence
    std::vector<float> weights; ///< [tokens, tokens]
    double threshold = 0;

    int size() const { return static_cast<int>(tokens.size()); }
    double weight(int row, int column) const
    {
        return static_cast<double>(
            weights[static_cast<std::size_t>(row) * positions.size() + static_cast<std::size_t>(column)]);
    }
    bool isDrawn(int row, int column) const { return weight(row, column) >= threshold; }
    /// The column that a row looks at most, the first of equals.
    int strongest(int row) const;
};

using MatrixPointer = std::shared_ptr<const ShownMatrix>;

ShownMatrix showMatrix(const SentenceWeights &sentence, const std::vector<int> &heads,
                       const MatrixOptions &options);

} // namespace tlm
