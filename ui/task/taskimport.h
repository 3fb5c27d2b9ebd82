#pragma once
#include <QWidget>

#include "core/data/task.h"
#include "ui/jobs/jobs.h"
#include "ui/task/splitfields.h"
#include "ui/widgets/inputs.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace tlm {

class ColumnFields;
class FileField;
class Form;
class JobLine;
class MessageBar;
class PreviewTable;
class ReadingFields;
class Studio;

/// The import assistant: files, how to read them, which columns count, a live preview, and the import itself.
class TaskImportPanel : public QWidget, public Keeper
{
    Q_OBJECT
public:
    TaskImportPanel(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Begins with files that were dropped on the page; which is which split goes by their names.
    void setFiles(const QStringList &paths);
    TaskSource source() const;

    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    /// What it held is imported now, and it is ready for more; it comes before `imported`.
    void emptied();
    void imported(const QString &name, const std::vector<tlm::BadRecord> &bad,
                  const std::vector<tlm::GuessedEncoding> &guessed);
    void cancelled();

private:
    struct Request
    {
        QString name;
        TaskSource source;
        friend bool operator==(const Request &, const Request &) = default;
    };
    struct Looked
    {
        RecordPreview preview;
        SplitFiles beside;
    };
    struct Imported
    {
        std::vector<BadRecord> bad;
        std::vector<GuessedEncoding> guessed;
    };
    void buildForm();
    void buildButtons(QVBoxLayout *layout);
    void requestPreview();
    void proposeName();
    void proposeScore();
    void loadPreview();
    void showPreview(const Expected<Looked> &looked);
    Request request() const;
    bool check();
    void import();
    void finish(const Request &done, const Expected<Imported> &result);
    void empty();
    void showProblem(const Error &error);

    Studio &m_studio;
    MessageBar *m_messages;
    Form *m_form;
    QLineEdit *m_name;
    FileField *m_train;
    ReadingFields *m_reading;
    ColumnFields *m_columns;
    QComboBox *m_metric;
    SplitFields *m_splits;
    PreviewTable *m_preview;
    QPushButton *m_import;
    JobLine *m_progress;
    QTimer *m_delay;
    LatestJob m_previewJob, m_importJob;
    Format m_found = Format::Guess;
    QString m_lookedAt; ///< whose neighbours were proposed
    bool m_nameTyped = false, m_scoreChosen = false;
};

} // namespace tlm
