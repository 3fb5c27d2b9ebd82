#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

#include "app/terminal/verb.h"
#include "core/base/json.h"
#include "core/baseline/linear.h"
#include "core/training/inference.h"

namespace tlm {

/// Answers requests about models and keeps the last model warm; linear runs are
/// predicted with too. A request is one JSON object with `id`,
/// `verb` (`predict`, `attention`), `model`, and what the verb needs:
/// - predict: `text`, optionally `pair` → `{"id":…,"label":…,"probabilities":{…}}`
/// - attention: `text` and optionally `pair`; or `task`, `split` and `example` or `examples`; optionally
///   `output`, a .safetensors file for the weights → `{"id":…,"attention":{…}}`
/// A failure is `{"id":…,"error":{…}}`.
class Server
{
public:
    explicit Server(const CommonOptions &options) : m_options(options) {}
    Json answer(const std::string &line, const std::stop_token &stop);

private:
    Expected<Json> handle(const Json &request, const std::stop_token &stop);
    Expected<Json> predictLinear(const std::filesystem::path &folder, const Json &request);
    Expected<const Inference *> model(const std::string &name);

    /// A model and what tells that its files have changed.
    struct Warm
    {
        std::filesystem::path folder;
        std::filesystem::file_time_type written;
        Inference inference;
    };
    const CommonOptions &m_options;
    std::optional<Warm> m_warm;
    std::optional<std::pair<std::filesystem::path, LinearClassifier>> m_linear; ///< never changes once saved
};

} // namespace tlm
