#pragma once
#include <map>

#include "core/data/task.h"
#include "ui/widgets/card.h"

class QTableView;

namespace tlm {

class CellModel;

/// The first records of a file as they will be read, and the records that cannot be.
class PreviewTable : public Card
{
    Q_OBJECT
public:
    explicit PreviewTable(QWidget *parent = nullptr);
    void show(const RecordPreview &preview);
    void clear();
    /// What columns are taken for, by their names; told in their titles.
    void setRoles(const std::map<QString, QString> &roles);

private:
    void fill();

    RecordPreview m_preview;
    std::map<QString, QString> m_roles;
    CellModel *m_records, *m_bad;
    QTableView *m_recordView, *m_badView;
};

/// Bad records as a table: line and reason.
void fillBadRecords(CellModel &model, const std::vector<BadRecord> &bad);

/// In which encoding a file was read, and how sure that is.
QString guessText(const GuessedEncoding &guessed);

/// The name of a format for people.
QString formatText(Format format);

} // namespace tlm
