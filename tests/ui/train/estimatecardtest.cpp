#include "ui/train/estimatecard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

#include "ui/support/notemporaryfolder.h"
#include "ui/support/words.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"
#include "ui/train/trainfixture.h"

namespace tlm {
namespace {

class EstimateCardTest : public test::TrainTest
{
protected:
    EstimateCardTest() : m_card(m_work.studio(), worker())
    {
        m_configuration.task = "birds";
        m_card.resize(600, 300);
        m_card.show();
        QObject::connect(&m_card, &EstimateCard::failed,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    void show(std::size_t runs = 1) { m_card.showWork(m_configuration, 100, runs, true); }
    Fact &fact(const char *name) { return *test::control<Fact>(m_card, name); }
    bool enabled(const char *text) { return test::button(m_card, text)->isEnabled(); }

    EstimateCard m_card;
    Configuration m_configuration = preset(Method::TaskMlm, Recipe::Fast, Scale::Tiny);
    std::vector<Error> m_errors;
};

TEST_F(EstimateCardTest, measuresSomeStepsOnDemand)
{
    setTool("echo '{\"progress\":{\"what\":\"tokenize\",\"done\":3,\"total\":9,\"unit\":\"texts\"}}'\n"
            "echo '{\"estimate\":{\"seconds\":240,\"tokens_per_second\":12000,\"memory_bytes\":5000000,"
            "\"device\":\"cpu\"}}'\n");
    constexpr quint64 memory = 16'000'000'000;
    m_card.findChild<PlanView *>()->setMachine({memory, -1, {}});
    show(2);
    EXPECT_FALSE(m_card.seconds());
    ASSERT_TRUE(test::click(m_card, "Measure"));
    EXPECT_FALSE(enabled("Measure")) << "once at a time";
    EXPECT_FALSE(enabled("Find largest batch"));
    EXPECT_TRUE(test::button(m_card, "Cancel"));
    ASSERT_TRUE(test::eventually([this] { return fact("Duration").value() == "about 4 min"; }));
    EXPECT_DOUBLE_EQ(m_card.seconds().value(), 480);
    EXPECT_EQ(fact("Memory").note(), "measured, of " + bytesText(memory) + ", fits");
    ASSERT_TRUE(test::eventually([this] { return enabled("Measure"); }));
    EXPECT_FALSE(test::button(m_card, "Cancel"));
    m_configuration.seed = 9;
    show();
    EXPECT_EQ(fact("Duration").value(), "about 4 min") << "another seed costs the same";
    m_configuration.joint.rho2 = 7;
    show();
    EXPECT_EQ(fact("Duration").value(), "–");
}

TEST_F(EstimateCardTest, aMeasurementIsCancelledInPlace)
{
    setTool("trap 'exit 3' INT\nwhile :; do sleep 0.05; done\n");
    show();
    ASSERT_TRUE(test::click(m_card, "Measure"));
    ASSERT_TRUE(test::eventually([this] { return !calls().isEmpty(); }));
    ASSERT_TRUE(test::click(m_card, "Cancel"));
    ASSERT_TRUE(test::eventually([this] { return enabled("Measure"); }));
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(EstimateCardTest, whatCannotBeHandedOverIsToldAndMayBeTriedAgain)
{
    show();
    const test::NoTemporaryFolder none;
    ASSERT_TRUE(test::click(m_card, "Measure"));
    EXPECT_EQ(m_errors.size(), 1u);
    EXPECT_TRUE(enabled("Measure"));
    EXPECT_FALSE(test::button(m_card, "Cancel"));
}

TEST_F(EstimateCardTest, theLargestBatchIsTold)
{
    setTool("echo '{\"largest_batch\":{\"batch_tokens\":4096,\"memory_bytes\":9,\"free_bytes\":10}}'\n");
    show();
    qulonglong tokens = 0;
    QObject::connect(&m_card, &EstimateCard::batchFound,
                     [&](const LargestBatch &batch) { tokens = batch.tokens; });
    ASSERT_TRUE(test::click(m_card, "Find largest batch"));
    ASSERT_TRUE(test::eventually([&] { return tokens == 4096; }));
}

TEST_F(EstimateCardTest, onlyWhatHasStepsIsMeasured)
{
    m_configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    show();
    EXPECT_FALSE(enabled("Measure"));
    m_configuration = preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny);
    show();
    EXPECT_TRUE(enabled("Measure"));
    EXPECT_FALSE(enabled("Find largest batch")) << "it has no joint stage";
    m_card.showWork(m_configuration, 100, 1, false);
    EXPECT_FALSE(enabled("Measure")) << "it could not be trained";
    m_card.showSweep({{}, {}});
    EXPECT_FALSE(enabled("Measure"));
}

TEST_F(EstimateCardTest, theForecastKnowsEarlierRuns)
{
    m_work.addRun({.method = Method::Linear});
    m_configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    m_configuration.task = "birds";
    show(3);
    m_card.refresh();
    ASSERT_TRUE(settle());
    EXPECT_EQ(fact("Duration").value(), "about 1 min");
    EXPECT_DOUBLE_EQ(m_card.seconds().value(), 180) << "of three runs";
    m_card.showSweep({{}, 99.0});
    EXPECT_DOUBLE_EQ(m_card.seconds().value(), 99);
    EXPECT_TRUE(test::words(m_card).contains("all runs together"));
}

TEST_F(EstimateCardTest, aPretrainedModelHasTheSizesOfItsFolder)
{
    m_configuration = preset(Method::FineTune, Recipe::Fast, Scale::Tiny);
    const auto folder = m_work.folder() / "bert";
    m_configuration.model = folder.string();
    show();
    EXPECT_EQ(fact("Weights").value(), "–");
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeFile(folder / "model.safetensors", ""));
    ASSERT_TRUE(writeFile(folder / "config.json",
                          R"({"vocab_size":30522,"hidden_size":768,"num_hidden_layers":12,)"
                          R"("num_attention_heads":12,"intermediate_size":3072,)"
                          R"("max_position_embeddings":512})"));
    show();
    EXPECT_EQ(fact("Weights").value(), countText(108'891'648));
}

TEST_F(EstimateCardTest, theCommandIsCopiedByItsKeys)
{
    m_card.setCommand("tlm train --task birds");
    EXPECT_EQ(test::control<QLineEdit>(m_card, "The same as a command")->text(), "tlm train --task birds");
    ASSERT_TRUE(test::click(m_card, "Copy command"));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "tlm train --task birds");
    EXPECT_EQ(action("train.copyCommand")->shortcut(), QKeySequence("Ctrl+Alt+C"));
}

} // namespace
} // namespace tlm
