#pragma once
#include <QString>
#include <QVariantMap>
#include <QWidget>

class QMimeData;
class QVBoxLayout;

namespace tlm {

class MessageBar;
class PageHeader;
class Studio;

enum class PageId { Start, Task, Corpus, Retrieval, Train, Runs, Attention, Predict };

/// A page of the window: header, messages, and a body that the page fills.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(Studio &studio, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    Studio &studio() const { return m_studio; }
    PageHeader *header() const { return m_header; }
    MessageBar *messages() const { return m_messages; }
    QVBoxLayout *body() const { return m_body; }

    /// Called each time the page comes to the front. What it shows from stored state should be there when
    /// this returns, so that the first paint has it.
    virtual void activated() {}

    /// Whether the page can begin something with what is dragged, and begins it.
    virtual bool canTake(const QMimeData &) const { return false; }
    virtual void take(const QMimeData &) {}

    /// What a person typed and picked, for the page that is built in the place of this one.
    virtual QVariantMap keep() const;
    /// Types and picks it again; the page was just built.
    virtual void putBack(const QVariantMap &kept);
    /// Whether it waits for something that would be lost with it: a job, a process, an answer to a dialog.
    virtual bool isAtWork() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

Q_SIGNALS:
    void pageRequested(tlm::PageId page);

private:
    Studio &m_studio;
    PageHeader *m_header;
    MessageBar *m_messages;
    QVBoxLayout *m_body;
};

} // namespace tlm
