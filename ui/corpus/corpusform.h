#pragma once
#include <QWidget>

#include "core/data/corpus.h"
#include "core/data/task.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/inputs.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace tlm {

class Card;
class Form;
class MessageBar;
class PathList;
class PreviewTable;
class ReadingFields;
class Studio;

/// Adds a corpus, or documents to one: files and folders, columns, a live preview, and the reading and
/// indexing itself.
class CorpusForm : public QWidget, public Keeper
{
    Q_OBJECT
public:
    CorpusForm(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// The corpus that gets more documents; empty: a new one.
    void setTarget(const QString &name);
    void addPaths(const QStringList &paths);
    CorpusSource source() const;

    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    void started(tlm::Job *job);
    /// What it held is added now, and it is ready for more; it comes before `added`.
    void emptied();
    void added(const tlm::CorpusImport &import);
    void cancelled();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// What is read, and into which corpus.
    struct Request
    {
        QString name;
        bool append = false;
        CorpusSource source;
        friend bool operator==(const Request &, const Request &) = default;
    };
    void buildForm();
    void buildOptions();
    void buildButtons(QVBoxLayout *layout);
    void takePaths();
    void loadPreview();
    void showPreview(const Expected<RecordPreview> &preview);
    void showRoles();
    Request request() const;
    bool check();
    void start();
    void finish(const Request &done, const Expected<CorpusImport> &result);
    void empty();

    Studio &m_studio;
    MessageBar *m_messages;
    Card *m_card;
    Form *m_form;
    PathList *m_paths;
    QLineEdit *m_name;
    QComboBox *m_text, *m_id, *m_dedupe;
    QSpinBox *m_memory;
    ReadingFields *m_reading;
    PreviewTable *m_preview;
    QPushButton *m_start;
    LatestJob m_previewJob, m_importJob;
    std::vector<std::string> m_columns; ///< of the previewed file
    QString m_target;
    bool m_nameTyped = false;
};

} // namespace tlm
