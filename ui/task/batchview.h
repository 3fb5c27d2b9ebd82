#pragma once
#include <map>
#include <memory>

#include "core/data/workspace.h"
#include "core/history/history.h"
#include "core/selection/selection.h"
#include "ui/jobs/jobs.h"
#include "ui/task/shownbatch.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;
class QSpinBox;
class QTableView;

namespace tlm {

class BatchModel;
class Label;
class ReadingPane;
class Studio;
class ToolProcess;

/// What a model sees: the batches of a training, of a run or of one that could be started, as tokens with
/// what is hidden, the classes, and where each sequence came from.
class BatchView : public Card
{
    Q_OBJECT
public:
    explicit BatchView(Studio &studio, QWidget *parent = nullptr);
    ~BatchView() override;
    /// Offers the trainings of a task as it is stored now and shows the first batch of the newest, once this
    /// is looked at: it may cost a while. Without a name nothing is shown.
    void setTask(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Trainings
    {
        std::vector<Run> runs; ///< newest first
        std::vector<SelectionSummary> selections;
    };
    static Expected<Trainings> findTrainings(const Workspace &workspace, const std::string &task);
    QLayout *makeChoices();
    void look();
    void offer(const Expected<Trainings> &trainings);
    void startAgain();
    void showWanted();
    void ask(int first);
    void stop();
    void showBatch(const ShownBatch &batch);
    void showPicked();
    void say(const QString &sentence, bool busy = false);

    Studio &m_studio;
    BatchModel *m_model;
    QComboBox *m_training, *m_stage;
    QSpinBox *m_number;
    QPushButton *m_cancel;
    QTableView *m_table;
    Label *m_nothing;
    ReadingPane *m_reading;
    QString m_task;
    bool m_known = false;             ///< what could be offered; other runs or selections may have come since
    std::map<int, ShownBatch> m_seen; ///< of the chosen training and stage
    std::unique_ptr<ToolProcess> m_tool;
    LatestJob m_looking;
};

} // namespace tlm
