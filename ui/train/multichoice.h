#pragma once
#include <vector>

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace tlm {

/// A button that names what is chosen; its menu chooses any number and stays open meanwhile.
class MultiChoice : public QPushButton
{
    Q_OBJECT
public:
    struct Choice
    {
        QString value, text;
    };
    MultiChoice(const std::vector<Choice> &choices, const QString &none, QWidget *parent = nullptr);
    /// Values, in the order of the choices. One that is not among them becomes a choice.
    void setChosen(const QStringList &values);
    QStringList chosen() const;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addChoice(const Choice &choice);
    void showChosen();
    void elide();

    QString m_none, m_words;
    QMenu *m_menu;
};

} // namespace tlm
