#include "core/data/pytorchfile.h"

#include <algorithm>
#include <optional>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/data/safetensors.h"
#include "temporaryfolder.h"
#include "torchfile.h"

namespace tlm {
namespace {

using namespace test::pickle;
using test::StoredNumbers;
using test::TemporaryFolder;

const std::filesystem::path golden = std::filesystem::path(TLM_GOLDEN_DIR) / "data";

void expectSame(const TensorSet &actual, const TensorSet &expected)
{
    EXPECT_EQ(actual.tensors().size(), expected.tensors().size());
    for (const auto &tensor : expected.tensors()) {
        const auto *found = actual.find(tensor.name);
        ASSERT_NE(found, nullptr) << tensor.name;
        EXPECT_EQ(found->type, tensor.type) << tensor.name;
        EXPECT_EQ(found->shape, tensor.shape) << tensor.name;
        ASSERT_EQ(found->bytes.size(), tensor.bytes.size()) << tensor.name;
        EXPECT_TRUE(std::equal(found->bytes.begin(), found->bytes.end(), tensor.bytes.begin()))
            << tensor.name;
    }
}

const StoredNumbers six{"0", 6, std::string("\1\2\3\4\5\6", 6)};

/// One tensor over the bytes 1 to 6.
std::string shown(std::int64_t offset, const std::vector<std::int64_t> &shape,
                  const std::vector<std::int64_t> &strides)
{
    return of(dictionary({{"t", tensor(storage("ByteStorage", "0", 6), offset, shape, strides)}}));
}

std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// The elements row after row, each from its place; nothing if there are more of them than numbers, or one
/// lies behind the last number.
std::optional<std::string> elementsOf(const std::string &numbers, std::int64_t offset,
                                      const std::vector<std::int64_t> &shape,
                                      const std::vector<std::int64_t> &strides)
{
    std::vector<std::int64_t> places{offset};
    for (std::size_t i = 0; i < shape.size(); ++i) {
        std::vector<std::int64_t> inner;
        for (const auto place : places)
            for (std::int64_t step = 0; step < shape[i]; ++step)
                inner.push_back(place + step * strides[i]);
        places = inner;
    }
    std::string elements;
    for (const auto place : places) {
        if (place >= std::int64_t(numbers.size()))
            return {};
        elements += numbers[std::size_t(place)];
    }
    return elements.size() <= numbers.size() ? std::optional(elements) : std::nullopt;
}

} // namespace

// tests/golden/data/torchfiles.py: both formats, protocols 2 and 4, with and without checksums, an ordinary
// dict.
TEST(PyTorchFile, holdsWhatPyTorchWrote)
{
    const auto expected = SafeTensors::open(golden / "tensors.safetensors");
    ASSERT_TRUE(expected) << describe(expected.error());
    for (const auto *name :
         {"zip.bin", "zip_protocol4.bin", "dict.bin", "legacy.bin", "without_checksums.bin"}) {
        SCOPED_TRACE(name);
        const auto file = openPyTorch(golden / name);
        ASSERT_TRUE(file) << describe(file.error());
        expectSame(*file, *expected);
    }
}

TEST(PyTorchFile, tiedTensorsShareTheirBytes)
{
    const auto file = openPyTorch(golden / "zip.bin").value();
    EXPECT_EQ(file.find("float")->bytes.data(), file.find("tied")->bytes.data());
    EXPECT_EQ(file.find("row")->bytes.data(), file.find("float")->bytes.data() + 2 * 6 * 4);
    EXPECT_NE(file.find("part")->bytes.data(), file.find("float")->bytes.data() + (6 + 2) * 4) << "copied";
}

TEST(PyTorchFile, bytesOutliveTheFile)
{
    const TemporaryFolder folder;
    const auto path = folder.write("a.bin", test::contentOf(golden / "zip.bin"));
    const auto file = openPyTorch(path).value();
    const TensorSet copy = file;
    std::filesystem::remove(path);
    expectSame(copy, SafeTensors::open(golden / "tensors.safetensors").value());
}

TEST(PyTorchFile, stridesAreFollowed)
{
    const TemporaryFolder folder;
    const auto bytesOf = [&](const std::string &pickle) {
        const auto file = openPyTorch(folder.write("a.bin", test::torchZip(pickle, {six})));
        if (!file)
            return file.error().cause;
        return textOf(file->find("t")->bytes);
    };
    EXPECT_EQ(bytesOf(shown(0, {2, 3}, {3, 1})), "\1\2\3\4\5\6");
    EXPECT_EQ(bytesOf(shown(0, {3, 2}, {1, 3})), "\1\4\2\5\3\6");
    EXPECT_EQ(bytesOf(shown(1, {2, 2}, {3, 1})), "\2\3\5\6");
    EXPECT_EQ(bytesOf(shown(5, {}, {})), "\6");
    EXPECT_EQ(bytesOf(shown(2, {1, 4, 1}, {77, 1, 99})), "\3\4\5\6") << "strides of one element mean nothing";
    EXPECT_EQ(bytesOf(shown(0, {2, 2}, {0, 1})), "\1\2\1\2") << "an expanded view";
    EXPECT_EQ(bytesOf(shown(6, {0, 3}, {3, 1})), "");
    EXPECT_EQ(bytesOf(shown(0, {std::int64_t(1) << 40, 0, 3}, {0, 3, 7})), "");
}

TEST(PyTorchFile, everyElementIsWhereOffsetAndStridesSay)
{
    const TemporaryFolder folder;
    std::string numbers(64, '\0');
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = char(i + 1);
    EXPECT_TRUE(rc::check([&] {
        const auto dimensions = *rc::gen::inRange<std::size_t>(0, 5);
        const auto sizes = rc::gen::inRange<std::int64_t>(0, 5),
                   steps = rc::gen::inRange<std::int64_t>(0, 13);
        const auto shape = *rc::gen::container<std::vector<std::int64_t>>(dimensions, sizes);
        const auto strides = *rc::gen::container<std::vector<std::int64_t>>(dimensions, steps);
        const auto offset = *rc::gen::inRange<std::int64_t>(0, 20);
        const auto expected = elementsOf(numbers, offset, shape, strides);
        const auto pickle =
            of(dictionary({{"t", tensor(storage("ByteStorage", "0", 64), offset, shape, strides)}}));
        const auto file = openPyTorch(folder.write("a.bin", test::torchZip(pickle, {{"0", 64, numbers}})));
        RC_ASSERT(bool(file) == bool(expected));
        if (file)
            RC_ASSERT(textOf(file->find("t")->bytes) == *expected);
    }));
}

TEST(PyTorchFile, formatsAgree)
{
    const TemporaryFolder folder;
    const auto pickle = shown(0, {6}, {1});
    expectSame(openPyTorch(folder.write("a.bin", test::torchZip(pickle, {six}))).value(),
               openPyTorch(folder.write("b.bin", test::torchLegacy(pickle, {six}))).value());
}

TEST(PyTorchFile, parametersAreTensors)
{
    const TemporaryFolder folder;
    const auto value = tensor(storage("ByteStorage", "0", 6), 0, {6}, {1});
    const auto parameter =
        call(global("torch._utils", "_rebuild_parameter"), {value, "\x88", orderedDictionary()});
    const auto file =
        openPyTorch(folder.write("a.bin", test::torchZip(of(dictionary({{"t", parameter}})), {six})));
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_EQ(file->find("t")->bytes.size(), 6u);
}

TEST(PyTorchFile, aChangedByteOfTheWeightsIsFoundByTheChecksum)
{
    const TemporaryFolder folder;
    auto bytes = test::torchZip(shown(0, {6}, {1}), {six});
    bytes[bytes.find("\1\2\3\4\5\6")] = 'x';
    const auto file = openPyTorch(folder.write("a.bin", bytes));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().cause, "The entry model/data/0 is damaged: its checksum is wrong.");
}

TEST(PyTorchFile, manyTensorsCannotCopyMoreThanTheFileHas)
{
    const TemporaryFolder folder;
    std::vector<std::pair<std::string, std::string>> views;
    const auto numbers = storage("ByteStorage", "0", 1 << 20);
    for (int i = 0; i < 64; ++i)
        views.emplace_back(std::to_string(i), tensor(numbers, 0, {1 << 10, 1 << 10}, {1, 1 << 10}));
    const auto file = openPyTorch(folder.write(
        "a.bin", test::torchZip(of(dictionary(views)), {{"0", 1 << 20, std::string(1 << 20, '\0')}})));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().cause, "The tensors of the file have more elements than the file.");
}

TEST(PyTorchFile, aMissingFileIsNotFound)
{
    EXPECT_EQ(openPyTorch(golden / "none.bin").error().code, ErrorCode::FileNotFound);
}

} // namespace tlm
