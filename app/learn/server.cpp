#include "app/learn/server.h"

#include "app/learn/linearanswers.h"
#include "app/learn/modelanswers.h"
#include "app/learn/openmodel.h"
#include "app/learn/request.h"
#include "app/terminal/caught.h"
#include "core/baseline/linearrun.h"
#include "core/data/tensorfolder.h"
#include "core/experiment/modelfolder.h"

namespace tlm {

namespace {

/// Tells how far a request has come, if it wants to know.
class RequestProgress final : public ProgressSink
{
public:
    RequestProgress(const Json &request, const std::function<void(const Json &)> &tell)
        : m_id(request.value("id", Json())), m_wanted(request.value("progress", Json()) == true), m_tell(tell)
    {
    }
    void report(const Progress &progress) override
    {
        if (!m_wanted)
            return;
        Json line{{"id", m_id}};
        line.update(progressJson(progress));
        m_tell(line);
    }

private:
    Json m_id;
    bool m_wanted;
    const std::function<void(const Json &)> &m_tell;
};

} // namespace

Json Server::answer(const RequestQueue::Request &request)
{
    return replyTo(request.id, request.json.and_then([&](const Json &json) {
        return caught([&] { return handle(json, request.stop.get_token()); });
    }));
}

Expected<Json> Server::handle(const Json &request, const std::stop_token &stop)
{
    if (!request.is_object())
        return failure(ErrorCode::Usage, "A request is a JSON object.", "request");
    const auto verb = textField(request, "verb", {});
    if (!verb)
        return tl::unexpected(verb.error());
    const auto answer = answerOf(*verb);
    if (!answer)
        return failure(ErrorCode::Usage, "`verb` must be predict, attention, evaluate, importance or stop.",
                       "request");
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "Stopped on request.");
    const auto name = textField(request, "model");
    if (!name)
        return tl::unexpected(name.error());
    const auto workspace = Workspace::open(m_options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto folder = linearFolder(*workspace, *name);
    if (std::filesystem::is_directory(folder))
        return linear(folder).and_then([&](const LinearClassifier *classifier) {
            return answerLinear(*classifier, *verb, request, m_options.workspace);
        });
    const auto inference = model(*name);
    if (!inference)
        return tl::unexpected(inference.error());
    RequestProgress progress(request, m_tell);
    return answer({**inference, m_options.workspace, m_task, request, progress, stop});
}

Expected<const LinearClassifier *> Server::linear(const std::filesystem::path &folder)
{
    if (!m_linear || m_linear->first != folder) {
        auto opened = LinearClassifier::open(folder);
        if (!opened)
            return tl::unexpected(opened.error());
        m_linear.emplace(folder, std::move(*opened));
    }
    return &m_linear->second;
}

Expected<const Inference *> Server::model(const std::string &name)
{
    const auto folder = findModel(m_options.workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    std::error_code ignored;
    const auto weights = findWeights(*folder).value_or(*folder);
    const auto written = std::filesystem::last_write_time(weights, ignored);
    if (m_warm && m_warm->folder == *folder && m_warm->written == written)
        return &m_warm->inference;
    m_warm.reset(); // frees its memory first
    auto opened = Inference::open(*folder, computeOf(m_options));
    if (!opened)
        return tl::unexpected(opened.error());
    return &m_warm.emplace(Warm{*folder, written, std::move(*opened)}).inference;
}

} // namespace tlm
