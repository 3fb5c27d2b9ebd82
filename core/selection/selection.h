#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/documentstore.h"
#include "core/data/task.h"
#include "core/data/workspace.h"
#include "core/retrieval/search.h"
#include "core/text/duplicates.h"

namespace tlm {

enum class Selector { Bm25, Random, Dsir };
NLOHMANN_JSON_SERIALIZE_ENUM(Selector, {{Selector::Bm25, "bm25"},
                                        {Selector::Random, "random"},
                                        {Selector::Dsir, "dsir"}})
enum class QueryText { Whole, Rake };
NLOHMANN_JSON_SERIALIZE_ENUM(QueryText, {{QueryText::Whole, "text"}, {QueryText::Rake, "rake"}})

struct SelectionOptions
{
    std::string name;
    std::string task;
    std::vector<std::string> corpora;
    Selector selector = Selector::Bm25;
    std::uint32_t k = 50; ///< Bm25: neighbours of a query; else, without `like`: documents drawn
    Bm25 bm25;
    QueryText queryText = QueryText::Whole; ///< Bm25: search for whole texts or for their keyword phrases
    bool guard = true;                      ///< leave out documents that contain a dev or test text
    Dedupe dedupe = Dedupe::None;           ///< leave out documents that repeat one selected before
    /// Random, Dsir: draw until there are as many tokens as in this selection, or as many documents; its task
    /// and corpora are used where none are named.
    std::string like;
    bool likeDocuments = false;
    std::uint32_t minimumWords = 0; ///< Dsir: shorter documents are not drawn (the authors' code: 100)
    std::uint64_t seed = 1;         ///< Random, Dsir
    int threads = 1;
    friend bool operator==(const SelectionOptions &, const SelectionOptions &) = default;
};

/// A document of the external data: where it is, its lowest rank over all queries (Dsir: its place in the
/// draw), and how many queries found it.
struct SelectedDocument
{
    std::uint32_t corpus = 0; ///< position in `corpora`
    std::uint32_t document = 0;
    std::uint32_t rank = 0;
    std::uint32_t queries = 0;
    float score = 0; ///< best score over all queries; Dsir: log importance weight
};

/// One number for a document of several corpora, for looking it up.
inline std::uint64_t placeOf(std::uint32_t corpus, std::uint32_t document)
{
    return (std::uint64_t(corpus) << 32) | document;
}

/// A document left out because it contains a dev or test text.
struct GuardedDocument
{
    std::uint32_t corpus = 0;
    std::uint32_t document = 0;
    Split split = Split::Test;
    std::uint32_t example = 0;
    bool near = false; ///< by a run of 25 words, not by containing the whole text
};

/// A document left out because it repeats one that was selected before.
struct RepeatedDocument
{
    std::uint32_t corpus = 0;
    std::uint32_t document = 0;
    std::uint32_t ofCorpus = 0;
    std::uint32_t ofDocument = 0;
    float similarity = 1; ///< 1 for the same words (duplicates.h)
};

/// What the manifest of a selection says.
struct SelectionSummary
{
    std::string name, task;
    std::vector<std::string> corpora;
    std::vector<std::string> corpusHashes; ///< of the corpora as they were
    SelectionOptions options;
    std::uint64_t documents = 0, queries = 0, queriesWithoutNeighbour = 0;
    std::uint64_t tokens = 0;     ///< of the analyzer
    std::uint64_t bytes = 0;      ///< of the texts
    std::uint64_t guarded = 0;    ///< left out by the guard, in all
    std::uint64_t near = 0;       ///< of these, by a run of 25 words
    std::uint64_t duplicates = 0; ///< left out because they repeat another
    /// Documents by corpus, and by label those that a text of the class found (Bm25).
    std::map<std::string, std::uint64_t> documentsPerCorpus, documentsPerClass;
    std::uint64_t terms = 0, coveredTerms = 0; ///< distinct terms of the train texts; of these, in documents
    double seconds = 0;
    std::string hash; ///< of the corpora and of which documents, in which order
};

/// The external data of an experiment, in order of first appearance: query by query, best neighbour first.
struct Selection
{
    SelectionSummary summary;
    std::vector<SelectedDocument> documents;
    std::vector<GuardedDocument> guarded;
    std::vector<RepeatedDocument> duplicates;
};

/// The union of the neighbours of all training texts (paper §3.1; lowest rank, order of first appearance), a
/// random draw of documents, or one by importance; the leak guard and then the search for duplicates left out
/// what they found. Stores the selection in the workspace. Errors: TaskNotFound, CorpusNotFound,
/// SelectionNotFound (`like`), NameInvalid, NameTaken, Usage (no corpus, or one named twice), Stopped, those
/// of files.
Expected<Selection> makeSelection(const Workspace &workspace, const SelectionOptions &options,
                                  ProgressSink &progress, std::stop_token stop);
Expected<Selection> loadSelection(const Workspace &workspace, const std::string &name);
Expected<SelectionSummary> summarizeSelection(const Workspace &workspace, const std::string &name);
Expected<> removeSelection(const Workspace &workspace, const std::string &name);
/// Gives a selection another name. Errors: SelectionNotFound, NameInvalid, NameTaken, WorkspaceReadOnly.
Expected<> renameSelection(const Workspace &workspace, const std::string &name, const std::string &newName);

/// How many documents two selections share; the same document of the same corpus counts.
struct SelectionOverlap
{
    std::uint64_t shared = 0;
    double jaccard = 0; ///< shared among all documents of either; 0 if there is none
};
SelectionOverlap overlapOf(const Selection &a, const Selection &b);

/// The texts of a selection, in order, opened from its corpora. Errors: CorpusNotFound, also when a corpus is
/// no longer the one selected from; those of files.
class SelectionTexts
{
public:
    static Expected<SelectionTexts> open(const Workspace &workspace, const Selection &selection);
    std::size_t size() const { return m_documents.size(); }
    Document document(std::size_t position) const;

private:
    std::vector<SelectedDocument> m_documents;
    std::vector<DocumentStore> m_stores;
};

/// Writes `text,id,rank` (the authors' format; `id` counts from 0): as JSON lines, with the corpus and the id
/// of each document too, to a file called `.jsonl`, else as CSV. Errors: those of SelectionTexts and of
/// files, Stopped.
Expected<> exportSelection(const Workspace &workspace, const Selection &selection,
                           const std::filesystem::path &file, ProgressSink &progress,
                           std::stop_token stop = {});

} // namespace tlm
