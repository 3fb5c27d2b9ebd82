#include "core/text/basictokenizer.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/text/bertcharacter.h"
#include "core/text/letters.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

bool isAscii(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

std::string decomposed(const std::string &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *normalizer = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status))
        return text;
    std::string result;
    normalizer->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
    return U_FAILURE(status) ? text : result;
}

} // namespace

BasicTokenizer::Kind BasicTokenizer::findKind(char32_t codePoint)
{
    if (isBertDropped(codePoint))
        return Kind::Dropped;
    if (isBertSpace(codePoint))
        return Kind::Space;
    if (isBertPunctuation(codePoint))
        return Kind::Punctuation;
    return isBertChinese(codePoint) ? Kind::Chinese : Kind::Letter;
}

BasicTokenizer::BasicTokenizer(const WordPieceOptions &options) : m_options(options)
{
    for (char32_t c = 0; c < m_ascii.size(); ++c)
        m_ascii[c] = findKind(c);
}

BasicTokenizer::Kind BasicTokenizer::kind(char32_t codePoint) const
{
    if (codePoint < m_ascii.size())
        return m_ascii[codePoint];
    const auto found = findKind(codePoint);
    return found == Kind::Chinese && !m_options.splitChinese ? Kind::Letter : found;
}

std::string BasicTokenizer::normalized(const std::string &word) const
{
    const auto source = m_options.stripAccents ? decomposed(word) : word;
    std::string result;
    for (std::size_t position = 0; position < source.size();) {
        const auto point = nextCodePoint(source, position);
        if (m_options.stripAccents && isBertAccent(point))
            continue;
        if (m_options.lowerCase)
            appendLowerCase(result, point);
        else
            appendUtf8(result, point);
    }
    return result;
}

void BasicTokenizer::splitPunctuation(std::string_view word, const TakeWord &take) const
{
    std::size_t begin = 0;
    for (std::size_t position = 0; position < word.size();) {
        const auto here = position;
        const auto point = nextCodePoint(word, position);
        if (kind(point) != Kind::Punctuation)
            continue;
        if (here > begin)
            take(word.substr(begin, here - begin));
        take(word.substr(here, position - here));
        begin = position;
    }
    if (begin < word.size())
        take(word.substr(begin));
}

void BasicTokenizer::finish(std::string &word, const TakeWord &take) const
{
    if (word.empty())
        return;
    if (isAscii(word))
        take(word);
    else
        splitPunctuation(normalized(word), take);
    word.clear();
}

void BasicTokenizer::words(std::string_view text, const TakeWord &take) const
{
    std::string word;
    for (std::size_t position = 0; position < text.size();) {
        const char c = text[position];
        if (static_cast<unsigned char>(c) < 0x80) {
            addAscii(c, word, take);
            ++position;
        } else {
            const auto begin = position;
            const auto found = kind(nextCodePoint(text, position));
            addOther(text.substr(begin, position - begin), found, word, take);
        }
    }
    finish(word, take);
}

// Normalisation never reaches across an ASCII character, so that what it is can be told at once.
void BasicTokenizer::addAscii(char c, std::string &word, const TakeWord &take) const
{
    const auto found = m_ascii[static_cast<std::size_t>(c)];
    if (found == Kind::Letter) {
        word += m_options.lowerCase && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    } else if (found != Kind::Dropped) {
        finish(word, take);
        if (found == Kind::Punctuation)
            take({&c, 1});
    }
}

void BasicTokenizer::addOther(std::string_view character, Kind found, std::string &word,
                              const TakeWord &take) const
{
    if (found == Kind::Dropped)
        return;
    if (found == Kind::Space || found == Kind::Chinese)
        finish(word, take);
    if (found != Kind::Space)
        word += character;
    if (found == Kind::Chinese)
        finish(word, take);
}

} // namespace tlm
