#include "core/data/sample.h"

#include <set>

#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "core/data/corpus.h"
#include "dictionary.h"
#include "samplepackages.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

/// A data.noun with `count` nouns of each lexicographer file, and the folder of dictionaries.
SamplePaths makePackages(const TemporaryFolder &folder, int count)
{
    std::string nouns = "  1 This software and database is being provided to you\n";
    for (int file = 3; file <= 28; ++file) {
        for (int i = 0; i < count; ++i) {
            char start[64];
            std::snprintf(start, sizeof start, "%08d %02d n 01 word 0 000 | ", i, file);
            nouns += start + ("definition " + std::to_string(file)) + " of noun number " + std::to_string(i) +
                     " here; \"an example of it\"  \n";
        }
    }
    folder.write("data.noun", nouns + "00000000 05 n 01 word 0 000 | only five words in here  \n");
    test::Dictionary dictionary;
    dictionary.add({"word"}, "word\n  some text\n");
    for (const char *name : {"gcide", "foldoc", "jargon"})
        dictionary.write(folder, name);
    return {folder.path(), folder.path()};
}

TEST(SampleTask, hasItsShape)
{
    const TemporaryFolder folder;
    const auto task = makeSampleTask(makePackages(folder, 260));
    ASSERT_TRUE(task) << describe(task.error());
    EXPECT_EQ(task->name, "supersense");
    EXPECT_TRUE(std::is_sorted(task->labels.begin(), task->labels.end()));
    EXPECT_EQ(task->labels.size(), 12u);
    EXPECT_EQ(task->examples(Split::Train).size(), 1200u);
    EXPECT_EQ(task->examples(Split::Dev).size(), 600u);
    EXPECT_EQ(task->examples(Split::Test).size(), 1200u);
    std::set<std::string> texts;
    std::string last;
    for (const auto &example : task->examples(Split::Train)) {
        EXPECT_TRUE(texts.insert(example.text).second);
        EXPECT_EQ(example.text.find(';'), std::string::npos);
        EXPECT_TRUE(example.text.ends_with(" here"));
        if (example.label == 0) {
            EXPECT_LT(last, sha256(example.text));
            last = sha256(example.text);
            EXPECT_TRUE(example.text.starts_with("definition 4 ")) << "act";
        }
    }
    EXPECT_EQ(task->hash, hashTask(*task));
}

TEST(SampleTask, tooFewNounsAndMissingPackagesAreTold)
{
    const TemporaryFolder folder;
    const auto few = makeSampleTask(makePackages(folder, 249));
    EXPECT_EQ(few.error().code, ErrorCode::FileDamaged);
    const auto missing = makeSampleTask({folder / "none", folder / "none"});
    EXPECT_EQ(missing.error().code, ErrorCode::PackageMissing);
    EXPECT_NE(missing.error().cause.find("wordnet-base"), std::string::npos);
    const auto files = sampleCorpusFiles({folder.path(), folder / "none"});
    EXPECT_EQ(files.error().code, ErrorCode::PackageMissing);
    EXPECT_NE(files.error().cause.find("dict-gcide"), std::string::npos);
}

TEST(Sample, addsWhatIsMissingAndNothingTwice)
{
    const TemporaryFolder folder, packages;
    const auto workspace = Workspace::open(folder.path());
    const SamplePaths paths = makePackages(packages, 250);
    NoProgress progress;
    ASSERT_TRUE(addSample(*workspace, 1, progress, {}, paths));
    EXPECT_EQ(summarizeCorpus(*workspace, "dictionaries")->documents, 3u);
    ASSERT_TRUE(removeTask(*workspace, "supersense"));
    ASSERT_TRUE(addSample(*workspace, 1, progress, {}, paths));
    EXPECT_EQ(summarizeTask(*workspace, "supersense")->sizes,
              (std::array<std::uint64_t, 3>{1200, 600, 1200}));
    ASSERT_TRUE(addSample(*workspace, 1, progress, {}, {folder / "none", folder / "none"}));
}

TEST(Sample, ofTheInstalledPackagesIsTheKnownOne)
{
    if (!test::hasSamplePackages())
        GTEST_SKIP() << test::needsSamplePackages;
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path());
    NoProgress progress;
    const auto added = addSample(*workspace, 2, progress, {});
    ASSERT_TRUE(added) << describe(added.error());
    const auto task = loadTask(*workspace, sampleTaskName);
    ASSERT_TRUE(task);
    EXPECT_EQ(task->labels,
              (std::vector<std::string>{"act", "animal", "artifact", "body", "cognition", "communication",
                                        "food", "location", "person", "plant", "state", "substance"}));
    const TaskStatistics statistics = measureTask(*task);
    EXPECT_EQ(statistics.duplicatesInTrain + statistics.testTextsInTrain, 0u);
    const auto summary = summarizeCorpus(*workspace, sampleCorpusName);
    EXPECT_EQ(summary->documents, 140557u);
    EXPECT_EQ(summary->bad, 0u);
    EXPECT_GT(summary->tokens, 6000000u);
}

} // namespace
} // namespace tlm
