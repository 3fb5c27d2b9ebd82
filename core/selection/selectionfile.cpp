#include "core/selection/selectionfile.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <type_traits>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/data/manifest.h"

namespace tlm {

namespace {

constexpr std::string_view magic = "TLMS";
constexpr std::uint32_t version = 2; ///< 1 knows no duplicates

using Counts = std::array<std::uint64_t, 3>; ///< documents, guarded, duplicates

struct StoredGuarded
{
    std::uint32_t corpus, document, split, example, near;
};

template <typename T>
concept Entry = std::is_trivially_copyable_v<T> && sizeof(T) == 20;
constexpr std::size_t entrySize = 20;

std::filesystem::path documentsFile(const std::filesystem::path &folder)
{
    return folder / "documents.bin";
}

template <Entry T>
std::string_view bytesOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * entrySize};
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
    const Counts counts{selection.documents.size(), guarded.size(), selection.duplicates.size()};
    const std::string_view header(reinterpret_cast<const char *>(counts.data()), sizeof counts);
    auto file = ContainerWriter::create(path, magic, version);
    if (!file)
        return tl::unexpected(file.error());
    for (const std::string_view bytes :
         {header, bytesOf(selection.documents), bytesOf(guarded), bytesOf(selection.duplicates)})
        if (const auto written = file->write(bytes.data(), bytes.size()); !written)
            return written;
    return file->finish();
}

template <Entry T>
std::vector<T> takeValues(std::span<const std::byte> &bytes, std::uint64_t count)
{
    std::vector<T> values(count);
    if (count > 0)
        std::memcpy(values.data(), bytes.data(), count * entrySize);
    bytes = bytes.subspan(count * entrySize);
    return values;
}

tl::unexpected<Error> damaged(const std::filesystem::path &path)
{
    return failure(ErrorCode::FileDamaged, "The selection is damaged. Remove it and select again.",
                   path.string());
}

/// How many entries of each kind follow; empty if the size does not fit.
std::optional<Counts> takeCounts(std::span<const std::byte> &bytes, std::uint32_t fileVersion)
{
    Counts counts{};
    const std::size_t size = fileVersion == 1 ? 2 * sizeof counts[0] : sizeof counts;
    if (bytes.size() < size)
        return {};
    std::memcpy(counts.data(), bytes.data(), size);
    bytes = bytes.subspan(size);
    const std::uint64_t entries = bytes.size() / entrySize;
    if (std::ranges::any_of(counts, [&](std::uint64_t count) { return count > entries; }) ||
        bytes.size() != (counts[0] + counts[1] + counts[2]) * entrySize)
        return {};
    return counts;
}

/// Reads the lists of documents into a selection whose summary is known.
Expected<> readDocuments(const std::filesystem::path &path, Selection &selection)
{
    const auto container = openContainer(path, magic, version, Verify::Checksum);
    if (!container)
        return tl::unexpected(container.error());
    std::span<const std::byte> bytes = container->payload;
    const auto counts = takeCounts(bytes, container->version);
    if (!counts)
        return damaged(path);
    selection.documents = takeValues<SelectedDocument>(bytes, (*counts)[0]);
    for (const StoredGuarded &g : takeValues<StoredGuarded>(bytes, (*counts)[1])) {
        if (g.split > static_cast<std::uint32_t>(Split::Test))
            return damaged(path);
        selection.guarded.push_back(
            {g.corpus, g.document, static_cast<Split>(g.split), g.example, g.near != 0});
    }
    selection.duplicates = takeValues<RepeatedDocument>(bytes, (*counts)[2]);
    const auto isKnown = [&](const auto &entry) { return entry.corpus < selection.summary.corpora.size(); };
    const bool allKnown = std::ranges::all_of(selection.documents, isKnown) &&
                          std::ranges::all_of(selection.guarded, isKnown) &&
                          std::ranges::all_of(selection.duplicates, [&](const RepeatedDocument &d) {
                              return isKnown(d) && d.ofCorpus < selection.summary.corpora.size();
                          });
    return allKnown ? Expected<>() : damaged(path);
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

Expected<> checkFree(const Workspace &workspace, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return checked;
    if (std::filesystem::exists(workspace.selection(name)))
        return failure(ErrorCode::NameTaken, fmt::format("There is a selection called {} already.", name));
    return {};
}

Expected<SelectionSummary> summarizeSelection(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(readSummary).map([&](SelectionSummary summary) {
        summary.name = summary.options.name = name; // what a renaming that was cut short left is no matter
        return summary;
    });
}

Expected<Selection> loadSelection(const Workspace &workspace, const std::string &name)
{
    auto summary = summarizeSelection(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    Selection selection{std::move(*summary), {}, {}, {}};
    return readDocuments(documentsFile(workspace.selection(name)), selection).map([&] {
        return std::move(selection);
    });
}

Expected<> renameSelection(const Workspace &workspace, const std::string &name, const std::string &newName)
{
    auto summary = summarizeSelection(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    if (const auto checked = checkFree(workspace, newName); !checked)
        return checked;
    const auto folder = workspace.selection(newName);
    std::error_code error;
    std::filesystem::rename(workspace.selection(name), folder, error);
    if (error)
        return tl::unexpected(systemError(error.value(), folder.string()));
    summary->name = summary->options.name = newName;
    return writeFile(folder / manifestName, toText(manifestOf(*summary)));
}

Expected<> removeSelection(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(removeFolder);
}

} // namespace tlm
