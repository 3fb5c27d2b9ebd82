#include <fmt/format.h>

#include "core/base/json.h"
#include "core/data/corpus.h"
#include "core/data/csvfield.h"
#include "core/selection/selection.h"

namespace tlm {

namespace {

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

std::string csvLine(const Document &document, std::size_t id, std::uint32_t rank)
{
    return fmt::format("{},{},{}\n", csvField(document.text), id, rank);
}

std::string jsonLine(const Document &document, std::size_t id, std::uint32_t rank, const std::string &corpus)
{
    const Json line{
        {"text", document.text}, {"id", id}, {"rank", rank}, {"corpus", corpus}, {"document", document.id}};
    return toLine(line) + '\n';
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
                           const std::filesystem::path &file, ProgressSink &progress, std::stop_token stop)
{
    const auto texts = SelectionTexts::open(workspace, selection);
    if (!texts)
        return tl::unexpected(texts.error());
    auto output = AtomicFile::create(file);
    if (!output)
        return tl::unexpected(output.error());
    const bool lines = file.extension() == ".jsonl";
    ProgressMeter meter(progress, "export", "documents", texts->size());
    Expected<> written = lines ? Expected<>() : output->write("text,id,rank\n");
    for (std::size_t i = 0; i < texts->size() && written; ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The export was stopped.", file.string());
        const SelectedDocument &place = selection.documents[i];
        const std::string &corpus = selection.summary.corpora[place.corpus];
        written = output->write(lines ? jsonLine(texts->document(i), i, place.rank, corpus)
                                      : csvLine(texts->document(i), i, place.rank));
        meter.add();
    }
    return written ? output->commit() : written;
}

} // namespace tlm
