#pragma once
#include <vector>

#include "core/selection/selection.h"
#include "ui/widgets/cellmodel.h"

namespace tlm {

/// Documents of several corpora; 0 if one is not there any more.
std::uint64_t documentsIn(const Workspace &workspace, const std::vector<std::string> &corpora);

/// A saved selection in a list: its summary, or why it cannot be read, and the size of its corpora.
struct ListedSelection
{
    std::string name;
    Expected<SelectionSummary> summary;
    std::uint64_t documentsInAll = 0; ///< 0: a corpus is not there any more
};
std::vector<ListedSelection> listSelections(const Workspace &workspace,
                                            const std::vector<std::string> &names);

std::vector<Column> selectionColumns();
std::vector<std::vector<Cell>> selectionRows(const std::vector<ListedSelection> &selections);

/// Two selections beside each other.
struct ComparedPair
{
    std::string first, second;
    std::uint64_t ofFirst = 0, ofSecond = 0; ///< documents
    SelectionOverlap overlap;
};
/// All pairs of the selections named. Errors: those of loadSelection, Stopped.
Expected<std::vector<ComparedPair>> comparePairs(const Workspace &workspace,
                                                 const std::vector<std::string> &names, std::stop_token stop);

std::vector<Column> pairColumns();
std::vector<std::vector<Cell>> pairRows(const std::vector<ComparedPair> &pairs);

} // namespace tlm
