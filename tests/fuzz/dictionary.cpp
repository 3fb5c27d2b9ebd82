// The input up to the first NUL is the index of a dictd dictionary, the rest its entries.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "core/data/record.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    using namespace tlm;
    static const auto stem =
        (std::filesystem::temp_directory_path() / ("tlm-fuzz-dictionary-" + std::to_string(::getpid())))
            .string();
    const std::string_view input(reinterpret_cast<const char *>(bytes), size);
    const std::size_t end = input.find('\0');
    std::ofstream(stem + ".index", std::ios::binary) << input.substr(0, end);
    std::ofstream(stem + ".dict", std::ios::binary)
        << (end == std::string_view::npos ? "" : input.substr(end + 1));
    const auto reader = openRecords(stem + ".dict", {});
    if (!reader)
        return 0;
    auto result = (*reader)->next();
    while (result && !result->atEnd())
        result = (*reader)->next();
    return 0;
}
