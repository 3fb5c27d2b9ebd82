#pragma once
#include <QButtonGroup>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace tlm {

struct Badge;

/// Icon and word for every page, foldable to icons; the switches of the whole window at its foot.
class Navigation : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);
    void addPage(int id, const QString &icon, const QString &word, const QString &help);
    /// A button at the foot that does what an action does, in a word.
    QAbstractButton *addSwitch(QAction *action, const QString &icon, const QString &word);
    void setBadge(int id, const Badge &badge);
    void setCurrent(int id);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }

Q_SIGNALS:
    void pageChosen(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup m_group;
    QVBoxLayout *m_pages;
    QVBoxLayout *m_switches;
    bool m_folded = false;
};

} // namespace tlm
