#include "core/text/wireformat.h"

#include <bit>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/tokenizerjson.h"

namespace tlm {
namespace {

TEST(WireFormat, ReadsWhatWasWritten)
{
    EXPECT_TRUE(
        rc::check([](std::uint32_t number, std::uint64_t value, const std::string &bytes, float score) {
            std::string message;
            appendWireVarint(message, number, value);
            appendWireBytes(message, number, bytes);
            appendWireFloat(message, number, score);
            WireReader reader(message);
            std::string joined;
            const auto first = reader.next(), second = reader.next(), third = reader.next();
            for (const auto &field : {first, second, third}) {
                RC_ASSERT(field.number == number);
                joined += field.encoded;
            }
            RC_ASSERT(first.value == value);
            RC_ASSERT(second.bytes == bytes);
            RC_ASSERT(third.value == std::bit_cast<std::uint32_t>(score));
            RC_ASSERT(reader.atEnd());
            RC_ASSERT(joined == message);
        }));
}

TEST(WireFormat, ReadsTheStandardsExample)
{
    WireReader reader("\x08\x96\x01\x12\x07testing");
    EXPECT_EQ(reader.next().value, 150u);
    EXPECT_EQ(reader.next().bytes, "testing");
}

TEST(WireFormat, RefusesWhatIsCutOff)
{
    const std::string_view bad[] = {"\x08",
                                    "\x08\x96",
                                    "\x12\x07test",
                                    std::string_view("\x0d\0\0", 3),
                                    "\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
                                    "\x0b",
                                    "\x0c",
                                    "\x0f",
                                    "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
                                    std::string_view("\x09\0\0\0", 4)};
    for (const auto message : bad)
        EXPECT_THROW(WireReader(message).next(), TokenizerRefusal) << message;
}

TEST(WireFormat, AnyBytesEndOrAreRefused)
{
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        try {
            std::size_t size = 0;
            for (WireReader reader(bytes); !reader.atEnd();)
                size += reader.next().encoded.size();
            RC_ASSERT(size == bytes.size());
        } catch (const TokenizerRefusal &) {
        }
    }));
}

} // namespace
} // namespace tlm
