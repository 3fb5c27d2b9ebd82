#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_set>

#include "core/text/sentencepiecefiles.h"

namespace tlm {

std::vector<TokenMerge> mergesOf(const SentencePieceModel &model)
{
    std::unordered_set<std::string_view> known;
    std::vector<const SentencePiece *> order;
    for (const auto &piece : model.pieces)
        if (piece.type == PieceType::Normal) {
            known.insert(piece.text);
            order.push_back(&piece);
        }
    std::ranges::stable_sort(order, std::greater(), [](const auto *piece) { return piece->score; });

    std::vector<TokenMerge> merges;
    for (const auto *piece : order) {
        const std::string_view text = piece->text;
        for (auto size = text.size() - 1; size > 0; --size) {
            const auto left = text.substr(0, size), right = text.substr(size);
            if (known.contains(left) && known.contains(right))
                merges.push_back({std::string(left), std::string(right)});
        }
    }
    return merges;
}

} // namespace tlm
