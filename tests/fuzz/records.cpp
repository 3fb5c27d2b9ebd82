// The first byte of the input chooses format, split and encoding, the others are the file; format 8 is
// guessed.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

#include "core/data/record.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    using namespace tlm;
    if (size == 0)
        return 0;
    static const auto folder = std::filesystem::temp_directory_path();
    static const std::string stem = "tlm-fuzz-records-" + std::to_string(::getpid());
    constexpr Format formats[] = {Format::Csv,           Format::Tsv,       Format::JsonLines,
                                  Format::JsonArray,     Format::PlainText, Format::PubMedRct,
                                  Format::LabelledLines, Format::Guess};
    constexpr const char *encodings[] = {"",       "",        "",           "UTF-8", "windows-1252",
                                         "UTF-16", "GB18030", "ISO-2022-JP"};
    ReadOptions options;
    options.format = bytes[0] / 8 % 4 == 3 ? Format::WikiExtractor : formats[bytes[0] & 7];
    options.textSplit = static_cast<TextSplit>(bytes[0] / 8 % 3);
    options.encoding = encodings[bytes[0] / 32];
    const auto path = folder / stem;
    std::FILE *target = std::fopen(path.c_str(), "wb");
    std::fwrite(bytes + 1, 1, size - 1, target);
    std::fclose(target);
    const auto reader = openRecords(path, options);
    if (!reader)
        return 0;
    std::uint64_t line = 0;
    for (auto result = (*reader)->next(); result && !result->atEnd(); result = (*reader)->next()) {
        const std::uint64_t here = result->record ? result->record->line : result->bad->line;
        if (here < line)
            std::abort();
        line = here;
        if (result->record)
            joinColumns(*result->record, (*reader)->columns());
        for (const auto &guessed : (*reader)->guessedEncodings())
            if (guessed.confidence > 100)
                std::abort();
    }
    return 0;
}
