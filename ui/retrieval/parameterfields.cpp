#include "ui/retrieval/parameterfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "ui/theme/number.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {
namespace {

constexpr std::uint32_t authorsClauseLimit = 1024; ///< of Elasticsearch, on which the authors ran
enum View { Neighbours, Random, SideBySide };

} // namespace

template <typename Field, typename Value>
Field *ParameterFields::addNumber(const QString &name, const QString &help, Value most, Value step,
                                  Value value)
{
    auto *label = new Label(name, Theme::FontRole::Body, Label::Tone::Muted);
    auto *field = new Field;
    field->setMaximum(most);
    field->setSingleStep(step);
    field->setValue(value);
    field->setMinimumWidth(theme().space(76));
    field->setKeyboardTracking(false);
    describe(field, name, help);
    label->setToolTip(help);
    label->setBuddy(field);
    auto *both = new QWidget; // a name never stands apart from its field
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(6));
    row->addWidget(label);
    row->addWidget(field);
    m_row->addWidget(both);
    connect(field, &Field::valueChanged, this, &ParameterFields::changed);
    return field;
}

QComboBox *ParameterFields::addChoice(const QString &name, const QString &help, const QStringList &choices)
{
    auto *box = new QComboBox;
    box->addItems(choices);
    describe(box, name, help);
    m_row->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &ParameterFields::changed);
    return box;
}

ParameterFields::ParameterFields(QWidget *parent) : QWidget(parent), m_row(new WrapLayout(this))
{
    const Bm25 standard;
    m_ownQuery = makeFilterField(
        "search", tr("Own query"),
        tr("Searches for your own words instead of the picked text; clear it to come back to the task"));
    m_ownQuery->setMinimumWidth(theme().space(150));
    m_row->addWidget(m_ownQuery);
    m_queryText =
        addChoice(tr("Query"),
                  tr("Searches for the whole text, or for its keyword phrases (RAKE), as the authors "
                     "do for long texts"),
                  {tr("Whole text"), tr("Keywords (RAKE)")});
    m_view = addChoice(tr("Documents shown"),
                       tr("Neighbours by BM25, documents drawn at random (what retrieval must beat), or both "
                          "side by side"),
                       {tr("Neighbours"), tr("Random"), tr("Side by side")});
    m_k = addNumber<QSpinBox, int>(tr("K"), tr("Neighbours for each task text"), 5000, 10, 50);
    m_k->setMinimum(1);
    m_k1 = addNumber<QDoubleSpinBox, double>(tr("k1"), tr("How soon a repeated term stops to count"), 5.0,
                                             0.05, double(standard.k1));
    m_b = addNumber<QDoubleSpinBox, double>(tr("b"), tr("How much a long document is held back"), 1.0, 0.05,
                                            double(standard.b));
    m_limit = new QCheckBox(tr("Clause limit %1").arg(countText(authorsClauseLimit)));
    describe(m_limit, tr("Clause limit"),
             tr("As in the authors' pipeline, a query of more words than this finds nothing"));
    m_row->addWidget(m_limit);
    connect(m_ownQuery, &QLineEdit::textChanged, this, &ParameterFields::changed);
    connect(m_limit, &QCheckBox::toggled, this, &ParameterFields::changed);
}

std::uint32_t ParameterFields::k() const
{
    return std::uint32_t(m_k->value());
}

Bm25 ParameterFields::bm25() const
{
    Bm25 parameters;
    parameters.k1 = float(m_k1->value());
    parameters.b = float(m_b->value());
    if (m_limit->isChecked())
        parameters.clauseLimit = authorsClauseLimit;
    return parameters;
}

QueryText ParameterFields::queryText() const
{
    return m_queryText->currentIndex() == 1 ? QueryText::Rake : QueryText::Whole;
}

QString ParameterFields::ownQuery() const
{
    return m_ownQuery->text().trimmed();
}

void ParameterFields::setOwnQuery(const QString &query)
{
    m_ownQuery->setText(query.simplified());
}

bool ParameterFields::showsNeighbours() const
{
    return m_view->currentIndex() != Random;
}

bool ParameterFields::showsRandom() const
{
    return m_view->currentIndex() != Neighbours;
}

} // namespace tlm
