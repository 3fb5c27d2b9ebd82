#include "ui/widgets/readingpane.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

ReadingPane::ReadingPane(QTableView *table, const QString &name, const QString &help, QWidget *parent)
    : QSplitter(Qt::Vertical, parent), m_about(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_text(new QPlainTextEdit)
{
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setStretchLastSection(true);
    m_about->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    describe(m_text, name, help);
    auto *lower = new QWidget;
    auto *column = new QVBoxLayout(lower);
    column->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    column->addWidget(m_about);
    column->addWidget(m_text, 1);
    addWidget(table);
    addWidget(lower);
    setSizes({theme().space(420), theme().space(160)});
    clear();
}

void ReadingPane::nameAbout(const QString &name, const QString &help)
{
    describe(m_about, name, help);
}

void ReadingPane::showText(const QStringList &about, const QString &text)
{
    setAbout(about.join(QStringLiteral(" · ")));
    m_text->setPlainText(text);
}

void ReadingPane::showProblem(const QString &cause)
{
    setAbout(cause);
    m_text->clear();
}

void ReadingPane::clear()
{
    showText({}, {});
}

void ReadingPane::setAbout(const QString &about)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

} // namespace tlm
