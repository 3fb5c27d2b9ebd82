#include "core/training/vocabulary.h"

#include <algorithm>

#include "core/text/tokenizertrainer.h"

namespace tlm {

std::vector<std::string> entityMarkers(const Task &task)
{
    const auto &examples = task.examples(Split::Train);
    const auto marked = std::count_if(examples.begin(), examples.end(), [](const Example &example) {
        return example.text.find("[[") != std::string::npos && example.text.find("<<") != std::string::npos;
    });
    if (static_cast<std::size_t>(marked) * 2 <= examples.size())
        return {};
    return {"[[", "]]", "<<", ">>"};
}

Expected<std::shared_ptr<const Tokenizer>> trainTokenizer(const Task &task, std::size_t size,
                                                          const std::function<std::string(std::size_t)> &text,
                                                          const ModelConfiguration &configuration,
                                                          ProgressSink &progress, std::stop_token stop)
{
    const auto trainer =
        makeTokenizerTrainer(configuration.tokenizer, configuration.lowerCase, entityMarkers(task));
    for (const Example &example : task.examples(Split::Train)) {
        trainer->add(example.text);
        trainer->add(example.pair);
    }
    ProgressMeter meter(progress, "count words", "documents", size);
    for (std::size_t i = 0; i < size; ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while words were counted.");
        trainer->add(text(i));
        meter.add();
    }
    meter.finish();
    return trainer->train(static_cast<std::int32_t>(configuration.vocabulary), progress, std::move(stop));
}

} // namespace tlm
