#include "core/data/task.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "core/base/hash.h"

namespace tlm {

namespace {

constexpr std::array<std::string_view, 3> splitNames{"train", "dev", "test"};
constexpr std::array<std::string_view, 3> metricNames{"macro-f1", "micro-f1", "accuracy"};

template <typename Value>
Expected<Value> fromName(const std::array<std::string_view, 3> &names, std::string_view name,
                         std::string_view what)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<Value>(i);
    }
    return failure(ErrorCode::Usage, fmt::format("There is no {} called {}.", what, name));
}

/// A hash over strings and numbers whose borders count.
class Hasher
{
public:
    void add(std::string_view text)
    {
        add(text.size());
        m_hash = hash64(text, m_hash);
    }
    void add(std::uint64_t number)
    {
        m_hash = hash64({reinterpret_cast<const char *>(&number), sizeof number}, m_hash);
    }
    std::string text() const { return fmt::format("{:016x}", m_hash); }

private:
    std::uint64_t m_hash = 0;
};

} // namespace

std::string_view splitName(Split split)
{
    return splitNames[static_cast<std::size_t>(split)];
}

Expected<Split> splitFromName(std::string_view name)
{
    return fromName<Split>(splitNames, name, "split");
}

std::string_view metricName(TaskMetric metric)
{
    return metricNames[static_cast<std::size_t>(metric)];
}

Expected<TaskMetric> metricFromName(std::string_view name)
{
    return fromName<TaskMetric>(metricNames, name, "metric");
}

TaskMetric usualMetric(std::string_view name, Format format)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) { return std::tolower(letter); });
    const bool micro =
        format == Format::PubMedRct || lower.starts_with("chemprot") || lower.starts_with("rct");
    return micro ? TaskMetric::MicroF1 : TaskMetric::MacroF1;
}

std::string joinedText(const Example &example)
{
    return example.pair.empty() ? example.text : example.text + '\n' + example.pair;
}

std::vector<std::string> joinedTexts(const std::vector<Example> &examples)
{
    std::vector<std::string> texts;
    for (const Example &example : examples)
        texts.push_back(joinedText(example));
    return texts;
}

std::string hashTask(const Task &task)
{
    Hasher hasher;
    hasher.add(task.name);
    hasher.add(metricName(task.metric));
    hasher.add(std::uint64_t(task.hasPairs));
    hasher.add(task.labels.size());
    for (const auto &label : task.labels)
        hasher.add(label);
    for (const auto &examples : task.splits) {
        hasher.add(examples.size());
        for (const auto &example : examples) {
            hasher.add(example.text);
            hasher.add(example.pair);
            hasher.add(static_cast<std::uint64_t>(example.label));
        }
    }
    return hasher.text();
}

} // namespace tlm
