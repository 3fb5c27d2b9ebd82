#pragma once
#include <QTextBrowser>

namespace tlm {

/// A note as it reads. A note may come from anywhere: nothing is loaded for it, and only web addresses open,
/// in the browser.
class NoteView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit NoteView(QWidget *parent = nullptr);
    void setNote(const QString &markdown);
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace tlm
