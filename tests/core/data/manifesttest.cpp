#include "core/data/manifest.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

TEST(Manifest, isReadUpToTheVersionThatIsKnown)
{
    const test::TemporaryFolder folder;
    folder.write("manifest.json", R"({"version":2,"name":"x"})");
    const auto manifest = readManifest(folder.path(), 2);
    ASSERT_TRUE(manifest);
    const auto name = takeManifest(*manifest, folder.path(),
                                   [](const Json &json) { return json.at("name").get<std::string>(); });
    EXPECT_EQ(name.value(), "x");
    const auto newer = readManifest(folder.path(), 1);
    EXPECT_EQ(newer.error().code, ErrorCode::FileNewer);
    EXPECT_EQ(newer.error().where, (folder / "manifest.json").string());
}

TEST(Manifest, whatIsMissingOrOfAnotherTypeIsDamage)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(readManifest(folder.path(), 1).error().code, ErrorCode::FileNotFound);
    folder.write("manifest.json", R"({"name":"x"})");
    EXPECT_EQ(readManifest(folder.path(), 1).error().code, ErrorCode::FileDamaged);
    const auto number = takeManifest(Json{{"name", "x"}}, folder.path(),
                                     [](const Json &json) { return json.at("name").get<int>(); });
    EXPECT_EQ(number.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(number.error().where, (folder / "manifest.json").string());
}

} // namespace
} // namespace tlm
