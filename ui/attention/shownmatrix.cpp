#include "ui/attention/shownmatrix.h"

#include <algorithm>

#include "core/attention/tokenclass.h"

namespace tlm {

int ShownMatrix::strongest(int row) const
{
    const auto line =
        std::span(weights).subspan(static_cast<std::size_t>(row) * positions.size(), positions.size());
    return static_cast<int>(std::ranges::max_element(line) - line.begin());
}

ShownMatrix showMatrix(const SentenceWeights &sentence, const std::vector<int> &heads,
                       const MatrixOptions &options)
{
    ShownMatrix shown;
    shown.threshold = options.threshold;
    for (int position = 0; position < sentence.tokens.size(); ++position) {
        if (options.hideSpecial && isBoundaryToken(sentence.tokens[position].toStdString()))
            continue;
        shown.tokens << sentence.tokens[position];
        shown.positions.push_back(position);
    }
    shown.weights.assign(shown.positions.size() * shown.positions.size(), 0);
    const auto tokens = static_cast<std::size_t>(sentence.tokens.size());
    for (const int head : heads) {
        const auto weights = sentence.weightsOf(head);
        std::size_t place = 0;
        for (const int row : shown.positions)
            for (const int column : shown.positions)
                shown.weights[place++] +=
                    weights[static_cast<std::size_t>(row) * tokens + static_cast<std::size_t>(column)];
    }
    for (float &weight : shown.weights)
        weight /= static_cast<float>(std::max<std::size_t>(heads.size(), 1));
    return shown;
}

} // namespace tlm
