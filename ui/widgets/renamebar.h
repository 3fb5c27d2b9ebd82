#pragma once
#include <functional>

#include <QWidget>

class QLineEdit;

namespace tlm {

class Label;

/// A line that asks for the new name of something: Enter takes it, Escape leaves it. Hidden until asked.
class RenameBar : public QWidget
{
    Q_OBJECT
public:
    explicit RenameBar(QWidget *parent = nullptr);
    /// `problem` tells what is wrong with a name, or nothing.
    void ask(const QString &name, std::function<QString(const QString &)> problem);

Q_SIGNALS:
    void accepted(const QString &name, const QString &wanted);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();

    Label *m_question, *m_problem;
    QLineEdit *m_edit;
    QString m_name;
    std::function<QString(const QString &)> m_check;
};

} // namespace tlm
