#pragma once
#include <map>
#include <optional>

#include "ui/jobs/jobs.h"
#include "ui/predict/batchpredictor.h"
#include "ui/predict/judgement.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inputs.h"

class QAction;
class QComboBox;
class QProgressBar;
class QStackedLayout;

namespace tlm {

class ConfusionView;
class EmptyState;
class JudgedView;
class Label;
class ReliabilityView;
class Studio;

/// How well a model does on dev or test: scores, confusion matrix, examples and reliability.
class EvaluationCard : public Card, public Keeper
{
    Q_OBJECT
public:
    explicit EvaluationCard(Studio &studio, QWidget *parent = nullptr);
    /// `task`: what the model was trained on; empty: the current one. What was measured stays known as long
    /// as model and task are what they were.
    void setModel(const QString &model, const QString &task);
    /// What calibrates the model on the task, once dev was measured.
    std::optional<double> temperature() const;
    void focusFilter();

    /// With what was measured.
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    void taskLoaded(bool hasPairs);
    void temperatureChanged();
    void exampleChosen(const tlm::Example &example);
    void failed(const tlm::Error &error);

private:
    struct Measured
    {
        std::shared_ptr<const Judgement> judgement;
        double temperature = 1; ///< fitted on it
    };
    struct Asked
    {
        QString key;
        std::shared_ptr<const Task> task;
        Split split = Split::Dev;
    };
    void buildTitle();
    QWidget *makeBusy();
    QWidget *makeResult();
    void fillTasks(const QString &wanted);
    void loadTask();
    void measure();
    void judgeSaid(const std::shared_ptr<const BatchPrediction> &said);
    void endMeasuring();
    void showBusy();
    void showMeasured();
    void showReliability(const std::shared_ptr<const Judgement> &judgement);
    Split split() const;
    QString key(Split split) const;

    Studio &m_studio;
    BatchPredictor m_predictor;
    QString m_model;
    std::optional<Asked> m_asked; ///< what is being measured
    std::shared_ptr<const Task> m_loaded;
    std::map<QString, Measured> m_known;
    QString m_shown; ///< key of what is shown
    QAction *m_measure;
    QComboBox *m_task, *m_split;
    EmptyState *m_empty;
    QWidget *m_busy;
    QProgressBar *m_progress;
    Label *m_progressWords, *m_scores;
    QStackedLayout *m_stack;
    ConfusionView *m_confusion;
    JudgedView *m_examples;
    ReliabilityView *m_reliability;
    LatestJob m_loading, m_judging, m_calibrating;
};

} // namespace tlm
