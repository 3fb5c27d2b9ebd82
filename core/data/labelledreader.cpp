#include <algorithm>

#include <fmt/format.h>

#include "core/data/readers.h"

namespace tlm {

namespace {

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// Readers that make at most one record of each line.
class LineReader : public TextRecordReader
{
public:
    using TextRecordReader::TextRecordReader;

    Expected<ReadResult> next() override
    {
        std::string line;
        while (true) {
            const auto more = m_text.readLine(line);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return ReadResult{};
            trimLineEnd(line);
            if (auto result = read(line); !result.atEnd())
                return result;
        }
    }

protected:
    /// Neither a record nor a bad one: the line holds none.
    virtual ReadResult read(const std::string &line) = 0;
};

/// `###PMID`, then `LABEL<tab>sentence` lines, then an empty line.
class PubMedRctReader final : public LineReader
{
public:
    explicit PubMedRctReader(TextStream text)
        : LineReader(std::move(text), Format::PubMedRct, {"label", "text", "id"})
    {
    }

protected:
    ReadResult read(const std::string &line) override
    {
        if (isBlank(line))
            return {};
        if (line.starts_with("###")) {
            m_abstract = line.substr(3);
            m_sentence = 0;
            return {};
        }
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos || tab == 0)
            return badRecord(m_text.line(), "There is no label with a tab behind it.");
        return {Record{{{"label", line.substr(0, tab)},
                        {"text", line.substr(tab + 1)},
                        {"id", fmt::format("{}:{}", m_abstract, m_sentence++)}},
                       m_text.line()},
                {}};
    }

private:
    std::string m_abstract;
    std::uint64_t m_sentence = 0;
};

/// `LABEL:sub text`: the coarse label, the whole one, the text.
class LabelledLinesReader final : public LineReader
{
public:
    explicit LabelledLinesReader(TextStream text)
        : LineReader(std::move(text), Format::LabelledLines, {"label", "sublabel", "text"})
    {
    }

protected:
    ReadResult read(const std::string &line) override
    {
        if (isBlank(line))
            return {};
        if (!isLabelledLine(line))
            return badRecord(m_text.line(), "The line does not read LABEL:sub text.");
        const std::size_t space = line.find(' ');
        return {Record{{{"label", line.substr(0, line.find(':'))},
                        {"sublabel", line.substr(0, space)},
                        {"text", line.substr(space + 1)}},
                       m_text.line()},
                {}};
    }
};

bool isLabelLetter(char letter)
{
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
}

} // namespace

bool isLabelledLine(std::string_view line)
{
    const std::size_t colon = line.find(':'), space = line.find(' ');
    if (colon == std::string_view::npos || space == std::string_view::npos || colon == 0 || space < colon + 2)
        return false;
    const auto label = line.substr(0, colon), sublabel = line.substr(colon + 1, space - colon - 1);
    return std::all_of(label.begin(), label.end(), isLabelLetter) &&
           std::all_of(sublabel.begin(), sublabel.end(), isLabelLetter);
}

OpenedReader readPubMedRct(TextStream text)
{
    return std::make_unique<PubMedRctReader>(std::move(text));
}

OpenedReader readLabelledLines(TextStream text)
{
    return std::make_unique<LabelledLinesReader>(std::move(text));
}

} // namespace tlm
