#include "core/evaluation/labelmatch.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace tlm {

namespace {

/// The first of some labels that others lack.
std::optional<std::string> missingFrom(const std::vector<std::string> &others,
                                       const std::vector<std::string> &labels)
{
    const auto found = std::ranges::find_if(
        labels, [&](const std::string &label) { return std::ranges::find(others, label) == others.end(); });
    return found == labels.end() ? std::nullopt : std::optional(*found);
}

tl::unexpected<Error> otherLabels(const std::string &cause, const Task &task)
{
    return failure(ErrorCode::LabelUnknown,
                   cause + " A model can be scored on another task that has the same labels alone.",
                   task.name);
}

} // namespace

Expected<std::vector<std::int32_t>> matchLabels(const std::vector<std::string> &model, const Task &task)
{
    std::vector<std::int32_t> numbers;
    const auto unknown = missingFrom(model, task.labels);
    const bool unnamed = unknown && !model.empty() && model.front() == "LABEL_0";
    if (unnamed && model.size() != task.labels.size())
        return otherLabels(fmt::format("The model has {} labels without names, the task {} has {}.",
                                       model.size(), task.name, task.labels.size()),
                           task);
    if (unknown && !unnamed)
        return otherLabels(
            fmt::format("The model does not know the label \"{}\" of the task {}.", *unknown, task.name),
            task);
    if (const auto surplus = missingFrom(task.labels, model); surplus && !unnamed)
        return otherLabels(
            fmt::format("The model knows the label \"{}\", which the task {} has not.", *surplus, task.name),
            task);
    for (std::size_t label = 0; label < task.labels.size(); ++label) {
        const auto found = std::ranges::find(model, task.labels[label]) - model.begin();
        numbers.push_back(std::int32_t(unnamed ? std::ptrdiff_t(label) : found));
    }
    return numbers;
}

Expected<std::vector<Example>> relabelled(const std::vector<std::string> &model, const Task &task,
                                          Split split)
{
    return matchLabels(model, task).map([&](const std::vector<std::int32_t> &numbers) {
        std::vector<Example> examples = task.examples(split);
        for (Example &example : examples)
            example.label = numbers[std::size_t(example.label)];
        return examples;
    });
}

} // namespace tlm
