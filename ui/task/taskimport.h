#pragma once
#include <QWidget>

#include "core/data/task.h"
#include "ui/jobs/jobs.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace tlm {

class FileField;
class Form;
class MessageBar;
class PreviewTable;
class ReadingFields;
class Studio;

/// The import assistant: files, how to read them, which columns count, a live preview, and the import itself.
class TaskImportPanel : public QWidget
{
    Q_OBJECT
public:
    TaskImportPanel(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Begins with a file that was dropped on the page.
    void setTrainFile(const QString &path);
    TaskSource source() const;

Q_SIGNALS:
    void imported(const QString &name, const std::vector<tlm::BadRecord> &bad,
                  const std::vector<tlm::GuessedEncoding> &guessed);
    void cancelled();

private:
    void buildFiles();
    void buildColumns();
    void buildSplits();
    void buildButtons(QVBoxLayout *layout);
    void requestPreview();
    void loadPreview();
    void showPreview(const Expected<RecordPreview> &preview);
    void fillColumns(const RecordPreview &preview);
    void proposeName();
    void showSplits();
    bool check();
    void import();
    void finish(const Expected<TaskImport> &result);
    void showProblem(const Error &error);

    Studio &m_studio;
    MessageBar *m_messages;
    Form *m_form;
    QLineEdit *m_name;
    FileField *m_train, *m_dev, *m_test;
    ReadingFields *m_reading;
    QComboBox *m_text, *m_label, *m_pair, *m_metric;
    QSpinBox *m_trainShare, *m_devShare, *m_testShare, *m_seed;
    QWidget *m_ratio;
    PreviewTable *m_preview;
    QPushButton *m_import, *m_cancel;
    QTimer *m_delay;
    LatestJob m_previewJob, m_importJob;
    bool m_nameTyped = false;
};

} // namespace tlm
