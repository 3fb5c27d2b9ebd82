// The first byte says which files of a tokenizer the rest is: parts up to a NUL each.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "core/text/tokenizer.h"

namespace {

const std::vector<std::vector<const char *>> fileSets = {
    {"tokenizer.json"},
    {"vocab.json", "merges.txt", "tokenizer_config.json"},
    {"vocab.txt", "tokenizer_config.json"},
    {"tokenizer.json", "spiece.model"}};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    static const auto folder =
        std::filesystem::temp_directory_path() / ("tlm-fuzz-tokenizer-" + std::to_string(::getpid()));
    if (size == 0)
        return 0;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::string_view rest(reinterpret_cast<const char *>(bytes) + 1, size - 1);
    const auto &names = fileSets[bytes[0] % fileSets.size()];
    for (const char *name : names) {
        // The last file may hold NULs.
        const auto end = name == names.back() ? rest.size() : std::min(rest.find('\0'), rest.size());
        std::ofstream(folder / name, std::ios::binary) << rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (const auto tokenizer = tlm::openTokenizer(folder)) {
        (*tokenizer)->encode("The cat's hat [[ \xe6\xbc\xa2\xe5\xad\x97 ]] <mask> [MASK] 12\n\n x");
        (*tokenizer)->encode({reinterpret_cast<const char *>(bytes), size});
    }
    return 0;
}
