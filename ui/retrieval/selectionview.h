#pragma once
#include "ui/jobs/jobs.h"
#include "ui/retrieval/selectionmodel.h"
#include "ui/widgets/card.h"

class QAction;
class QComboBox;
class QTableView;

namespace tlm {

class FoundByView;
class Label;
class MarkedView;
class MessageBar;
class Studio;

/// The documents of a saved selection to read through, those that were left out, and the export.
class SelectionView : public Card
{
    Q_OBJECT
public:
    SelectionView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Reads a selection of the workspace and shows one part of it.
    void open(const QString &name, SelectionModel::Part part);
    /// Writes `text,id,rank` in the background, as the name of the file tells.
    void exportTo(const QString &file);

Q_SIGNALS:
    void closed();
    /// A training text is to be shown with its neighbours.
    void textRequested(std::uint32_t example);

private:
    QWidget *makeReading();
    void buildParts();
    void buildActions();
    void offerParts(SelectionModel::Part part);
    SelectionModel::Part part() const;
    void showPart();
    void showPicked();
    void copyPicked();
    void showText(const PickedDocument &picked);
    void chooseFile(const QString &ending);

    Studio &m_studio;
    MessageBar *m_messages;
    SelectionModel *m_model;
    QComboBox *m_part;
    QAction *m_another, *m_csv, *m_lines;
    QTableView *m_table;
    Label *m_reason;
    MarkedView *m_text;
    FoundByView *m_foundBy;
    std::shared_ptr<const OpenSelection> m_opened;
    std::uint64_t m_seed = 1; ///< of the sample
    LatestJob m_loading, m_reading, m_exporting, m_copying;
};

} // namespace tlm
