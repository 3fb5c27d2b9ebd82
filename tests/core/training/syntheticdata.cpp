#include "syntheticdata.h"

#include <algorithm>

#include "core/base/random.h"

namespace tlm::test {

namespace {

constexpr std::int32_t vocabulary = 100;
constexpr std::int32_t classes = 3;

std::vector<std::int32_t> randomText(const CounterRandom &random, std::uint64_t &position,
                                     std::int32_t preferred)
{
    std::vector<std::int32_t> ids = {2};
    const auto words = 4 + random.below(position++, 16);
    for (std::uint64_t i = 0; i < words; ++i) {
        const auto word = static_cast<std::int32_t>(random.below(position++, 30));
        const bool telling = preferred >= 0 && random.uniform(position++) < 0.6;
        ids.push_back(telling ? 5 + 30 * preferred + word : 5 + 3 * word);
        ids.push_back(ids.back() + 1);
    }
    ids.push_back(3);
    return ids;
}

LabelledSequences randomExamples(std::size_t count, std::uint64_t seed)
{
    const CounterRandom random(seed);
    std::uint64_t position = 0;
    LabelledSequences examples;
    for (std::size_t i = 0; i < count; ++i) {
        const auto label = static_cast<std::int32_t>(i % classes);
        const auto ids = randomText(random, position, label);
        examples.sequences.append(ids);
        examples.shapes.push_back({static_cast<std::int32_t>(ids.size()), {-1, -1}});
        examples.labels.push_back(label);
    }
    return examples;
}

} // namespace

WordTokenizer::WordTokenizer(std::int32_t size, std::vector<std::string> markers)
    : m_tokens{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}
{
    m_tokens.insert(m_tokens.end(), markers.begin(), markers.end());
    while (this->size() < size)
        m_tokens.push_back("w" + std::to_string(this->size()));
}

std::vector<std::int32_t> WordTokenizer::encode(std::string_view text) const
{
    std::vector<std::int32_t> ids;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            ids.push_back(id(text.substr(0, end)).value_or(1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ids;
}

std::optional<std::int32_t> WordTokenizer::id(std::string_view token) const
{
    const auto place = std::find(m_tokens.begin(), m_tokens.end(), token);
    if (place == m_tokens.end())
        return {};
    return static_cast<std::int32_t>(place - m_tokens.begin());
}

TrainingData syntheticData()
{
    TrainingData data;
    data.labels = {"a", "b", "c"};
    data.tokenizer = std::make_shared<WordTokenizer>(vocabulary);
    data.train = randomExamples(120, 1);
    data.dev = randomExamples(60, 2);
    data.test = randomExamples(60, 3);
    const CounterRandom random(4);
    std::uint64_t position = 0;
    for (int i = 0; i < 400; ++i)
        data.external.append(randomText(random, position, -1));
    return data;
}

Configuration syntheticConfiguration(Method method)
{
    Configuration configuration = preset(method, Recipe::Fast, Scale::Tiny);
    configuration.encoder.layers = 1;
    configuration.encoder.hidden = 32;
    configuration.encoder.feedForward = 64;
    configuration.encoder.heads = 2;
    configuration.encoder.positions = 64;
    configuration.encoder.vocabulary = vocabulary;
    configuration.encoder.pooling = Pooling::Mean;
    configuration.joint.tokens = 12'000;
    configuration.joint.batchTokens = 256;
    configuration.joint.rho1 = 3;
    configuration.fineTuning.epochs = 4;
    configuration.fineTuning.batch = 16;
    configuration.fineTuning.learningRate = 5e-3;
    configuration.compute.threads = 1;
    configuration.compute.bfloat16 = false;
    return configuration;
}

ComputeSetup singleThread()
{
    ComputeConfiguration configuration;
    configuration.device = Device::Cpu;
    configuration.threads = 1;
    configuration.bfloat16 = false;
    return setUpCompute(configuration).value();
}

std::stop_token stopped()
{
    static std::stop_source source;
    source.request_stop();
    return source.get_token();
}

Expected<> Memory::step(const StepRecord &record)
{
    steps.push_back(record);
    return {};
}

Expected<> Memory::evaluation(const EvaluationRecord &record)
{
    evaluations.push_back(record);
    return {};
}

std::vector<double> lossesOf(const std::vector<StepRecord> &steps)
{
    std::vector<double> losses;
    for (const StepRecord &step : steps) {
        for (const auto &loss : {step.maskedExternal, step.maskedInternal, step.task})
            losses.push_back(loss.value_or(-1));
    }
    return losses;
}

} // namespace tlm::test
