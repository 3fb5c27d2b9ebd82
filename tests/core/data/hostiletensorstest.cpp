// Files of weights that somebody made to harm: refused with a cause, and without taking memory for what they
// claim.
#include <functional>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/data/pytorchfile.h"
#include "core/data/safetensors.h"
#include "peakmemory.h"
#include "temporaryfolder.h"
#include "torchfile.h"

namespace tlm {
namespace {

using namespace test::pickle;
using test::StoredNumbers;
using Files = std::set<std::string>;

/// Claimed are up to exabytes; an address sanitizer keeps some megabytes of what was freed.
constexpr std::uint64_t littleMemory = 32u << 20;
constexpr std::int64_t huge = std::int64_t(1) << 62, most = std::numeric_limits<std::int64_t>::max();

const StoredNumbers four{"0", 4, std::string(16, 'x')};

std::string floats(std::int64_t count = 4, const std::string &key = "0")
{
    return storage("FloatStorage", key, count);
}

std::string holding(const std::string &value)
{
    return of(dictionary({{"t", value}}));
}

/// Pickles that want something run, by every way there is to call.
Files codePickles()
{
    const std::string command = tuple({text("touch /tmp/harm")});
    Files pickles;
    for (const auto &[module, name] : std::vector<std::pair<std::string, std::string>>{
             {"os", "system"},
             {"posix", "system"},
             {"nt", "system"},
             {"builtins", "eval"},
             {"builtins", "exec"},
             {"__builtin__", "eval"},
             {"builtins", "getattr"},
             {"builtins", "__import__"},
             {"subprocess", "Popen"},
             {"subprocess", "check_output"},
             {"runpy", "_run_code"},
             {"torch.hub", "load"},
             {"torch", "load"},
             {"torch.serialization", "load"},
             {"torch._utils", "_rebuild_tensor_v3"},
             {"torch._utils", "_rebuild_device_tensor_from_numpy"},
             {"torch.jit", "load"},
             {"torch.storage", "_load_from_bytes"},
             {"numpy.core.multiarray", "_reconstruct"},
             {"codecs", "encode"},
             {"collections", "defaultdict"},
             {"collections", "OrderedDict.fromkeys"},
             {"torch", "FloatStorage.from_file"},
             {"operator", "attrgetter"},
             {"webbrowser", "open"},
             {"__main__", "Model"}}) {
        pickles.insert(of(global(module, name) + command + "R"));
        pickles.insert(holding(text(module) + text(name) + "\x93" + command + "R"));
    }
    const auto system = global("os", "system");
    pickles.insert(of("(S'touch /tmp/harm'\nios\nsystem\n"));                   // INST
    pickles.insert(of("(" + system + text("touch /tmp/harm") + "o"));           // OBJ
    pickles.insert(of(system + command + "\x81"));                              // NEWOBJ
    pickles.insert(of(system + command + "}\x92"));                             // NEWOBJ_EX
    pickles.insert(of("\x82\x01" + command + "R"));                             // EXT1
    pickles.insert(of(std::string("\x83\x01\x01", 3) + command + "R"));         // EXT2
    pickles.insert(of(std::string("\x84\x01\x01\x01\x01", 5) + command + "R")); // EXT4
    pickles.insert(of("Ppersistent\n"));                                        // PERSID
    pickles.insert(of(tuple({text("module"), system, text("source"), text("x")}) + "Q"));
    pickles.insert(of(tuple({text("storage"), system, text("0"), text("cpu"), integer(4)}) + "Q"));
    pickles.insert(holding(floats() + dictionary({{"__class__", system}}) + "b")); // BUILD of an object
    pickles.insert(holding(orderedDictionary() + tuple({text("x")}) + "R"));       // a dictionary called
    pickles.insert(holding(call(global("collections", "OrderedDict"), {tuple({text("x")})})));
    pickles.insert(holding(call(global("torch", "FloatStorage"), {integer(1 << 30)})));
    pickles.insert(holding(call(global("torch._utils", "_rebuild_parameter"), {"N", "N", "N"})));
    return pickles;
}

/// Pickles of tensors that cannot be.
Files impossiblePickles()
{
    Files pickles;
    const std::vector<std::vector<std::int64_t>> shapes{
        {5}, {-4}, {huge}, {most, most}, {2, -2}, {huge, 4}, {1 << 30, 1 << 30}, {4, 0, most, most, most}};
    for (const auto &shape : shapes)
        pickles.insert(holding(tensor(floats(), 0, shape, std::vector<std::int64_t>(shape.size(), 1))));
    for (const auto &strides : std::vector<std::vector<std::int64_t>>{
             {-1, 1}, {1, -1}, {huge, 1}, {most, most}, {3, 1}, {2, 2}, {1}, {1, 1, 1}})
        pickles.insert(holding(tensor(floats(), 0, {2, 2}, strides)));
    for (const std::int64_t offset : {std::int64_t(1), std::int64_t(4), std::int64_t(-1), huge, most})
        pickles.insert(holding(tensor(floats(), offset, {4}, {1})));
    for (const std::int64_t count :
         {std::int64_t(3), std::int64_t(5), std::int64_t(-4), huge, most, most / 4})
        pickles.insert(holding(tensor(floats(count), 0, {2}, {1})));
    pickles.insert(holding(tensor(floats(4, "1"), 0, {4}, {1})));
    pickles.insert(holding(tensor(floats(4, "../../etc/passwd"), 0, {4}, {1})));
    pickles.insert(holding(tensor(storage("DoubleStorage", "0", 4), 0, {4}, {1})));
    pickles.insert(holding(tensor(storage("ComplexFloatStorage", "0", 2), 0, {2}, {1})));
    pickles.insert(holding(tensor(storage("QInt8Storage", "0", 16), 0, {2}, {1})));
    pickles.insert(holding(tensor("N", 0, {4}, {1})));
    pickles.insert(holding(tensor(tensor(floats(), 0, {4}, {1}), 0, {4}, {1})));
    pickles.insert(
        holding(tensor(floats(), 0, std::vector<std::int64_t>(17, 1), std::vector<std::int64_t>(17, 1))));
    pickles.insert(holding(call(global("torch._utils", "_rebuild_tensor_v2"), {floats()})));
    pickles.insert(holding(call(global("torch._utils", "_rebuild_tensor_v2"),
                                {floats(), text("0"), integers({4}), integers({1}), "\x89", "N"})));
    pickles.insert(holding(
        call(global("torch._utils", "_rebuild_tensor_v2"), {floats(), integer(0), "]", "N", "\x89", "N"})));
    pickles.insert(
        of(dictionary({{"a", tensor(floats(4), 0, {4}, {1})}, {"b", tensor(floats(2), 0, {2}, {1})}})));
    pickles.insert(
        of(dictionary({{"a", tensor(floats(), 0, {4}, {1})}, {"a", tensor(floats(), 0, {4}, {1})}})));
    pickles.insert(of(tensor(floats(), 0, {4}, {1})));
    for (const auto *value : {"N", "\x88", "K\x01", "]", "}", ")"}) {
        pickles.insert(holding(value));
        if (std::string_view(value) != "}")
            pickles.insert(of(value));
    }
    pickles.insert(of("}N" + tensor(floats(), 0, {4}, {1}) + "s"));
    pickles.insert(holding(tuple({text("storage"), global("torch", "FloatStorage"), text("0"), text("cpu"),
                                  integer(4), tuple({text("1"), integer(0), integer(4)})}) +
                           "Q"));
    return pickles;
}

std::string fileOf(const std::string &header, const std::string &data = "1234")
{
    return test::bytesOf(std::uint64_t(header.size())) + header + data;
}

std::string entry(const std::string &type, const std::string &shape, const std::string &offsets)
{
    return R"({"a":{"dtype":)" + type + R"(,"shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
}

Files hostileSafeTensors()
{
    Files files;
    for (const std::uint64_t size :
         {1ull << 16, 1ull << 24, 1ull << 32, 1ull << 62, 1ull << 63, ~0ull, ~0ull - 7})
        files.insert(test::bytesOf(size) + "{}");
    for (const auto *shape : {"[2]", "[-1]", "[-1,-1]", "[0]", "[4294967296,4294967296]", "1", "null",
                              "[1.5]", "[\"1\"]", "[[1]]", "{}", "[9223372036854775807,9223372036854775807]",
                              "[18446744073709551615]", "[4611686018427387904,4]", "[true]", "[1e0]"})
        files.insert(fileOf(entry("\"F32\"", shape, "[0,4]")));
    for (const auto *offsets : {"[0,8]", "[4,0]", "[0]", "[0,4,4]", "[-4,0]", "[0,18446744073709551615]",
                                "[18446744073709551612,18446744073709551616]", "[2,6]", "\"0,4\"", "null",
                                "[]", "[0.0,4.0]", "[1,5]", "[9223372036854775807,9223372036854775811]"})
        files.insert(fileOf(entry("\"F32\"", "[1]", offsets)));
    for (const auto *type :
         {"\"F33\"", "\"\"", "32", "null", "\"f32\"", "\"F64\"", "\"F16\"", "\"U8\"", "[\"F32\"]"})
        files.insert(fileOf(entry(type, "[1]", "[0,4]")));
    for (const std::string &header :
         {std::string(), std::string("{"), std::string("[]"), std::string("{}"), std::string("null"),
          std::string("{\"a\":1}"), std::string("{\"a\":{}}"), std::string("{\"__metadata__\":{\"a\":1}}"),
          std::string("{\"__metadata__\":[]}"), std::string(100'000, '['), std::string(1'000'000, '{'),
          std::string(1000, '\0'), entry("\"F32\"", "[1]", "[0,4]") + "x",
          std::string("{\"\xff\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}")})
        files.insert(fileOf(header));
    const std::string two = R"("a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]})";
    for (const auto *second : {R"("b":{"dtype":"U8","shape":[2],"data_offsets":[2,4]})", // overlap
                               R"("b":{"dtype":"U8","shape":[3],"data_offsets":[0,3]})",
                               R"("b":{"dtype":"U8","shape":[0],"data_offsets":[3,3]})",  // a gap
                               R"("a":{"dtype":"U8","shape":[1],"data_offsets":[3,4]})"}) // one name twice
        files.insert(fileOf("{" + two + "," + second + "}"));
    return files;
}

/// A file changed at random places, and cut off; those that are still good are left out.
Files damaged(const std::string &good, const std::function<bool(const std::string &)> &isRefused)
{
    Files files;
    for (std::size_t size = 0; size < good.size(); size += 1 + good.size() / 40)
        files.insert(good.substr(0, size));
    const CounterRandom random(9);
    for (std::uint64_t i = 0; i < 60; ++i) {
        auto bytes = good;
        auto &letter = bytes[random.below(2 * i, bytes.size())];
        letter = char(letter ^ 1 << random.below(2 * i + 1, 8));
        if (isRefused(bytes))
            files.insert(bytes);
    }
    return files;
}

class HostileTensors : public testing::Test
{
protected:
    template <typename Open>
    void expectRefused(const Files &files, Open open)
    {
        const test::PeakMemory memory;
        for (const auto &bytes : files) {
            const auto path = m_folder.write("file", bytes);
            const auto file = open(path);
            ASSERT_FALSE(file) << testing::PrintToString(bytes.substr(0, 2000));
            EXPECT_EQ(file.error().code, ErrorCode::ModelInvalid);
            EXPECT_GT(file.error().cause.size(), 20u) << file.error().cause;
            EXPECT_EQ(file.error().where, path);
        }
        EXPECT_LT(memory.bytes(), littleMemory);
    }

