#include "ui/train/trainform.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>

#include "core/experiment/field.h"
#include "core/sweep/papersweep.h"
#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/train/ownpresets.h"
#include "ui/train/presetbar.h"
#include "ui/train/section.h"
#include "ui/train/sweepform.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

std::vector<std::string> texts(const QStringList &names)
{
    std::vector<std::string> found;
    for (const QString &name : names)
        found.push_back(name.toStdString());
    return found;
}

} // namespace

TrainForm::TrainForm(Studio &studio, QWidget *parent)
    : Card(tr("New run"), parent), m_studio(studio), m_form(new ConfigurationForm), m_sweep(new SweepForm),
      m_own(&OwnPresets::of(studio)),
      m_search(makeFilterField(QStringLiteral("search"), tr("Search settings"),
                               tr("Shows only the settings of which one of the words is said.")))
{
    buildActions();
    buildFieldActions();
    m_presets = new PresetBar(m_resetAll);
    setBodyMargins(false);
    body()->addWidget(buildTools());
    body()->addWidget(buildScroll(), 1);
    titleRow()->addWidget(makeButton(m_problem));
    titleRow()->addWidget(makeButton(m_save));
    connectPresets();
    connect(m_form, &ConfigurationForm::changed, this, &TrainForm::refresh);
    connect(m_form, &ConfigurationForm::fieldMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_resetField, m_vary, m_copy});
        menu->popup(at);
    });
    connect(m_sweep, &SweepForm::changed, this, &TrainForm::changed);
    connect(m_sweep, &SweepForm::paperTableChosen, this, &TrainForm::choosePaperTable);
    connect(m_search, &QLineEdit::textChanged, m_form, &ConfigurationForm::search);
    m_own->refresh();
    refresh();
}

QWidget *TrainForm::buildTools()
{
    auto *tools = new QWidget;
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    column->setSpacing(theme().space(4));
    column->addWidget(m_presets);
    auto *advanced = makeButton(m_advanced);
    advanced->setCheckable(true);
    connect(m_advanced, &QAction::toggled, advanced, &QPushButton::setChecked);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(8));
    row->addWidget(m_search, 1);
    row->addWidget(advanced);
    column->addLayout(row);
    return tools;
}

QWidget *TrainForm::buildScroll()
{
    auto *section = new Section(tr("Several experiments"));
    section->setObjectName(QStringLiteral("section.sweep"));
    section->setBody(m_sweep);
    connect(m_sweep, &SweepForm::changed, section, [this, section] {
        const auto count = static_cast<int>(m_sweep->axes().size());
        section->setRemark(count == 0 ? QString() : tr("%n varied", nullptr, count));
        if (count > 0)
            section->setOpen(true);
    });
    m_form->addWidget(section);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() + theme().space(12));
    return scroll;
}

