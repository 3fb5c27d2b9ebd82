#include <gtest/gtest.h>

#include "compressed.h"
#include "dictionary.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

TEST(Dictd, entriesComeByPlaceWithOneHeadwordEach)
{
    const TemporaryFolder folder;
    Dictionary dictionary;
    dictionary.add({"00-database-short"}, "About this dictionary\n");
    dictionary.add({"beta", "alpha"}, "alpha\n  the first letter\n");
    dictionary.add({"gamma"}, "third \xC3\xA9\n");
    for (const char *name : {"d.index", "d.dict.dz"}) {
        dictionary.write(folder, "d");
        const Reading reading = readRecords(folder / name);
        EXPECT_EQ(reading.columns, (Names{"id", "text"}));
        EXPECT_EQ(reading.values("id"), (Names{"alpha", "gamma"}));
        EXPECT_EQ(reading.values("text"), (Names{"alpha\n  the first letter\n", "third \xC3\xA9\n"}));
    }
}

TEST(Dictd, entriesInWindows1252AreConverted)
{
    const TemporaryFolder folder;
    Dictionary dictionary;
    dictionary.add({"a"}, "fa\xE7"
                          "ade\x92s");
    dictionary.write(folder, "d");
    EXPECT_EQ(readRecords(folder / "d.index").values("text"), Names{"façade’s"});
}

TEST(Dictd, entriesMayOverlapAndBeLarge)
{
    const TemporaryFolder folder;
    const std::string large(300000, 'x');
    folder.write("d.dict", "ab" + large + "c");
    folder.write("d.index", "all\tA\t" + Dictionary::number(large.size() + 3) + "\nb\tB\tC\ntail\t" +
                                Dictionary::number(large.size() + 2) + "\tB\n");
    EXPECT_EQ(readRecords(folder / "d.index").values("text"), (Names{"ab" + large + "c", "bx", "c"}));
}

TEST(Dictd, badRowsAreReportedAndReadingGoesOn)
{
    const TemporaryFolder folder;
    folder.write("d.dict", "some text");
    folder.write("d.index", "good\tA\tE\nno numbers\nstrange\t?\tE\nfar\tE\t//////\nhuge\tA\tA////////\n");
    const Reading reading = readRecords(folder / "d.index");
    EXPECT_EQ(reading.values("text"), Names{"some"});
    EXPECT_EQ(reading.bad.size(), 4u);
    EXPECT_FALSE(reading.error);
}

TEST(Dictd, aDictionaryCutOffIsAnError)
{
    const TemporaryFolder folder;
    Dictionary dictionary;
    dictionary.add({"a"}, std::string(1000, 'a') + std::to_string(77));
    dictionary.write(folder, "d");
    const std::string bytes = test::contentOf(folder / "d.dict.dz");
    folder.write("d.dict.dz", bytes.substr(0, bytes.size() - 10));
    EXPECT_EQ(readRecords(folder / "d.index").error->code, ErrorCode::FileTruncated);
}

TEST(Dictd, bothFilesMustBeThere)
{
    const TemporaryFolder folder;
    folder.write("d.index", "a\tA\tB\n");
    EXPECT_EQ(readRecords(folder / "d.index").error->code, ErrorCode::FileNotFound);
    folder.write("e.dict", "text");
    EXPECT_EQ(readRecords(folder / "e.dict").error->where, (folder / "e.index").string());
}

} // namespace
} // namespace tlm
