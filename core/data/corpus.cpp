#include "core/data/corpus.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/data/manifest.h"
#include "core/retrieval/indexbuilder.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

constexpr int version = 1;
constexpr const char *documentsName = "documents.tlmd";
constexpr const char *indexName = "index.tlmi";
constexpr const char *badName = "bad.jsonl";

struct Columns
{
    std::vector<std::string> text;
    std::string id; ///< empty: the number of the record in its file
};

Expected<Columns> chooseColumns(const RecordReader &reader, const CorpusSource &source, const fs::path &path)
{
    const auto columns = reader.columns();
    auto text = chooseTextColumns(columns, source.text, path.string());
    if (!text)
        return tl::unexpected(text.error());
    Columns chosen{std::move(*text), source.id};
    if (!chosen.id.empty()) {
        if (auto there = chooseTextColumns(columns, chosen.id, path.string()); !there)
            return tl::unexpected(there.error());
    } else if (std::find(columns.begin(), columns.end(), "id") != columns.end()) {
        chosen.id = "id";
    }
    return chosen;
}

std::uint64_t totalSize(const std::vector<fs::path> &files)
{
    std::uint64_t total = 0;
    for (const auto &file : files) {
        std::error_code error;
        const auto size = fs::file_size(file, error);
        total += error ? 0 : size;
    }
    return total;
}

/// Reads files one after the other into a document store and an index.
class CorpusBuilder
{
public:
    CorpusBuilder(const CorpusSource &source, DocumentStoreWriter store, ProgressMeter meter,
                  std::stop_token stop)
        : m_source(source), m_store(std::move(store)), m_meter(std::move(meter)), m_stop(std::move(stop))
    {
    }

    Expected<> addFile(const fs::path &path)
    {
        auto reader = openRecords(path, m_source.reading);
        if (!reader)
            return tl::unexpected(reader.error());
        const auto columns = chooseColumns(**reader, m_source, path);
        if (!columns)
            return tl::unexpected(columns.error());
        for (std::uint64_t number = 0;; ++number) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, "Reading the corpus was stopped.");
            auto result = (*reader)->next();
            if (!result)
                return tl::unexpected(result.error());
            if (result->atEnd())
                break;
            if (result->bad)
                m_bad.push_back(std::move(*result->bad));
            else if (auto added = addRecord(*result->record, *columns, number); !added)
                return added;
            m_meter.at(m_bytesRead + (*reader)->consumed());
        }
        m_bytesRead += (*reader)->consumed();
        return {};
    }

    Expected<CorpusImport> finish(const fs::path &folder)
    {
        if (m_store.size() == 0)
            return failure(ErrorCode::FileEmpty, "There is no document in these files.",
                           m_source.paths.front().string());
        if (auto stored = m_store.finish(); !stored)
            return tl::unexpected(stored.error());
        if (auto indexed = m_index.write(folder / indexName); !indexed)
            return tl::unexpected(indexed.error());
        m_meter.finish();
        CorpusImport import;
        import.summary.documents = m_store.size();
        import.summary.terms = m_index.terms();
        import.summary.tokens = m_index.tokens();
        import.summary.bytesRead = m_bytesRead;
        import.summary.indexBytes = fs::file_size(folder / indexName);
        import.summary.bad = m_bad.size();
        import.summary.hash = fmt::format("{:016x}", m_hash);
        import.bad = std::move(m_bad);
        return import;
    }

private:
    Expected<> addRecord(const Record &record, const Columns &columns, std::uint64_t number)
    {
        const std::string *id = columns.id.empty() ? nullptr : record.find(columns.id);
        const Document document{id ? *id : std::to_string(number), joinColumns(record, columns.text)};
        m_hash = hash64(document.text, hash64(document.id, m_hash));
        if (auto indexed = m_index.add(document.text, m_stop); !indexed)
            return indexed;
        return m_store.add(document);
    }

    const CorpusSource &m_source;
    DocumentStoreWriter m_store;
    ProgressMeter m_meter;
    std::stop_token m_stop;
    IndexBuilder m_index;
    std::vector<BadRecord> m_bad;
    std::uint64_t m_bytesRead = 0, m_hash = 0;
};

