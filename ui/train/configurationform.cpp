#include "ui/train/configurationform.h"

#include <QApplication>
#include <QVBoxLayout>

#include "core/experiment/field.h"
#include "core/experiment/papertask.h"
#include "ui/train/fieldrows.h"
#include "ui/train/fieldtext.h"
#include "ui/train/section.h"

namespace tlm {

ConfigurationForm::ConfigurationForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(12));
    layout->setSpacing(theme().space(8));
    setBackgroundRole(QPalette::Base);
    m_basics = new FieldRows;
    layout->addWidget(m_basics);
    watch(*m_basics);
    addBasics();
    addSections();
    layout->addStretch(1);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { watchFocus(now); });
    refresh();
}

void ConfigurationForm::addBasics()
{
    m_basics->addTitle(tr("Data"));
    addNames();
    addField(*m_basics, "data.examples_per_class");
    m_basics->addTitle(tr("Way of training"));
    addField(*m_basics, "method");
    const FieldText model = fieldText(*findField("model"));
    m_basics->add("model", model.label, model.unit, model.help, makeModelEditor([this] { edited("model"); }));
    addField(*m_basics, "recipe");
    addField(*m_basics, "scale");
    addTableRow();
    addField(*m_basics, "encoder.pooling");
    m_basics->addTitle(tr("Length"));
    addTyped(Draft::budgetKey, tr("Budget"), tr("tokens or time"),
             tr("How much is trained in the joint stage: tokens (16M, 500k) or time (10min, 2h). Empty where "
                "steps are counted."));
    addTyped(Draft::seedsKey, tr("Seeds"), {},
             tr("Start of all random numbers; several, as in 1, 2, 3, train one run each."));
}

void ConfigurationForm::addTyped(const char *key, const QString &label, const QString &unit,
                                 const QString &help)
{
    static const Field plain = [] {
        Field text;
        text.kind = FieldKind::Text;
        return text;
    }();
    m_basics->add(key, label, unit, help, makeFieldEditor(plain, [this, key] { edited(key); }));
}

void ConfigurationForm::addNames()
{
    const auto add = [this](const char *key, const QString &none) {
        const FieldText text = fieldText(*findField(key));
        m_basics->add(key, text.label, text.unit, text.help,
                      makeNameEditor({}, none, [this, key] { edited(key); }));
    };
    add("task", tr("Choose a task"));
    add("selection", tr("Choose a selection"));
}

void ConfigurationForm::addTableRow()
{
    std::vector<NamedChoice> rows{{{}, tr("As the task's name says")}};
    for (const PaperTask &task : paperTasks())
        rows.push_back({QString::fromUtf8(task.name.data(), qsizetype(task.name.size())),
                        QString::fromUtf8(task.title.data(), qsizetype(task.title.size()))});
    m_basics->add(Draft::tableB1Key, tr("Row of Table B.1"), {},
                  tr("The task of the paper whose rho1, rho2, steps, batch and lengths are taken."),
                  makeChoiceEditor(rows, [this] { edited(Draft::tableB1Key); }));
}

void ConfigurationForm::setNames(const Names &names)
{
    m_names = names;
    setNameChoices(m_basics->editor("task"), names.tasks);
    setNameChoices(m_basics->editor("selection"), names.selections);
    setModelChoices(m_basics->editor("model"), names.models);
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

void ConfigurationForm::addWidget(QWidget *widget)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, widget);
}

void ConfigurationForm::fillSection(const std::string &group)
{
    if (m_groups.contains(group))
        return;
    auto *rows = new FieldRows;
    watch(*rows);
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
    rows.add(key, text.label, text.unit, fieldTip(field, m_draft.presetText(key)),
             makeFieldEditor(field, [this, key] { edited(key); }));
}

void ConfigurationForm::watch(FieldRows &rows)
{
    connect(&rows, &FieldRows::resetRequested, this,
            [this](const QString &key) { change([&](Draft &draft) { draft.reset(key.toStdString()); }); });
    connect(&rows, &FieldRows::menuRequested, this, [this](const QString &key, const QPoint &at) {
        rowsOf(key.toStdString())->editor(key.toStdString()).widget->setFocus(Qt::OtherFocusReason);
        m_current = key.toStdString(); // the focus comes only where the window is active
        Q_EMIT fieldMenuRequested(at);
    });
}

void ConfigurationForm::watchFocus(const QWidget *widget)
{
    for (; widget && isAncestorOf(widget); widget = widget->parentWidget())
        if (const std::string key = widget->objectName().toStdString(); rowsOf(key)) {
            m_current = key;
            return;
        }
}

std::vector<FieldRows *> ConfigurationForm::allRows() const
{
    std::vector<FieldRows *> all{m_basics};
    for (const auto &[group, rows] : m_groups)
        all.push_back(rows);
    return all;
}

FieldRows *ConfigurationForm::rowsOf(const std::string &key) const
{
    for (FieldRows *rows : allRows())
        if (rows->has(key))
            return rows;
    return nullptr;
}

void ConfigurationForm::setConfiguration(const Configuration &configuration)
{
    change([&](Draft &draft) { draft.setConfiguration(configuration); });
}

void ConfigurationForm::change(const std::function<void(Draft &)> &work)
{
    work(m_draft);
    refresh();
}

void ConfigurationForm::edited(const std::string &key)
{
    m_draft.edit(key, rowsOf(key)->editor(key).read());
    refresh(key);
}

} // namespace tlm
