#include <fstream>
#include <gtest/gtest.h>

#include "core/selection/importance.h"
#include "core/selection/selectionsources.h"
#include "selectionfixture.h"

namespace tlm {
namespace {

Json goldenDraws()
{
    std::ifstream file(TLM_GOLDEN_DIR "/selection/dsir.json");
    return Json::parse(file);
}

std::vector<std::uint32_t> numbersOf(const std::vector<SelectedDocument> &documents)
{
    std::vector<std::uint32_t> numbers;
    for (const SelectedDocument &document : documents)
        numbers.push_back(document.document);
    return numbers;
}

class Importance : public test::SelectionTest
{
protected:
    void SetUp() override
    {
        SelectionTest::SetUp();
        addCorpusOf("raw", golden.at("raw").get<std::vector<std::string>>());
        task.splits[0].clear();
        for (const auto &text : golden.at("target"))
            task.splits[0].push_back({text.get<std::string>(), "", 0});
        task.name = "target";
        save(task);
    }

    Expected<std::vector<SelectedDocument>> draw(const SelectionOptions &wanted,
                                                 std::stop_token stop = {}) const
    {
        const auto sources = openSources(workspace, {"raw"}).value();
        std::vector<SelectedDocument> all;
        for (std::uint32_t i = 0; i < sources.stores[0].size(); ++i)
            all.push_back({0, i, 0, 0, 0});
        NoProgress progress;
        return drawByImportance(all, task, sources.stores, wanted, progress, stop);
    }

    const Json golden = goldenDraws();
};

TEST_F(Importance, weightsAndOrderAreThoseOfNumPy)
{
    const auto weights = golden.at("weights").get<std::vector<double>>();
    for (const std::string seed : {"1", "9007199254740991"}) {
        SelectionOptions wanted;
        wanted.seed = std::stoull(seed);
        const auto drawn = draw(wanted).value();
        EXPECT_EQ(numbersOf(drawn), golden.at("draws").at(seed).get<std::vector<std::uint32_t>>());
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            EXPECT_FLOAT_EQ(drawn[i].score, static_cast<float>(weights[drawn[i].document]));
            EXPECT_EQ(drawn[i].rank, i);
        }
    }
}

TEST_F(Importance, threadsGiveTheSame)
{
    SelectionOptions wanted;
    const auto one = draw(wanted).value();
    wanted.threads = 4;
    const auto four = draw(wanted).value();
    EXPECT_EQ(numbersOf(one), numbersOf(four));
    for (std::size_t i = 0; i < one.size(); ++i)
        EXPECT_EQ(one[i].score, four[i].score);
}

TEST_F(Importance, shortDocumentsAreNotDrawnWhenAsked)
{
    SelectionOptions wanted;
    const auto all = draw(wanted).value();
    EXPECT_EQ(all.size(), golden.at("raw").size() - 1) << "all but the empty one";
    wanted.minimumWords = 12;
    const auto longer = draw(wanted).value();
    EXPECT_GT(longer.size(), 10u);
    EXPECT_LT(longer.size(), all.size());
    wanted.minimumWords = 1000;
    EXPECT_TRUE(draw(wanted).value().empty());
}

TEST_F(Importance, aTextLikeTheTaskIsDrawnMoreOftenThanAnother)
{
    const auto weights = golden.at("weights").get<std::vector<double>>();
    const auto heaviest = static_cast<std::uint32_t>(std::ranges::max_element(weights) - weights.begin());
    const auto lightest = static_cast<std::uint32_t>(std::ranges::min_element(weights) - weights.begin());
    int heavyFirst = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SelectionOptions wanted;
        wanted.seed = seed;
        const auto numbers = numbersOf(draw(wanted).value());
        heavyFirst += std::ranges::find(numbers, heaviest) < std::ranges::find(numbers, lightest);
    }
    EXPECT_EQ(heavyFirst, 20);
}

TEST_F(Importance, stopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(draw({}, stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST(LogRatios, areOfShares)
{
    const auto ratios = logRatios({3, 1, 0}, {10, 10, 0});
    EXPECT_DOUBLE_EQ(ratios[0], std::log(0.75 + 1e-8) - std::log(0.5 + 1e-8));
    EXPECT_DOUBLE_EQ(ratios[1], std::log(0.25 + 1e-8) - std::log(0.5 + 1e-8));
    EXPECT_EQ(ratios[2], 0);
    EXPECT_EQ(logRatios({0, 0}, {0, 0}), (std::vector<double>{0, 0}));
}

} // namespace
} // namespace tlm
