#include "ui/runs/runquery.h"

#include <gtest/gtest.h>

#include "ui/runs/runfield.h"

namespace tlm {
namespace {

Run someRun()
{
    tlm::Run run;
    run.id = "12";
    run.state = RunState::Finished;
    run.configuration.method = Method::TaskOnly;
    run.configuration.scale = Scale::Mini;
    run.configuration.task = "scierc";
    run.configuration.seed = 3;
    run.dev = 0.8125;
    run.tokens = 5000;
    run.seconds = 600;
    run.tags = {"paper", "best"};
    run.note = "the longest so far";
    return run;
}

bool accepts(const QString &text, const Run &run = someRun())
{
    const auto query = RunQuery::parse(text);
    EXPECT_TRUE(query) << text.toStdString() << ": " << (query ? "" : query.error().words.toStdString());
    return query && query->accepts(run, "12 Finished scierc Task only mini paper best");
}

RunQuery::Problem problem(const QString &text)
{
    const auto query = RunQuery::parse(text);
    EXPECT_FALSE(query) << text.toStdString();
    return query ? RunQuery::Problem{-1, {}} : query.error();
}

TEST(RunQuery, nothingTypedShowsEverything)
{
    EXPECT_TRUE(accepts(""));
    EXPECT_TRUE(accepts("   "));
}

TEST(RunQuery, plainWordsMustAllBeThere)
{
    EXPECT_TRUE(accepts("scierc finished"));
    EXPECT_FALSE(accepts("scierc running"));
    EXPECT_TRUE(accepts("\"Task only\""));
    EXPECT_FALSE(accepts("\"only Task\""));
}

TEST(RunQuery, aNameThatIsBeingTypedHidesNothing)
{
    for (const char *text : {"me", "scierc met", "seed = 3 a", "seed = 3 an", "method"})
        EXPECT_TRUE(accepts(text)) << text;
    EXPECT_FALSE(accepts("me ")) << "a finished word is looked for";
    EXPECT_FALSE(accepts("\"me\""));
}

TEST(RunQuery, numbersAreCompared)
{
    for (const char *yes :
         {"dev > 0.8", "dev>=0.8125", "dev ≥ 0.8125", "dev = 0.8125", "dev<0.9", "dev <= 0.8125",
          "dev != 0.5", "dev ≠ 0.5", "seed = 3", "run = 12", "tokens = 5e3", "minutes = 10"})
        EXPECT_TRUE(accepts(yes)) << yes;
    for (const char *no : {"dev > 0.8125", "dev < 0.8", "seed != 3", "minutes > 10"})
        EXPECT_FALSE(accepts(no)) << no;
}

TEST(RunQuery, whatIsNotKnownIsNeverEqualNorDifferent)
{
    for (const char *sign : {"=", "!=", "<", ">", "<=", ">="})
        EXPECT_FALSE(accepts(QString("test %1 0.5").arg(sign))) << sign;
}

TEST(RunQuery, wordsAreThoseOfTheStoreOrOfTheWindow)
{
    EXPECT_TRUE(accepts("method = task-only"));
    EXPECT_TRUE(accepts("Method = \"Task only\""));
    EXPECT_TRUE(accepts("method != tlm"));
    EXPECT_TRUE(accepts("task ~ sci"));
    EXPECT_FALSE(accepts("task = sci"));
    EXPECT_TRUE(accepts("tag = best"));
    EXPECT_FALSE(accepts("tag != best"));
    EXPECT_TRUE(accepts("note ~ longest"));
    EXPECT_TRUE(accepts("scale: mini"));
}

TEST(RunQuery, andBindsTighterThanOr)
{
    EXPECT_TRUE(accepts("dev > 0.8 or seed = 1 and seed = 2"));
    EXPECT_FALSE(accepts("(dev > 0.8 or seed = 1) and seed = 2"));
    EXPECT_TRUE(accepts("not seed = 2 and dev > 0.8"));
    EXPECT_FALSE(accepts("not (seed = 2 or dev > 0.8)"));
    EXPECT_TRUE(accepts("SCIERC AND NOT seed = 9"));
}

TEST(RunQuery, aProblemStandsWhereItIs)
{
    const auto number = problem("method = tlm and dev > high");
    EXPECT_EQ(number.position, 23);
    EXPECT_TRUE(number.words.contains("number")) << number.words.toStdString();
    EXPECT_EQ(problem("dev >").position, 5);
    EXPECT_EQ(problem("colour = red").position, 0);
    EXPECT_TRUE(problem("colour = red").words.contains("method"));
    EXPECT_EQ(problem("task > 3").position, 5);
    EXPECT_EQ(problem("dev ~ 3").position, 6);
    EXPECT_EQ(problem("(seed = 1").position, 9);
    EXPECT_EQ(problem("seed = 1)").position, 8);
    EXPECT_EQ(problem("and").position, 0);
    EXPECT_EQ(problem("seed = 1 or").position, 11);
    EXPECT_EQ(problem("= 3").position, 0);
}

TEST(RunQuery, anyTextIsAQueryOrAProblemInsideIt)
{
    const QString alphabet = "a(=)\"!~ <>:or not and dev0.";
    quint32 state = 1;
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int length = 0; length < i % 14; ++length) {
            state = state * 1664525 + 1013904223;
            text += alphabet[static_cast<qsizetype>((state >> 16) % static_cast<quint32>(alphabet.size()))];
        }
        const auto query = RunQuery::parse(text);
        if (query)
            (void)query->accepts(someRun(), "words");
        else
            EXPECT_TRUE(query.error().position >= 0 && query.error().position <= text.size())
                << text.toStdString();
    }
}

TEST(RunField, everyNameIsThereOnce)
{
    QStringList names = RunQuery::fieldNames();
    EXPECT_TRUE(names.contains("dev") && names.contains("method"));
    EXPECT_EQ(names.removeDuplicates(), 0);
}

} // namespace
} // namespace tlm
