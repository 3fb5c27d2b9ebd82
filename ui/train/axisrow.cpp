#include "ui/train/axisrow.h"

#include <utility>

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/train/fieldproblem.h"
#include "ui/train/wheelguard.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

AxisRow::AxisRow(const SweepAxis &axis, const AxisNames &names, QWidget *parent)
    : QWidget(parent), m_names(names), m_key(new QComboBox), m_typed(new QLineEdit),
      m_words(new Label({}, Theme::FontRole::Hint, Label::Tone::Bad))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().space(8));
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    m_key->setMinimumContentsLength(8);
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    WheelGuard::protect(m_key);
    for (const AxisKey &each : axisKeys()) {
        m_key->addItem(each.label, QString::fromStdString(each.key));
        m_key->setItemData(m_key->count() - 1, each.help, Qt::ToolTipRole);
    }
    m_key->setCurrentIndex(m_key->findData(QString::fromStdString(axis.key)));
    describe(m_key, tr("What varies"), tr("A setting, or what selections are made of."));
    describe(m_typed, tr("Values"), tr("Between commas: 1, 9, 99. For rho1 also external-only."));
    m_words->setWordWrap(true);
    auto *remove = makeIconButton(QStringLiteral("close"), tr("Vary it no more"), tr("Takes this row away."));
    grid->addWidget(m_key, 0, 0);
    grid->addWidget(m_typed, 0, 1);
    grid->addWidget(remove, 0, 2);
    grid->addWidget(m_words, 1, 0, 1, 3);
    connect(remove, &QToolButton::clicked, this, &AxisRow::removed);
    connect(m_typed, &QLineEdit::textEdited, this, &AxisRow::check);
    connect(m_key, &QComboBox::activated, this, [this] {
        showValues({});
        check();
    });
    showValues(axis.values);
    check();
}

void AxisRow::setNames(const AxisNames &names)
{
    m_names = names;
    showValues(axis().values);
}

void AxisRow::showValues(const std::vector<std::string> &values)
{
    delete std::exchange(m_choice, nullptr);
    QStringList words;
    for (const std::string &value : values)
        words << QString::fromStdString(value);
    const auto choices = axisChoices(m_key->currentData().toString().toStdString(), m_names);
    m_typed->setText(choices ? QString() : words.join(QStringLiteral(", ")));
    m_typed->setVisible(!choices);
    if (!choices)
        return;
    m_choice = new MultiChoice(*choices, tr("Choose values"), this);
    m_choice->setChosen(words);
    describe(m_choice, tr("Values"), tr("One experiment for each."));
    static_cast<QGridLayout *>(layout())->addWidget(m_choice, 0, 1);
    setTabOrder(m_key, m_choice);
    m_choice->show();
    connect(m_choice, &MultiChoice::changed, this, &AxisRow::check);
}

SweepAxis AxisRow::axis() const
{
    SweepAxis axis{m_key->currentData().toString().toStdString(), {}};
    if (!m_choice)
        axis.values = typedValues(m_typed->text());
    else
        for (const QString &value : m_choice->chosen())
            axis.values.push_back(value.toStdString());
    return axis;
}

void AxisRow::check()
{
    showProblem();
    Q_EMIT changed();
}

void AxisRow::setTwice(bool twice)
{
    m_twice = twice;
    showProblem();
}

void AxisRow::showProblem()
{
    const SweepAxis own = axis();
    const auto made = makeAxis(own.key, own.values);
    m_problem = !made                ? problemText(made.error().cause)
                : own.values.empty() ? tr("Give it values.")
                : m_twice            ? tr("This is varied twice.")
                                     : QString();
    m_words->setText(m_problem.isEmpty() ? QString() : QStringLiteral("▲ ") + m_problem);
    m_words->setVisible(!m_problem.isEmpty());
    m_typed->setProperty("problem", !m_problem.isEmpty());
    m_typed->update();
}

} // namespace tlm
