#include "ui/train/logview.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

LogView::LogView(QWidget *parent)
    : QWidget(parent), m_tail(new LogTail),
      m_search(makeFilterField(QStringLiteral("search"), tr("Search the log"),
                               tr("Marks every place of the words; Enter goes to the next one."))),
      m_found(new Label(QString(), Theme::FontRole::Hint, Label::Tone::Muted)),
      m_follow(new QCheckBox(tr("Follow")))
{
    auto *previous =
        makeIconButton(QStringLiteral("up"), tr("Place before"), tr("Goes to the place before."));
    auto *next = makeIconButton(QStringLiteral("down"), tr("Next place"), tr("Goes to the next place."));
    describe(m_follow, tr("Follow the log"), tr("Keeps the newest line in sight; scrolling back ends it."));
    m_follow->setChecked(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_search);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_found, 1);
    row->addWidget(m_follow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme().space(4), 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_tail, 1);
    connect(m_search, &QLineEdit::textChanged, this, &LogView::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_tail->findNext(false); });
    connect(previous, &QToolButton::clicked, this, [this] { m_tail->findNext(true); });
    connect(next, &QToolButton::clicked, this, [this] { m_tail->findNext(false); });
    connect(m_follow, &QCheckBox::clicked, this, [this](bool follow) {
        if (follow)
            m_tail->goToEnd();
    });
    connect(m_tail->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_adding)
            m_follow->setChecked(m_tail->follows());
    });
}

void LogView::add(const LogChunk &chunk)
{
    const bool follow = m_follow->isChecked();
    m_adding = true;
    m_tail->add(chunk);
    if (follow)
        m_tail->goToEnd();
    m_adding = false;
    if (!chunk.lines.isEmpty())
        search();
}

void LogView::search()
{
    const int places = m_tail->mark(m_search->text());
    m_found->setText(m_search->text().isEmpty() ? QString() : tr("%n place(s)", nullptr, places));
}

} // namespace tlm
