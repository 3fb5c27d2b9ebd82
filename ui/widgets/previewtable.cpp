#include "ui/widgets/previewtable.h"

#include <filesystem>
#include <utility>

#include <QHeaderView>
#include <QTableView>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

QString fieldText(const Record &record, const std::string &column)
{
    const std::string *value = record.find(column);
    return value ? cellText(*value) : QString();
}

} // namespace

PreviewTable::PreviewTable(QWidget *parent)
    : Card(tr("Preview"), parent), m_records(new CellModel(this)), m_bad(new CellModel(this))
{
    setBodyMargins(false);
    m_bad->setColumns({{tr("Line"), tr("Line of the file, from 1"), true},
                       {tr("Why it cannot be read"), tr("The reason, as the reader gives it"), false}});
    m_recordView = makeTable(m_records, tr("First records"), tr("The first records as they will be read"));
    m_recordView->horizontalHeader()->setMaximumSectionSize(theme().space(440));
    m_badView = makeTable(m_bad, tr("Bad records"), tr("Records that cannot be read; they are left out"));
    m_badView->horizontalHeader()->setStretchLastSection(true);
    m_badView->setMaximumHeight(theme().space(130));
    body()->addWidget(m_recordView, 1);
    body()->addWidget(m_badView);
    clear();
}

void PreviewTable::clear()
{
    m_preview = {};
    m_records->setColumns({});
    m_bad->setRows({});
    m_badView->setVisible(false);
    setHint(tr("Choose a file to see its first records."));
}

void PreviewTable::setRoles(const std::map<QString, QString> &roles)
{
    if (std::exchange(m_roles, roles) != roles)
        fill();
}

void PreviewTable::fill()
{
    if (m_preview.columns.empty())
        return m_records->setColumns({});
    std::vector<Column> columns;
    columns.push_back({tr("Line"), tr("Line of the file, from 1"), true});
    for (const std::string &column : m_preview.columns) {
        const QString name = QString::fromStdString(column);
        const auto role = m_roles.find(name);
        if (role == m_roles.end())
            columns.push_back({name, m_roles.empty() ? QString() : tr("Not used"), false});
        else
            columns.push_back(
                {tr("%1 → %2", "column of a file, what it is taken for").arg(name, role->second),
                 tr("Taken for: %1").arg(role->second), false});
    }
    std::vector<std::vector<Cell>> rows;
    for (const Record &record : m_preview.records) {
        std::vector<Cell> row{numberCell(record.line)};
        for (const std::string &column : m_preview.columns)
            row.push_back(textCell(fieldText(record, column)));
        rows.push_back(std::move(row));
    }
    m_records->setColumns(std::move(columns));
    m_records->setRows(std::move(rows));
    m_recordView->resizeColumnsToContents();
}

void PreviewTable::show(const RecordPreview &preview)
{
    m_preview = preview;
    fill();
    fillBadRecords(*m_bad, preview.bad);
    m_badView->setVisible(!preview.bad.empty());
    const QString seen = preview.bad.empty()
                             ? tr("%1 · first %n record(s)", "format", int(preview.records.size()))
                                   .arg(formatText(preview.format))
                             : tr("%1 · %n bad record(s) among the first", "format", int(preview.bad.size()))
                                   .arg(formatText(preview.format));
    setHint(preview.guessed.empty() ? seen : seen + " · " + guessText(preview.guessed.front()));
}

QString guessText(const GuessedEncoding &guessed)
{
    const auto name = QString::fromStdString(std::filesystem::path(guessed.file).filename().string());
    return PreviewTable::tr("%1 looks like %2 (%3 of 100 sure)", "file; encoding; confidence")
        .arg(name, QString::fromStdString(guessed.encoding))
        .arg(guessed.confidence);
}

void fillBadRecords(CellModel &model, const std::vector<BadRecord> &bad)
{
    std::vector<std::vector<Cell>> rows;
    for (const BadRecord &record : bad)
        rows.push_back({numberCell(record.line), textCell(QString::fromStdString(record.reason))});
    model.setRows(std::move(rows));
}

QString formatText(Format format)
{
    switch (format) {
    case Format::Csv:
        return PreviewTable::tr("CSV");
    case Format::Tsv:
        return PreviewTable::tr("TSV");
    case Format::JsonLines:
        return PreviewTable::tr("JSON lines");
    case Format::JsonArray:
        return PreviewTable::tr("JSON array");
    case Format::PlainText:
        return PreviewTable::tr("Plain text");
    case Format::PubMedRct:
        return PreviewTable::tr("PubMed RCT");
    case Format::LabelledLines:
        return PreviewTable::tr("Class, space, text");
    case Format::Dictd:
        return PreviewTable::tr("Dictionary (dictd)");
    case Format::WikiExtractor:
        return PreviewTable::tr("WikiExtractor");
    case Format::ClassFolder:
        return PreviewTable::tr("Folder per class");
    case Format::Guess:
        break;
    }
    return PreviewTable::tr("Unknown format");
}

} // namespace tlm
