#include "ui/attention/sentencebar.h"

#include <utility>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

#include "ui/theme/number.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

namespace {

constexpr int typingPause = 250; ///< milliseconds without a key before the model is asked
constexpr int usualSample = 200;

} // namespace

SentenceBar::SentenceBar(QWidget *parent)
    : QWidget(parent),
      m_previous(makeIconButton("previous", tr("Previous sentence"), tr("Goes to the example before."))),
      m_next(makeIconButton("next", tr("Next sentence"), tr("Goes to the next example."))),
      m_split(new QComboBox), m_place(new Label), m_text(new QLineEdit), m_pair(new QLineEdit),
      m_one(new QRadioButton(tr("this sentence"))), m_many(new QRadioButton(tr("a sample of"))),
      m_size(new QSpinBox), m_wanted(usualSample)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe(m_text, tr("Sentence to look at"), tr("Type a sentence of your own; it is read as you pause."));
    describe(m_pair, tr("Second text to look at"), tr("The second text of a pair; it may be empty."));
    m_pair->setPlaceholderText(tr("Second text"));
    m_text->setMinimumWidth(theme().space(200));
    auto *row = new WrapLayout(this);
    row->addWidget(buildPlace());
    row->addWidget(m_text);
    row->addWidget(m_pair);
    row->addWidget(buildSample());

    auto *typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(typingPause);
    for (QLineEdit *field : {m_text, m_pair}) {
        connect(field, &QLineEdit::textEdited, this, [this, typing] {
            takeTyped();
            typing->start();
        });
        connect(field, &QLineEdit::returnPressed, typing, [typing] { typing->start(0); });
    }
    connect(typing, &QTimer::timeout, this, [this] {
        if (!m_sentence.text.trimmed().isEmpty()) // else one is about to type anew
            Q_EMIT sentenceChanged();
    });
    setTask(nullptr);
}

QWidget *SentenceBar::buildPlace()
{
    m_split->addItem(tr("dev"), static_cast<int>(Split::Dev));
    m_split->addItem(tr("test"), static_cast<int>(Split::Test));
    m_split->addItem(tr("train"), static_cast<int>(Split::Train));
    describe(m_split, tr("Part of the task"), tr("Where the examples come from."));
    connect(m_previous, &QToolButton::clicked, this, &SentenceBar::goBack);
    connect(m_next, &QToolButton::clicked, this, &SentenceBar::goNext);
    connect(m_split, &QComboBox::activated, this, &SentenceBar::setSplit);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(new Label(tr("Sentence"), Theme::FontRole::Body, Label::Tone::Muted));
    for (QWidget *part : std::initializer_list<QWidget *>{m_split, m_previous, m_place, m_next})
        layout->addWidget(part);
    return box;
}

QWidget *SentenceBar::buildSample()
{
    describe(m_one, tr("Measure this sentence"), tr("Patterns and measures are of this sentence alone."));
    describe(m_many, tr("Measure a sample"), tr("Patterns and measures are over many sentences."));
    describe(m_size, tr("Sentences in the sample"),
             tr("How many examples are measured, from the first on; of every model the same."));
    m_size->setMinimum(1);
    m_size->setKeyboardTracking(false);
    m_size->setMinimumWidth(theme().space(144));
    m_many->setChecked(true);
    connect(m_many, &QRadioButton::toggled, this, [this](bool many) {
        m_size->setEnabled(many);
        Q_EMIT sampleChanged();
    });
    connect(m_size, &QSpinBox::valueChanged, this, [this](int sentences) {
        m_wanted = sentences;
        nameSize();
        Q_EMIT sampleChanged();
    });
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    layout->addWidget(new Label(tr("Patterns of"), Theme::FontRole::Body, Label::Tone::Muted));
    for (QWidget *part : std::initializer_list<QWidget *>{m_one, m_many, m_size})
        layout->addWidget(part);
    return box;
}

