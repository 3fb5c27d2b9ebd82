// Files of NumPy's own (tests/golden/attention/make.py).
#include "core/attention/numpyfile.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

std::string golden(const std::string &name)
{
    return test::contentOf(std::filesystem::path(TLM_GOLDEN_DIR) / "attention" / name);
}

} // namespace

TEST(NumpyFile, EqualsNumpysBytes)
{
    std::vector<float> values;
    for (int i = 0; i < 12; ++i)
        values.push_back(float(i));
    const std::string_view bytes(reinterpret_cast<const char *>(values.data()),
                                 values.size() * sizeof(float));
    EXPECT_EQ(numpyHead("<f4", {1, 3, 2, 2}).append(bytes), golden("array.npy"));
    EXPECT_EQ(numpyTexts({"[CLS]", "na\u00EFve", "\U0001F600", ""}), golden("texts.npy"));
    EXPECT_EQ(numpyNumber(3), golden("number.npy"));
}

TEST(NumpyFile, ValuesBeginAtMultiplesOf64)
{
    for (std::int64_t extent = 1; extent < 1'000'000'000'000; extent *= 10) {
        const std::string head = numpyHead("<f4", {extent, extent, extent, extent});
        EXPECT_EQ(head.size() % 64, 0U);
        EXPECT_EQ(head.back(), '\n');
        EXPECT_EQ(std::size_t(std::uint8_t(head[8])) + 256 * std::uint8_t(head[9]) + 10, head.size());
    }
}

TEST(NumpyFile, BadUtf8IsNoReasonToFail)
{
    EXPECT_EQ(numpyTexts({"\xff", "a"}), numpyTexts({"\uFFFD", "a"}));
    EXPECT_EQ(numpyTexts({}).size() % 64, 0U);
}
