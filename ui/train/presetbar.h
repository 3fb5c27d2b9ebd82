#pragma once
#include <QWidget>

#include "core/experiment/configuration.h"

class QLineEdit;
class QMenu;
class QPushButton;

namespace tlm {

class Draft;
class Label;

/// From which preset the form begins, how much is changed since, and a name to keep it under.
class PresetBar : public QWidget
{
    Q_OBJECT
public:
    /// `resetAll`: the action that takes every change back.
    explicit PresetBar(QAction *resetAll, QWidget *parent = nullptr);
    void showDraft(const Draft &draft);
    void setOwnPresets(const QStringList &names);
    /// Asks for the name under which the form is kept.
    void askForName();

Q_SIGNALS:
    void presetChosen(tlm::Recipe recipe, tlm::Scale scale, const QString &tableB1);
    void ownPresetChosen(const QString &name);
    void saveRequested(const QString &name);
    void removalRequested(const QString &name);

private:
    void buildMenu();
    void addScales(QMenu &menu, Recipe recipe, const QString &tableB1, std::initializer_list<Scale> scales);
    void addPaper(QMenu &menu);
    void addOwn(QMenu &menu);
    QWidget *buildNaming();
    void checkName();
    void save();

    QPushButton *m_button;
    QMenu *m_menu;
    Label *m_changes;
    QWidget *m_naming;
    QLineEdit *m_name;
    QPushButton *m_save;
    Label *m_problem;
    QStringList m_own;
};

/// "Fast · tiny", "Table B.1: SciERC · small", or the name of an own preset.
QString presetText(const Draft &draft);

} // namespace tlm
