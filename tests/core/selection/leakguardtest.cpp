#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/selection/leakguard.h"
#include "core/text/termhash.h"

namespace tlm {
namespace {

using Leak = LeakGuard::Leak;

Task taskOf(const std::vector<std::string> &dev, const std::vector<std::string> &test,
            const std::vector<std::string> &train = {})
{
    Task task;
    const auto fill = [&](Split split, const std::vector<std::string> &texts) {
        for (const std::string &text : texts)
            task.splits[static_cast<std::size_t>(split)].push_back({text, "", 0});
    };
    fill(Split::Train, train);
    fill(Split::Dev, dev);
    fill(Split::Test, test);
    return task;
}

/// `a1 a2 … an`, words from `first` on.
std::string words(const std::string &letter, int count, int first = 1)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i == 0 ? "" : " ") + letter + std::to_string(first + i);
    return text;
}

TEST(LeakGuard, aTextOfSixWordsMustBeContainedWhole)
{
    const LeakGuard guard(taskOf({words("d", 6)}, {words("t", 20)}));
    EXPECT_EQ(guard.find("before " + words("d", 6) + " after"), (Leak{Split::Dev, 0, false}));
    EXPECT_EQ(guard.find(words("t", 20)), (Leak{Split::Test, 0, false}));
    EXPECT_FALSE(guard.find("before " + words("d", 5) + " after"));
    EXPECT_FALSE(guard.find(words("t", 19)));
    EXPECT_FALSE(guard.find(words("t", 10) + " between " + words("t", 10, 11)));
    EXPECT_FALSE(guard.find(""));
}

TEST(LeakGuard, aShorterTextMustBeTheWholeDocument)
{
    const LeakGuard guard(taskOf({words("d", 5)}, {"one", "", "…"}));
    EXPECT_EQ(guard.find(words("d", 5)), (Leak{Split::Dev, 0, false}));
    EXPECT_EQ(guard.find("One!"), (Leak{Split::Test, 0, false}));
    EXPECT_FALSE(guard.find(words("d", 5) + " more"));
    EXPECT_FALSE(guard.find("one two"));
    EXPECT_FALSE(guard.find(""));
    EXPECT_FALSE(guard.find("?"));
}

TEST(LeakGuard, wordsAreComparedInLowerCaseWithoutPunctuation)
{
    const LeakGuard guard(taskOf({}, {"The quick, brown fox jumps over the LAZY dog."}));
    EXPECT_TRUE(guard.find("“the Quick brown – fox (jumps) over\nthe lazy dog”, he said"));
}

TEST(LeakGuard, aRunOfTwentyFiveWordsIsNear)
{
    const LeakGuard guard(taskOf({}, {words("t", 30), words("u", 300)}));
    for (const int first : {1, 2, 5, 6})
        EXPECT_EQ(guard.find("x " + words("t", 25, first) + " y"), (Leak{Split::Test, 0, true})) << first;
    for (int first = 1; first <= 276; ++first) {
        EXPECT_EQ(guard.find(words("u", 25, first)), (Leak{Split::Test, 1, true})) << first;
        EXPECT_FALSE(guard.find(words("u", 24, first))) << first;
    }
    EXPECT_EQ(guard.find("x " + words("u", 300) + " y"), (Leak{Split::Test, 1, false}));
}

TEST(LeakGuard, exactComesBeforeNearAndDevBeforeTest)
{
    const LeakGuard guard(taskOf({words("d", 60), words("e", 9)}, {words("t", 9), words("e", 9)}));
    EXPECT_EQ(guard.find(words("d", 30) + " " + words("t", 9)), (Leak{Split::Test, 0, false}));
    EXPECT_EQ(guard.find(words("t", 9) + " " + words("e", 9)), (Leak{Split::Dev, 1, false}));
    EXPECT_EQ(guard.find(words("e", 9)), (Leak{Split::Dev, 1, false})) << "the first of equal texts";
}

TEST(LeakGuard, termsMayBeGivenAsHashes)
{
    const LeakGuard guard(taskOf({}, {words("t", 9), "one two"}));
    TermHasher hasher;
    for (const std::string &text : {words("t", 10), words("t", 8), std::string("One, two"), std::string()})
        EXPECT_EQ(guard.find(hasher.hash(text)), guard.find(text)) << text;
}

TEST(LeakGuard, trainTextsAreFree)
{
    const LeakGuard guard(taskOf({}, {}, {words("t", 20)}));
    EXPECT_FALSE(guard.find(words("t", 20)));
}

TEST(LeakGuard, bothTextsOfAPairAreLookedFor)
{
    Task task = taskOf({}, {words("t", 10)});
    task.hasPairs = true;
    task.splits[2][0].pair = words("p", 10);
    const LeakGuard guard(task);
    EXPECT_TRUE(guard.find(words("t", 10)));
    EXPECT_TRUE(guard.find(words("p", 10)));
}

/// The rule word by word, without hashing.
class NaiveGuard
{
public:
    explicit NaiveGuard(const Task &task) : m_task(task) {}

    std::optional<Leak> find(const std::string &document) const
    {
        const auto words = termsOf(document);
        for (const bool near : {false, true})
            for (const Split split : {Split::Dev, Split::Test})
                for (std::uint32_t i = 0; i < m_task.examples(split).size(); ++i)
                    if (leaks(termsOf(m_task.examples(split)[i].text), words, near))
                        return Leak{split, i, near};
        return {};
    }

private:
    using Terms = std::vector<std::string>;

    static Terms termsOf(const std::string &text)
    {
        Terms terms;
        for (Token &token : analyze(text))
            terms.push_back(std::move(token.term));
        return terms;
    }

    static bool contains(const Terms &document, Terms::const_iterator begin, Terms::const_iterator end)
    {
        return std::search(document.begin(), document.end(), begin, end) != document.end();
    }

    static bool leaks(const Terms &text, const Terms &document, bool near)
    {
        if (text.size() < 6)
            return !near && !text.empty() && text == document;
        if (!near)
            return contains(document, text.begin(), text.end());
        for (auto begin = text.begin(); text.end() - begin >= 25; ++begin)
            if (contains(document, begin, begin + 25))
                return true;
        return false;
    }

    const Task &m_task;
};

/// Few words, so that repeats and partial matches are common.
std::string randomWords(int most)
{
    std::string text;
    const int count = *rc::gen::inRange(0, most);
    for (int i = 0; i < count; ++i)
        text += *rc::gen::element<std::string>("a ", "B ", "c, ");
    return text;
}

TEST(LeakGuard, equalsTheRuleWordByWord)
{
    EXPECT_TRUE(rc::check([] {
        std::vector<std::string> dev, test;
        for (int i = 0; i < 4; ++i) {
            dev.push_back(randomWords(12));
            test.push_back(randomWords(60));
        }
        const Task task = taskOf(dev, test);
        const LeakGuard guard(task);
        const NaiveGuard naive(task);
        const auto terms = analyze(test[0]);
        std::string part;
        const auto begin = *rc::gen::inRange<std::size_t>(0, terms.size() + 1);
        const auto end = *rc::gen::inRange(begin, terms.size() + 1);
        for (std::size_t i = begin; i < end; ++i)
            part += terms[i].term + ' ';
        for (const std::string &document :
             {randomWords(80), part, randomWords(10) + part + randomWords(10), dev[1]})
            RC_ASSERT(guard.find(document) == naive.find(document));
    }));
}

} // namespace
} // namespace tlm
