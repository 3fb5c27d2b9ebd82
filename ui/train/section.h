#pragma once
#include <QToolButton>
#include <QWidget>

namespace tlm {

/// A title that opens and closes what stands under it; the body is made when first opened.
class Section : public QWidget
{
    Q_OBJECT
public:
    explicit Section(const QString &title, QWidget *parent = nullptr);
    void setBody(QWidget *body);
    /// Shown after the title, for example how many problems are inside.
    void setRemark(const QString &remark);
    void setOpen(bool open);
    bool isOpen() const { return m_button->isChecked(); }

Q_SIGNALS:
    void opened();

private:
    QString m_title;
    QToolButton *m_button;
    QWidget *m_body = nullptr;
};

} // namespace tlm
