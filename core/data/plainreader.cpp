#include <fmt/format.h>

#include "core/data/readers.h"

namespace tlm {

namespace {

class PlainReader final : public TextRecordReader
{
public:
    PlainReader(TextStream text, TextSplit split)
        : TextRecordReader(std::move(text), Format::PlainText, {"text"}), m_split(split)
    {
    }

    Expected<ReadResult> next() override
    {
        Record record;
        std::string text, line;
        bool inside = false;
        while (true) {
            const auto more = m_text.readLine(line);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            trimLineEnd(line);
            const bool blank = line.find_first_not_of(" \t") == std::string::npos;
            if (blank && m_split != TextSplit::WholeFile) {
                if (inside)
                    break;
                continue;
            }
            if (line.size() > longestRecord - text.size())
                return failure(
                    ErrorCode::RecordBad,
                    fmt::format("A text is longer than {} bytes: cut the file by paragraph or line.",
                                longestRecord),
                    m_text.place());
            if (inside)
                text += '\n';
            else
                record.line = m_text.line();
            inside = true;
            text += line;
            if (m_split == TextSplit::Line)
                break;
        }
        if (!inside)
            return ReadResult{};
        record.fields.emplace_back("text", std::move(text));
        return ReadResult{std::move(record), {}};
    }

private:
    TextSplit m_split;
};

} // namespace

OpenedReader readPlainText(TextStream text, TextSplit split)
{
    return std::make_unique<PlainReader>(std::move(text), split);
}

} // namespace tlm
