#pragma once
#include <memory>
#include <optional>

#include <QWidget>

#include "core/selection/findings.h"
#include "ui/jobs/jobs.h"
#include "ui/retrieval/selectionmodel.h"

class QStackedLayout;
class QTableView;

namespace tlm {

class CellModel;
class MessageBar;
class Studio;

/// The training texts that brought a document into a selection: where the task drives it.
class FoundByView : public QWidget
{
    Q_OBJECT
public:
    FoundByView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    void setSelection(std::shared_ptr<const OpenSelection> opened);
    /// The document at a place of the selection; none: nothing is shown.
    void show(std::optional<std::size_t> position);

Q_SIGNALS:
    /// A person wants to see a training text with its neighbours.
    void textRequested(std::uint32_t example);

private:
    QWidget *makeOffer();
    void trace();
    void fill();

    Studio &m_studio;
    MessageBar *m_messages;
    std::shared_ptr<const OpenSelection> m_opened;
    std::shared_ptr<const Findings> m_findings;
    std::optional<std::size_t> m_position;
    CellModel *m_model;
    QTableView *m_table;
    QStackedLayout *m_stack;
    LatestJob m_tracing;
};

} // namespace tlm
