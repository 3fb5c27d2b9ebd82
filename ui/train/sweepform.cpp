#include "ui/train/sweepform.h"

#include <algorithm>

#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/train/axisrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

SweepForm::SweepForm(QWidget *parent)
    : QWidget(parent), m_list(new QVBoxLayout), m_naming(new QWidget), m_name(new QLineEdit),
      m_plan(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    auto *add =
        makeButton(QStringLiteral("add"), tr("Vary a setting"),
                   tr("Trains once for each value of a setting; several settings make their product."));
    auto *ready =
        makeButton({}, tr("Ready-made"), tr("Comparisons that are often wanted, and the paper's tables."));
    ready->setMenu(makeReady());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(ready);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_list->setSpacing(theme().space(4));
    layout->addLayout(m_list);
    m_name->setPlaceholderText(tr("Name (optional)"));
    describe(m_name, tr("Name of the sweep"),
             tr("Its runs have the tag sweep:NAME, and tables find it by this name."));
    auto *naming = new QHBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->addWidget(m_name);
    layout->addWidget(m_naming);
    m_plan->setWordWrap(true);
    layout->addWidget(m_plan);
    connect(add, &QPushButton::clicked, this, [this] { addAxis({"joint.rho1", {"1", "9"}}); });
    connect(m_name, &QLineEdit::textEdited, this, &SweepForm::tell);
    tell();
}

QMenu *SweepForm::makeReady()
{
    auto *menu = new QMenu(this);
    addReady(*menu, tr("TLM against its baselines"),
             {"method", {"tlm", "task-only", "task-mlm", "random", "linear"}});
    addReady(*menu, tr("TLM and the linear baseline"), {"method", {"tlm", "linear"}});
    addReady(*menu, tr("External text only, beside both"), {"joint.rho1", {"9", "external-only"}});
    menu->addSection(tr("The paper's tables"));
    const std::pair<int, QString> tables[] = {{3, tr("Table 3: retrieval and corpus")},
                                              {4, tr("Table 4: neighbours of a text, K")},
                                              {5, tr("Table 5: rho1")},
                                              {6, tr("Table 6: rho2")},
                                              {7, tr("Table 7: with and without stage 2")}};
    for (const auto &[table, text] : tables)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, table = table] { Q_EMIT paperTableChosen(table); });
    return menu;
}

void SweepForm::addReady(QMenu &menu, const QString &text, const SweepAxis &axis)
{
    connect(menu.addAction(text), &QAction::triggered, this, [this, axis] { addAxis(axis); });
}

void SweepForm::setNames(const AxisNames &names)
{
    m_names = names;
    for (AxisRow *row : m_rows)
        row->setNames(names);
}

void SweepForm::insertRow(const SweepAxis &axis)
{
    auto *row = new AxisRow(axis, m_names);
    m_list->addWidget(row);
    m_rows.push_back(row);
    connect(row, &AxisRow::changed, this, &SweepForm::tell);
    connect(row, &AxisRow::removed, this, [this, row] { remove(row); });
}

void SweepForm::addAxis(const SweepAxis &axis)
{
    const auto same =
        std::ranges::find_if(m_rows, [&](const AxisRow *row) { return row->axis().key == axis.key; });
    if (same != m_rows.end()) {
        AxisRow *before = *same; // the new values stand for the old ones
        m_rows.erase(same);
        before->hide();
        before->deleteLater();
    }
    insertRow(axis);
    tell();
}

void SweepForm::setAxes(const std::vector<SweepAxis> &axes, const QString &name)
{
    while (!m_rows.empty()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    for (const SweepAxis &axis : axes)
        insertRow(axis);
    m_name->setText(name);
    tell();
}

void SweepForm::remove(AxisRow *row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater();
    tell();
}

std::vector<SweepAxis> SweepForm::axes() const
{
    std::vector<SweepAxis> axes;
    for (const AxisRow *row : m_rows)
        axes.push_back(row->axis());
    return axes;
}

QString SweepForm::name() const
{
    return m_name->text().trimmed();
}

int SweepForm::problems() const
{
    const auto wrong =
        std::ranges::count_if(m_rows, [](const AxisRow *row) { return !row->problem().isEmpty(); });
    const bool badName = !name().isEmpty() && !nameProblem(name(), {}, {}).isEmpty();
    return static_cast<int>(wrong) + badName;
}

void SweepForm::showTwice()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::string key = m_rows[i]->axis().key;
        const bool before = std::any_of(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(i),
                                        [&](const AxisRow *row) { return row->axis().key == key; });
        m_rows[i]->setTwice(before);
    }
}

void SweepForm::tell()
{
    showTwice();
    m_naming->setVisible(!m_rows.empty());
    if (m_rows.empty())
        showPlan(tr("One experiment. Vary a setting to train several at once."), false);
    else if (const QString problem = name().isEmpty() ? QString() : nameProblem(name(), {}, {});
             !problem.isEmpty())
        showPlan(problem, true);
    Q_EMIT changed();
}

void SweepForm::showPlan(const QString &words, bool bad)
{
    m_plan->setText(bad ? QStringLiteral("▲ ") + words : words);
    m_plan->setTone(bad ? Label::Tone::Bad : Label::Tone::Muted);
}

} // namespace tlm
