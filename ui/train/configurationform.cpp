#include "ui/train/configurationform.h"

#include <QVBoxLayout>

#include "core/experiment/field.h"
#include "ui/train/fieldrows.h"
#include "ui/train/fieldtext.h"
#include "ui/train/section.h"
#include "ui/train/trainingcommand.h"

namespace tlm {

namespace {

constexpr const char *seedsKey = "seeds", *budgetKey = "budget";

Configuration presetOf(const Configuration &configuration)
{
    return preset(configuration.method, configuration.recipe, configuration.scale, configuration.task);
}

/// Whether the paper trains another task in another way than this one.
bool isTrainedOtherwise(const Configuration &configuration, const std::string &task)
{
    Configuration other = configuration;
    other.task = task;
    return presetOf(configuration) != presetOf(other);
}

QString joined(const QString &first, const std::string &second)
{
    const QString more = QString::fromStdString(second);
    return first.isEmpty() ? more : first + u' ' + more;
}

} // namespace

ConfigurationForm::ConfigurationForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(12));
    layout->setSpacing(theme().space(8));
    setBackgroundRole(QPalette::Base);
    m_configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    m_budget = budgetText(m_configuration).toStdString();
    m_basics = new FieldRows;
    layout->addWidget(m_basics);
    addBasics();
    addSections();
    layout->addStretch(1);
    refresh();
}

void ConfigurationForm::addBasics()
{
    m_basics->addTitle(tr("Data"));
    addNames({});
    m_basics->addTitle(tr("Way of training"));
    for (const char *key : {"method", "model", "recipe", "scale", "encoder.pooling"})
        addField(*m_basics, key);
    m_basics->addTitle(tr("Length"));
    static const Field plain = [] {
        Field text;
        text.kind = FieldKind::Text;
        return text;
    }();
    m_basics->add(
        budgetKey, tr("Budget"), tr("tokens or time"),
        tr("How much is trained in the joint stage: tokens (16M, 500k) or time (10min, 2h). Empty where "
           "steps are counted."),
        makeFieldEditor(plain, [this] { edited(budgetKey); }));
    m_basics->add(seedsKey, tr("Seeds"), {},
                  tr("Start of all random numbers; several, as in 1, 2, 3, train one run each."),
                  makeFieldEditor(plain, [this] { edited(seedsKey); }));
}

void ConfigurationForm::addNames(const Names &names)
{
    const auto add = [this](const char *key, const QStringList &list, const QString &none) {
        const FieldText text = fieldText(*findField(key));
        m_basics->add(key, text.label, text.unit, text.help,
                      makeNameEditor(list, none, [this, key] { edited(key); }));
    };
    add("task", names.tasks, tr("Choose a task"));
    add("selection", names.selections, tr("Choose a selection"));
}

void ConfigurationForm::setNames(const Names &names)
{
    m_names = names;
    setNameChoices(m_basics->editor("task"), names.tasks);
    setNameChoices(m_basics->editor("selection"), names.selections);
    refresh();
}

void ConfigurationForm::addSections()
{
    for (const char *group : {"data", "encoder", "joint", "fine_tuning", "compute"}) {
        auto *section = new Section(groupTitle(group));
        section->setObjectName(QLatin1String("section.") + QLatin1String(group));
        m_sections[group] = section;
        layout()->addWidget(section);
        connect(section, &Section::opened, this, [this, group] { fillSection(group); });
    }
}

void ConfigurationForm::fillSection(const std::string &group)
{
    if (m_groups.contains(group))
        return;
    auto *rows = new FieldRows;
    for (const Field &field : fields())
        if (field.group == group && !m_basics->has(field.key))
            addField(*rows, field.key);
    m_groups[group] = rows;
    m_sections[group]->setBody(rows);
    refresh();
}

void ConfigurationForm::addField(FieldRows &rows, const std::string &key)
{
    const Field &field = *findField(key);
    const FieldText text = fieldText(field);
    const Configuration standard = presetOf(m_configuration);
    rows.add(key, text.label, text.unit, fieldTip(field, field.get(standard)),
             makeFieldEditor(field, [this, key] { edited(key); }));
}

FieldRows *ConfigurationForm::rowsOf(const std::string &key)
{
    if (m_basics->has(key))
        return m_basics;
    for (const auto &[group, rows] : m_groups)
        if (rows->has(key))
            return rows;
    return nullptr;
}

void ConfigurationForm::setConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    m_badTexts.clear();
    m_seeds = std::to_string(configuration.seed);
    m_budget = budgetText(configuration).toStdString();
    refresh();
}

std::vector<std::uint64_t> ConfigurationForm::seeds() const
{
    return parseSeeds(QString::fromStdString(m_seeds));
}