Json manifestOf(const CorpusSummary &summary)
{
    return {{"version", version},
            {"name", summary.name},
            {"documents", summary.documents},
            {"terms", summary.terms},
            {"tokens", summary.tokens},
            {"bytes_read", summary.bytesRead},
            {"index_bytes", summary.indexBytes},
            {"bad", summary.bad},
            {"duplicates", summary.duplicates},
            {"seconds", summary.seconds},
            {"hash", summary.hash},
            {"files", summary.files}};
}

CorpusSummary summaryOf(const Json &json)
{
    CorpusSummary summary;
    summary.name = json.at("name");
    summary.documents = json.at("documents");
    summary.terms = json.at("terms");
    summary.tokens = json.at("tokens");
    summary.bytesRead = json.at("bytes_read");
    summary.indexBytes = json.at("index_bytes");
    summary.bad = json.at("bad");
    summary.duplicates = json.at("duplicates");
    summary.seconds = json.at("seconds");
    summary.hash = json.at("hash");
    summary.files = json.at("files").get<std::vector<std::string>>();
    return summary;
}

Expected<> writeBad(const fs::path &path, const std::vector<BadRecord> &bad)
{
    std::string lines;
    for (const auto &record : bad)
        lines += toLine({{"file", record.file}, {"line", record.line}, {"reason", record.reason}}) + '\n';
    return writeFile(path, lines);
}

Expected<fs::path> folderOf(const Workspace &workspace, const std::string &name)
{
    const auto folder = workspace.corpus(name);
    if (!checkName(name) || !fs::exists(folder / manifestName))
        return failure(ErrorCode::CorpusNotFound, fmt::format("There is no corpus called {}.", name));
    return folder;
}

} // namespace

Expected<CorpusImport> addCorpus(const Workspace &workspace, const std::string &name,
                                 const CorpusSource &source, [[maybe_unused]] int threads,
                                 ProgressSink &progress, std::stop_token stop)
{
    const auto start = std::chrono::steady_clock::now();
    if (auto valid = checkName(name); !valid)
        return tl::unexpected(valid.error());
    const auto files = expandFiles(source.paths);
    if (!files)
        return tl::unexpected(files.error());
    if (files->empty())
        return failure(ErrorCode::Usage, "No file was named.");
    auto folder = FolderTransaction::begin(workspace.corpus(name));
    if (!folder)
        return tl::unexpected(folder.error());
    auto store = DocumentStoreWriter::create(folder->path() / documentsName);
    if (!store)
        return tl::unexpected(store.error());
    CorpusBuilder builder(source, std::move(*store),
                          ProgressMeter(progress, "index", "bytes", totalSize(*files)), std::move(stop));
    for (const auto &file : *files) {
        if (auto added = builder.addFile(file); !added)
            return tl::unexpected(added.error());
    }
    auto import = builder.finish(folder->path());
    if (!import)
        return import;
    CorpusSummary &summary = import->summary;
    summary.name = name;
    for (const auto &file : *files)
        summary.files.push_back(file.string());
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    auto written = writeBad(folder->path() / badName, import->bad);
    if (written)
        written = writeFile(folder->path() / manifestName, toText(manifestOf(summary)));
    if (written)
        written = folder->commit();
    return written ? std::move(import) : Expected<CorpusImport>(tl::unexpected(written.error()));
}

Expected<> removeCorpus(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(removeFolder);
}

Expected<CorpusSummary> summarizeCorpus(const Workspace &workspace, const std::string &name)
{
    const auto folder = folderOf(workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto manifest = readManifest(*folder, version);
    if (!manifest)
        return tl::unexpected(manifest.error());
    return takeManifest(*manifest, *folder, summaryOf);
}

fs::path documentsFile(const Workspace &workspace, const std::string &name)
{
    return workspace.corpus(name) / documentsName;
}

fs::path indexFile(const Workspace &workspace, const std::string &name)
{
    return workspace.corpus(name) / indexName;
}

} // namespace tlm
