#include "ui/predict/predictfileform.h"

#include <utility>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "ui/frame/studio.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"

namespace tlm {

PredictFileForm::PredictFileForm(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Predict a file"), parent), m_studio(studio), m_messages(messages), m_predictor(studio, this)
{
    buildForm();
    body()->addWidget(m_form);
    body()->addLayout(makeButtons());
    showBusy(false);
    setFocusProxy(m_file);
    setVisible(false);
    connect(m_file, &FileField::pathChanged, this, &PredictFileForm::previewFile);
    connect(&m_predictor, &BatchPredictor::predicted, this, &PredictFileForm::write);
    connect(&m_predictor, &BatchPredictor::failed, this, &PredictFileForm::fail);
    connect(&m_predictor, &BatchPredictor::progressed, this, [this](const Progress &progress) {
        m_progress->setMaximum(int(progress.total.value_or(0)));
        m_progress->setValue(int(progress.done));
        m_words->setText(progressText(progress) + ' ' + timeLeftText(progress));
    });
}

void PredictFileForm::buildForm()
{
    m_form = new Form;
    m_file = new FileField(tr("File of texts"), tr("CSV, TSV, JSON lines or plain text with a text a line, "
                                                   "compressed or not"));
    m_text = new QComboBox;
    m_pair = new QComboBox;
    m_output = new QLineEdit;
    QAction *choose = m_output->addAction(theme().icon("folder"), QLineEdit::TrailingPosition);
    choose->setToolTip(tr("Opens a dialog to choose the file"));
    connect(choose, &QAction::triggered, this, &PredictFileForm::chooseOutput);
    m_calibrated = new QCheckBox(tr("Calibrated probabilities"));
    m_form->add(tr("File of texts"), m_file, tr("The texts whose classes are wanted"));
    m_form->add(tr("Text"), m_text, tr("The column of the text"));
    m_form->add(tr("Second text"), m_pair, tr("The column of the second text, for tasks that compare two"));
    m_form->add(
        tr("Write to"), m_output,
        tr("The file of texts with label and probabilities: JSON lines if it is called .jsonl, else CSV"));
    m_form->add(tr("Probabilities"), m_calibrated,
                tr("Scales them by the temperature that was fitted on dev; measure the model on dev first"));
    m_form->setMaximumWidth(theme().space(720));
    showColumns({});
    setTemperature({});
}

QLayout *PredictFileForm::makeButtons()
{
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    describe(m_progress, tr("Progress of the prediction"), tr("How many texts were predicted"));
    m_words = new Label({}, Theme::FontRole::Hint, Label::Tone::Muted);
    m_cancel = makeButton("stop", tr("Cancel"), tr("Stops the prediction; no file is written"));
    m_back = makeButton({}, tr("Back"), tr("Leaves this form"));
    m_predict = makeButton("predict", tr("Predict file"), tr("Predicts every text and writes the file"));
    makePrimary(m_predict);
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_words);
    row->addStretch(0);
    for (QPushButton *button : {m_cancel, m_back, m_predict})
        row->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, &PredictFileForm::cancel);
    connect(m_back, &QPushButton::clicked, this, &PredictFileForm::leave);
    connect(m_predict, &QPushButton::clicked, this, &PredictFileForm::start);
    return row;
}

void PredictFileForm::open()
{
    m_file->setFolder(m_studio.settings().get(settings::folder));
    setVisible(true);
    m_file->setFocus();
}

void PredictFileForm::setFile(const QString &path)
{
    m_file->setPath(path);
}

void PredictFileForm::setModel(const QString &model)
{
    m_model = model;
}

void PredictFileForm::setTemperature(std::optional<double> temperature)
{
    m_temperature = temperature;
    m_calibrated->setEnabled(temperature.has_value());
    if (!temperature)
        m_calibrated->setChecked(false);
}

void PredictFileForm::previewFile()
{
    m_form->clearProblems();
    const QFileInfo file(m_file->path());
    if (m_output->text() == std::exchange(m_proposed, {}) || m_output->text().isEmpty()) {
        m_proposed = file.fileName().isEmpty()
                         ? QString()
                         : file.dir().filePath(file.fileName().section('.', 0, 0) + "-predicted.csv");
        m_output->setText(m_proposed);
    }
    m_preview.run(
        m_studio.jobs(), {}, this,
        [path = std::filesystem::path(m_file->path().toStdString())](ProgressSink &, std::stop_token) {
            ReadOptions reading;
            reading.textSplit = TextSplit::Line;
            return path.empty() ? Expected<RecordPreview>(RecordPreview{}) : previewRecords(path, reading, 5);
        },
        [this](const Expected<RecordPreview> &preview) {
            QStringList columns;
            if (preview)
                for (const std::string &column : preview->columns)
                    columns << QString::fromStdString(column);
            else
                m_form->setProblem(m_file, QString::fromStdString(preview.error().cause));
            showColumns(columns);
        });
}

