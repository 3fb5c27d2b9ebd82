#include "core/experiment/papertable.h"

#include <map>

#include "core/experiment/presetfiles.h"

namespace tlm {

namespace {

using Rows = std::map<std::string, PaperRow, std::less<>>;

Rows readRows(std::string_view file)
{
    Rows rows;
    const Json json = Json::parse(file);
    for (const auto &[name, row] : json.at("tasks").items())
        rows[name] = {row.at("top_k"), row.at("rho1"),  row.at("rho2"),        row.at("gigabytes"),
                      row.at("steps"), row.at("batch"), row.at("task_length"), row.at("external_length")};
    return rows;
}

const Rows *rowsOf(Scale scale)
{
    static const Rows small = readRows(smallFile), medium = readRows(mediumFile), large = readRows(largeFile);
    switch (scale) {
    case Scale::Tiny:
    case Scale::Mini:
        return nullptr;
    case Scale::Small:
        return &small;
    case Scale::Medium:
        return &medium;
    case Scale::Large:
        break;
    }
    return &large;
}

AuthorsScripts readScripts()
{
    const Json json = Json::parse(faithfulFile);
    AuthorsScripts scripts;
    for (const auto &[key, value] : json.at("values").items())
        scripts.values.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
    scripts.warmUpSteps = json.at("warm_up_steps");
    scripts.evaluateEvery = json.at("evaluate_every");
    return scripts;
}

} // namespace

const PaperRow *paperRow(Scale scale, const PaperTask &task)
{
    const Rows *rows = rowsOf(scale);
    return rows ? &rows->find(task.name)->second : nullptr;
}

const AuthorsScripts &authorsScripts()
{
    static const AuthorsScripts scripts = readScripts();
    return scripts;
}

std::int64_t topKFor(Recipe recipe, Scale scale, const PaperTask *task, std::uint64_t trainingExamples)
{
    constexpr std::int64_t fast = 50;
    if (recipe == Recipe::Fast)
        return fast;
    if (const PaperRow *row = task ? paperRow(scale, *task) : nullptr)
        return row->topK;
    const std::int64_t k = trainingExamples < 5'000 ? 5'000 : trainingExamples > 100'000 ? 50 : 500;
    return scale == Scale::Large ? 2 * k : k;
}

} // namespace tlm
