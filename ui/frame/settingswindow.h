#pragma once
#include <utility>
#include <vector>

#include <QDialog>
#include <QVariant>

class QComboBox;
class QTabWidget;

namespace tlm {

class Form;
class MainWindow;

/// All settings; each holds as soon as it is chosen.
class SettingsWindow : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsWindow(MainWindow &window);
    QString currentTab() const;
    void showTab(const QString &name);

private:
    QWidget *makeGeneral();
    void addAppearance(Form *form);
    void addWork(Form *form);
    QComboBox *addChoice(Form *form, const QString &name, const QString &help,
                         const std::vector<std::pair<QString, QVariant>> &choices, const QVariant &current);

    MainWindow &m_window;
    QTabWidget *m_tabs;
};

} // namespace tlm
