#include "ui/corpus/vieweddocument.h"

#include <set>

#include "core/data/words.h"
#include "core/text/analyzer.h"

namespace tlm {
namespace {

constexpr std::size_t longestShown = 500'000; // bytes: more is no text to read in a pane
constexpr std::size_t mostMarks = 2000;

/// Not inside a character.
std::size_t cutAt(const std::string &text, std::size_t length)
{
    if (length >= text.size())
        return text.size();
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        --length;
    return length;
}

std::vector<std::pair<int, int>> findMarks(const std::string &text, const std::string &query)
{
    std::set<std::string> terms;
    for (const Token &token : analyze(query))
        terms.insert(token.term);
    std::vector<std::pair<int, int>> marks;
    std::size_t bytes = 0;
    int characters = 0; // UTF-16 units up to there
    const auto advance = [&](std::size_t to) {
        characters += int(QString::fromUtf8(text.data() + bytes, qsizetype(to - bytes)).size());
        bytes = to;
        return characters;
    };
    for (const Token &token : analyze(text)) {
        if (marks.size() == mostMarks)
            break;
        if (!terms.contains(token.term))
            continue;
        const int from = advance(token.begin);
        marks.emplace_back(from, advance(token.end) - from);
    }
    return marks;
}

} // namespace

Expected<ViewedDocument> viewDocument(const DocumentStore &store, std::uint64_t number,
                                      const std::string &query)
{
    auto document = store.document(number);
    if (!document)
        return tl::unexpected(document.error());
    ViewedDocument viewed;
    viewed.number = number;
    viewed.id = QString::fromStdString(document->id);
    viewed.bytes = document->text.size();
    viewed.words = countWords(document->text);
    const std::size_t end = cutAt(document->text, longestShown);
    viewed.isCut = end < document->text.size();
    document->text.resize(end);
    viewed.text = QString::fromStdString(document->text);
    if (!query.empty())
        viewed.marks = findMarks(document->text, query);
    return viewed;
}

} // namespace tlm
