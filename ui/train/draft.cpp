#include "ui/train/draft.h"

#include <algorithm>
#include <set>

#include "core/experiment/field.h"
#include "core/experiment/papertable.h"
#include "core/sweep/pointmaker.h"
#include "ui/train/fieldproblem.h"
#include "ui/train/trainingcommand.h"

namespace tlm {

namespace {

Configuration presetOf(const Configuration &configuration, const std::string &tableB1)
{
    return preset(configuration.method, configuration.recipe, configuration.scale,
                  tableB1.empty() ? configuration.task : tableB1);
}

/// Whether a preset sets this field; the others say what is trained and where.
bool isOfPreset(const Field &field)
{
    return field.group != "run";
}

const std::set<std::string, std::less<>> budgetFields{"joint.tokens", "joint.steps", "joint.minutes"};

bool hasRow(const Configuration &configuration)
{
    return configuration.recipe == Recipe::Faithful &&
           paperRow(configuration.scale, paperTasks().front()) != nullptr;
}

} // namespace

Draft::Draft() : m_configuration(preset(Method::Tlm, Recipe::Fast, Scale::Tiny)), m_base(m_configuration) {}

std::vector<std::uint64_t> Draft::seeds() const
{
    return parseSeeds(QString::fromStdString(m_seeds));
}

void Draft::setConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    m_tableB1.clear();
    m_own.clear();
    m_base = presetOf(configuration, m_tableB1);
    m_bad.clear();
    m_seeds = std::to_string(configuration.seed);
}

void Draft::begin(const Configuration &base)
{
    m_base = base;
    Configuration next = base;
    next.task = m_configuration.task;
    next.selection = needsSelection(next.method) ? m_configuration.selection : std::string();
    next.model = needsModel(next.method) ? m_configuration.model : std::string();
    next.seed = m_configuration.seed;
    next.data = m_configuration.data;
    next.compute = m_configuration.compute;
    m_configuration = next;
    m_bad.clear();
    m_own.clear();
}

void Draft::takePreset(Recipe recipe, Scale scale, const std::string &tableB1)
{
    m_configuration.recipe = recipe;
    m_configuration.scale = scale;
    m_tableB1 = hasRow(m_configuration) ? tableB1 : std::string();
    begin(presetOf(m_configuration, m_tableB1));
}

void Draft::takeOwn(const std::string &name, const Configuration &own)
{
    m_tableB1.clear();
    begin(own);
    m_own = name;
    m_configuration.data = own.data;
    m_configuration.compute = own.compute;
}

void Draft::changeMethod(const std::string &text)
{
    const Configuration before = m_configuration;
    const auto changed = changedKeys();
    if (!findField("method")->set(m_configuration, text))
        return;
    begin(presetOf(m_configuration, m_tableB1));
    for (const std::string &key : changed)
        if (usesValue(m_configuration.method, key))
            (void)findField(key)->set(m_configuration, findField(key)->get(before));
}

void Draft::changeTask(const std::string &text)
{
    const Configuration before = presetOf(m_configuration, m_tableB1);
    m_configuration.task = text;
    const Configuration after = presetOf(m_configuration, m_tableB1);
    if (after != before)
        begin(after);
}

void Draft::edit(const std::string &key, const std::string &text)
{
    m_bad.erase(key);
    if (key == "method")
        return changeMethod(text);
    if (key == "task")
        return changeTask(text);
    if (key == tableB1Key)
        return takePreset(m_configuration.recipe, m_configuration.scale, text);
    apply(key, text);
    if (key == "recipe" || key == "scale")
        takePreset(m_configuration.recipe, m_configuration.scale, m_tableB1);
}

void Draft::apply(const std::string &key, const std::string &text)
{
    if (key == seedsKey) {
        m_seeds = text;
        if (const auto parsed = seeds(); !parsed.empty())
            m_configuration.seed = parsed.front();
        return;
    }
    if (budgetFields.contains(key))
        m_bad.erase(budgetKey);
    const Expected<> applied = key != budgetKey ? findField(key)->set(m_configuration, text)
                               : text.empty()   ? Expected<>()
                                                : applyBudget(m_configuration, text);
    if (!applied)
        m_bad[key] = text;
}

void Draft::reset(const std::string &key)
{
    m_bad.erase(key);
    if (key == budgetKey) {
        for (const std::string &each : budgetFields)
            reset(each);
    } else if (const Field *field = findField(key)) {
        (void)field->set(m_configuration, field->get(m_base));
    }
}

void Draft::resetAll()
{
    for (const Field &field : fields())
        if (isOfPreset(field))
            reset(field.key);
    m_bad.clear();
}

std::string Draft::text(const std::string &key) const
{
    if (const auto bad = m_bad.find(key); bad != m_bad.end())
        return bad->second;
    if (key == seedsKey)
        return m_seeds;
    if (key == budgetKey)
        return budgetText(m_configuration).toStdString();
    return key == tableB1Key ? m_tableB1 : findField(key)->get(m_configuration);
}

std::string Draft::presetText(const std::string &key) const
{
    if (key == budgetKey)
        return budgetText(m_base).toStdString();
    const Field *field = findField(key);
    return field ? field->get(m_base) : std::string();
}

bool Draft::isChanged(const std::string &key) const
{
    if (key == budgetKey)
        return std::ranges::any_of(budgetFields, [this](const auto &each) { return isChanged(each); });
    const Field *field = findField(key);
    return field && isOfPreset(*field) &&
           (m_bad.contains(key) || field->get(m_configuration) != field->get(m_base));
}

std::vector<std::string> Draft::changedKeys() const
{
    std::vector<std::string> keys;
    for (const Field &field : fields())
        if (isChanged(field.key))
            keys.push_back(field.key);
    return keys;
}

std::map<std::string, QString> Draft::problems() const
{
    std::map<std::string, QString> found;
    Configuration copy = m_configuration;
    for (const auto &[key, text] : m_bad) {
        const Expected<> applied =
            key == budgetKey ? applyBudget(copy, text) : findField(key)->set(copy, text);
        if (!applied)
            found[key] = problemText(applied.error().cause);
    }
    for (const FieldProblem &problem : validate(m_configuration)) {
        if (m_bad.contains(problem.key))
            continue;
        QString &words = found[problem.key];
        words = words.isEmpty() ? problemText(problem.error.cause)
                                : words + u' ' + problemText(problem.error.cause);
    }
    if (seeds().empty())
        found[seedsKey] = problemText("Seeds are whole numbers, as in 1, 2, 3.");
    return found;
}

ExperimentRequest Draft::request() const
{
    ExperimentRequest request;
    request.task = m_configuration.task;
    request.selection = m_configuration.selection;
    request.model = m_configuration.model;
    request.method = methodName(m_configuration.method);
    request.recipe = recipeName(m_configuration.recipe);
    request.scale = scaleName(m_configuration.scale);
    request.tableB1 = m_tableB1;
    const Configuration standard = presetOf(m_configuration, m_tableB1);
    for (const Field &field : fields())
        if (const std::string value = field.get(m_configuration);
            isOfPreset(field) && value != field.get(standard))
            request.assignments.push_back(field.key + "=" + value);
    return request;
}

} // namespace tlm
