#include "ui/attention/sentencebar.h"

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

namespace tlm {

namespace {

constexpr int typingPause = 250; ///< milliseconds without a key before the model is asked
constexpr int usualSample = 100;

} // namespace

SentenceBar::SentenceBar(QWidget *parent)
    : QWidget(parent), m_previous(makeIconButton("previous", tr("Previous sentence"),
                                                 tr("Goes to the example before in dev."))),
      m_next(makeIconButton("next", tr("Next sentence"), tr("Goes to the next example of dev."))),
      m_place(new Label), m_text(new QLineEdit), m_one(new QRadioButton(tr("this sentence"))),
      m_many(new QRadioButton(tr("a sample of"))), m_size(new QSpinBox)
{
    describe(m_text, tr("Sentence to look at"), tr("Type a sentence of your own; it is read as you pause."));
    describe(m_one, tr("Measure this sentence"), tr("Patterns and measures are of this sentence alone."));
    describe(m_many, tr("Measure a sample"), tr("Patterns and measures are over many sentences of dev."));
    describe(m_size, tr("Sentences in the sample"),
             tr("How many examples of dev are measured, from the first on."));
    m_size->setRange(1, 100'000);
    m_size->setValue(usualSample);
    m_size->setSuffix(tr(" sentences"));
    m_size->setKeyboardTracking(false);
    m_size->setMinimumWidth(theme().space(144));
    m_many->setChecked(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    layout->addWidget(new Label(tr("Sentence"), Theme::FontRole::Body, Label::Tone::Muted));
    layout->addWidget(m_previous);
    layout->addWidget(m_place);
    layout->addWidget(m_next);
    layout->addWidget(m_text, 1);
    layout->addSpacing(theme().space(8));
    layout->addWidget(new Label(tr("Patterns of"), Theme::FontRole::Body, Label::Tone::Muted));
    layout->addWidget(m_one);
    layout->addWidget(m_many);
    layout->addWidget(m_size);

    auto *typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(typingPause);
    connect(m_text, &QLineEdit::textEdited, this, [this, typing](const QString &text) {
        m_sentence = {text, -1};
        m_place->setText(tr("typed"));
        typing->start();
    });
    connect(m_text, &QLineEdit::returnPressed, typing, [typing] { typing->start(0); });
    connect(typing, &QTimer::timeout, this, &SentenceBar::sentenceChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { go(std::max(0, m_sentence.example - 1)); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(m_sentence.example + 1); });
    connect(m_many, &QRadioButton::toggled, this, [this](bool many) {
        m_size->setEnabled(many);
        Q_EMIT measuresChanged();
    });
    connect(m_size, &QSpinBox::valueChanged, this, &SentenceBar::measuresChanged);
    setExamples({});
}

bool SentenceBar::isSample() const
{
    return m_many->isChecked() && !m_examples.empty();
}

int SentenceBar::sampleSize() const
{
    return m_size->value();
}

void SentenceBar::setExamples(std::vector<Example> examples)
{
    m_examples = std::move(examples);
    const bool any = !m_examples.empty();
    m_many->setEnabled(any);
    m_size->setEnabled(any && m_many->isChecked());
    m_size->setMaximum(any ? static_cast<int>(m_examples.size()) : usualSample);
    if (any) {
        go(0);
        return;
    }
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    m_place->clear();
}

void SentenceBar::go(int example)
{
    const int last = static_cast<int>(m_examples.size()) - 1;
    example = std::clamp(example, 0, last);
    const Example &chosen = m_examples[static_cast<std::size_t>(example)];
    m_sentence = {QString::fromStdString(chosen.text), example};
    m_text->setText(m_sentence.text);
    m_text->setCursorPosition(0);
    m_place->setText(tr("dev %1 of %2")
                         .arg(countText(static_cast<qulonglong>(example) + 1), countText(m_examples.size())));
    m_previous->setEnabled(example > 0);
    m_next->setEnabled(example < last);
    Q_EMIT sentenceChanged();
}

} // namespace tlm
