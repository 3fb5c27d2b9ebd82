#include "ui/train/configurationform.h"

#include <algorithm>
#include <utility>

#include "core/experiment/field.h"
#include "core/experiment/papertable.h"
#include "ui/train/fieldrows.h"
#include "ui/train/fieldtext.h"
#include "ui/train/section.h"

namespace tlm {

void ConfigurationForm::refresh(const std::string &typedIn)
{
    showValues(typedIn);
    showRelevant();
    showHints();
    showProblems();
    showChanges();
    showFound();
    Q_EMIT changed();
}

void ConfigurationForm::showValues(const std::string &typedIn)
{
    const auto write = [&](const std::string &key) {
        FieldRows *rows = rowsOf(key);
        if (rows && key != typedIn)
            rows->editor(key).write(m_draft.text(key));
    };
    for (const Field &field : fields())
        write(field.key);
    for (const char *key : {Draft::seedsKey, Draft::budgetKey, Draft::tableB1Key})
        write(key);
}

void ConfigurationForm::showChanges()
{
    const auto show = [this](FieldRows &rows, const std::string &key, const QString &preset) {
        if (rows.has(key))
            rows.setChanged(key, m_draft.isChanged(key), preset);
    };
    for (FieldRows *rows : allRows()) {
        for (const Field &field : fields())
            show(*rows, field.key, presetWords(field, m_draft.presetText(field.key)));
        show(*rows, Draft::budgetKey, QString::fromStdString(m_draft.presetText(Draft::budgetKey)));
    }
}

void ConfigurationForm::showRelevant()
{
    const Configuration &configuration = m_draft.configuration();
    const Method method = configuration.method;
    const bool linear = method == Method::Linear;
    m_basics->setRowVisible("selection", needsSelection(method));
    m_basics->setRowVisible("model", needsModel(method));
    m_basics->setRowVisible(Draft::budgetKey, hasJointStage(method));
    m_basics->setRowVisible(Draft::tableB1Key, !linear && configuration.recipe == Recipe::Faithful &&
                                                   paperRow(configuration.scale, paperTasks().front()));
    for (const char *key : {"recipe", "scale", "encoder.pooling"})
        m_basics->setRowVisible(key, !linear);
}

void ConfigurationForm::showHints()
{
    const auto hint = [](const std::map<QString, QString> &hints, const std::string &name) {
        const auto found = hints.find(QString::fromStdString(name));
        return found == hints.end() ? QString() : found->second;
    };
    const auto count = static_cast<int>(seeds().size());
    m_basics->setHint(Draft::seedsKey, count == 0 ? QString() : tr("%n run(s)", nullptr, count));
    m_basics->setHint("task", hint(m_names.taskHints, configuration().task));
    m_basics->setHint("selection", hint(m_names.selectionHints, configuration().selection));
}

void ConfigurationForm::showProblems()
{
    m_problems = m_draft.problems();
    std::map<std::string, int> inGroup;
    for (const auto &[key, problem] : m_problems)
        if (const Field *field = findField(key); field && !m_basics->has(key))
            ++inGroup[field->group];
    for (const auto &[group, section] : m_sections) {
        section->setRemark(inGroup[group] == 0 ? QString() : tr("▲ %n problem(s)", nullptr, inGroup[group]));
        if (inGroup[group] > 0)
            section->setOpen(true);
    }
    for (FieldRows *rows : allRows())
        rows->setProblems(m_problems);
}

void ConfigurationForm::search(const QString &words)
{
    m_words = words.trimmed();
    if (m_words.isEmpty())
        for (Section *section : std::exchange(m_openedBySearch, {}))
            section->setOpen(false);
    else
        for (const auto &[group, section] : m_sections)
            if (!section->isOpen()) {
                section->setOpen(true);
                m_openedBySearch.push_back(section);
            }
    showFound();
}

void ConfigurationForm::setAdvanced(bool advanced)
{
    m_advanced = advanced;
    showFound();
}

bool ConfigurationForm::isFound(const std::string &key, const QString &words) const
{
    if (!m_words.isEmpty())
        return words.contains(m_words, Qt::CaseInsensitive) ||
               QString::fromStdString(key).contains(m_words, Qt::CaseInsensitive);
    const Field *field = findField(key);
    return m_advanced || !field || !field->advanced || m_draft.isChanged(key) || m_problems.contains(key);
}

void ConfigurationForm::showFound()
{
    const auto finds = [this](const std::string &key, const QString &words) { return isFound(key, words); };
    for (FieldRows *rows : allRows())
        rows->filter(!m_words.isEmpty(), finds);
    for (const auto &[group, section] : m_sections) {
        const auto rows = m_groups.find(group);
        const bool hasRows = rows == m_groups.end() || rows->second->shownRows() > 0;
        section->setVisible(isRelevant(group) && hasRows);
    }
}

bool ConfigurationForm::isRelevant(const std::string &group) const
{
    const Method method = configuration().method;
    if (group == "joint")
        return hasJointStage(method);
    return group == "data" || group == "compute" || method != Method::Linear;
}

void ConfigurationForm::showField(const std::string &key)
{
    if (const Field *field = findField(key);
        field && m_sections.contains(field->group) && !m_basics->has(key))
        m_sections[field->group]->setOpen(true);
    if (FieldRows *rows = rowsOf(key))
        rows->editor(key).widget->setFocus(Qt::TabFocusReason);
}

void ConfigurationForm::showNextProblem()
{
    std::vector<std::string> keys; // in the order of the form
    for (const char *key : {"task", "selection", Draft::budgetKey, Draft::seedsKey})
        keys.emplace_back(key);
    for (const Field &field : fields())
        if (std::ranges::find(keys, field.key) == keys.end())
            keys.push_back(field.key);
    std::erase_if(keys, [this](const std::string &key) { return !m_problems.contains(key); });
    if (keys.empty())
        return;
    const auto current = std::ranges::find(keys, m_current);
    showField(current == keys.end() || current + 1 == keys.end() ? keys.front() : *(current + 1));
}

} // namespace tlm
