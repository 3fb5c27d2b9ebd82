#pragma once
#include <map>

#include "core/history/history.h"
#include "ui/frame/page.h"
#include "ui/predict/probabilitymodel.h"

class QComboBox;
class QPlainTextEdit;
class QStackedLayout;
class QTimer;

namespace tlm {

class DevCard;
class Label;
class Predictor;

/// What a run's model says of a text one types, and how it does on dev.
class PredictPage : public Page
{
    Q_OBJECT
public:
    explicit PredictPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;

private:
    QWidget *buildText();
    QWidget *buildClasses();
    void readRuns();
    void chooseRun();
    void showPair(const std::string &task);
    void textEdited();
    void predict();
    void takePrediction(const std::vector<ProbabilityModel::Entry> &entries);
    void clearPrediction();

    Predictor *m_predictor;
    ProbabilityModel *m_model;
    DevCard *m_dev;
    QComboBox *m_runs;
    QPlainTextEdit *m_text, *m_pair;
    Label *m_best;
    QTimer *m_typing;
    QStackedLayout *m_stack;
    std::map<QString, Run> m_offered;
    QString m_run;
};

Page *makePredictPage(Studio &studio);

} // namespace tlm
