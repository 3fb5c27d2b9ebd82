#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/baseline/linear.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

/// The payload of a model file, part by part, so that a test can make one part wrong. The checksum is right.
class Payload
{
public:
    Payload &number(std::uint64_t value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    Payload &text(const std::string &value)
    {
        number(value.size());
        m_bytes += value;
        return *this;
    }
    Payload &floats(std::size_t count)
    {
        number(count);
        m_bytes.append(count * sizeof(float), '\0');
        return *this;
    }
    std::filesystem::path writeTo(const test::TemporaryFolder &folder) const
    {
        auto file = ContainerWriter::create(folder / "linear.bin", "TLML", 1).value();
        EXPECT_TRUE(file.write(m_bytes.data(), m_bytes.size()));
        EXPECT_TRUE(file.finish());
        return folder.path();
    }

private:
    std::string m_bytes;
};

const char *const goodHeader = R"({"labels":["a","b"],"metric":"macro-f1","c":1,"balanced":false,"dev":0.5})";

/// A whole file with one word and one n-gram of characters.
Payload file(const std::string &header, std::size_t idf = 1, std::size_t weights = 6)
{
    Payload payload;
    return payload.text(header).number(1).text("word").floats(idf).number(1).text("wo").floats(1).floats(
        weights);
}

void expectInvalid(const Payload &payload)
{
    const test::TemporaryFolder folder;
    const auto opened = LinearClassifier::open(payload.writeTo(folder));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::ModelInvalid) << opened.error().cause;
    EXPECT_FALSE(opened.error().where.empty());
}

} // namespace

TEST(LinearFileHostile, SmallestWholeFileOpens)
{
    const test::TemporaryFolder folder;
    const auto opened = LinearClassifier::open(file(goodHeader).writeTo(folder));
    ASSERT_TRUE(opened) << opened.error().cause;
    EXPECT_EQ(opened->labels(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(opened->evaluate({{"word", "", 0}}).predicted, std::vector<std::int32_t>{0});
}

TEST(LinearFileHostile, PartsThatDoNotFit)
{
    expectInvalid(file(goodHeader, 2));
    expectInvalid(file(goodHeader, 1, 5));
    expectInvalid(file(goodHeader, 1, 0));
    expectInvalid(file(goodHeader).number(1));
    expectInvalid(Payload());
}

TEST(LinearFileHostile, HeadersThatAreWrong)
{
    for (const char *header :
         {"", "{", "[]", "{}", R"({"labels":[],"metric":"macro-f1","c":1,"balanced":false,"dev":0.5})",
          R"({"labels":[1],"metric":"macro-f1","c":1,"balanced":false,"dev":0.5})",
          R"({"labels":["a","b"],"metric":"best","c":1,"balanced":false,"dev":0.5})",
          R"({"labels":["a","b"],"metric":"macro-f1","c":"x","balanced":false,"dev":0.5})",
          R"({"labels":["a","b"],"metric":"macro-f1","c":1,"balanced":3,"dev":0.5})"})
        expectInvalid(file(header));
}

TEST(LinearFileHostile, SizesBeyondTheFileTakeNoMemory)
{
    for (const std::uint64_t size : {std::uint64_t(1) << 40, ~std::uint64_t(0), std::uint64_t(1) << 62}) {
        expectInvalid(Payload().number(size));
        expectInvalid(Payload().text(goodHeader).number(size));
        expectInvalid(Payload().text(goodHeader).number(1).number(size));
        expectInvalid(Payload().text(goodHeader).number(1).text("word").number(size));
    }
}

TEST(LinearFileHostile, RepeatedTermsAreRefused)
{
    Payload payload;
    expectInvalid(
        payload.text(goodHeader).number(2).text("word").text("word").floats(2).number(0).floats(0).floats(6));
}

TEST(LinearFileHostile, NewerFileIsRefused)
{
    const test::TemporaryFolder folder;
    auto writer = ContainerWriter::create(folder / "linear.bin", "TLML", 2).value();
    ASSERT_TRUE(writer.write("x", 1));
    ASSERT_TRUE(writer.finish());
    EXPECT_EQ(LinearClassifier::open(folder.path()).error().code, ErrorCode::FileNewer);
}
