#pragma once
#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "core/data/documentstore.h"

namespace tlm {

/// A document as it is read: its beginning if it is very long, and where the words searched for stand.
struct ViewedDocument
{
    std::uint64_t number = 0;
    QString id, text;
    std::uint64_t bytes = 0, words = 0;     ///< of the whole text
    bool isCut = false;                     ///< `text` is only its beginning
    std::vector<std::pair<int, int>> marks; ///< start and length in `text`
};

/// Reads a document; `query` may be empty. Errors: those of DocumentStore::document.
Expected<ViewedDocument> viewDocument(const DocumentStore &store, std::uint64_t number,
                                      const std::string &query);

} // namespace tlm
