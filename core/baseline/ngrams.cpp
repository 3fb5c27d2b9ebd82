#include "core/baseline/ngrams.h"

#include <unicode/uchar.h>

#include "core/text/unicode.h"

namespace tlm {

namespace {

enum class Kind { Blank, Word, Other };

Kind kindOf(char32_t character)
{
    const auto point = static_cast<UChar32>(character);
    if (u_isUWhiteSpace(point))
        return Kind::Blank;
    return character == U'_' || u_isalnum(point) ? Kind::Word : Kind::Other;
}

char32_t lowerCase(char32_t character)
{
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
}

/// A blank-separated piece in lower case with a blank on either side, and where each of its characters
/// begins.
class Piece
{
public:
    void clear()
    {
        m_text.assign(1, ' ');
        m_starts = {0};
    }
    void append(char32_t character)
    {
        m_starts.push_back(m_text.size());
        appendUtf8(m_text, character);
    }
    bool isEmpty() const { return m_starts.size() == 1; }

    void visit(const NgramVisitor &visit)
    {
        append(U' ');
        m_starts.push_back(m_text.size());
        const std::size_t characters = m_starts.size() - 1;
        for (std::size_t length = 2; length <= 5; ++length) {
            if (length >= characters)
                return visit(m_text);
            for (std::size_t start = 0; start + length <= characters; ++start)
                visit(between(start, start + length));
        }
    }

private:
    std::string_view between(std::size_t start, std::size_t end) const
    {
        return std::string_view(m_text).substr(m_starts[start], m_starts[end] - m_starts[start]);
    }

    std::string m_text;
    std::vector<std::size_t> m_starts;
};

} // namespace

std::vector<std::string> splitWords(std::string_view text)
{
    std::vector<std::string> words;
    Kind before = Kind::Blank;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = nextCodePoint(text, position);
        const Kind kind = kindOf(character);
        if (kind != Kind::Blank) {
            if (kind != before)
                words.emplace_back();
            appendUtf8(words.back(), lowerCase(character));
        }
        before = kind;
    }
    return words;
}

void visitWordNgrams(std::string_view text, const NgramVisitor &visit)
{
    const std::vector<std::string> words = splitWords(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        visit(words[i]);
        if (i + 1 < words.size())
            visit(words[i] + ' ' + words[i + 1]);
    }
}

void visitCharacterNgrams(std::string_view text, const NgramVisitor &visit)
{
    Piece piece;
    piece.clear();
    const auto finishPiece = [&] {
        if (!piece.isEmpty())
            piece.visit(visit);
        piece.clear();
    };
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = nextCodePoint(text, position);
        if (kindOf(character) == Kind::Blank)
            finishPiece();
        else
            piece.append(lowerCase(character));
    }
    finishPiece();
}

} // namespace tlm
