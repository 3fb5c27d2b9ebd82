#include "core/text/rake.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

#include <unicode/uchar.h>

#include "core/text/unicode.h"
#include "core/text/wordpunct.h"

namespace tlm {

namespace {

/// The stop words of PostgreSQL's and Snowball's English list and the pieces of contractions: all of NLTK's
/// English list that a word of `wordpunct_tokenize`, which has no apostrophe, can be.
constexpr std::string_view stopWords =
    "i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves what which who whom this that these those am is "
    "are was were be been being have has had having do does did doing a an the and but if or because as "
    "until while of at by for with about against between into through during before after above below to "
    "from up down in out on off over under again further then once here there when where why how all any "
    "both each few more most other some such no nor not only own same so than too very s t can will just don "
    "should now d ll m o re ve y ain aren couldn didn doesn hadn hasn haven isn ma mightn mustn needn shan "
    "shouldn wasn weren won wouldn";

using Phrase = std::vector<std::string>;

bool isStopWord(std::string_view word)
{
    static const auto words = [] {
        std::unordered_set<std::string_view> set;
        visitWordPunct(stopWords, [&](std::string_view stopWord) { set.insert(stopWord); });
        return set;
    }();
    return words.contains(word);
}

bool isPunctuation(std::string_view word)
{
    return word.size() == 1 && std::ispunct(static_cast<unsigned char>(word[0])) != 0;
}

/// Whether a sentence ends behind a word that white space follows.
bool endsSentence(std::string_view word, std::string_view next)
{
    const std::size_t last = word.find_last_not_of("\"')]}");
    if (last == std::string_view::npos || std::string_view(".?!").find(word[last]) == std::string_view::npos)
        return false;
    std::size_t position = 0;
    const bool isSmall = u_islower(static_cast<UChar32>(nextCodePoint(next, position))) != 0;
    return !isSmall || word.find("..") == std::string_view::npos;
}

std::vector<Phrase> phrasesOf(std::string_view text)
{
    std::vector<Phrase> phrases;
    bool goesOn = false;
    std::string_view before;
    visitWordPunct(text, [&](std::string_view word) {
        const bool isApart = !before.empty() && before.data() + before.size() != word.data();
        goesOn = goesOn && !(isApart && endsSentence(before, word));
        before = word;
        std::string lower = lowerCased(word);
        if (isStopWord(lower) || isPunctuation(lower)) {
            goesOn = false;
            return;
        }
        if (!goesOn)
            phrases.emplace_back();
        phrases.back().push_back(std::move(lower));
        goesOn = true;
    });
    return phrases;
}

struct WordCount
{
    double degree = 0, frequency = 0;
};

} // namespace

std::vector<KeywordPhrase> rakePhrases(std::string_view text)
{
    const std::vector<Phrase> phrases = phrasesOf(text);
    std::unordered_map<std::string_view, WordCount> counts;
    for (const Phrase &phrase : phrases)
        for (const std::string &word : phrase) {
            WordCount &count = counts[word];
            count.degree += static_cast<double>(phrase.size());
            ++count.frequency;
        }
    std::vector<KeywordPhrase> ranked;
    for (const Phrase &phrase : phrases) {
        KeywordPhrase &entry = ranked.emplace_back();
        for (const std::string &word : phrase) {
            const WordCount &count = counts[word];
            entry.score += count.degree / count.frequency;
            entry.phrase += (entry.phrase.empty() ? "" : " ") + word;
        }
    }
    std::ranges::sort(ranked, [](const KeywordPhrase &a, const KeywordPhrase &b) {
        return a.score != b.score ? a.score > b.score : a.phrase > b.phrase;
    });
    return ranked;
}

std::string rakeQuery(std::string_view text, std::size_t phrases)
{
    std::string query;
    const auto ranked = rakePhrases(text);
    for (std::size_t i = 0; i < std::min(phrases, ranked.size()); ++i)
        query += (i == 0 ? "" : " ") + ranked[i].phrase;
    return query;
}

} // namespace tlm
