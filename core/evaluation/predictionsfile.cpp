#include "core/evaluation/predictionsfile.h"

#include "core/base/json.h"

namespace tlm {

namespace {

constexpr int version = 1;

/// A number that is no label is told as nlohmann tells what is no number.
std::vector<std::int32_t> labelsIn(const Json &list, std::size_t labels)
{
    std::vector<std::int32_t> numbers;
    for (const Json &number : list) {
        if (!number.is_number_unsigned() || number.get<std::uint64_t>() >= labels)
            throw Json::other_error::create(501, "no label", &number);
        numbers.push_back(number.get<std::int32_t>());
    }
    return numbers;
}

/// Every list of the file is as long as its text at most, so reading it takes no more memory than that.
Expected<StoredPredictions> fromJson(const Json &json, const std::string &file)
{
    try {
        if (json.at("version").get<int>() > version)
            return failure(ErrorCode::FileNewer, "These predictions were written by a newer program.", file);
        StoredPredictions predictions;
        predictions.labels = json.at("labels").get<std::vector<std::string>>();
        predictions.truth = labelsIn(json.at("truth"), predictions.labels.size());
        predictions.predicted = labelsIn(json.at("predicted"), predictions.labels.size());
        if (predictions.truth.size() == predictions.predicted.size())
            return predictions;
    } catch (const Json::exception &) {
    }
    return failure(ErrorCode::FileDamaged, "The predictions of the run are damaged.", file);
}

} // namespace

std::filesystem::path predictionsFile(const std::filesystem::path &runFolder, Split split)
{
    return runFolder / ("predictions-" + std::string(splitName(split)) + ".json");
}

Expected<> savePredictions(const std::filesystem::path &runFolder, Split split,
                           const StoredPredictions &predictions)
{
    const Json json{{"version", version},
                    {"split", splitName(split)},
                    {"labels", predictions.labels},
                    {"truth", predictions.truth},
                    {"predicted", predictions.predicted}};
    return writeFile(predictionsFile(runFolder, split), toLine(json) + '\n');
}

Expected<StoredPredictions> readPredictions(const std::filesystem::path &runFolder, Split split)
{
    const auto file = predictionsFile(runFolder, split);
    return readJson(file).and_then([&](const Json &json) { return fromJson(json, file.string()); });
}

} // namespace tlm
