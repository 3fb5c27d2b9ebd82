#include "core/baseline/supportvector.h"

#include <algorithm>

#include <linear.h>

#include "core/evaluation/classweights.h"

namespace tlm {

struct LinearProblem::State
{
    std::vector<feature_node> nodes;
    std::vector<feature_node *> rows;
    std::vector<std::int32_t> labels;
    std::vector<std::uint64_t> counts; ///< rows of each class
    std::vector<double> balance;       ///< weight of each class with which all weigh the same
    std::size_t features = 0;
};

namespace {

/// liblinear prints its progress unless told otherwise.
void silence()
{
    static const bool done = [] {
        set_print_string_function([](const char *) {});
        return true;
    }();
    (void)done;
}

std::vector<float> weightsOf(const model &trained, std::size_t features)
{
    return {trained.w, trained.w + features + 1};
}

/// Weights that say yes or no whatever the text.
std::vector<float> constantWeights(std::size_t features, bool yes)
{
    std::vector<float> weights(features + 1);
    weights.back() = yes ? 1 : -1;
    return weights;
}

} // namespace

LinearProblem::LinearProblem(const std::vector<SparseVector> &rows, std::vector<std::int32_t> labels,
                             std::size_t features, std::size_t classes)
    : m_state(std::make_unique<State>())
{
    State &state = *m_state;
    state.features = features;
    state.counts.resize(classes);
    for (const std::int32_t label : labels)
        ++state.counts[std::size_t(label)];
    state.balance = balancedWeights(labels, classes);
    state.labels = std::move(labels);
    std::vector<std::size_t> starts;
    for (const SparseVector &row : rows) {
        starts.push_back(state.nodes.size());
        for (const auto &[index, value] : row)
            state.nodes.push_back({int(index) + 1, double(value)});
        state.nodes.push_back({int(features) + 1, 1});
        state.nodes.push_back({-1, 0});
    }
    for (const std::size_t start : starts)
        state.rows.push_back(state.nodes.data() + start);
}

LinearProblem::LinearProblem(LinearProblem &&) noexcept = default;
LinearProblem::~LinearProblem() = default;

std::vector<float> LinearProblem::separate(std::int32_t label, double c, bool balanced,
                                           std::span<const float> start) const
{
    silence();
    State &state = *m_state;
    const auto place = std::size_t(label);
    const std::uint64_t positive = state.counts[place];
    if (positive == 0 || positive == state.labels.size())
        return constantWeights(state.features, positive != 0);
    std::vector<double> signs;
    for (const std::int32_t each : state.labels)
        signs.push_back(each == label ? 1 : -1);
    problem binary{};
    binary.l = int(state.labels.size());
    binary.n = int(state.features) + 1;
    binary.y = signs.data();
    binary.x = state.rows.data();
    binary.bias = 1;
    int weightedLabel[] = {1, -1};
    double weights[] = {state.balance[place], state.counts.size() == 2 ? state.balance[1 - place] : 1};
    parameter settings{};
    settings.solver_type = L2R_L2LOSS_SVC;
    settings.eps = 0.001;
    settings.C = c;
    settings.nr_weight = balanced ? 2 : 0;
    settings.weight_label = weightedLabel;
    settings.weight = weights;
    std::vector<double> initial(start.begin(), start.end());
    settings.init_sol = initial.empty() ? nullptr : initial.data();
    model *trained = ::train(&binary, &settings);
    std::vector<float> result = weightsOf(*trained, state.features);
    free_and_destroy_model(&trained);
    return result;
}

std::size_t LinearProblem::classes() const
{
    return m_state->counts.size();
}

bool LinearProblem::isBalanced() const
{
    const auto &counts = m_state->counts;
    return std::adjacent_find(counts.begin(), counts.end(), std::not_equal_to<>()) == counts.end();
}

std::vector<double> margins(std::span<const float> weights, std::size_t classes, const SparseVector &row)
{
    const auto constant = weights.last(classes);
    std::vector<double> result(constant.begin(), constant.end());
    for (const auto &[index, value] : row)
        for (std::size_t label = 0; label < classes; ++label)
            result[label] += double(weights[index * classes + label]) * double(value);
    return result;
}

std::int32_t largestMargin(const std::vector<double> &margins)
{
    return std::int32_t(std::max_element(margins.begin(), margins.end()) - margins.begin());
}

} // namespace tlm