    static Files packed(const Files &pickles, const std::function<std::string(const std::string &)> &pack)
    {
        Files files;
        for (const auto &pickle : pickles)
            files.insert(pack(pickle));
        return files;
    }

    const test::TemporaryFolder m_folder;
};

const auto asZip = [](const std::string &pickle) { return test::torchZip(pickle, {four}); };
const auto asLegacy = [](const std::string &pickle) { return test::torchLegacy(pickle, {four}); };
const std::string good = holding(tensor(floats(), 0, {2, 2}, {2, 1}));

} // namespace

TEST_F(HostileTensors, theGoodFilesAreGood)
{
    EXPECT_TRUE(openPyTorch(m_folder.write("a", asZip(good))));
    EXPECT_TRUE(openPyTorch(m_folder.write("b", asLegacy(good))));
    EXPECT_TRUE(SafeTensors::open(m_folder.write("c", fileOf(entry("\"F32\"", "[1]", "[0,4]")))));
}

TEST_F(HostileTensors, picklesWithCodeAreRefusedInBothFormats)
{
    const auto pickles = codePickles();
    EXPECT_GT(pickles.size(), 60u);
    expectRefused(packed(pickles, asZip), openPyTorch);
    expectRefused(packed(pickles, asLegacy), openPyTorch);
    EXPECT_FALSE(std::filesystem::exists("/tmp/harm"));
    const auto refused =
        openPyTorch(m_folder.write("a", asZip(of(call(global("posix", "system"), {text("ls")})))));
    EXPECT_NE(refused.error().cause.find("posix.system"), std::string::npos);
}

TEST_F(HostileTensors, impossibleTensorsAreRefusedInBothFormats)
{
    const auto pickles = impossiblePickles();
    EXPECT_GT(pickles.size(), 45u);
    expectRefused(packed(pickles, asZip), openPyTorch);
    expectRefused(packed(pickles, asLegacy), openPyTorch);
}

TEST_F(HostileTensors, damagedArchivesAreRefused)
{
    const auto isRefused = [&](const std::string &bytes) {
        return !openPyTorch(m_folder.write("file", bytes));
    };
    auto files = damaged(asZip(good), isRefused);
    files.insert(test::zipOf({{"model/data.pkl", good}}));
    files.insert(test::zipOf({{"data.pkl", good}, {"data/0", four.bytes}}));
    files.insert(test::zipOf({{"a/b/data.pkl", good}, {"a/b/data/0", four.bytes}}));
    files.insert(
        test::zipOf({{"model/data.pkl", good}, {"model/data/0", four.bytes}, {"model/byteorder", "big"}}));
    files.insert(test::zipOf({{"model/data.pkl", good}, {"model/data/0", four.bytes + "x"}}));
    files.insert(test::zipOf({{"model/data.pkl", good}, {"other/data/0", four.bytes}}));
    EXPECT_GT(files.size(), 60u);
    expectRefused(files, openPyTorch);
}

TEST_F(HostileTensors, damagedLegacyFilesAreRefused)
{
    const auto isRefused = [&](const std::string &bytes) {
        return !openPyTorch(m_folder.write("file", bytes));
    };
    auto files = damaged(asLegacy(good), isRefused);
    const auto head = test::legacyHead();
    const auto bigEndian = head.substr(0, head.rfind("\x88")) + "\x89u.";
    files.insert(bigEndian + asLegacy(good).substr(head.size()));
    for (const std::uint64_t count : {0ull, 3ull, 5ull, 1ull << 40, 1ull << 62, ~0ull})
        files.insert(test::torchLegacy(good, {{"0", count, four.bytes}}));
    files.insert(test::torchLegacy(good, {}));
    files.insert(test::torchLegacy(good, {four, four}));
    files.insert(test::torchLegacy(good, {{"1", 4, four.bytes}}));
    files.insert(test::torchLegacy(
        of(dictionary({{"a", tensor(floats(), 0, {4}, {1})}, {"b", tensor(floats(4, "1"), 0, {4}, {1})}})),
        {four, four}));
    files.insert(asLegacy(good) + "x");
    files.insert(good);
    files.insert(of(integer(1)));
    files.insert(std::string(1000, '\x80'));
    EXPECT_GT(files.size(), 60u);
    expectRefused(files, openPyTorch);
}

TEST_F(HostileTensors, hostileSafeTensorsAreRefused)
{
    const auto files = hostileSafeTensors();
    EXPECT_GT(files.size(), 60u);
    expectRefused(files, SafeTensors::open);
}

} // namespace tlm
