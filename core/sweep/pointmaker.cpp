#include "core/sweep/pointmaker.h"

#include <fmt/format.h>

#include "core/data/task.h"
#include "core/experiment/papertable.h"
#include "core/sweep/wantedselection.h"

namespace tlm {

namespace {

std::string assignment(const std::string &key, const std::string &value)
{
    const bool external = key == "joint.rho1" && value == externalOnly;
    return fmt::format("{}={}", key, external ? externalOnlyRho1 : value);
}

} // namespace

bool usesValue(Method method, std::string_view key)
{
    if (method == Method::Linear)
        return !key.starts_with("encoder.") && !key.starts_with("joint.") && !key.starts_with("fine_tuning.");
    if (key == "joint.rho1")
        return needsSelection(method);
    if (key == "joint.task_length")
        return true;
    return hasJointStage(method) || !key.starts_with("joint.");
}

PointMaker::PointMaker(const Workspace &workspace, const SweepDefinition &definition)
    : m_workspace(workspace), m_definition(definition), m_request(definition.base),
      m_corpora(definition.corpora)
{
}

void PointMaker::take(const std::string &key, const std::string &value)
{
    const std::pair<const char *, std::string *> names[] = {
        {"task", &m_request.task},     {"selection", &m_request.selection}, {"model", &m_request.model},
        {"method", &m_request.method}, {"recipe", &m_request.recipe},       {"scale", &m_request.scale},
        {"budget", &m_request.budget}};
    for (const auto &[name, place] : names) {
        if (key == name) {
            *place = value;
            return;
        }
    }
    if (key == axis::k)
        m_k = std::uint32_t(std::stoul(value));
    else if (key == axis::corpus)
        m_corpora = splitAt(value, '+');
    else if (key == axis::selector)
        m_selector = Json(value).get<Selector>();
    else if (key == axis::query)
        m_query = Json(value).get<QueryText>();
    else if (key == axis::stage2)
        m_stage2 = value == "on";
    else
        m_request.assignments.push_back(assignment(key, value));
}

/// No neighbours at all is what the paper's Table 4 calls task data only: the same training without them.
Expected<> PointMaker::chooseMethod()
{
    const auto method = methodFromName(m_request.method.empty() ? "tlm" : m_request.method);
    if (!method)
        return tl::unexpected(method.error());
    m_method = *method;
    if (m_k == 0u && needsSelection(m_method)) {
        if (m_method == Method::PretrainedTlm)
            return failure(ErrorCode::Usage, "With k 0 write the method finetune-mlm instead.", "k=0");
        m_method = Method::TaskMlm;
    }
    m_request.method = methodName(m_method);
    return {};
}

Expected<Configuration> PointMaker::configureExperiment() const
{
    auto configuration = presetOf(m_request);
    if (!configuration)
        return configuration;
    ExperimentRequest used = m_request;
    std::erase_if(used.assignments, [this](const std::string &each) {
        return !usesValue(m_method, each.substr(0, each.find('=')));
    });
    if (!hasJointStage(m_method))
        used.budget.clear();
    if (!needsSelection(m_method))
        used.selection.clear();
    if (!needsModel(m_method))
        used.model.clear();
    configuration->compute = m_definition.compute;
    if (auto applied = applyRequest(used, *configuration); !applied)
        return tl::unexpected(applied.error());
    if (!m_stage2 && m_method != Method::Linear) {
        configuration->fineTuning.epochs = 0;
        configuration->fineTuning.steps = 0;
    }
    return configuration;
}

Expected<SelectionOptions> PointMaker::neighbours(const Configuration &configuration) const
{
    const auto task = summarizeTask(m_workspace, configuration.task);
    if (!task)
        return tl::unexpected(task.error());
    const std::string &row = m_request.tableB1.empty() ? configuration.task : m_request.tableB1;
    const std::int64_t k =
        topKFor(configuration.recipe, configuration.scale, paperTaskLike(row), task->sizes[0]);
    return neighboursOf(configuration.task, m_corpora, m_k.value_or(std::uint32_t(k)), m_query);
}

/// The random method and the other selectors draw as much text as the neighbours have. A selection of the
/// wanted kind is taken as it is.
Expected<> PointMaker::drawInstead(SweepPoint &point, const SelectionOptions &like) const
{
    const std::optional<Selector> wanted = m_method == Method::Random ? Selector::Random : m_selector;
    if (!wanted || *wanted == like.selector)
        return {};
    if (*wanted == Selector::Bm25 || like.selector == Selector::Random)
        return failure(ErrorCode::Usage,
                       fmt::format("The selection {} was not made by the selector {}: name the corpora to "
                                   "select from, or another selection.",
                                   like.name, Json(*wanted).get<std::string>()),
                       "selector");
    point.selections.push_back(drawnLike(like, *wanted, point.configuration.seed));
    point.configuration.selection = point.selections.back().name;
    return {};
}

Expected<> PointMaker::chooseSelection(SweepPoint &point) const
{
    Configuration &configuration = point.configuration;
    if (!needsSelection(m_method))
        return {};
    if (!m_corpora.empty()) {
        auto options = neighbours(configuration);
        if (!options)
            return tl::unexpected(options.error());
        configuration.selection = options->name;
        point.selections.push_back(*options);
        return drawInstead(point, *options);
    }
    if (m_k || m_query != QueryText::Whole)
        return failure(ErrorCode::Usage, "k and query make selections: name the corpora to select from.",
                       m_k ? "k" : "query");
    if (configuration.selection.empty())
        return failure(
            ErrorCode::Usage,
            fmt::format("The method {} reads selected text: name corpora to select from, or selections.",
                        methodName(m_method)));
    const auto named = summarizeSelection(m_workspace, configuration.selection);
    if (!named)
        return tl::unexpected(named.error());
    SelectionOptions like = named->options;
    like.task = configuration.task;
    return drawInstead(point, like);
}

Expected<SweepPoint> PointMaker::make(const std::vector<std::string> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        take(m_definition.axes[i].key, values[i]);
    if (auto chosen = chooseMethod(); !chosen)
        return tl::unexpected(chosen.error());
    auto configuration = configureExperiment();
    if (!configuration)
        return tl::unexpected(configuration.error());
    SweepPoint point{values, std::move(*configuration), {}};
    if (auto chosen = chooseSelection(point); !chosen)
        return tl::unexpected(chosen.error());
    if (auto checked = checkConfiguration(point.configuration); !checked)
        return tl::unexpected(checked.error());
    return point;
}

} // namespace tlm
