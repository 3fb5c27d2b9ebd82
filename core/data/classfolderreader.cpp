#include <algorithm>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/data/readers.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

/// Reviews without a class in the layout of the Large Movie Review Dataset.
constexpr std::string_view unlabelled = "unsup";

class ClassFolderReader final : public RecordReader
{
public:
    ClassFolderReader(fs::path folder, std::vector<fs::path> files, std::string encoding)
        : m_folder(std::move(folder)), m_files(std::move(files)), m_encoding(std::move(encoding))
    {
    }
    std::vector<std::string> columns() const override { return {"id", "label", "text"}; }
    Format format() const override { return Format::ClassFolder; }
    std::uint64_t consumed() const override { return m_consumed; }
    std::vector<GuessedEncoding> guessedEncodings() const override { return m_guessed; }

    Expected<ReadResult> next() override
    {
        while (m_next < m_files.size()) {
            const fs::path &file = m_files[m_next++];
            const fs::path inside = file.lexically_relative(m_folder);
            const std::string label = inside.begin()->string();
            if (label != unlabelled || !inside.has_parent_path())
                return read(file, inside, label);
            if (!std::exchange(m_sawUnlabelled, true))
                return bad(m_folder / unlabelled, "These texts have no class: make a corpus of them.");
        }
        return ReadResult{};
    }

private:
    static ReadResult bad(const fs::path &file, std::string reason)
    {
        return {{}, BadRecord{file.string(), 0, std::move(reason)}};
    }

    Expected<ReadResult> read(const fs::path &file, const fs::path &inside, const std::string &label)
    {
        if (!inside.has_parent_path())
            return bad(file, "The file is in no folder of a class.");
        if (!simdjson::validate_utf8(inside.native()))
            return bad(file, "The name of the file is not valid UTF-8.");
        auto text = TextStream::open(file, m_encoding);
        if (!text && text.error().code == ErrorCode::FileEmpty)
            return bad(file, "The file is empty.");
        if (!text)
            return tl::unexpected(text.error());
        const auto reader = readPlainText(std::move(*text), TextSplit::WholeFile);
        if (!reader)
            return tl::unexpected(reader.error());
        auto result = (*reader)->next();
        m_consumed += (*reader)->consumed();
        std::ranges::copy((*reader)->guessedEncodings(), std::back_inserter(m_guessed));
        if (!result)
            return result;
        if (!result->record)
            return bad(file, "The file is empty.");
        auto &fields = result->record->fields;
        fields.insert(fields.begin(), {{"id", inside.string()}, {"label", label}});
        return result;
    }

    fs::path m_folder;
    std::vector<fs::path> m_files;
    std::string m_encoding;
    std::vector<GuessedEncoding> m_guessed;
    std::size_t m_next = 0;
    std::uint64_t m_consumed = 0;
    bool m_sawUnlabelled = false;
};

} // namespace

OpenedReader readClassFolder(const fs::path &folder, const std::string &encoding)
{
    std::error_code error;
    if (fs::is_regular_file(folder, error))
        return failure(ErrorCode::RecordBad, "This is a file, not a folder of classes.", folder.string());
    auto files = expandFiles({folder});
    if (!files && files.error().code != ErrorCode::FileEmpty)
        return tl::unexpected(files.error());
    const auto isInFolder = [&](const fs::path &file) {
        return file.lexically_relative(folder).has_parent_path();
    };
    if (!files || std::ranges::none_of(*files, isInFolder))
        return failure(ErrorCode::FileIsDirectory, "This folder has no folder of files for each class.",
                       folder.string());
    return std::make_unique<ClassFolderReader>(folder, std::move(*files), encoding);
}

} // namespace tlm