void TrainForm::buildActions()
{
    Actions &actions = m_studio.actions();
    actions.add(this,
                {"train.search", tr("Search settings"), tr("Goes to the search of the settings."), "search",
                 QKeySequence::Find},
                [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_problem = actions.add(this,
                            {"train.nextProblem", tr("Next problem"),
                             tr("Goes to the next setting that is wrong."), "caution", Qt::Key_F8},
                            [this] { m_form->showNextProblem(); });
    m_resetAll =
        actions.add(this, {"train.resetAll", tr("Reset all"), tr("Takes every setting back to the preset.")},
                    [this] { m_form->change([](Draft &draft) { draft.resetAll(); }); });
    m_save = actions.add(this,
                         {"train.savePreset", tr("Save as preset"),
                          tr("Keeps the settings under a name, without task, selection and seeds."), "save",
                          QKeySequence::Save},
                         [this] { m_presets->askForName(); });
    m_advanced = actions.add(
        this, {"train.advanced", tr("Advanced"), tr("Shows settings that are seldom changed, too.")},
        [this] { m_form->setAdvanced(m_advanced->isChecked()); });
    m_advanced->setCheckable(true);
}

void TrainForm::buildFieldActions()
{
    Actions &actions = m_studio.actions();
    m_resetField = actions.add(this,
                               {"train.resetField", tr("Back to the preset"),
                                tr("Gives the setting one is in the value of the preset."), "undo"},
                               [this] {
                                   const std::string key = m_form->currentField();
                                   m_form->change([&](Draft &draft) { draft.reset(key); });
                               });
    m_vary = actions.add(this,
                         {"train.varyField", tr("Vary this setting"),
                          tr("Trains once for each of several values of the setting one is in."), "add"},
                         [this] { varyField(); });
    m_copy = actions.add(this,
                         {"train.copySetting", tr("Copy as --set"),
                          tr("Copies the setting one is in as the command line takes it."), "copy"},
                         [this] { copySetting(); });
}

void TrainForm::connectPresets()
{
    connect(m_presets, &PresetBar::presetChosen, this,
            [this](Recipe recipe, Scale scale, const QString &tableB1) {
                m_form->change([&](Draft &draft) { draft.takePreset(recipe, scale, tableB1.toStdString()); });
            });
    connect(m_presets, &PresetBar::ownPresetChosen, m_own, &OwnPresets::open);
    connect(m_presets, &PresetBar::removalRequested, m_own, &OwnPresets::remove);
    connect(m_presets, &PresetBar::saveRequested, this,
            [this](const QString &name) { m_own->save(name, m_form->configuration()); });
    connect(m_own, &OwnPresets::changed, this, [this] { m_presets->setOwnPresets(m_own->names()); });
    connect(m_own, &OwnPresets::opened, this, [this](const QString &name, const Configuration &own) {
        m_form->change([&](Draft &draft) { draft.takeOwn(name.toStdString(), own); });
    });
    connect(m_own, &OwnPresets::saved, this,
            [this](const QString &name) { Q_EMIT told(tr("The preset %1 is kept.").arg(name)); });
}

int TrainForm::problems() const
{
    const auto varies = [this](const char *key) {
        return std::ranges::any_of(m_sweep->axes(), [key](const SweepAxis &each) { return each.key == key; });
    };
    // What varies need not be chosen, and a sweep can make its selections itself.
    const int taken = (m_form->hasProblem("task") && varies("task")) +
                      (m_form->hasProblem("selection") && !m_sweep->isEmpty());
    return m_form->problems() - taken + m_sweep->problems();
}

void TrainForm::refresh()
{
    m_presets->showDraft(draft());
    m_resetAll->setVisible(!draft().changedKeys().empty());
    m_problem->setVisible(m_form->problems() > 0);
    m_problem->setText(tr("%n problem(s)", nullptr, m_form->problems()));
    Q_EMIT changed();
}

void TrainForm::setWorld(const WorldNames &world)
{
    m_world = world;
    m_sweep->setNames(world.axes);
    m_form->setNames(world.form);
}

std::vector<std::string> TrainForm::corpora() const
{
    const auto known = m_world.selectionCorpora.find(draft().configuration().selection);
    if (known != m_world.selectionCorpora.end())
        return known->second;
    return texts(m_studio.currentCorpora());
}

std::string TrainForm::selectionFor(const std::string &task) const
{
    const std::string current = m_studio.currentSelection().toStdString();
    const auto isOfTask = [&](const auto &selection) { return selection.second == task; };
    const auto known = m_world.selectionTasks.find(current);
    if (known != m_world.selectionTasks.end() && isOfTask(*known))
        return current;
    const auto other = std::ranges::find_if(m_world.selectionTasks, isOfTask);
    return other == m_world.selectionTasks.end() ? current : other->first;
}

void TrainForm::chooseCurrent()
{
    Configuration wanted = m_form->configuration();
    if (wanted.task.empty())
        wanted.task = m_studio.currentTask().toStdString();
    if (wanted.selection.empty() && needsSelection(wanted.method))
        wanted.selection = selectionFor(wanted.task);
    if (wanted == m_form->configuration())
        return;
    m_form->change([&](Draft &draft) {
        draft.edit("task", wanted.task);
        draft.edit("selection", wanted.selection);
    });
}

void TrainForm::clone(const Run &run)
{
    m_sweep->setAxes({});
    m_form->setConfiguration(run.configuration);
    m_form->setFocus();
}

void TrainForm::goOnFrom(const Run &run)
{
    m_form->change([&](Draft &draft) {
        draft.setConfiguration(run.configuration);
        const bool external =
            needsSelection(run.configuration.method) && !run.configuration.selection.empty();
        draft.edit("method", external ? "pretrained-tlm" : "finetune");
        draft.edit("selection", external ? run.configuration.selection : std::string());
        draft.edit("model", run.id);
    });
}

QVariantMap TrainForm::keep() const
{
    QStringList open;
    for (const Section *section : findChildren<Section *>())
        if (section->isOpen())
            open << section->objectName();
    return {{"draft", QVariant::fromValue(draft())},
            {"axes", QVariant::fromValue(m_sweep->axes())},
            {"sweep", m_sweep->name()},
            {"search", m_search->text()},
            {"advanced", m_advanced->isChecked()},
            {"open", open}};
}

void TrainForm::putBack(const QVariantMap &kept)
{
    if (kept["advanced"].toBool())
        m_advanced->trigger();
    m_form->change([&kept](Draft &draft) { draft = kept["draft"].value<Draft>(); });
    m_sweep->setAxes(kept["axes"].value<std::vector<SweepAxis>>(), kept["sweep"].toString());
    m_search->setText(kept["search"].toString());
    const QStringList open = kept["open"].toStringList();
    for (Section *section : findChildren<Section *>())
        section->setOpen(open.contains(section->objectName()));
}

void TrainForm::choosePaperTable(int table)
{
    constexpr int retrieval = 3;
    const auto paper = paperSweep(table);
    if (!paper) {
        Q_EMIT failed(paper.error());
        return;
    }
    std::vector<SweepAxis> axes{paper->rows};
    if (table == retrieval)
        axes.push_back({std::string(axis::corpus), texts(m_world.axes.corpora)});
    std::vector<std::string> tasks = tasksLike(texts(m_world.axes.tasks), *paper);
    if (!tasks.empty())
        axes.push_back({"task", std::move(tasks)});
    m_sweep->setAxes(axes, QString::fromStdString(paper->name));
    m_form->change([](Draft &draft) { draft.edit(Draft::seedsKey, "1, 2, 3"); });
}

void TrainForm::varyField()
{
    const std::string key = m_form->currentField();
    const Field *field = findField(key);
    if (field && key != "seed" && key != "model")
        m_sweep->addAxis({key, {field->get(draft().configuration())}});
    else if (key == Draft::budgetKey)
        m_sweep->addAxis({std::string(axis::budget), {draft().text(key)}});
}

void TrainForm::copySetting()
{
    const std::string key = m_form->currentField();
    if (const Field *field = findField(key))
        QGuiApplication::clipboard()->setText(
            QString::fromStdString("--set " + key + "=" + field->get(draft().configuration())));
}

} // namespace tlm
