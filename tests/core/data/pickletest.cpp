#include "core/data/pickle.h"

#include <optional>

#include <gtest/gtest.h>

#include "torchfile.h"

namespace tlm {
namespace {

using namespace test::pickle;

/// Admits `known.name` and storages called by one text; a call counts its arguments.
class KnownObjects final : public PickleObjects
{
public:
    Expected<std::int64_t> global(std::string_view module, std::string_view name) override
    {
        if (module == "known" && name == "name")
            return 7;
        return failure(ErrorCode::ModelInvalid,
                       std::string(module) + "." + std::string(name) + " is foreign.");
    }
    Expected<std::int64_t> make(const PickleValue &global, std::span<const PickleValue> arguments,
                                const Unpickler &) override
    {
        return 10 * global.number + std::int64_t(arguments.size());
    }
    Expected<std::int64_t> outside(std::span<const PickleValue> id) override
    {
        return std::int64_t(id.size());
    }
};

std::span<const std::byte> asBytes(const std::string &text)
{
    return std::as_bytes(std::span(text));
}

class PickleTest : public testing::Test
{
protected:
    /// The value, and that the pickle ends where the bytes do.
    PickleValue load(const std::string &bytes)
    {
        m_bytes = bytes;
        m_pickle.emplace(asBytes(m_bytes), m_objects, "file");
        const auto value = m_pickle->load();
        EXPECT_TRUE(value) << describe(value.error());
        EXPECT_EQ(m_pickle->size(), bytes.size());
        return value.value_or(PickleValue());
    }

    std::string causeOf(const std::string &bytes)
    {
        Unpickler pickle(asBytes(bytes), m_objects, "file");
        const auto value = pickle.load();
        if (value)
            return "accepted";
        EXPECT_EQ(value.error().code, ErrorCode::ModelInvalid);
        EXPECT_EQ(value.error().where, "file");
        return value.error().cause;
    }

