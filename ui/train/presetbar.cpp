#include "ui/train/presetbar.h"

#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "core/experiment/papertable.h"
#include "ui/runs/runwords.h"
#include "ui/train/draft.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

QString presetText(const Draft &draft)
{
    if (!draft.own().empty())
        return QString::fromStdString(draft.own());
    const Configuration &configuration = draft.configuration();
    if (configuration.method == Method::Linear)
        return RunWords::method(Method::Linear);
    const PaperTask *row = paperTaskLike(draft.tableB1().empty() ? configuration.task : draft.tableB1());
    const QString scale = RunWords::scale(configuration.scale);
    if (configuration.recipe == Recipe::Fast || !paperRow(configuration.scale, paperTasks().front()))
        return PresetBar::tr("%1 · %2", "recipe and scale")
            .arg(RunWords::recipe(configuration.recipe), scale);
    return PresetBar::tr("Table B.1: %1 · %2", "task and scale")
        .arg(toText(row ? row->title : paperTaskOf("scierc")->title), scale);
}

PresetBar::PresetBar(QAction *resetAll, QWidget *parent)
    : QWidget(parent), m_button(makeButton({}, tr("Preset"), tr("Where the settings below begin from."))),
      m_menu(new QMenu(this)), m_changes(new Label({}, Theme::FontRole::Hint, Label::Tone::Accent))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(8));
    m_button->setObjectName(QStringLiteral("presets"));
    m_button->setMenu(m_menu);
    row->addWidget(m_button);
    row->addWidget(m_changes, 1);
    row->addWidget(makeButton(resetAll));
    layout->addLayout(row);
    layout->addWidget(buildNaming());
    buildMenu();
}

QWidget *PresetBar::buildNaming()
{
    m_naming = new QWidget;
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name of the preset"));
    describe(m_name, tr("Name of the preset"), tr("Under this name it stands in the menu of presets."));
    m_save = makeButton({}, tr("Keep"), tr("Keeps the settings under this name."));
    auto *cancel = makeButton({}, tr("Cancel"), tr("Keeps nothing."));
    m_problem = new Label({}, Theme::FontRole::Hint, Label::Tone::Bad);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_naming);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    connect(m_name, &QLineEdit::textChanged, this, &PresetBar::checkName);
    connect(m_name, &QLineEdit::returnPressed, this, &PresetBar::save);
    connect(m_save, &QPushButton::clicked, this, &PresetBar::save);
    connect(cancel, &QPushButton::clicked, m_naming, &QWidget::hide);
    m_naming->hide();
    return m_naming;
}

void PresetBar::showDraft(const Draft &draft)
{
    m_button->setText(presetText(draft));
    const auto changes = static_cast<int>(draft.changedKeys().size());
    m_changes->setText(changes == 0 ? QString() : tr("• %n changed", nullptr, changes));
}

void PresetBar::setOwnPresets(const QStringList &names)
{
    m_own = names;
    buildMenu();
}

void PresetBar::addScales(QMenu &menu, Recipe recipe, const QString &tableB1,
                          std::initializer_list<Scale> scales)
{
    for (const Scale scale : scales) {
        QAction *action = menu.addAction(RunWords::scale(scale));
        connect(action, &QAction::triggered, this,
                [this, recipe, scale, tableB1] { Q_EMIT presetChosen(recipe, scale, tableB1); });
    }
}

void PresetBar::addPaper(QMenu &menu)
{
    for (const PaperTask &task : paperTasks())
        addScales(*menu.addMenu(toText(task.title)), Recipe::Faithful, toText(task.name),
                  {Scale::Small, Scale::Medium, Scale::Large});
}

void PresetBar::addOwn(QMenu &menu)
{
    if (m_own.isEmpty())
        return;
    menu.addSection(tr("Own presets"));
    for (const QString &name : m_own)
        connect(menu.addAction(name), &QAction::triggered, this,
                [this, name] { Q_EMIT ownPresetChosen(name); });
    QMenu *remove = menu.addMenu(tr("Remove own preset"));
    for (const QString &name : m_own)
        connect(remove->addAction(name), &QAction::triggered, this,
                [this, name] { Q_EMIT removalRequested(name); });
}

void PresetBar::buildMenu()
{
    qDeleteAll(m_menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    m_menu->clear();
    addScales(*m_menu->addMenu(tr("Fast")), Recipe::Fast, {},
              {Scale::Tiny, Scale::Mini, Scale::Small, Scale::Medium, Scale::Large});
    addScales(*m_menu->addMenu(tr("Faithful, cut to a processor")), Recipe::Faithful, {},
              {Scale::Tiny, Scale::Mini});
    addPaper(*m_menu->addMenu(tr("The paper's Table B.1")));
    addOwn(*m_menu);
}

void PresetBar::askForName()
{
    m_naming->show();
    checkName();
    m_problem->clear();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void PresetBar::checkName()
{
    const QString problem = nameProblem(m_name->text(), {}, {});
    m_problem->setText(problem);
    m_save->setEnabled(problem.isEmpty());
    m_save->setText(m_own.contains(m_name->text()) ? tr("Replace") : tr("Keep"));
}

void PresetBar::save()
{
    if (!m_save->isEnabled())
        return;
    m_naming->hide();
    Q_EMIT saveRequested(m_name->text());
}

} // namespace tlm
