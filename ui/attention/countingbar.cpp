#include "ui/attention/countingbar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

namespace {

QString joined(const std::set<std::string> &tokens)
{
    QStringList words;
    for (const std::string &token : tokens)
        words << QString::fromStdString(token);
    return words.join(u' ');
}

} // namespace

CountingBar::CountingBar(QWidget *parent)
    : QWidget(parent), m_rows(new QComboBox), m_offsets(new QComboBox), m_tokens(new QLineEdit)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_positional = makeThreshold(tr("positional from "), tr("Threshold of positional heads"),
                                 tr("A head is positional if at least this share of its rows is strongest on "
                                    "a neighbour; the paper: 0.90."));
    m_vertical = makeThreshold(tr("vertical above "), tr("Threshold of vertical heads"),
                               tr("A head is vertical if more than this share of its rows is strongest on a "
                                  "vertical token; the paper: 0.90."));
    m_rows->addItem(tr("rows of words"), static_cast<int>(CountedRows::Inner));
    m_rows->addItem(tr("all rows"), static_cast<int>(CountedRows::All));
    describe(m_rows, tr("Rows that count"),
             tr("Whether the rows of [CLS] and [SEP] count too; the paper does not say."));
    m_offsets->addItem(tr("both neighbours pooled"), static_cast<int>(AdjacentOffsets::Pooled));
    m_offsets->addItem(tr("one fixed neighbour"), static_cast<int>(AdjacentOffsets::Apart));
    describe(
        m_offsets, tr("Neighbours"),
        tr("Whether looking now at the token before, now at the one after, is positional, or only one of "
           "them always; the paper does not say."));
    describe(m_tokens, tr("Vertical tokens"),
             tr("Tokens, with spaces between, that make a head vertical when it looks at them; the paper: "
                "[CLS], [SEP] and the full stop."));
    auto *reset = makeButton(QStringLiteral("undo"), tr("Standard counting"),
                             tr("Counts again with the paper's thresholds and this program's defaults."));
    auto *row = new WrapLayout(this);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_positional, m_vertical, m_rows, m_offsets, m_tokens, reset})
        row->addWidget(field);
    connect(m_rows, &QComboBox::activated, this, &CountingBar::tell);
    connect(m_offsets, &QComboBox::activated, this, &CountingBar::tell);
    connect(m_tokens, &QLineEdit::editingFinished, this, &CountingBar::tell);
    connect(reset, &QPushButton::clicked, this, [this] {
        setOptions({});
        tell();
    });
    setOptions({});
}

QDoubleSpinBox *CountingBar::makeThreshold(const QString &prefix, const QString &name, const QString &help)
{
    auto *field = new QDoubleSpinBox;
    field->setRange(0, 1);
    field->setDecimals(2);
    field->setSingleStep(0.01);
    field->setPrefix(prefix);
    describe(field, name, help);
    connect(field, &QDoubleSpinBox::valueChanged, this, &CountingBar::tell);
    return field;
}

void CountingBar::tell()
{
    if (!m_quiet)
        Q_EMIT changed();
}

CountingOptions CountingBar::options() const
{
    CountingOptions options;
    options.positional = m_positional->value();
    options.vertical = m_vertical->value();
    options.rows = static_cast<CountedRows>(m_rows->currentData().toInt());
    options.offsets = static_cast<AdjacentOffsets>(m_offsets->currentData().toInt());
    options.verticalTokens.clear();
    for (const QString &token : m_tokens->text().split(u' ', Qt::SkipEmptyParts))
        options.verticalTokens.insert(token.toStdString());
    return options;
}

void CountingBar::setOptions(const CountingOptions &options)
{
    m_quiet = true;
    m_positional->setValue(options.positional);
    m_vertical->setValue(options.vertical);
    m_rows->setCurrentIndex(m_rows->findData(static_cast<int>(options.rows)));
    m_offsets->setCurrentIndex(m_offsets->findData(static_cast<int>(options.offsets)));
    m_tokens->setText(joined(options.verticalTokens));
    m_quiet = false;
}

} // namespace tlm
