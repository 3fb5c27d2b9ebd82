#pragma once
#include "ui/jobs/jobs.h"
#include "ui/retrieval/selectionmodel.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace tlm {

class MessageBar;
class Studio;

/// The documents of a saved selection to read through, those the leak guard left out, and the export.
class SelectionView : public Card
{
    Q_OBJECT
public:
    SelectionView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Reads a selection of the workspace and shows one part of it.
    void open(const QString &name, SelectionModel::Part part);
    /// Writes `text,id,rank` in the background.
    void exportTo(const QString &file);

Q_SIGNALS:
    void closed();

private:
    void buildTitle();
    void showPart();
    void showPicked();
    void chooseFile();

    Studio &m_studio;
    MessageBar *m_messages;
    SelectionModel *m_model;
    QComboBox *m_part;
    QPushButton *m_export;
    QTableView *m_table;
    QPlainTextEdit *m_text;
    std::shared_ptr<const OpenSelection> m_opened;
    LatestJob m_loading, m_exporting;
};

} // namespace tlm
