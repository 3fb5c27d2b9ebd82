#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

#include "app/terminal/requestqueue.h"
#include "app/terminal/verb.h"
#include "app/terminal/warmtask.h"
#include "core/base/json.h"
#include "core/baseline/linear.h"
#include "core/training/inference.h"

namespace tlm {

/// Answers requests about models and keeps the last model and the last task warm; linear runs are predicted
/// and scored with too. A request is one JSON object with `id`, `verb`, `model` (a run, `RUN@STEP`, a folder)
/// and what the verb needs:
///
/// what is looked at
/// - one text: `text`, optionally `pair` (its second text)
/// - many: `texts`, an array of texts or of `[text, pair]` (the same for every compared model); or `task`,
///   `split` (dev), `examples` (200; the first ones) or `example` (one, by its number from 0)
/// `text`, `texts` and `task` exclude each other.
/// what is changed in the model or the text
/// - `mute`: `[[layer, head], …]` from 0: these heads give nothing
/// - `mask`: `[token, …]`: of one text (predict, attention), tokens (numbered as `texts` of the answer) that
///   become `[MASK]`
///
/// verbs
/// - predict: one text or example → `{"id":…,"label":…,"probabilities":{…}}`
/// - attention: what is looked at, `counting` (see countingoptions.h), `output` (a .safetensors or .npz file
///   for the weights) → `{"id":…,"attention":{"layers":…,"heads":…,"examples":…,"tokens":…,"positional":…,
///   "vertical":…,"other":…,"planted":…,"per_head":[{"layer":0,"head":0,"adjacent_argmax":…, …,
///   "errors":{"adjacent_argmax":…, …},"pattern":"…","planted":true}],"options":{counting}}}`; what was not
///   counted is null. Of one example also `"texts":[tokens]`, `"second":` where its second text begins (null)
///   and, if the model classifies, `"prediction":{"label":…,"probabilities":{…}}`.
/// - evaluate: `task`, `split`, optionally `examples` → `{"id":…,"evaluation":{"split":…,"examples":…,
///   "macro_f1":…, …},"metric":{"name":"macro-f1","value":…}}`
/// - importance: as evaluate → `{"id":…,"importance":{"metric":"macro-f1","value":…,"examples":…,
///   "per_head":[{"layer":0,"head":0,"value":…,"change":…}]}}`: the metric with each head muted alone; a
///   head that matters has a negative change
/// - stop: `target`, the id of a request that is answered or waits: it ends with the error `stopped`. Has no
///   answer of its own.
/// With `"progress":true` lines `{"id":…,"progress":{"what":…,"done":…,"total":…,"unit":…}}` come before the
/// answer. A failure is `{"id":…,"error":{…}}`.
class Server
{
public:
    /// `tell` takes the lines that come before an answer.
    Server(const CommonOptions &options, std::function<void(const Json &)> tell)
        : m_options(options), m_tell(std::move(tell)), m_task(options.workspace)
    {
    }
    Json answer(const RequestQueue::Request &request);

private:
    Expected<Json> handle(const Json &request, const std::stop_token &stop);
    Expected<const LinearClassifier *> linear(const std::filesystem::path &folder);
    Expected<const Inference *> model(const std::string &name);

    /// A model and what tells that its files have changed.
    struct Warm
    {
        std::filesystem::path folder;
        std::filesystem::file_time_type written;
        Inference inference;
    };
    const CommonOptions &m_options;
    std::function<void(const Json &)> m_tell;
    WarmTask m_task;
    std::optional<Warm> m_warm;
    std::optional<std::pair<std::filesystem::path, LinearClassifier>> m_linear; ///< never changes once saved
};

} // namespace tlm
