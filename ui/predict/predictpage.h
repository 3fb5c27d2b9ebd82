#pragma once
#include "ui/frame/page.h"
#include "ui/predict/probabilitymodel.h"

class QAction;
class QPlainTextEdit;
class QStackedLayout;
class QTimer;

namespace tlm {

class ClassesCard;
class EvaluationCard;
class ModelChooser;
class PredictFileForm;
class Predictor;
struct Example;

/// What a model says of a text or of a file of texts, and how it does on dev and test.
class PredictPage : public Page
{
    Q_OBJECT
public:
    explicit PredictPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;
    bool canTake(const QMimeData &mime) const override;
    void take(const QMimeData &mime) override;
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

private:
    void buildHeader();
    QWidget *makeEmpty();
    QWidget *makeWork();
    QWidget *makeText();
    void connectParts();
    void showModel();
    void openFile(const QString &path);
    void textEdited();
    void predict();
    void takePrediction(const std::vector<ProbabilityModel::Entry> &entries);
    void clearPrediction();
    void tryExample(const Example &example);

    Predictor *m_predictor;
    ModelChooser *m_models;
    QAction *m_file;
    PredictFileForm *m_form;
    ClassesCard *m_classes;
    EvaluationCard *m_evaluation;
    QPlainTextEdit *m_text, *m_pair;
    QTimer *m_typing;
    QStackedLayout *m_stack;
    QString m_model;
};

Page *makePredictPage(Studio &studio);

} // namespace tlm
