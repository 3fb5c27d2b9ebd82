#include "app/tlm/libtorch.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tlm {

namespace fs = std::filesystem;

namespace {

fs::path cacheFolder()
{
    if (const char *cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return fs::path(cache);
    const char *home = std::getenv("HOME");
    return fs::path(home ? home : "/") / ".cache";
}

/// The folder of python3's torch package, without importing it; empty if there is none.
fs::path pythonTorch()
{
    const char *question = "python3 -c \"import importlib.util as u; s = u.find_spec('torch'); "
                           "print(s.submodule_search_locations[0] if s else '')\" 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE *)> pipe(popen(question, "r"), pclose);
    std::array<char, 4096> answer{};
    if (!pipe || !std::fgets(answer.data(), answer.size(), pipe.get()))
        return {};
    std::string folder(answer.data());
    while (!folder.empty() && folder.back() == '\n')
        folder.pop_back();
    return folder;
}

bool holdsLibTorch(const fs::path &folder)
{
    std::error_code error;
    return !folder.empty() && fs::exists(folder / "lib" / "libtorch_cpu.so", error);
}

} // namespace

fs::path programFolder()
{
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

std::vector<fs::path> libTorchPlaces(const std::string &option)
{
    if (!option.empty())
        return {option};
    std::vector<fs::path> places;
    if (const char *place = std::getenv("TLM_LIBTORCH"); place && *place)
        places.emplace_back(place);
    places.push_back(programFolder() / "torch");
    places.push_back(cacheFolder() / "tlm-studio" / "libtorch-" TLM_LIBTORCH_VERSION / "torch");
    return places;
}

std::string libTorchVersion(const fs::path &torchFolder)
{
    std::ifstream file(torchFolder / "version.py");
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("__version__"))
            continue;
        const auto begin = line.find('\'');
        const auto end = line.find_first_of("+'", begin + 1);
        if (begin != std::string::npos && end != std::string::npos)
            return line.substr(begin + 1, end - begin - 1);
    }
    return {};
}

Expected<fs::path> findLibTorch(const std::string &option)
{
    auto places = libTorchPlaces(option);
    std::string mismatch;
    const auto suits = [&mismatch](const fs::path &place) {
        if (!holdsLibTorch(place))
            return false;
        const auto version = libTorchVersion(place);
        if (version == TLM_LIBTORCH_VERSION)
            return true;
        mismatch = fmt::format("{} holds LibTorch {}, and this program was built with {}.", place.string(),
                               version.empty() ? "of an unknown version" : version, TLM_LIBTORCH_VERSION);
        return false;
    };
    for (const auto &place : places) {
        if (suits(place))
            return place;
    }
    if (option.empty()) {
        places.push_back(pythonTorch());
        if (suits(places.back()))
            return places.back();
    }
    if (!mismatch.empty())
        return failure(ErrorCode::LibTorchMismatch, mismatch);
    std::vector<std::string> names;
    for (const auto &place : places)
        names.push_back(place.empty() ? "python3's torch" : place.string());
    return failure(ErrorCode::LibTorchMissing, fmt::format("LibTorch {} was not found; looked at {}.",
                                                           TLM_LIBTORCH_VERSION, fmt::join(names, ", ")));
}

} // namespace tlm
