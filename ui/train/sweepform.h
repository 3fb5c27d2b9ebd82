#pragma once
#include <vector>

#include <QWidget>

#include "core/sweep/axis.h"
#include "ui/train/axischoices.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace tlm {

class AxisRow;
class Label;

/// What varies over several experiments, chosen freely or as in the paper's tables.
class SweepForm : public QWidget
{
    Q_OBJECT
public:
    explicit SweepForm(QWidget *parent = nullptr);
    void setNames(const AxisNames &names);
    /// Rows that are complete; with any at all, several experiments are wanted.
    std::vector<SweepAxis> axes() const;
    void setAxes(const std::vector<SweepAxis> &axes, const QString &name = {});
    void addAxis(const SweepAxis &axis);
    bool isEmpty() const { return m_rows.empty(); }
    int problems() const;
    QString name() const;
    /// What will be made, or why it cannot be.
    void showPlan(const QString &words, bool bad);

Q_SIGNALS:
    void changed();
    /// One of the paper's tables, 3 to 7.
    void paperTableChosen(int table);

private:
    QMenu *makeReady();
    void addReady(QMenu &menu, const QString &text, const SweepAxis &axis);
    void insertRow(const SweepAxis &axis);
    void remove(AxisRow *row);
    void showTwice();
    void tell();

    AxisNames m_names;
    std::vector<AxisRow *> m_rows;
    QVBoxLayout *m_list;
    QWidget *m_naming;
    QLineEdit *m_name;
    Label *m_plan;
};

} // namespace tlm
