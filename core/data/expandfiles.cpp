#include <algorithm>
#include <cerrno>
#include <system_error>

#include "core/data/record.h"

namespace tlm {

namespace {

namespace fs = std::filesystem;

/// The dictionary that a dictd index stands for; any other path itself.
fs::path dictionaryOf(const fs::path &path)
{
    if (path.extension() != ".index")
        return path;
    for (const char *ending : {".dict.dz", ".dict"}) {
        fs::path dictionary = path;
        if (fs::exists(dictionary.replace_extension(ending)))
            return dictionary;
    }
    return path;
}

bool isHidden(const fs::path &path)
{
    return path.filename().string().starts_with('.');
}

std::vector<fs::path> filesBelow(const fs::path &folder)
{
    std::vector<fs::path> files;
    const auto end = fs::recursive_directory_iterator();
    for (auto at = fs::recursive_directory_iterator(folder); at != end; ++at) {
        if (isHidden(at->path())) {
            if (at->is_directory())
                at.disable_recursion_pending();
        } else if (at->is_regular_file() && dictionaryOf(at->path()) == at->path()) {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end(),
              [](const fs::path &a, const fs::path &b) { return a.native() < b.native(); });
    return files;
}

} // namespace

Expected<std::vector<fs::path>> expandFiles(const std::vector<fs::path> &paths)
{
    std::vector<fs::path> files;
    for (const auto &path : paths) {
        try {
            if (!fs::exists(path))
                return tl::unexpected(systemError(ENOENT, path.string()));
            if (!fs::is_directory(path)) {
                files.push_back(dictionaryOf(path));
                continue;
            }
            const auto below = filesBelow(path);
            if (below.empty())
                return failure(ErrorCode::FileEmpty, "There is no file in this folder.", path.string());
            files.insert(files.end(), below.begin(), below.end());
        } catch (const fs::filesystem_error &error) {
            return tl::unexpected(systemError(error.code().value(), path.string()));
        }
    }
    return files;
}

std::optional<std::uint64_t> totalSize(const std::vector<fs::path> &files)
{
    std::uint64_t total = 0;
    for (const auto &file : files) {
        std::error_code error;
        const auto size = fs::file_size(file, error);
        if (error)
            return {};
        total += size;
    }
    return total;
}

} // namespace tlm
