#pragma once
#include "core/selection/selection.h"

namespace tlm {

/// The neighbours of a task's training texts in some corpora. Its name says all: `scierc-k50-acl.arxiv`, or
/// `scierc-k50-rake-acl` for keyword queries.
SelectionOptions neighboursOf(const std::string &task, const std::vector<std::string> &corpora,
                              std::uint32_t k, QueryText query);

/// A random draw, or one by importance, from the corpora of another selection until it has as many tokens:
/// `scierc-k50-acl-random-1`, with the seed at the end.
SelectionOptions drawnLike(const SelectionOptions &like, Selector selector, std::uint64_t seed);

/// Whether the workspace has this selection. Errors: NameTaken if one of the name was made in another way,
/// those of reading it.
Expected<bool> hasSelection(const Workspace &workspace, const SelectionOptions &wanted);

/// Makes a selection unless the workspace has it. Errors: those of hasSelection and makeSelection.
Expected<> obtainSelection(const Workspace &workspace, const SelectionOptions &wanted, ProgressSink &progress,
                           std::stop_token stop);

} // namespace tlm
