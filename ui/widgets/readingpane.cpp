#include "ui/widgets/readingpane.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

QSplitter *makeReadingPane(QTableView *table, QPlainTextEdit *text, const QString &name, const QString &help)
{
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setStretchLastSection(true);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    describe(text, name, help);
    auto *lower = new QWidget;
    auto *margin = new QVBoxLayout(lower);
    margin->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    margin->addWidget(text);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(table);
    split->addWidget(lower);
    split->setSizes({theme().space(420), theme().space(160)});
    return split;
}

} // namespace tlm
