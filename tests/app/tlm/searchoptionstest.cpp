#include <cmath>

#include "tool.h"

namespace tlm::test {

namespace {

class SearchOptionsTest : public ToolTest
{
protected:
    void SetUp() override { addCorpus(); }
    nlohmann::json neighbours(std::vector<std::string> options) const
    {
        options.insert(options.begin(), {"search", "small"});
        return last(options)["neighbours"];
    }
};

} // namespace

TEST_F(SearchOptionsTest, ScoresAreThoseOfTheFormula)
{
    // N = 5, "cat" occurs in a (dl 6, once) and e (dl 4, thrice); 24 tokens in all.
    const double idf = std::log(1 + (5 - 2 + 0.5) / (2 + 0.5)), average = 24.0 / 5;
    const auto score = [&](double k1, double b, double frequency, double length) {
        return idf * frequency / (frequency + k1 * (1 - b + b * length / average));
    };
    for (const auto &[k1, b] : {std::pair{1.2, 0.75}, {0.0, 0.75}, {2.0, 0.0}, {0.9, 1.0}}) {
        const auto found =
            neighbours({"--query", "cat", "--k1", std::to_string(k1), "--b", std::to_string(b)});
        ASSERT_EQ(found.size(), 2u);
        for (const auto &each : found) {
            const bool first = each["id"] == "a";
            EXPECT_NEAR(each["score"].get<double>(), score(k1, b, first ? 1 : 3, first ? 6 : 4), 1e-6)
                << k1 << ' ' << b << each;
        }
    }
}

TEST_F(SearchOptionsTest, EqualScoresAreInOrderOfTheDocuments)
{
    const auto found = neighbours({"--query", "the sat", "--b", "0"});
    ASSERT_GE(found.size(), 2u);
    const auto at = [&](const std::string &id) {
        return std::find_if(found.begin(), found.end(), [&](const auto &each) { return each["id"] == id; });
    };
    ASSERT_NE(at("a"), found.end());
    ASSERT_NE(at("b"), found.end());
    EXPECT_EQ((*at("a"))["score"], (*at("b"))["score"]);
    EXPECT_LT((*at("a"))["rank"], (*at("b"))["rank"]);
}

TEST_F(SearchOptionsTest, CountLimitsAndTenIsUsual)
{
    EXPECT_EQ(neighbours({"--query", "the cat and dog", "-k", "1"}).size(), 1u);
    std::string documents;
    for (int i = 0; i < 30; ++i)
        documents += "{\"text\":\"same word\"}\n";
    ASSERT_EQ(tlm({"corpus", "add", "many", file("many.jsonl", documents)}).status, 0);
    EXPECT_EQ(last({"search", "many", "--query", "word"})["neighbours"].size(), 10u);
    EXPECT_EQ(last({"search", "many", "--query", "word", "-k", "10000"})["neighbours"].size(), 30u);
}

TEST_F(SearchOptionsTest, ScoresReadBackAsTheSameFloat)
{
    const auto found = neighbours({"--query", "the cat sat", "--explain"});
    ASSERT_FALSE(found.empty());
    for (const auto &line : found) {
        const auto printed = line["score"].dump();
        const float value = std::strtof(printed.c_str(), nullptr);
        EXPECT_EQ(line["explanation"]["value"].get<float>(), value);
        EXPECT_LE(printed.size(), 12u) << printed;
    }
}

TEST_F(SearchOptionsTest, ExplanationsAddUpAllTheWayDown)
{
    const auto explanation = neighbours({"--query", "cat dog", "--explain"})[0]["explanation"];
    EXPECT_EQ(keysOf(explanation), (std::vector<std::string>{"description", "details", "value"}));
    double sum = 0;
    for (const auto &term : explanation["details"]) {
        EXPECT_FALSE(term["description"].get<std::string>().empty());
        double product = 1;
        for (const auto &factor : term["details"])
            product *= factor["value"].get<double>();
        EXPECT_NEAR(product, term["value"].get<double>(), 1e-5) << term;
        sum += term["value"].get<double>();
    }
    EXPECT_NEAR(sum, explanation["value"].get<double>(), 1e-5);
}

TEST_F(SearchOptionsTest, QueriesAreNumberedWhateverTheirFile)
{
    const auto lines = file("q.txt", "cat\n\nzebra\n");
    const auto json = file("q.jsonl", "{\"id\":\"x\",\"text\":\"cat\"}\n{\"text\":\"dog\"}\n");
    for (const auto &path : {lines, json}) {
        const auto found = results({"search", "small", "--queries", path});
        for (std::size_t i = 0; i < found.size(); ++i)
            EXPECT_EQ(found[i]["query"], i) << path;
        EXPECT_GE(found.size(), 2u);
        EXPECT_EQ(found[0]["neighbours"][0]["id"], "e");
    }
}

TEST_F(SearchOptionsTest, QueriesThatCannotBeReadAreRefusedWithTheirLine)
{
    const auto broken =
        errorOf({"search", "small", "--queries", file("q.jsonl", "{\"text\":\"cat\"}\n{oops\n")});
    EXPECT_EQ(broken["code"], "record.bad");
    EXPECT_NE(broken["where"].get<std::string>().find("q.jsonl:2"), std::string::npos);
    const auto noText = errorOf({"search", "small", "--queries", file("r.jsonl", "{\"query\":\"cat\"}\n")});
    EXPECT_EQ(noText["code"], "column.missing");
    EXPECT_NE(noText["where"].get<std::string>().find("r.jsonl:1"), std::string::npos);
    EXPECT_EQ(errorOf({"search", "small", "--queries", "/no/such.txt"})["code"], "file.not_found");
    EXPECT_EQ(errorOf({"search", "small", "--queries", folder().path().string()})["code"],
              "file.is_directory");
}

TEST_F(SearchOptionsTest, ValuesOutOfRangeAreWrongUsage)
{
    for (const auto &option : std::vector<std::pair<std::string, std::string>>{{"-k", "0"},
                                                                               {"-k", "10001"},
                                                                               {"-k", "many"},
                                                                               {"--k1", "-0.1"},
                                                                               {"--b", "1.1"},
                                                                               {"--scores", "solr"},
                                                                               {"--queries", "q.txt"}})
        EXPECT_EQ(errorOf({"search", "small", "--query", "cat", option.first, option.second}, 2)["code"],
                  "usage")
            << option.first << ' ' << option.second;
}

TEST_F(SearchOptionsTest, ACorpusNamedTwiceOrNotAtAllIsWrongUsage)
{
    const auto twice = errorOf({"search", "small,small", "--query", "cat"}, 2);
    EXPECT_NE(twice["message"].get<std::string>().find("small"), std::string::npos);
    EXPECT_EQ(errorOf({"search", "", "--query", "cat"}, 2)["code"], "usage");
}

TEST_F(SearchOptionsTest, PeopleReadRanksFromOneWithTextOnOneLine)
{
    const auto book = file("book.txt", "A tiger\nis a large\tstriped cat. " + std::string(200, 'x'));
    ASSERT_EQ(tlm({"corpus", "add", "book", book}).status, 0);
    const auto found = text({"search", "book", "--query", "striped tiger"});
    EXPECT_EQ(found.substr(0, 14), "striped tiger\n");
    EXPECT_NE(found.find("    1  "), std::string::npos) << found;
    EXPECT_NE(found.find("A tiger is a large striped cat. xxx"), std::string::npos) << found;
    EXPECT_NE(found.find("…\n"), std::string::npos);
    EXPECT_EQ(std::count(found.begin(), found.end(), '\n'), 2);
    EXPECT_NE(text({"search", "book", "--query", "tiger", "--explain"}).find("idf = ln("), std::string::npos);
}

TEST_F(SearchOptionsTest, LongTextIsCutBetweenLetters)
{
    std::string documents = "{\"text\":\"word ";
    for (int i = 0; i < 60; ++i)
        documents += "汉字";
    ASSERT_EQ(tlm({"corpus", "add", "han", file("han.jsonl", documents + "\"}\n")}).status, 0);
    const auto found = text({"search", "han", "--query", "word"});
    for (std::size_t i = 0; i + 2 < found.size(); ++i) {
        if (static_cast<unsigned char>(found[i]) >= 0xE0) {
            EXPECT_EQ(found[i + 1] & 0xC0, 0x80);
            EXPECT_EQ(found[i + 2] & 0xC0, 0x80);
            i += 2;
        }
    }
    EXPECT_NE(found.find("…"), std::string::npos);
}

TEST_F(SearchOptionsTest, AQueryWithoutAKnownWordFindsNothing)
{
    for (const std::string query : {"", "   ", "zebra", "!?"})
        EXPECT_EQ(neighbours({"--query", query}).size(), 0u) << query;
}

} // namespace tlm::test
