#pragma once
#include <optional>

#include "ui/jobs/jobs.h"
#include "ui/predict/batchpredictor.h"
#include "ui/predict/predictedfile.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tlm {

class FileField;
class Form;
class Label;
class MessageBar;
class Studio;

/// A file of texts becomes a file of texts with their classes.
class PredictFileForm : public Card
{
    Q_OBJECT
public:
    PredictFileForm(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    void open();
    void setFile(const QString &path);
    void setModel(const QString &model);
    void setTemperature(std::optional<double> temperature);

Q_SIGNALS:
    void closed();

private:
    /// What was asked for: the form and its model may be other ones when it is done.
    struct Asked
    {
        QString model, output;
        std::optional<double> temperature;
    };
    void buildForm();
    QLayout *makeButtons();
    void previewFile();
    void showColumns(const QStringList &columns);
    void chooseOutput();
    bool check();
    void start();
    void predict(TextsOfFile texts);
    void write(const std::shared_ptr<const BatchPrediction> &said);
    void cancel();
    void fail(const Error &error);
    void showBusy(bool busy);
    void leave();

    Studio &m_studio;
    MessageBar *m_messages;
    BatchPredictor m_predictor;
    QString m_model, m_proposed; ///< output proposed for the file
    std::optional<double> m_temperature;
    Asked m_asked;
    std::shared_ptr<const TextsOfFile> m_texts;
    Form *m_form;
    FileField *m_file;
    QComboBox *m_text, *m_pair;
    QLineEdit *m_output;
    QCheckBox *m_calibrated;
    QProgressBar *m_progress;
    Label *m_words;
    QPushButton *m_predict, *m_cancel, *m_back;
    LatestJob m_preview, m_reading, m_writing;
};

} // namespace tlm
