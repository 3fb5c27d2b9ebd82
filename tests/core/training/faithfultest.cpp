#include <cstdlib>
#include <deque>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/data/safetensors.h"
#include "core/training/batchsource.h"
#include "core/training/modelstart.h"
#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

constexpr std::int64_t steps = 100;

/// The faithful recipe on eight devices of four sequences, without dropout, which nobody could draw alike.
Configuration faithful()
{
    Configuration configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Tiny);
    configuration.encoder.layers = 2;
    configuration.encoder.hidden = 64;
    configuration.encoder.feedForward = 128;
    configuration.encoder.heads = 4;
    configuration.encoder.positions = 64;
    configuration.joint.externalLength = configuration.joint.taskLength = 64;
    configuration.joint.steps = steps;
    configuration.joint.batchSequences = 32;
    configuration.joint.averageSequences = 4;
    configuration.joint.rho1 = 4;
    configuration.joint.learningRate = 1e-3;
    configuration.joint.warmUp = 0.1;
    configuration.joint.dropout = 0;
    configuration.joint.evaluateEvery = 1000;
    configuration.compute.bfloat16 = false;
    return configuration;
}

/// Gathers what the Python script reads.
class Export
{
public:
    void add(const std::string &name, const at::Tensor &tensor)
    {
        if (!tensor.defined())
            return;
        const bool real = tensor.scalar_type() == at::kFloat;
        const at::Tensor &kept =
            m_kept.emplace_back(tensor.detach().to(real ? at::kFloat : at::kLong).contiguous());
        m_views.push_back({name,
                           real ? "F32" : "I64",
                           kept.sizes().vec(),
                           {static_cast<const std::byte *>(kept.const_data_ptr()), kept.nbytes()}});
    }
    Expected<> write(const std::filesystem::path &file) const { return writeSafeTensors(file, m_views, {}); }

private:
    std::deque<at::Tensor> m_kept;
    std::vector<TensorView> m_views;
};

Expected<> exportBatches(const Configuration &configuration, const TrainingData &data, const Bert &bert,
                         const std::filesystem::path &file)
{
    Export all;
    for (const auto &parameter : bert.parameters())
        all.add("weights." + parameter.name, parameter.value);
    BatchSource source(Stage::Joint, planStage(Stage::Joint, configuration, data), configuration, data);
    StreamPosition position;
    for (std::int64_t step = 1; step <= steps; ++step) {
        const SourcedBatch made = source.make(position);
        position = made.after;
        const std::string number = std::to_string(step);
        all.add("ids." + number, made.batch.input.ids);
        all.add("mask." + number, made.batch.input.mask);
        all.add("positions." + number, made.batch.maskedPositions.slice(0, 0, made.batch.masked));
        all.add("labels." + number, made.batch.maskedLabels.slice(0, 0, made.batch.masked));
        all.add("classes." + number, made.batch.labels);
    }
    return all.write(file);
}

} // namespace

TEST(Faithful, HundredStepsLoseWhatTheAuthorsAlgorithmLoses)
{
    const Configuration configuration = faithful();
    const TrainingData data = syntheticData();
    const ComputeSetup setup = singleThread();
    Bert bert = makeModel(configuration, data).value();
    if (const char *file = std::getenv("TLM_EXPORT")) {
        ASSERT_TRUE(exportBatches(configuration, data, bert, file));
        GTEST_SKIP() << "wrote " << file << " for tests/golden/training/faithful.py";
    }
    Memory memory;
    Trainer trainer(configuration, data, bert, setup, memory);
    while (trainer.progress().step < steps)
        ASSERT_TRUE(trainer.advance({}));

    const Json golden = readJson(TLM_GOLDEN_DIR "/training/faithful.json").value();
    ASSERT_EQ(golden.size(), std::size_t(steps));
    for (std::size_t i = 0; i < golden.size(); ++i) {
        const StepRecord &step = memory.steps[i];
        const bool internal = (i + 1) % 5 == 0;
        ASSERT_EQ(step.task.has_value(), internal) << i;
        EXPECT_NEAR((internal ? step.maskedInternal : step.maskedExternal).value(),
                    golden[i][0].get<double>(), 1e-3)
            << i;
        if (internal) {
            EXPECT_NEAR(*step.task, golden[i][1].get<double>(), 1e-3) << i;
        }
    }
    const auto mean = [&](std::size_t first) {
        double sum = 0;
        for (std::size_t i = first; i < first + 20; ++i)
            sum += golden[i][0].get<double>();
        return sum / 20;
    };
    EXPECT_LT(mean(80), mean(0) - 0.3) << "what is compared is a training that learns";
}
