#pragma once
#include <functional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/data/documentstore.h"
#include "core/selection/selection.h"

namespace tlm {

/// Takes the text of a document, by its position in the list read; the text is valid during the call.
using TextTaker = std::function<void(std::size_t position, std::string_view text)>;

/// Reads documents of several corpora on several threads, each with a taker of its own: in the order in which
/// they lie in the files, so that every compressed block is read once. Progress counts documents. Errors:
/// Stopped, those of DocumentReader.
Expected<> readTexts(const std::vector<SelectedDocument> &documents, const std::vector<DocumentStore> &stores,
                     int threads, const std::function<TextTaker()> &makeTaker, ProgressMeter &meter,
                     std::stop_token stop);

} // namespace tlm
