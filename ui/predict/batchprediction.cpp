#include "ui/predict/batchprediction.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/base/json.h"

namespace tlm {
namespace {

tl::unexpected<Error> damaged(const std::filesystem::path &file)
{
    return failure(ErrorCode::FileDamaged, "The predictions do not fit the texts.", file.string());
}

/// Adds a line `{"label":…,"probabilities":{…}}`; false if it is none, or names other labels.
bool addLine(BatchPrediction &said, const Json &line)
{
    const auto found = line.find("probabilities");
    if (!line.is_object() || found == line.end() || !found->is_object() || found->empty())
        return false;
    std::vector<std::string> labels;
    std::vector<double> distribution;
    for (const auto &[label, probability] : found->items()) {
        if (!probability.is_number())
            return false;
        labels.push_back(label);
        distribution.push_back(probability.get<double>());
    }
    if (said.labels.empty())
        said.labels = labels;
    said.distributions.push_back(std::move(distribution));
    return labels == said.labels;
}

} // namespace

std::string predictionInput(const std::vector<Example> &examples)
{
    const bool pairs =
        std::ranges::any_of(examples, [](const Example &example) { return !example.pair.empty(); });
    std::string lines;
    for (const Example &example : examples) {
        Json line{{"text", example.text}};
        if (pairs)
            line["pair"] = example.pair;
        lines += toLine(line) + '\n';
    }
    return lines;
}

Expected<BatchPrediction> readBatch(const std::filesystem::path &file, std::size_t examples)
{
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    BatchPrediction said;
    for (std::string_view rest = *text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const auto line = parseJson(rest.substr(0, end), file.string());
        if (!line)
            return tl::unexpected(line.error());
        if (!addLine(said, *line))
            return damaged(file);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (said.distributions.size() != examples)
        return damaged(file);
    return said;
}

} // namespace tlm
