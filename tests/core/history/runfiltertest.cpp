#include "core/history/runfilter.h"

#include <ctime>
#include <set>

#include <gtest/gtest.h>

#include "core/history/filterfield.h"

namespace tlm {
namespace {

/// Local noon of a day, in milliseconds.
std::int64_t noonOf(int year, int month, int day)
{
    std::tm time{};
    time.tm_year = year - 1900;
    time.tm_mon = month - 1;
    time.tm_mday = day;
    time.tm_hour = 12;
    time.tm_isdst = -1;
    return std::int64_t(std::mktime(&time)) * 1000;
}

Run someRun()
{
    tlm::Run run;
    run.id = "12";
    run.name = "The long one";
    run.state = RunState::Finished;
    run.configuration.method = Method::TaskOnly;
    run.configuration.scale = Scale::Mini;
    run.configuration.task = "scierc";
    run.configuration.seed = 3;
    run.configuration.joint.tokens = 16'000'000;
    run.configuration.joint.rho1 = 9;
    run.created = noonOf(2026, 11, 15);
    run.dev = 0.8125;
    run.tokens = 5000;
    run.seconds = 600;
    run.tags = {"paper", "best"};
    run.note = "the longest so far, Größe und 语料";
    run.starred = true;
    return run;
}

FilterContext context()
{
    return {noonOf(2026, 11, 20), [](const std::string &field, const std::string &value) {
                return field == "method" && value == "task-only" ? std::string("Nur Aufgabe") : std::string();
            }};
}

bool accepts(const std::string &text, const Run &run = someRun())
{
    const auto filter = RunFilter::parse(text, context());
    EXPECT_TRUE(filter) << text << ": " << (filter ? "" : describe(filter.error()));
    return filter && filter->accepts(run, searchTextOf(run));
}

FilterProblem problem(const std::string &text)
{
    const auto filter = RunFilter::parse(text, context());
    EXPECT_FALSE(filter) << text;
    return filter ? FilterProblem{} : filter.error();
}

using Kind = FilterProblem::Kind;

TEST(RunFilter, nothingTypedShowsEverything)
{
    EXPECT_TRUE(accepts(""));
    EXPECT_TRUE(accepts("   "));
}

TEST(RunFilter, plainWordsMustAllBeThere)
{
    EXPECT_TRUE(accepts("scierc finished"));
    EXPECT_FALSE(accepts("scierc running"));
    EXPECT_TRUE(accepts("\"long one\""));
    EXPECT_FALSE(accepts("\"one long\""));
    EXPECT_TRUE(accepts("GRÖSSE 语料 ") == false) << "ß has no capital that is two letters";
    EXPECT_TRUE(accepts("größe 语料 "));
}

TEST(RunFilter, aNameThatIsBeingTypedHidesNothing)
{
    for (const char *text :
         {"me", "scierc met", "seed = 3 a", "seed = 3 an", "method", "joint.to", "method = ta"})
        EXPECT_TRUE(accepts(text)) << text;
    EXPECT_FALSE(accepts("me2")) << "a finished word is looked for";
    EXPECT_FALSE(accepts("met "));
    EXPECT_FALSE(accepts("\"met\""));
}

TEST(RunFilter, numbersAreCompared)
{
    for (const char *yes : {"dev > 0.8", "dev>=0.8125", "dev ≥ 0.8125", "dev = 0.8125", "dev<0.9",
                            "dev <= 0.8125", "dev != 0.5", "dev ≠ 0.5", "seed = 3", "run = 12",
                            "tokens = 5e3", "tokens = 5k", "minutes = 10", "dev > 80%", "joint.tokens = 16M",
                            "JOINT.TOKENS >= 16e6", "rho1 = 9", "seed in (1, 2, 3)", "dev＞0.8"})
        EXPECT_TRUE(accepts(yes)) << yes;
    for (const char *no : {"dev > 0.8125", "dev < 0.8", "seed != 3", "minutes > 10", "seed in (1,2)"})
        EXPECT_FALSE(accepts(no)) << no;
}

TEST(RunFilter, whatIsNotKnownIsNeverEqualNorDifferent)
{
    for (const std::string sign : {"=", "!=", "<", ">", "<=", ">="})
        EXPECT_FALSE(accepts("test " + sign + " 0.5")) << sign;
    EXPECT_TRUE(accepts("not test > 0.5"));
}

TEST(RunFilter, lengthsOfTimeHaveUnits)
{
    EXPECT_TRUE(accepts("time = 10min"));
    EXPECT_TRUE(accepts("time > 9.5m and time < 1h"));
    EXPECT_TRUE(accepts("time >= 600s and time < 1d and time < 1w"));
    EXPECT_EQ(problem("time > 10").kind, Kind::DurationExpected);
}

TEST(RunFilter, datesAreDaysMonthsAndMoments)
{
    for (const char *yes :
         {"created = 2026-11-15", "created > 2026-11-14", "created >= 2026-11-15", "created < 2026-11-16",
          "created <= 2026-11-15", "created = 2026-11", "created != 2026-11-14", "created > today - 7d",
          "created>today-7d", "created > today -7d", "created = today - 5d", "created < yesterday",
          "created > now - 1w", "created > 2026-11-15 11:30", "created < 2026-11-15T12:30",
          "created = 2026-11-15 12:00", "created > 2026-11-20 - 6d", "created > now - 200h"})
        EXPECT_TRUE(accepts(yes)) << yes;
    for (const char *no : {"created > 2026-11-15", "created = 2026-10", "created > today",
                           "created < today - 7d", "created = 2026-11-15 12:01", "created > now - 100h"})
        EXPECT_FALSE(accepts(no)) << no;
    for (const char *bad :
         {"created > soon", "created > 2026-13-01", "created > 2026-02-30", "created > 2026",
          "created > today - 7", "created > today - 1e300d", "created > 2026-11-15T25:00"})
        EXPECT_EQ(problem(bad).kind, Kind::DateExpected) << bad;
}

TEST(RunFilter, datesGoOnWithTheRest)
{
    EXPECT_TRUE(accepts("created > today - 7d and dev > 0.8"));
    EXPECT_TRUE(accepts("created > 2026-11-01 scierc"));
    EXPECT_TRUE(accepts("(created > today - 7d)"));
}

TEST(RunFilter, wordsAreThoseOfTheStoreOrOfTheWindow)
{
    EXPECT_TRUE(accepts("method = task-only"));
    EXPECT_TRUE(accepts("Method = \"nur aufgabe\""));
    EXPECT_TRUE(accepts("method ~ aufgabe"));
    EXPECT_TRUE(accepts("method != tlm"));
    EXPECT_FALSE(accepts("method !~ task"));
    EXPECT_TRUE(accepts("method in (tlm, task-only)"));
    EXPECT_TRUE(accepts("task ~ sci"));
    EXPECT_FALSE(accepts("task = sci"));
    EXPECT_TRUE(accepts("tag = best"));
    EXPECT_FALSE(accepts("tag != best"));
    EXPECT_TRUE(accepts("note ~ longest"));
    EXPECT_TRUE(accepts("scale: mini"));
    EXPECT_TRUE(accepts("name ~ \"long one\""));
    EXPECT_TRUE(accepts("compute.device = auto"));
}

TEST(RunFilter, switchesStandAloneOrAreCompared)
{
    for (const char *yes : {"starred", "star", "starred = yes", "starred != no", "not archived",
                            "archived = no", "scierc starred dev > 0.8", "encoder.lower_case"})
        EXPECT_TRUE(accepts(yes)) << yes;
    EXPECT_FALSE(accepts("not starred"));
    EXPECT_FALSE(accepts("archived"));
    EXPECT_EQ(problem("starred = maybe").kind, Kind::SwitchExpected);
}

TEST(RunFilter, tellsWhetherArchivedRunsAreMeant)
{
    EXPECT_TRUE(RunFilter::parse("archived and dev > 0.1", context())->asksForArchived());
    EXPECT_TRUE(RunFilter::parse("archived = no", context())->asksForArchived());
    EXPECT_FALSE(RunFilter::parse("dev > 0.1", context())->asksForArchived());
}

TEST(RunFilter, andBindsTighterThanOr)
{
    EXPECT_TRUE(accepts("dev > 0.8 or seed = 1 and seed = 2"));
    EXPECT_FALSE(accepts("(dev > 0.8 or seed = 1) and seed = 2"));
    EXPECT_TRUE(accepts("not seed = 2 and dev > 0.8"));
    EXPECT_FALSE(accepts("not (seed = 2 or dev > 0.8)"));
    EXPECT_TRUE(accepts("SCIERC AND NOT seed = 9"));
}

TEST(RunFilter, aProblemStandsWhereItIs)
{
    struct Expectation
    {
        const char *text;
        Kind kind;
        std::size_t position;
    };
    for (const auto &[text, kind, position] :
         {Expectation{"method = tlm and dev > high", Kind::NumberExpected, 23},
          Expectation{"dev >", Kind::NumberExpected, 5}, Expectation{"colour = red", Kind::UnknownField, 0},
          Expectation{"method = purple ", Kind::UnknownValue, 9},
          Expectation{"task > 3", Kind::SignForWords, 5}, Expectation{"dev ~ 3", Kind::SignForNumbers, 4},
          Expectation{"(seed = 1", Kind::ParenthesisMissing, 9},
          Expectation{"seed = 1)", Kind::ParenthesisSurplus, 8}, Expectation{"and", Kind::OperandExpected, 0},
          Expectation{"seed = 1 or", Kind::OperandExpected, 11}, Expectation{"= 3", Kind::OperandExpected, 0},
          Expectation{"task =", Kind::WordExpected, 6},
          Expectation{"seed in (1, x)", Kind::NumberExpected, 12},
          Expectation{"seed in (1", Kind::ParenthesisMissing, 10}}) {
        const FilterProblem found = problem(text);
        EXPECT_EQ(found.kind, kind) << text;
        EXPECT_EQ(found.position, position) << text;
        EXPECT_FALSE(describe(found).empty());
    }
    EXPECT_EQ(problem("colour = red").detail, "colour");
    EXPECT_EQ(problem("method = purple ").choices.size(), 8u);
}

TEST(RunFilter, nestingEndsBeforeTheStackDoes)
{
    const auto repeated = [](const std::string &piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += piece;
        return text;
    };
    const int deepest = deepestNesting - 1;
    EXPECT_TRUE(accepts(repeated("(", deepest) + "seed = 3" + repeated(")", deepest)));
    EXPECT_FALSE(accepts(repeated("not ", deepest) + "seed = 3"));
    for (const std::string &opening :
         {repeated("(", 100'000), repeated("not ", 100'000), repeated("not (", 100'000)}) {
        const FilterProblem found = problem(opening + "seed = 3");
        EXPECT_EQ(found.kind, Kind::NestedTooDeeply);
        EXPECT_LE(found.position, 5u * deepestNesting);
        EXPECT_EQ(describe(found), "Parentheses and not may be nested 200 deep.");
    }
    EXPECT_TRUE(accepts(repeated("seed = 3 ", 30'000))) << "a long filter is not a deep one";
    EXPECT_TRUE(accepts("seed = 2" + repeated(" or seed = 3", 30'000)));
}

TEST(RunFilter, anyTextIsAFilterOrAProblemInsideIt)
{
    const std::string_view pieces[] = {"a",       "(",     "=",  ")",   "\"",  "!",   "~",   " ", "<",
                                       ">",       ":",     "or", "not", "and", "dev", "0.",  "≥", "（",
                                       "created", "today", "-",  "7d",  "in",  ",",   "\xff"};
    std::uint32_t state = 1;
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (int length = 0; length < i % 14; ++length) {
            state = state * 1664525 + 1013904223;
            text += pieces[(state >> 16) % std::size(pieces)];
        }
        const auto filter = RunFilter::parse(text, context());
        if (filter)
            (void)filter->accepts(someRun(), "words");
        else
            EXPECT_LE(filter.error().position, text.size()) << text;
    }
}

TEST(FilterField, everyNameIsThereOnceAndFindsItsField)
{
    const auto names = filterFieldNames();
    EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
    for (const std::string &name : names)
        EXPECT_TRUE(findFilterField(name)) << name;
    EXPECT_FALSE(findFilterField("learning_rate")) << "both stages have one";
    EXPECT_FALSE(findFilterField("colour"));
}

} // namespace
} // namespace tlm
