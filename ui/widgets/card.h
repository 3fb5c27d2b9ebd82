#pragma once
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace tlm {

class Label;

/// A rounded surface with a title row and a body.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// A muted sentence after the title.
    void setHint(const QString &hint);
    /// Widgets added stand at the right end of the title row.
    QHBoxLayout *titleRow() const { return m_titleRow; }
    QVBoxLayout *body() const { return m_body; }
    /// Without margins a list or table reaches the edges.
    void setBodyMargins(bool margins);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_hint;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
};

} // namespace tlm
