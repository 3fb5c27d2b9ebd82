#include "core/retrieval/selectionfile.h"

#include <cstring>
#include <type_traits>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/data/manifest.h"

namespace tlm {

namespace {

constexpr std::string_view magic = "TLMS";
constexpr std::uint32_t version = 1;

struct Counts
{
    std::uint64_t documents = 0;
    std::uint64_t guarded = 0;
};

struct StoredGuarded
{
    std::uint32_t corpus, document, split, example, near;
};

static_assert(std::is_trivially_copyable_v<SelectedDocument> && sizeof(SelectedDocument) == 20);

std::filesystem::path documentsFile(const std::filesystem::path &folder)
{
    return folder / "documents.bin";
}

template <typename T>
std::string_view bytesOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(T)};
}

/// Identifies the texts: of which corpora, which documents, in which order.
std::string hashOf(const Selection &selection)
{
    std::string identity;
    for (const std::string &hash : selection.summary.corpusHashes)
        identity += hash + '\n';
    for (const SelectedDocument &document : selection.documents) {
        const std::uint32_t place[] = {document.corpus, document.document};
        identity.append(reinterpret_cast<const char *>(place), sizeof place);
    }
    return hashText(identity);
}

Expected<> writeDocuments(const std::filesystem::path &path, const Selection &selection)
{
    std::vector<StoredGuarded> guarded;
    for (const GuardedDocument &g : selection.guarded)
        guarded.push_back({g.corpus, g.document, static_cast<std::uint32_t>(g.split), g.example, g.near});
    const std::vector<Counts> counts{{selection.documents.size(), guarded.size()}};
    auto file = ContainerWriter::create(path, magic, version);
    if (!file)
        return tl::unexpected(file.error());
    for (const std::string_view bytes : {bytesOf(counts), bytesOf(selection.documents), bytesOf(guarded)})
        if (const auto written = file->write(bytes.data(), bytes.size()); !written)
            return written;
    return file->finish();
}

template <typename T>
std::vector<T> takeValues(std::span<const std::byte> &bytes, std::uint64_t count)
{
    std::vector<T> values(count);
    if (count > 0)
        std::memcpy(values.data(), bytes.data(), count * sizeof(T));
    bytes = bytes.subspan(count * sizeof(T));
    return values;
}

tl::unexpected<Error> damaged(const std::filesystem::path &path)
{
    return failure(ErrorCode::FileDamaged, "The selection is damaged. Remove it and select again.",
                   path.string());
}

/// Reads documents and guarded documents into a selection whose summary is known.
Expected<> readDocuments(const std::filesystem::path &path, Selection &selection)
{
    const auto container = openContainer(path, magic, version, Verify::Checksum);
    if (!container)
        return tl::unexpected(container.error());
    std::span<const std::byte> bytes = container->payload;
    if (bytes.size() < sizeof(Counts))
        return damaged(path);
    const Counts counts = takeValues<Counts>(bytes, 1).front();
    if (counts.documents > bytes.size() || counts.guarded > bytes.size() ||
        bytes.size() != counts.documents * sizeof(SelectedDocument) + counts.guarded * sizeof(StoredGuarded))
        return damaged(path);
    selection.documents = takeValues<SelectedDocument>(bytes, counts.documents);
    const std::size_t corpora = selection.summary.corpora.size();
    for (const SelectedDocument &document : selection.documents)
        if (document.corpus >= corpora)
            return damaged(path);
    for (const StoredGuarded &g : takeValues<StoredGuarded>(bytes, counts.guarded)) {
        if (g.corpus >= corpora || g.split > static_cast<std::uint32_t>(Split::Test))
            return damaged(path);
        selection.guarded.push_back(
            {g.corpus, g.document, static_cast<Split>(g.split), g.example, g.near != 0});
    }
    return {};
}

Expected<std::filesystem::path> folderOf(const Workspace &workspace, const std::string &name)
{
    const auto folder = workspace.selection(name);
    if (!checkName(name) || !std::filesystem::exists(folder / manifestName))
        return failure(ErrorCode::SelectionNotFound, fmt::format("There is no selection called {}.", name));
    return folder;
}

} // namespace

Expected<> saveSelection(const Workspace &workspace, Selection &selection)
{
    selection.summary.hash = hashOf(selection);
    auto folder = FolderTransaction::begin(workspace.selection(selection.summary.name));
    if (!folder)
        return tl::unexpected(folder.error());
    return writeDocuments(documentsFile(folder->path()), selection)
        .and_then(
            [&] { return writeFile(folder->path() / manifestName, toText(manifestOf(selection.summary))); })
        .and_then([&] { return folder->commit(); });
}

Expected<SelectionSummary> summarizeSelection(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(readSummary);
}

Expected<Selection> loadSelection(const Workspace &workspace, const std::string &name)
{
    auto summary = summarizeSelection(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    Selection selection{std::move(*summary), {}, {}};
    return readDocuments(documentsFile(workspace.selection(name)), selection).map([&] {
        return std::move(selection);
    });
}

Expected<> removeSelection(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(removeFolder);
}

} // namespace tlm
