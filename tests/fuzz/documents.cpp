// The input is the payload of a file of documents; its envelope, with the right checksum, is put around it.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

#include "core/data/documentstore.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    using namespace tlm;
    static const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("tlm-fuzz-documents-" + std::to_string(::getpid()));
    std::string file("TLMD\2\0\0\0", 8);
    const std::uint64_t length = size, checksum = 0;
    file.append(reinterpret_cast<const char *>(&length), sizeof length);
    file.append(reinterpret_cast<const char *>(&checksum), sizeof checksum);
    file.append(reinterpret_cast<const char *>(bytes), size);
    std::FILE *target = std::fopen(path.c_str(), "wb");
    std::fwrite(file.data(), 1, file.size(), target);
    std::fclose(target);
    const auto store = DocumentStore::open({path});
    if (!store)
        return 0;
    DocumentReader reader(*store);
    for (std::uint64_t number = 0; number < store->size() && number < 256; ++number) {
        const auto text = reader.text(number);
        if (number % 64 != 0) // without the reader each decompresses its whole block
            continue;
        const auto again = store->text(number);
        if (text.has_value() != again.has_value() || (text && *text != *again))
            std::abort();
    }
    return 0;
}
