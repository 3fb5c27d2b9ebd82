#include "core/training/tokenizerstore.h"

#include <algorithm>
#include <vector>

#include "core/base/hash.h"
#include "core/data/workspace.h"

namespace tlm {

namespace {

namespace fs = std::filesystem;

/// The hash of a kept tokenizer's files stands beside them.
fs::path hashFileOf(const fs::path &folder)
{
    return folder.string() + ".hash";
}

} // namespace

std::string tokenizerHash(const fs::path &folder)
{
    std::error_code ignored;
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder, ignored))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::string all;
    for (const fs::path &file : files)
        all += file.filename().string() + ' ' + hashFile(file).value_or("") + '\n';
    return hashText(all);
}

void keepTokenizer(const Tokenizer &tokenizer, const fs::path &cache, const std::string &key)
{
    std::error_code ignored;
    fs::create_directories(cache, ignored);
    removeAbandoned(cache);
    fs::remove_all(cache / key, ignored);
    auto transaction = FolderTransaction::begin(cache / key);
    if (!transaction || !tokenizer.save(transaction->path()) || !transaction->commit())
        return;
    (void)writeFile(hashFileOf(cache / key), tokenizerHash(cache / key));
}

std::shared_ptr<const Tokenizer> findTokenizer(const fs::path &cache, const std::string &key)
{
    const auto hash = readFile(hashFileOf(cache / key));
    if (!hash || *hash != tokenizerHash(cache / key))
        return nullptr;
    return openTokenizer(cache / key).value_or(nullptr);
}

} // namespace tlm