    KnownObjects m_objects;
    std::string m_bytes;
    std::optional<Unpickler> m_pickle;
};

std::string repeated(const std::string &part, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += part;
    return all;
}

} // namespace

TEST_F(PickleTest, plainValues)
{
    EXPECT_EQ(load("N.").kind, PickleKind::None);
    EXPECT_EQ(load("\x88.").number, 1);
    EXPECT_EQ(load("\x89.").kind, PickleKind::Boolean);
    EXPECT_EQ(load("K\xff.").number, 255);
    EXPECT_EQ(load("M\xff\xff.").number, 65535);
    EXPECT_EQ(load("J\xfe\xff\xff\xff.").number, -2);
    EXPECT_EQ(load(std::string("\x8a\x00.", 3)).number, 0);
    EXPECT_EQ(load("\x8a\x01\xff.").number, -1);
    EXPECT_EQ(load(std::string("\x8a\x02\xff\x00.", 5)).number, 255);
    EXPECT_EQ(load(integer(-5) + ".").number, -5);
    EXPECT_EQ(load(integer(1ll << 62) + ".").number, 1ll << 62);
    EXPECT_EQ(load("\x8a\x09"
                   "123456789.")
                  .text,
              "123456789");
    EXPECT_EQ(load(text("word") + ".").text, "word");
    EXPECT_EQ(load("\x8c\x02"
                   "ab.")
                  .text,
              "ab");
    EXPECT_EQ(load("U\x02"
                   "ab.")
                  .text,
              "ab");
}

TEST_F(PickleTest, containers)
{
    const auto list = load(of("](K\x01K\x02"
                              "eK\x03"
                              "a"));
    ASSERT_EQ(m_pickle->items(list).size(), 3u);
    EXPECT_EQ(m_pickle->items(list)[2].number, 3);
    const auto tuples = load(of("K\x01\x85K\x02K\x03\x86K\x04K\x05K\x06\x87\x87"));
    ASSERT_EQ(m_pickle->items(tuples).size(), 3u);
    EXPECT_EQ(m_pickle->items(m_pickle->items(tuples)[2])[1].number, 5);
    const auto dictionary = load(of("}" + text("a") + "K\x01s(" + text("b") + "K\x02" + text("c") + "Nu"));
    ASSERT_EQ(m_pickle->entries(dictionary).size(), 3u);
    EXPECT_EQ(m_pickle->entries(dictionary)[1].first.text, "b");
    EXPECT_EQ(m_pickle->entries(dictionary)[1].second.number, 2);
    EXPECT_TRUE(m_pickle->items(dictionary).empty());
    EXPECT_TRUE(m_pickle->entries(list).empty());
}

TEST_F(PickleTest, rememberedValues)
{
    const auto byByte = load(of("K\x05q" + std::string(1, '\0') + "h" + std::string(1, '\0') + "\x86"));
    EXPECT_EQ(m_pickle->items(byByte)[1].number, 5);
    const auto byNumber = load(of("K\x05r" + std::string(4, '\0') + "j" + std::string(4, '\0') + "\x86"));
    EXPECT_EQ(m_pickle->items(byNumber)[1].number, 5);
    const auto next = load(of("K\x05\x94K\x06\x94h\x01\x87"));
    EXPECT_EQ(m_pickle->items(next)[2].number, 6);
    const auto itself = load(of("]\x94h" + std::string(1, '\0') + "a")); // a list in itself harms nobody
    EXPECT_EQ(m_pickle->items(itself)[0].number, itself.number);
}

TEST_F(PickleTest, objects)
{
    EXPECT_EQ(load(of(call(global("known", "name"), {"N", "N"}))).number, 72);
    EXPECT_EQ(load(of(text("known") + text("name") + "\x93(tR")).number, 70);
    EXPECT_EQ(load(of(tuple({"N", "N", "N"}) + "Q")).number, 3);
    const auto dictionary = load(of(orderedDictionary() + text("a") + "Ns}b"));
    EXPECT_EQ(m_pickle->entries(dictionary).size(), 1u);
}

TEST_F(PickleTest, foreignGlobalsAreNamed)
{
    EXPECT_EQ(causeOf(of(global("os", "system"))), "os.system is foreign.");
    EXPECT_EQ(causeOf(of(text("builtins") + text("eval") + "\x93")), "builtins.eval is foreign.");
    EXPECT_EQ(causeOf(of(global("known", "name.__globals__"))), "known.name.__globals__ is foreign.");
}

TEST_F(PickleTest, damagedPicklesAreRefused)
{
    for (const std::string &bytes : {std::string(),
                                     std::string("."),
                                     std::string("K\x01"),
                                     std::string("\x80\x00N.", 4),
                                     std::string("\x80\x09N."),
                                     std::string("t."),
                                     std::string("(K\x01\x86."),
                                     std::string("u."),
                                     std::string("N(u."),
                                     std::string("}(Nu."),
                                     std::string("N(NNu."),
                                     std::string("Na."),
                                     std::string("NNa."),
                                     std::string("(e."),
                                     std::string("}NNa."),
                                     std::string("NNs."),
                                     std::string("NR."),
                                     std::string("N)R."),
                                     std::string("NNR."),
                                     std::string("NNb."),
                                     std::string(")Nb."),
                                     std::string("b."),
                                     std::string("h\x05."),
                                     std::string("j\xff\xff\xff\xff."),
                                     std::string("q\x00.", 3),
                                     std::string("Nq\x05."),
                                     std::string("Nr\xff\xff\xff\x7f."),
                                     std::string("X\xff\xff\xff\xff"
                                                 "a."),
                                     std::string("\x8c\x05"
                                                 "a."),
                                     std::string("\x8a\xff"
                                                 "a."),
                                     std::string("cos"),
                                     std::string("cos\nsystem"),
                                     std::string("NN\x93."),
                                     std::string("(."),
                                     std::string("\x95"),
                                     of(global("collections", "OrderedDict") + tuple({"N"}) + "R")})
        EXPECT_NE(causeOf(bytes), "accepted") << testing::PrintToString(bytes);
}

TEST_F(PickleTest, operationsThatNobodyNeedsAreRefused)
{
    const std::string known =
        std::string("(NJKMXU)]tae}suc") + "RbQqrhj." + "\x80\x85\x86\x87\x88\x89\x8a\x8c\x93\x94\x95";
    for (int code = 0; code < 256; ++code) {
        if (known.find(char(code)) != std::string::npos)
            continue;
        const auto cause = causeOf(of("NNN" + std::string(1, char(code)) + "NNNN"));
        EXPECT_NE(cause.find("operation"), std::string::npos) << code << " " << cause;
    }
}

TEST_F(PickleTest, sizeAndDepthAreLimited)
{
    EXPECT_NE(causeOf(of(repeated("N", 100'000))).find("stacks more"), std::string::npos);
    EXPECT_NE(causeOf(of(repeated("(", 100'000))).find("nested"), std::string::npos);
    EXPECT_NE(causeOf(of(repeated(")))\x87", 10'000))).find("tuples"), std::string::npos);
    EXPECT_NE(causeOf(of("N" + repeated("\x94", 100'000))).find("remembers"), std::string::npos);
    EXPECT_NE(causeOf(of(text(std::string(2 << 20, 'a')))).find("larger"), std::string::npos);
}

} // namespace tlm
