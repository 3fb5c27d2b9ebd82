#include <fmt/format.h>

#include "core/data/corpus.h"
#include "core/selection/selection.h"

namespace tlm {

namespace {

/// A CSV field, quoted where it must be (RFC 4180).
std::string csvField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field + '"';
}

Expected<DocumentStore> openCorpus(const Workspace &workspace, const std::string &name,
                                   const std::string &hash)
{
    const auto summary = summarizeCorpus(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    if (summary->hash != hash)
        return failure(
            ErrorCode::CorpusNotFound,
            fmt::format("The corpus {} is no longer the one that the selection was made from.", name));
    return DocumentStore::open(summary->documentFiles, Verify::Checksum);
}

} // namespace

Expected<SelectionTexts> SelectionTexts::open(const Workspace &workspace, const Selection &selection)
{
    SelectionTexts texts;
    texts.m_documents = selection.documents;
    const SelectionSummary &summary = selection.summary;
    for (std::size_t i = 0; i < summary.corpora.size(); ++i) {
        auto store = openCorpus(workspace, summary.corpora[i], summary.corpusHashes[i]);
        if (!store)
            return tl::unexpected(store.error());
        texts.m_stores.push_back(std::move(*store));
    }
    for (const SelectedDocument &document : texts.m_documents)
        if (document.corpus >= texts.m_stores.size() ||
            document.document >= texts.m_stores[document.corpus].size())
            return failure(ErrorCode::FileDamaged, "The selection names a document that its corpus lacks.",
                           summary.name);
    return texts;
}

Document SelectionTexts::document(std::size_t position) const
{
    const SelectedDocument &document = m_documents[position];
    // The store was opened with its checksum: all of its documents can be read.
    return m_stores[document.corpus].document(document.document).value_or(Document());
}

Expected<> exportSelection(const Workspace &workspace, const Selection &selection,
                           const std::filesystem::path &file)
{
    const auto texts = SelectionTexts::open(workspace, selection);
    if (!texts)
        return tl::unexpected(texts.error());
    auto csv = AtomicFile::create(file);
    if (!csv)
        return tl::unexpected(csv.error());
    Expected<> written = csv->write("text,id,rank\n");
    for (std::size_t i = 0; i < texts->size() && written; ++i)
        written = csv->write(csvField(texts->document(i).text) + ',' + std::to_string(i) + ',' +
                             std::to_string(selection.documents[i].rank) + '\n');
    return written ? csv->commit() : written;
}

} // namespace tlm
