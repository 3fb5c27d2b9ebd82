// Against NumPy on 100 random maps (tests/golden/attention/make.py).
#include <cmath>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/attention/attentionfile.h"
#include "core/base/json.h"

using namespace tlm;

namespace {

/// With the rows that the parameter names.
class MeasuresGolden : public testing::TestWithParam<const char *>
{
protected:
    static std::filesystem::path golden() { return std::filesystem::path(TLM_GOLDEN_DIR) / "attention"; }

    HeadStatistics statistics() const
    {
        CountingOptions options;
        options.rows = std::string(GetParam()) == "all" ? CountedRows::All : CountedRows::Inner;
        return HeadStatistics(1, 1, options);
    }

    static void expectNear(double actual, const Json &expected, const std::string &what)
    {
        if (expected.is_null())
            EXPECT_TRUE(std::isnan(actual)) << what;
        else
            EXPECT_NEAR(actual, expected.get<double>(), 1e-9) << what;
    }

    const std::vector<StoredAttention> m_maps = readAttention(golden() / "maps.safetensors").value();
    const Json m_expected = readJson(golden() / "measures.json").value()[GetParam()];
};

} // namespace

TEST_P(MeasuresGolden, OfEachMap)
{
    ASSERT_EQ(m_maps.size(), 100U);
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        HeadStatistics one = statistics();
        one.add(m_maps[i].view());
        const HeadMeasures head = one.measures().front();
        for (const Measure measure : allMeasures()) {
            const std::string name(measureName(measure));
            expectNear(head[measure], m_expected["maps"][i][name], name + " " + std::to_string(i));
        }
    }
}

TEST_P(MeasuresGolden, OfAllMapsWithTheirErrors)
{
    HeadStatistics all = statistics();
    for (const StoredAttention &map : m_maps)
        all.add(map.view());
    const HeadMeasures head = all.measures().front();
    for (const Measure measure : allMeasures()) {
        const std::string name(measureName(measure));
        expectNear(head[measure], m_expected["together"][name]["value"], name);
        expectNear(head.error(measure), m_expected["together"][name]["error"], "error of " + name);
    }
}

INSTANTIATE_TEST_SUITE_P(Rows, MeasuresGolden, testing::Values("inner", "all"),
                         [](const auto &instance) { return std::string(instance.param); });
