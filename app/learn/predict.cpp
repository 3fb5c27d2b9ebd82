#include <memory>

#include "app/learn/openmodel.h"
#include "app/learn/verbs.h"
#include "app/terminal/predictions.h"

namespace tlm {

namespace {

Expected<> predict(VerbContext &context, const PredictOptions &options)
{
    const auto texts = textsToPredict(options, context.output, context.stop);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto inference = openModel(context, options.model);
    if (!inference)
        return tl::unexpected(inference.error());
    const auto predictions = inference->predict(texts->examples, context.output, context.stop);
    if (!predictions)
        return tl::unexpected(predictions.error());
    std::vector<std::vector<double>> probabilities;
    for (const auto &prediction : *predictions)
        probabilities.push_back(prediction.probabilities);
    return tellPredictions(options, *texts, probabilities, inference->model().labels, context.output);
}

} // namespace

void addPredictVerb(Program &program)
{
    const auto options = std::make_shared<PredictOptions>();
    auto &verb = program.addVerb("predict", "Classes of texts and their probabilities");
    declare(verb, *options);
    verb.callback([&program, options] {
        program.choose([options](VerbContext &context) { return predict(context, *options); });
    });
}

} // namespace tlm
