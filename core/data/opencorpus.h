#pragma once
#include <string>

#include "core/base/file.h"
#include "core/data/corpus.h"
#include "core/data/documentstore.h"
#include "core/index/index.h"

namespace tlm {

/// A corpus as it is searched.
struct OpenCorpus
{
    DocumentStore documents;
    Index index;
    std::string hash;
};

/// Opens what a search needs; whoever reads every document has their checksums compared too. Errors:
/// CorpusNotFound, those of openIndex and of DocumentStore::open.
Expected<OpenCorpus> openCorpus(const Workspace &workspace, const std::string &name,
                                Verify index = Verify::Header, Verify documents = Verify::Header);

/// The index over the documents of a corpus. Errors: those of Index::open, FileDamaged (it is of other
/// documents).
Expected<Index> openIndex(const CorpusSummary &summary, const DocumentStore &documents,
                          Verify verify = Verify::Header);

} // namespace tlm
