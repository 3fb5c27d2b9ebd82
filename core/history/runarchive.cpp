#include "core/history/runarchive.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "core/data/zipwriter.h"
#include "core/history/runjson.h"
#include "core/history/runstate.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t pieceSize = std::size_t(1) << 20;

tl::unexpected<Error> stopped()
{
    return failure(ErrorCode::Stopped, "Stopped while a run was archived.");
}

/// The files of a run's folder in byte order of their names; links and what a trainer holds stay behind.
Expected<std::vector<fs::path>> filesOf(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const bool plain = at->symlink_status(error).type() == fs::file_type::regular;
        const fs::path name = at->path().lexically_relative(folder);
        if (!error && plain && name != "lock" && name != ".lock" && name.extension() != ".tmp")
            files.push_back(name);
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return tl::unexpected(systemError(error.value(), folder.string()));
    std::ranges::sort(files, {}, [](const fs::path &path) { return path.native(); });
    return files;
}

class Archiving
{
public:
    Archiving(ZipWriter &zip, ProgressSink &progress, std::stop_token stop, std::uint64_t total)
        : m_zip(zip), m_meter(progress, "archive", "bytes", total), m_stop(std::move(stop))
    {
    }

    Expected<> addText(const std::string &name, const std::string &text)
    {
        if (auto begun = m_zip.begin(name); !begun)
            return begun;
        return m_zip.write(text);
    }

    Expected<> addFile(const std::string &name, const fs::path &path)
    {
        std::ifstream file(path, std::ios::binary);
        if (!file)
            return tl::unexpected(systemError(errno, path.string()));
        if (auto begun = m_zip.begin(name); !begun)
            return begun;
        std::string piece(pieceSize, '\0');
        for (;;) {
            if (m_stop.stop_requested())
                return stopped();
            file.read(piece.data(), std::streamsize(piece.size()));
            const auto size = std::size_t(file.gcount());
            if (size == 0)
                break;
            if (auto written = m_zip.write(std::string_view(piece).substr(0, size)); !written)
                return written;
            m_meter.add(size);
        }
        if (file.bad())
            return tl::unexpected(systemError(EIO, path.string()));
        return {};
    }

private:
    ZipWriter &m_zip;
    ProgressMeter m_meter;
    std::stop_token m_stop;
};

std::uint64_t sizeOf(const fs::path &folder, const std::vector<fs::path> &files)
{
    std::uint64_t size = 0;
    std::error_code ignored;
    for (const fs::path &file : files)
        if (const auto own = fs::file_size(folder / file, ignored); own != std::uintmax_t(-1))
            size += own;
    return size;
}

} // namespace

Expected<> archiveRun(const Workspace &workspace, const std::string &id, const fs::path &file,
                      ProgressSink &progress, std::stop_token stop)
{
    const auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto run = history->run(id);
    if (!run)
        return tl::unexpected(run.error());
    if (isActive(run->state))
        return failure(ErrorCode::RunLocked, "Run " + id + " is still training: pause it first.", id);
    std::int64_t last = 0;
    const auto points = history->metrics(id, 0, last);
    if (!points)
        return tl::unexpected(points.error());
    const fs::path folder = workspace.run(id);
    const auto files = filesOf(folder);
    if (!files)
        return tl::unexpected(files.error());
    auto zip = ZipWriter::create(file);
    if (!zip)
        return tl::unexpected(zip.error());
    Archiving archiving(*zip, progress, std::move(stop), sizeOf(folder, *files));
    if (auto added = archiving.addText("run.json", toText(runToJson(*run))); !added)
        return added;
    if (auto added = archiving.addText("points.csv", pointsText(*points)); !added)
        return added;
    for (const fs::path &name : *files)
        if (auto added = archiving.addFile("folder/" + name.generic_string(), folder / name); !added)
            return added;
    return zip->finish();
}

} // namespace tlm
