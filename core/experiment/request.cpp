#include "core/experiment/request.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/experiment/field.h"
#include "core/experiment/names.h"
#include "core/experiment/papertable.h"

namespace tlm {

namespace {

/// The failure of an option, placed at this option.
template <typename T>
Expected<T> at(const std::string &place, Expected<T> done)
{
    if (!done)
        done.error().where = place;
    return done;
}

template <typename Enumeration>
Expected<Enumeration> chosen(const char *option, const std::string &name, Enumeration standard)
{
    if (name.empty())
        return standard;
    return at(fmt::format("--{} {}", option, name), valueOf<Enumeration>(name));
}

/// The task whose row of Table B.1 is asked for by name, or the request's own.
Expected<std::string> rowOf(const ExperimentRequest &request, Recipe recipe, Scale scale)
{
    if (request.tableB1.empty())
        return request.task;
    const std::string place = "--table-b1 " + request.tableB1;
    const PaperTask *task = paperTaskLike(request.tableB1);
    if (!task) {
        std::vector<std::string_view> names;
        for (const PaperTask &each : paperTasks())
            names.push_back(each.name);
        return failure(ErrorCode::ConfigurationInvalid,
                       fmt::format("Table B.1 of the paper has the tasks {}.", fmt::join(names, ", ")),
                       place);
    }
    if (recipe != Recipe::Faithful || !paperRow(scale, *task))
        return failure(
            ErrorCode::ConfigurationInvalid,
            "Table B.1 of the paper is of the faithful recipe at the scales small, medium and large.", place);
    return std::string(task->name);
}

} // namespace

Expected<Configuration> presetOf(const ExperimentRequest &request)
{
    const auto method = chosen("method", request.method, Method::Tlm);
    if (!method)
        return tl::unexpected(method.error());
    const auto recipe = chosen("recipe", request.recipe, Recipe::Fast);
    if (!recipe)
        return tl::unexpected(recipe.error());
    const auto scale = chosen("scale", request.scale, Scale::Tiny);
    if (!scale)
        return tl::unexpected(scale.error());
    return rowOf(request, *recipe, *scale).map([&](const std::string &row) {
        return preset(*method, *recipe, *scale, row);
    });
}

Expected<> applyRequest(const ExperimentRequest &request, Configuration &configuration)
{
    for (const auto &[name, place] : {std::pair{&request.task, &configuration.task},
                                      {&request.selection, &configuration.selection},
                                      {&request.model, &configuration.model}}) {
        if (!name->empty())
            *place = *name;
    }
    if (!request.budget.empty()) {
        if (auto applied = at("--budget " + request.budget, applyBudget(configuration, request.budget));
            !applied)
            return applied;
    }
    for (const std::string &assignment : request.assignments) {
        if (auto applied = at("--set " + assignment, setField(configuration, assignment)); !applied)
            return applied;
    }
    return {};
}

Expected<> checkConfiguration(const Configuration &configuration, const std::string &where)
{
    const auto problems = validate(configuration);
    if (problems.empty())
        return {};
    std::string causes;
    for (const FieldProblem &problem : problems)
        causes += fmt::format("{}{}: {}", causes.empty() ? "" : " ", problem.key, problem.error.cause);
    return failure(problems.front().error.code, causes, where.empty() ? problems.front().key : where);
}

} // namespace tlm
