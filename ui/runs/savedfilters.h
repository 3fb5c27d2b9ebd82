#pragma once
#include <utility>
#include <vector>

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace tlm {

class Studio;

/// Filters that a person keeps under names: a button whose menu applies, saves and forgets them. They belong
/// to the workspace; saving and forgetting can be undone.
class SavedFilters : public QWidget
{
    Q_OBJECT
public:
    explicit SavedFilters(Studio &studio, QWidget *parent = nullptr);
    /// The filter that would be saved.
    void setCurrent(const QString &filter) { m_current = filter; }
    using Filters = std::vector<std::pair<QString, QString>>; ///< name and filter
    Filters filters() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void chosen(const QString &filter);

private:
    void fillMenu();
    void askName();
    void save();
    void change(Filters filters, const QString &text);

    Studio &m_studio;
    QString m_current;
    QPushButton *m_button;
    QMenu *m_menu;
    QLineEdit *m_name;
};

} // namespace tlm
