#include "app/terminal/completion.h"

#include <gtest/gtest.h>

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

/// A program with the verbs `find` and `thing add`.
class CompletionTest : public testing::Test
{
protected:
    CompletionTest()
    {
        app.fallthrough();
        app.add_option("--workspace", text, "Folder");
        app.add_flag("--json", flag, "Lines");
        auto &find = *app.add_subcommand("find", "Finds");
        find.add_option("CORPUS", text)->required();
        auto *group = find.add_option_group("query");
        group->add_option("--query", text);
        find.add_option("--scale", text, "Scale")->check(CLI::IsMember({"lucene", "es7"}));
        find.add_option("-k", number);
        find.add_option("--hidden", text)->group("");
        auto &thing = *app.add_subcommand("thing", "Things");
        thing.add_subcommand("list", "Lists");
        auto &add = *thing.add_subcommand("add", "Adds");
        add.add_option("NAME", text);
        add.add_option("FILE", texts);
        add.add_option("--vary", texts);
    }
    Words after(const Words &words)
    {
        Words found;
        for (const Completion &each : completionsOf(app, words, names))
            found.push_back(each.word);
        return found;
    }

    CLI::App app{"A program.", "program"};
    std::string text;
    Words texts;
    int number = 0;
    bool flag = false;
    /// Tells what was asked for.
    ValueNames names = [](const std::string &verb, const std::string &option) {
        return Words{verb + ":" + option};
    };
};

} // namespace

TEST_F(CompletionTest, VerbsAreCompletedWithWhatTheyDo)
{
    EXPECT_EQ(after({""}), (Words{"find", "thing"}));
    EXPECT_EQ(completionsOf(app, {"th"}, names), (std::vector<Completion>{{"thing", "Things"}}));
    EXPECT_EQ(after({"--json", "--workspace", "find", "fi"}), Words{"find"}) << "a folder may be called find";
    EXPECT_EQ(after({"thing", ""}), (Words{"list", "add"}));
    EXPECT_TRUE(after({"x"}).empty());
    EXPECT_TRUE(after({}).empty());
}

TEST_F(CompletionTest, OptionsAreThoseOfTheVerbItsGroupsAndTheProgram)
{
    EXPECT_EQ(after({"find", "--"}), (Words{"--help", "--scale", "--query", "--workspace", "--json"}));
    EXPECT_EQ(after({"find", "-"}).front(), "-h");
    EXPECT_EQ(after({"find", "--sc"}), Words{"--scale"});
    EXPECT_EQ(after({"thing", "add", "--v"}), Words{"--vary"});
}

TEST_F(CompletionTest, ValuesAreChoicesOrNames)
{
    EXPECT_EQ(after({"find", "--scale", ""}), (Words{"lucene", "es7"}));
    EXPECT_EQ(after({"find", "--scale", "="}), Words{});
    EXPECT_EQ(after({"find", "--scale", "=", "l"}), Words{"lucene"}) << "as bash cuts --scale=l";
    EXPECT_EQ(after({"find", "-k", ""}), Words{"find:-k"});
    EXPECT_EQ(after({"find", "--query", ""}), Words{"find:--query"});
    EXPECT_EQ(after({"find", "--scale", "es7", ""}), Words{"find:CORPUS"});
    EXPECT_EQ(after({"find", "heap", ""}), Words{}) << "there is one corpus";
    EXPECT_EQ(after({"--workspace", ""}), Words{":--workspace"});
}

TEST_F(CompletionTest, ListsGoOn)
{
    EXPECT_EQ(after({"thing", "add", ""}), Words{"thing add:NAME"});
    EXPECT_EQ(after({"thing", "add", "n", ""}), Words{"thing add:FILE"});
    EXPECT_EQ(after({"thing", "add", "n", "a", "b", ""}), Words{"thing add:FILE"});
    EXPECT_EQ(after({"thing", "add", "--vary", "k=1", ""}), Words{"thing add:--vary"});
}

} // namespace tlm::test