void ConfigurationForm::edited(const std::string &key)
{
    const std::string text = rowsOf(key)->editor(key).read();
    const bool otherTask = key == "task" && isTrainedOtherwise(m_configuration, text);
    applyText(key, text);
    if (key == "method" || key == "recipe" || key == "scale" || otherTask)
        takePreset();
    if (key != budgetKey)
        m_budget = m_badTexts.contains(budgetKey) ? m_budget : budgetText(m_configuration).toStdString();
    refresh(key);
}

void ConfigurationForm::applyText(const std::string &key, const std::string &text)
{
    m_badTexts.erase(key);
    if (key == seedsKey) {
        m_seeds = text;
        if (const auto parsed = seeds(); !parsed.empty())
            m_configuration.seed = parsed.front();
        return;
    }
    if (key == budgetKey)
        m_budget = text;
    const Expected<> applied = key != budgetKey ? findField(key)->set(m_configuration, text)
                               : text.empty()   ? Expected<>()
                                                : applyBudget(m_configuration, text);
    if (!applied)
        m_badTexts[key] = text;
}

void ConfigurationForm::takePreset()
{
    Configuration next = presetOf(m_configuration);
    next.task = m_configuration.task;
    next.selection = needsSelection(next.method) ? m_configuration.selection : std::string();
    next.model = needsModel(next.method) ? m_configuration.model : std::string();
    next.seed = m_configuration.seed;
    next.data = m_configuration.data;
    next.compute = m_configuration.compute;
    m_configuration = next;
    m_badTexts.clear();
}

void ConfigurationForm::refresh(const std::string &typedIn)
{
    showValues(typedIn);
    showRelevant();
    showProblems();
    Q_EMIT changed();
}

void ConfigurationForm::showValues(const std::string &typedIn)
{
    for (const Field &field : fields()) {
        FieldRows *rows = rowsOf(field.key);
        if (!rows || field.key == typedIn)
            continue;
        const auto bad = m_badTexts.find(field.key);
        rows->editor(field.key).write(bad == m_badTexts.end() ? field.get(m_configuration) : bad->second);
    }
    m_basics->editor(seedsKey).write(m_seeds);
    m_basics->editor(budgetKey).write(m_budget);
}

void ConfigurationForm::showRelevant()
{
    const Method method = m_configuration.method;
    const bool linear = method == Method::Linear;
    m_basics->setRowVisible("selection", needsSelection(method));
    m_basics->setRowVisible("model", needsModel(method));
    m_basics->setRowVisible(budgetKey, hasJointStage(method));
    for (const char *key : {"recipe", "scale", "encoder.pooling"})
        m_basics->setRowVisible(key, !linear);
    m_sections["encoder"]->setVisible(!linear);
    m_sections["joint"]->setVisible(hasJointStage(method));
    m_sections["fine_tuning"]->setVisible(!linear);
    const auto hint = [](const std::map<QString, QString> &hints, const std::string &name) {
        const auto found = hints.find(QString::fromStdString(name));
        return found == hints.end() ? QString() : found->second;
    };
    const auto count = static_cast<int>(seeds().size());
    m_basics->setHint(seedsKey, count == 0 ? QString() : tr("%n run(s)", nullptr, count));
    m_basics->setHint("task", hint(m_names.taskHints, m_configuration.task));
    m_basics->setHint("selection", hint(m_names.selectionHints, m_configuration.selection));
}

void ConfigurationForm::showProblems()
{
    m_problems.clear();
    Configuration copy = m_configuration;
    for (const auto &[key, text] : m_badTexts) {
        const Expected<> applied =
            key == budgetKey ? applyBudget(copy, text) : findField(key)->set(copy, text);
        if (!applied)
            m_problems[key] = QString::fromStdString(applied.error().cause);
    }
    for (const FieldProblem &problem : validate(m_configuration))
        if (!m_badTexts.contains(problem.key))
            m_problems[problem.key] = joined(m_problems[problem.key], problem.error.cause);
    if (seeds().empty())
        m_problems[seedsKey] = tr("Seeds are whole numbers, as in 1, 2, 3.");

    std::map<std::string, int> inGroup;
    for (const auto &[key, problem] : m_problems)
        if (const Field *field = findField(key); field && !m_basics->has(key))
            ++inGroup[field->group];
    for (const auto &[group, section] : m_sections) {
        section->setRemark(inGroup[group] == 0 ? QString() : tr("▲ %n problem(s)", nullptr, inGroup[group]));
        if (inGroup[group] > 0)
            section->setOpen(true);
    }
    m_basics->setProblems(m_problems);
    for (const auto &[group, rows] : m_groups)
        rows->setProblems(m_problems);
}

} // namespace tlm