const std::vector<Example> &SentenceBar::examples() const
{
    static const std::vector<Example> none;
    return m_task ? m_task->examples(static_cast<Split>(m_split->currentData().toInt())) : none;
}

Sample SentenceBar::sample() const
{
    const bool many = m_many->isChecked() && !examples().empty();
    return {static_cast<Split>(m_split->currentData().toInt()), many ? m_size->value() : 0};
}

void SentenceBar::setTask(std::shared_ptr<const Task> task)
{
    m_task = std::move(task);
    m_split->setCurrentIndex(m_task ? m_kept.value("split").toInt() : 0);
    m_split->setEnabled(m_task != nullptr);
    setSplit();
    showKept();
}

QVariantMap SentenceBar::keep() const
{
    return {{"split", m_split->currentIndex()},
            {"example", m_example},
            {"typed", m_sentence.example < 0 && !m_text->text().isEmpty()},
            {"text", m_text->text()},
            {"pair", m_pair->text()},
            {"many", m_many->isChecked()},
            {"sentences", m_wanted}};
}

void SentenceBar::putBack(const QVariantMap &kept)
{
    m_kept = kept;
    m_wanted = kept["sentences"].toInt();
    (kept["many"].toBool() ? m_many : m_one)->setChecked(true);
    showKept();
}

void SentenceBar::showKept()
{
    const QVariantMap kept = m_task ? std::exchange(m_kept, {}) : m_kept;
    if (kept.isEmpty())
        return;
    go(kept["example"].toInt());
    if (!kept["typed"].toBool())
        return;
    m_text->setText(kept["text"].toString());
    m_pair->setText(kept["pair"].toString());
    takeTyped();
    Q_EMIT sentenceChanged();
}

void SentenceBar::setSplit()
{
    const bool any = !examples().empty();
    m_many->setEnabled(any);
    m_size->setEnabled(any && m_many->isChecked());
    setMost(any ? static_cast<int>(examples().size()) : m_wanted);
    m_pair->setVisible(!any || !examples().front().pair.empty());
    m_example = -1;
    if (any)
        go(0);
    else
        clear();
    Q_EMIT sampleChanged();
}

/// A smaller part gives what it has, and the next one what was wanted again.
void SentenceBar::setMost(int sentences)
{
    const QSignalBlocker quiet(m_size);
    m_size->setMaximum(sentences);
    m_size->setValue(std::min(m_wanted, sentences));
    nameSize();
}

void SentenceBar::nameSize()
{
    m_size->setSuffix(m_size->value() == 1 ? tr(" sentence") : tr(" sentences"));
}

void SentenceBar::clear()
{
    m_sentence = {};
    m_text->clear();
    m_pair->clear();
    m_place->clear();
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    Q_EMIT sentenceChanged();
}

void SentenceBar::restore()
{
    if (isEdited())
        go(m_example);
}

void SentenceBar::takeTyped()
{
    m_sentence = {m_text->text(), m_pair->isHidden() ? QString() : m_pair->text()};
    m_place->setText(tr("typed"));
}

void SentenceBar::go(int example)
{
    if (examples().empty())
        return;
    const int last = static_cast<int>(examples().size()) - 1;
    example = std::clamp(example, 0, last);
    const Example &chosen = examples()[static_cast<std::size_t>(example)];
    m_example = example;
    m_sentence = {QString::fromStdString(chosen.text), QString::fromStdString(chosen.pair),
                  static_cast<Split>(m_split->currentData().toInt()), example};
    m_text->setText(m_sentence.text);
    m_text->setCursorPosition(0);
    m_pair->setText(m_sentence.pair);
    m_place->setText(
        tr("%1 of %2").arg(countText(static_cast<qulonglong>(example) + 1), countText(examples().size())));
    m_previous->setEnabled(example > 0);
    m_next->setEnabled(example < last);
    Q_EMIT sentenceChanged();
}

} // namespace tlm
