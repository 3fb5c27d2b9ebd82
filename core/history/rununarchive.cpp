#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "core/data/ziparchive.h"
#include "core/history/runarchive.h"
#include "core/history/runjson.h"
#include "core/history/runstate.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view folderPrefix = "folder/";
constexpr std::size_t mostEntries = 100'000, longestName = 1000, largestDescription = 16 << 20;
constexpr std::size_t pieceSize = std::size_t(1) << 20;

tl::unexpected<Error> damaged(const std::string &cause, const fs::path &file)
{
    return failure(ErrorCode::FileDamaged, cause, file.string());
}

/// Whether a name stays inside the run's folder on every system: parts of sober characters, none of them
/// hidden from view or leading upwards, and not the lock.
bool isInside(std::string_view name)
{
    if (name.empty() || name.size() > longestName || name == "lock" || name == ".lock")
        return false;
    for (const char letter : name)
        if (static_cast<unsigned char>(letter) < 0x20 || letter == '\\' || letter == ':' || letter == 0x7f)
            return false;
    while (true) {
        const std::size_t slash = name.find('/');
        const std::string_view part = name.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return false;
        if (slash == std::string_view::npos)
            return true;
        name.remove_prefix(slash + 1);
    }
}

struct Contents
{
    std::optional<ZipEntry> description, points;
    std::vector<ZipEntry> files; ///< named from the run's folder on
    std::uint64_t size = 0;
};

Expected<Contents> sorted(const std::vector<ZipEntry> &entries, const fs::path &file)
{
    Contents contents;
    if (entries.size() > mostEntries)
        return damaged("The archive holds more files than a run has.", file);
    for (ZipEntry entry : entries) {
        if (entry.name == "run.json" && entry.bytes.size() <= largestDescription)
            contents.description = entry;
        else if (entry.name == "points.csv")
            contents.points = entry;
        else if (entry.name.starts_with(folderPrefix) && isInside(entry.name.substr(folderPrefix.size()))) {
            entry.name.remove_prefix(folderPrefix.size());
            contents.size += entry.bytes.size();
            contents.files.push_back(entry);
        } else
            return damaged("The archive holds something that is no part of a run.", file);
    }
    if (!contents.description || !contents.points)
        return damaged("This is no archive of a run, or a part of it is missing.", file);
    return contents;
}

std::string_view textOf(const ZipEntry &entry)
{
    return {reinterpret_cast<const char *>(entry.bytes.data()), entry.bytes.size()};
}

/// The archive's errors are those of a damaged file, not of a damaged model.
Error ofArchive(Error error)
{
    if (error.code == ErrorCode::ModelInvalid)
        error.code = ErrorCode::FileDamaged;
    return error;
}

class Extracting
{
public:
    Extracting(fs::path folder, const fs::path &archive, ProgressSink &progress, std::stop_token stop,
               std::uint64_t total)
        : m_folder(std::move(folder)), m_archive(archive), m_meter(progress, "unarchive", "bytes", total),
          m_stop(std::move(stop))
    {
    }

    Expected<> take(const ZipEntry &entry)
    {
        if (auto verified = verify(entry, m_archive.string()); !verified)
            return verified.map_error(ofArchive);
        const fs::path path = m_folder / fs::path(std::string(entry.name));
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error)
            return tl::unexpected(systemError(error.value(), path.string(), Access::Write));
        auto file = AtomicFile::create(path);
        if (!file)
            return tl::unexpected(file.error());
        for (std::string_view rest = textOf(entry); !rest.empty();) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, "Stopped while a run was taken out of its archive.");
            const std::string_view piece = rest.substr(0, pieceSize);
            if (auto written = file->write(piece); !written)
                return written;
            m_meter.add(piece.size());
            rest.remove_prefix(piece.size());
        }
        return file->commit();
    }

private:
    fs::path m_folder;
    const fs::path &m_archive;
    ProgressMeter m_meter;
    std::stop_token m_stop;
};

Expected<> checkRoom(const fs::path &folder, std::uint64_t size)
{
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    if (!error && space.available < size)
        return failure(ErrorCode::DiskFull, "There is no room for the files of the run.", folder.string());
    return {};
}

struct Description
{
    Run run;
    std::vector<MetricPoint> points;
};

Expected<Description> describedIn(const Contents &contents, const fs::path &file)
{
    for (const auto *entry : {&*contents.description, &*contents.points})
        if (const auto verified = verify(*entry, file.string()); !verified)
            return tl::unexpected(ofArchive(verified.error()));
    const auto json = parseJson(textOf(*contents.description), file.string() + ": run.json");
    if (!json)
        return tl::unexpected(json.error());
    auto run = runFromJson(*json, file.string() + ": run.json");
    if (!run)
        return tl::unexpected(run.error());
    auto points = pointsOf(textOf(*contents.points), file.string() + ": points.csv");
    if (!points)
        return tl::unexpected(points.error());
    return Description{std::move(*run), std::move(*points)};
}

} // namespace

Expected<std::string> unarchiveRun(const Workspace &workspace, const fs::path &file, ProgressSink &progress,
                                   std::stop_token stop)
{
    const auto mapped = MappedFile::open(file);
    if (!mapped)
        return tl::unexpected(mapped.error());
    const auto entries =
        readZip(mapped->bytes(), file.string(),
                "A run is archived without compression: pack its files again with zip -0 -D -r.");
    if (!entries)
        return tl::unexpected(ofArchive(entries.error()));
    const auto contents = sorted(*entries, file);
    if (!contents)
        return tl::unexpected(contents.error());
    auto description = describedIn(*contents, file);
    if (!description)
        return tl::unexpected(description.error());
    const fs::path runs = workspace.root() / "runs";
    removeAbandoned(runs);
    if (const auto room = checkRoom(runs, contents->size); !room)
        return tl::unexpected(room.error());
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto id = history->reserve();
    if (!id)
        return tl::unexpected(id.error());
    auto folder = FolderTransaction::begin(workspace.run(*id));
    if (!folder)
        return tl::unexpected(folder.error());
    Extracting extracting(folder->path(), file, progress, std::move(stop), contents->size);
    for (const ZipEntry &entry : contents->files)
        if (const auto taken = extracting.take(entry); !taken)
            return tl::unexpected(taken.error());
    description->run.id = *id;
    return history->add(description->run, description->points, [&] { return folder->commit(); }).map([&] {
        return *id;
    });
}

} // namespace tlm
