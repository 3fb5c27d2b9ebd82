#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

struct Line
{
    std::string place, text;
};

/// The lines of all C++ files below a folder of the source tree.
std::vector<Line> linesBelow(const std::string &folder)
{
    std::vector<Line> lines;
    const fs::path root = TLM_SOURCE_DIR;
    if (!fs::exists(root / folder)) {
        ADD_FAILURE() << "There is no folder " << folder << ".";
        return lines;
    }
    for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".h")
            continue;
        std::ifstream file(entry.path());
        std::string text;
        for (int number = 1; std::getline(file, text); ++number)
            lines.push_back({fs::relative(entry.path(), root).string() + ":" + std::to_string(number), text});
    }
    return lines;
}

bool isIn(const std::string &place, const std::vector<std::string> &folders)
{
    for (const auto &folder : folders) {
        if (place.starts_with(folder + "/"))
            return true;
    }
    return false;
}

/// No line below `folders`, but for those below `allowed`, matches.
void expectNone(const std::vector<std::string> &folders, const std::regex &pattern,
                const std::vector<std::string> &allowed = {})
{
    for (const auto &folder : folders) {
        for (const Line &line : linesBelow(folder)) {
            const bool found = !isIn(line.place, allowed) && std::regex_search(line.text, pattern);
            EXPECT_FALSE(found) << line.place << ": " << line.text;
        }
    }
}

TEST(Tree, theSourcesAreFound)
{
    EXPECT_GT(linesBelow("core").size(), 1000u);
}

TEST(Tree, coreDoesNotKnowQt)
{
    expectNone({"core", "app/tlm", "app/learn"}, std::regex("#include\\s*[<\"]Q"));
}

TEST(Tree, onlyModelTrainingAndLearnKnowLibTorch)
{
    expectNone({"core", "ui", "app"}, std::regex("#include\\s*[<\"](torch|ATen|c10)/|\\b(torch|at)::[a-z]"),
               {"core/model", "core/training", "app/learn"});
}

TEST(Tree, sqlLivesInHistoryAlone)
{
    expectNone({"core", "ui", "app"},
               std::regex("#include\\s*[<\"](sqlite3|SQLiteCpp)|"
                          "\"\\s*(SELECT\\s.*\\sFROM|INSERT (OR \\w+ )?INTO|UPDATE \\w+ SET|DELETE FROM|"
                          "CREATE (TABLE|INDEX)|PRAGMA|BEGIN (IMMEDIATE|EXCLUSIVE))\\b"),
               {"core/history"});
}

TEST(Tree, dependenciesPointDownwards)
{
    expectNone({"core"}, std::regex("#include\\s*\"(ui|app)/"));
    expectNone({"ui"}, std::regex("#include\\s*\"(app|core/model|core/training)/"));
    expectNone({"core"}, std::regex("#include\\s*\"core/(model|training)/"), {"core/model", "core/training"});
    expectNone({"core/model"}, std::regex("#include\\s*\"core/training/"));
    expectNone({"core/base"}, std::regex("#include\\s*\"core/(?!base/)"));
}

/// RapidCheck tells GoogleTest nothing of a property that fails.
TEST(Tree, everyPropertyIsAsserted)
{
    const std::regex check("rc::check\\("), asserting("\\b(EXPECT|ASSERT)_TRUE\\(\\s*$");
    std::string previous;
    for (const Line &line : linesBelow("tests")) {
        std::smatch found;
        const bool asserted = !std::regex_search(line.text, found, check) ||
                              std::regex_search(previous + found.prefix().str(), asserting);
        EXPECT_TRUE(asserted) << line.place;
        previous = line.text;
    }
}

} // namespace
