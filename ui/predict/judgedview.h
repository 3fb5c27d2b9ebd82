#pragma once
#include <QWidget>

#include "ui/jobs/jobs.h"
#include "ui/predict/judgement.h"

class QCheckBox;
class QComboBox;
class QLayout;
class QLineEdit;
class QTableView;

namespace tlm {

class JudgedModel;
class Label;
class Studio;

/// The examples of a split that a model got wrong or right, worst or best first, with filters.
class JudgedView : public QWidget
{
    Q_OBJECT
public:
    explicit JudgedView(Studio &studio, QWidget *parent = nullptr);
    void setJudgement(std::shared_ptr<const Judgement> judgement);
    /// Shows the examples of one cell of the confusion matrix.
    void showCell(std::int32_t truth, std::int32_t predicted);
    void focusFilter();

Q_SIGNALS:
    /// A person wants to look closer at an example.
    void chosen(const tlm::Example &example);

private:
    QLayout *makeFilters();
    void buildActions();
    QComboBox *makeClassBox(const QString &name, const QString &help);
    void fillClasses(QComboBox *box, const QString &all);
    void apply();
    void chooseCurrent();

    Studio &m_studio;
    std::shared_ptr<const Judgement> m_judgement;
    JudgedModel *m_model;
    QTableView *m_table;
    QComboBox *m_order, *m_truth, *m_predicted;
    QCheckBox *m_errors;
    QLineEdit *m_words;
    Label *m_count;
    LatestJob m_job;
};

} // namespace tlm