void PredictFileForm::showColumns(const QStringList &columns)
{
    m_text->clear();
    m_text->addItems(columns);
    m_text->setCurrentIndex(std::max(0, int(columns.indexOf("text"))));
    m_text->setEnabled(!columns.isEmpty());
    m_pair->clear();
    m_pair->addItem(tr("none"));
    m_pair->addItems(columns);
    m_pair->setCurrentIndex(std::max(0, int(columns.indexOf("pair")) + 1));
    m_pair->setEnabled(!columns.isEmpty());
}

void PredictFileForm::chooseOutput()
{
    auto *dialog = new QFileDialog(this, tr("Write to"), m_output->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, m_output, &QLineEdit::setText);
    dialog->open();
}

bool PredictFileForm::check()
{
    m_form->clearProblems();
    const QString output = m_output->text().trimmed();
    QString file, out;
    if (m_file->path().isEmpty())
        file = tr("Choose a file of texts.");
    if (output.isEmpty())
        out = tr("Tell where the predictions go.");
    else if (QFileInfo(output) == QFileInfo(m_file->path()))
        out = tr("This is the file of texts itself.");
    m_form->setProblem(m_file, file);
    m_form->setProblem(m_output, out);
    return file.isEmpty() && out.isEmpty() && !m_model.isEmpty();
}

void PredictFileForm::start()
{
    if (!check())
        return;
    m_messages->clear();
    m_asked = {m_model, m_output->text().trimmed(), m_calibrated->isChecked() ? m_temperature : std::nullopt};
    showBusy(true);
    m_reading.run(
        m_studio.jobs(), {}, this,
        [file = m_file->path().toStdString(), text = m_text->currentText().toStdString(),
         pair = m_pair->currentIndex() > 0 ? m_pair->currentText().toStdString()
                                           : std::string()](ProgressSink &progress, std::stop_token stop) {
            return readTexts(file, text, pair, progress, stop);
        },
        [this](Expected<TextsOfFile> texts) {
            if (!texts)
                return fail(texts.error());
            predict(std::move(*texts));
        });
}

void PredictFileForm::predict(TextsOfFile texts)
{
    m_texts = std::make_shared<const TextsOfFile>(std::move(texts));
    m_predictor.predict(m_asked.model, m_texts->examples);
}

void PredictFileForm::write(const std::shared_ptr<const BatchPrediction> &said)
{
    m_writing.run(
        m_studio.jobs(), {}, this,
        [said, texts = m_texts, asked = m_asked](ProgressSink &, std::stop_token) {
            return writePredicted(asked.output.toStdString(), *texts, *said, asked.temperature);
        },
        [this, output = m_asked.output](const Expected<> &written) {
            if (!written)
                return fail(written.error());
            const QString done =
                tr("The classes of %n text(s) were written.", nullptr, int(m_texts->examples.size()));
            const QString bad =
                m_texts->bad ? tr("%n record(s) could not be read.", nullptr, int(m_texts->bad)) : output;
            m_messages->show(m_texts->bad ? MessageBar::Kind::Caution : MessageBar::Kind::Good, done, bad,
                             output);
            leave();
        });
}

void PredictFileForm::cancel()
{
    if (m_predictor.isBusy())
        return m_predictor.cancel();
    if (Job *job = m_reading.job())
        job->cancel();
}

void PredictFileForm::fail(const Error &error)
{
    showBusy(false);
    m_messages->showError(error);
}

void PredictFileForm::showBusy(bool busy)
{
    m_progress->setMaximum(0);
    m_words->setText(tr("loading the model …"));
    m_progress->setVisible(busy);
    m_words->setVisible(busy);
    m_cancel->setVisible(busy);
    m_form->setEnabled(!busy);
    m_back->setVisible(!busy);
    m_predict->setVisible(!busy);
}

void PredictFileForm::leave()
{
    showBusy(false);
    setVisible(false);
    Q_EMIT closed();
}

} // namespace tlm
