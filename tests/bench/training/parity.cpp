#include "tests/bench/training/parity.h"

#include <numeric>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>

#include "core/model/device.h"
#include "core/training/objective.h"
#include "required.h"
#include "tests/bench/training/texts.h"

namespace tlm::bench {

namespace {

constexpr std::int64_t sequences = 48;

/// The loss and all gradients of one step as one vector.
at::Tensor stepOn(const at::Device &device, Batch batch, const ModelConfiguration &model, std::int64_t labels,
                  const ForwardOptions &options)
{
    Bert bert(model, labels, 1);
    bert.to(device);
    batch.to(device);
    const auto loss = jointLoss(bert, batch, 20, options).total;
    loss.backward();
    std::vector<at::Tensor> values{loss.detach().flatten()};
    for (const auto &parameter : bert.parameters())
        if (parameter.value.grad().defined())
            values.push_back(parameter.value.grad().flatten());
    return at::cat(values).cpu();
}

double difference(const at::Tensor &left, const at::Tensor &right)
{
    return ((left - right).norm() / right.norm()).item<double>();
}

} // namespace

Json compareDevices(const Settings &settings)
{
    const auto model = configurationOf(settings).encoder;
    const auto device = test::required(chooseDevice(settings.device)).device;
    const auto texts = readTexts(settings.texts);
    std::vector<std::uint32_t> numbers(sequences);
    std::iota(numbers.begin(), numbers.end(), 0);
    auto batch = makeBatch(texts.task, numbers, {});
    maskBatch(batch, {0.15, {}, model.vocabulary, CounterRandom(1)}, 1);

    ForwardOptions exact, rounded, kept;
    rounded.bfloat16 = kept.bfloat16 = true;
    kept.takeWeights = [](std::int64_t, const PackedGroup &, const at::Tensor &) {};
    const auto there = [&](const ForwardOptions &options) {
        return stepOn(device, batch, model, texts.labels, options);
    };
    const auto here = stepOn(at::kCPU, batch, model, texts.labels, exact);
    Json rows = Json::array();
    const auto add = [&](const char *what, const ForwardOptions &options, double allowed) {
        rows.push_back(
            {{"what", what}, {"difference", difference(there(options), here)}, {"allowed", allowed}});
    };
    add("fp32", exact, 1e-4);
    add("bf16", rounded, 3e-2);
    add("bf16 without flash attention", kept, 3e-2);
    return rows;
}

} // namespace tlm::bench
