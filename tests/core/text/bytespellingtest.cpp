#include "core/text/bytespelling.h"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

TEST(ByteCharacter, IsRobertas)
{
    EXPECT_EQ(byteCharacter('!'), U'!');
    EXPECT_EQ(byteCharacter('~'), U'~');
    EXPECT_EQ(byteCharacter(' '), U'Ġ');
    EXPECT_EQ(byteCharacter('\n'), U'Ċ');
    EXPECT_EQ(byteCharacter(0), U'Ā');
    EXPECT_EQ(byteCharacter(0x7F), U'ġ');
    EXPECT_EQ(byteCharacter(0xA0), U'ł');
    EXPECT_EQ(byteCharacter(0xAD), U'Ń');
    EXPECT_EQ(byteCharacter(0xFF), U'ÿ');
}

TEST(ByteCharacter, IsAnotherForEachByte)
{
    std::set<char32_t> characters;
    for (unsigned byte = 0; byte < 256; ++byte)
        characters.insert(byteCharacter(static_cast<unsigned char>(byte)));
    EXPECT_EQ(characters.size(), 256u);
}

TEST(SpellBytes, ReadsBack)
{
    EXPECT_EQ(spellBytes(" é\n"), "ĠÃ©Ċ");
    EXPECT_TRUE(
        rc::check([](const std::string &bytes) { RC_ASSERT(readSpelledBytes(spellBytes(bytes)) == bytes); }));
}

TEST(ReadSpelledBytes, RefusesOtherCharacters)
{
    for (const char *spelling : {" ", "a b", "漢", "\u0144x", "\n", "\xff"})
        EXPECT_FALSE(readSpelledBytes(spelling)) << spelling;
}

} // namespace
} // namespace tlm
