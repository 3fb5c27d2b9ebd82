#pragma once
#include <QObject>

#include "core/data/task.h"

class QSpinBox;

namespace tlm {

class FileField;
class Form;

/// Where the splits come from: a file each, or shares of the training file, drawn with a seed.
class SplitFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to a form.
    explicit SplitFields(Form *form);
    void fill(TaskSource &source) const;
    /// Takes files for the splits that have none.
    void propose(const QString &dev, const QString &test);
    void clear();
    /// Marks what cannot be; the first such field, or null.
    QWidget *findProblem();
    /// Marks the shares as too small for the examples there are.
    void blameShares();

private:
    void showShares();

    Form *m_form;
    FileField *m_dev, *m_test;
    QSpinBox *m_trainShare, *m_devShare, *m_testShare, *m_seed;
    QWidget *m_shares;
};

/// The files beside a training file that are its dev and test splits by their names; empty if there are none.
struct SplitFiles
{
    QString train, dev, test;
};
SplitFiles filesBeside(const QString &train);

/// Which of some files is which split, by their names; the first that is neither dev nor test is train.
SplitFiles sortSplits(const QStringList &paths);

} // namespace tlm
