#include "ui/widgets/leftoutview.h"

#include <array>
#include <filesystem>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include "ui/jobs/jobs.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lazymodel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

enum Tab { Bad, Duplicates, Encodings };

/// The name alone, the whole path in the tooltip.
Cell fileCell(const std::string &path)
{
    return {QString::fromStdString(std::filesystem::path(path).filename().string()),
            {{Qt::ToolTipRole, QString::fromStdString(path)}}};
}

Cell badCell(const BadRecord &bad, int column)
{
    if (column == 0)
        return fileCell(bad.file);
    if (column == 1)
        return bad.line == 0 ? textCell({}) : numberCell(bad.line);
    return textCell(QString::fromStdString(bad.reason));
}

Cell duplicateCell(const DuplicateDocument &duplicate, int column)
{
    switch (column) {
    case 0:
        return fileCell(duplicate.file);
    case 1:
        return numberCell(duplicate.line);
    case 2:
        return textCell(QString::fromStdString(duplicate.id));
    case 3:
        return numberCell(duplicate.document);
    default:
        return rightCell(realText(double(duplicate.similarity), 2));
    }
}

Cell encodingCell(const GuessedEncoding &guessed, int column)
{
    if (column == 0)
        return fileCell(guessed.file);
    if (column == 1)
        return textCell(QString::fromStdString(guessed.encoding));
    return numberCell(qulonglong(guessed.confidence));
}

} // namespace

LeftOutView::LeftOutView(Jobs &jobs, QWidget *parent)
    : Card({}, parent), m_jobs(jobs), m_tabs(new QTabWidget),
      m_copy(makeButton("copy", tr("Copy list"), tr("Copies the whole list with tabs between its columns")))
{
    setBodyMargins(false);
    m_tabs->setDocumentMode(true);
    describe(m_tabs, tr("Lists"), tr("What was left out, and what was guessed"));
    m_bad = addTable(tr("Bad records"), tr("Records that could not be read, and why"),
                     {{tr("File"), tr("The file that was read"), false},
                      {tr("Line"), tr("Line of the file, from 1"), true},
                      {tr("Why it cannot be read"), tr("The reason, as the reader gives it"), false}});
    m_duplicates = addTable(
        tr("Duplicates"), tr("Documents that repeat an earlier one"),
        {{tr("File"), tr("The file that was read"), false},
         {tr("Line"), tr("Line of the file, from 1"), true},
         {tr("Id"), tr("What the document is called"), false},
         {tr("Repeats no."), tr("Number of the document that was kept"), true},
         {tr("Similarity"), tr("1 if the words are the same; else the share of runs of words"), true}});
    m_encodings =
        addTable(tr("Guessed encodings"), tr("Files that do not say how their characters are written"),
                 {{tr("File"), tr("The file that was read"), false},
                  {tr("Encoding"), tr("What the file looks like"), false},
                  {tr("Sure, of 100"), tr("How sure that is"), true}});
    body()->addWidget(m_tabs, 1);
    auto *back = makeButton({}, tr("Back"), tr("Closes these lists; they stay with what was read"));
    titleRow()->addWidget(m_copy);
    titleRow()->addWidget(back);
    connect(m_copy, &QPushButton::clicked, this, &LeftOutView::copyShown);
    connect(back, &QPushButton::clicked, this, &LeftOutView::closed);
    setFocusProxy(m_tabs);
}

LazyModel *LeftOutView::addTable(const QString &name, const QString &help, std::vector<Column> columns)
{
    auto *model = new LazyModel(this);
    model->setColumns(std::move(columns));
    auto *table = makeTable(model, name, help);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, theme().space(200));
    m_tabs->addTab(table, name);
    return model;
}

void LeftOutView::setCount(int tab, const QString &title, std::size_t count)
{
    m_tabs->setTabText(tab, tr("%1 (%2)", "name of a list, its length").arg(title, countText(count)));
    m_tabs->setTabVisible(tab, count > 0);
}

void LeftOutView::show(const QString &name, std::shared_ptr<const LeftOut> leftOut,
                       const std::vector<GuessedEncoding> &guessed)
{
    setTitle(tr("How %1 was read").arg(name));
    setCount(Bad, tr("Bad records"), leftOut->bad.size());
    setCount(Duplicates, tr("Duplicates"), leftOut->duplicates.size());
    setCount(Encodings, tr("Guessed encodings"), guessed.size());
    m_bad->setRows(int(leftOut->bad.size()), [leftOut](int row, int column) {
        return badCell(leftOut->bad[std::size_t(row)], column);
    });
    m_duplicates->setRows(int(leftOut->duplicates.size()), [leftOut](int row, int column) {
        return duplicateCell(leftOut->duplicates[std::size_t(row)], column);
    });
    m_encodings->setRows(int(guessed.size()), [guessed](int row, int column) {
        return encodingCell(guessed[std::size_t(row)], column);
    });
    for (const int tab : {Encodings, Duplicates, Bad}) {
        if (m_tabs->isTabVisible(tab))
            m_tabs->setCurrentIndex(tab);
    }
}

void LeftOutView::copyShown()
{
    const LazyModel *model =
        std::array{m_bad, m_duplicates, m_encodings}[std::size_t(m_tabs->currentIndex())];
    m_jobs.run(
        {}, this, [make = model->textMaker()](ProgressSink &, std::stop_token) { return make(); },
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

} // namespace tlm
