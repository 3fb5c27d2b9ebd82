#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "core/data/record.h"
#include "required.h"

namespace tlm::test {

/// How the plain text files of ../shared/data are cut: a novel is one document.
inline TextSplit splitOf(const std::filesystem::path &path)
{
    const std::string name = path.filename().string();
    if (name.starts_with("rct_fulltext") || name.starts_with("imdb_unlabelled"))
        return TextSplit::Line;
    return name.starts_with("openstax") ? TextSplit::Paragraph : TextSplit::WholeFile;
}

/// The texts of files and folders in the order of their documents. Throws on any error or bad record.
inline void forEachText(const std::vector<std::filesystem::path> &paths,
                        const std::function<void(const std::string &)> &take)
{
    for (const auto &path : required(expandFiles(paths))) {
        ReadOptions options;
        options.textSplit = splitOf(path);
        const auto reader = required(openRecords(path, options));
        std::vector<std::string> columns;
        for (auto read = required(reader->next()); !read.atEnd(); read = required(reader->next())) {
            if (columns.empty())
                columns = required(chooseTextColumns(reader->columns(), "", path.string()));
            take(joinColumns(read.record.value(), columns));
        }
    }
}

inline std::vector<std::string> textsOf(const std::filesystem::path &path)
{
    std::vector<std::string> texts;
    forEachText({path}, [&](const std::string &text) { texts.push_back(text); });
    return texts;
}

} // namespace tlm::test
