#pragma once
#include <QWidget>

#include "core/data/task.h"
#include "ui/attention/attentionside.h"
#include "ui/widgets/inputs.h"

class QComboBox;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QToolButton;

namespace tlm {

class Label;

/// Which sentence is looked at (an example of dev or test, or one typed), and whether measures are of it or
/// of a sample.
class SentenceBar : public QWidget, public Keeper
{
    Q_OBJECT
public:
    explicit SentenceBar(QWidget *parent = nullptr);
    /// The task whose examples are gone through, null: none; the first of dev is chosen.
    void setTask(std::shared_ptr<const Task> task);
    Sentence sentence() const { return m_sentence; }
    Sample sample() const;
    void goNext() { go(m_example + 1); }
    void goBack() { go(m_example - 1); }
    /// Whether what was typed stands in the place of an example.
    bool isEdited() const { return m_sentence.example < 0 && m_example >= 0; }
    /// Back to that example.
    void restore();

    QVariantMap keep() const override;
    /// Once its task has come.
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    void sentenceChanged();
    void sampleChanged();

private:
    QWidget *buildPlace();
    QWidget *buildSample();
    void setSplit();
    void setMost(int sentences);
    void nameSize();
    void clear();
    void go(int example);
    void takeTyped();
    void showKept();
    const std::vector<Example> &examples() const;

    std::shared_ptr<const Task> m_task;
    QVariantMap m_kept; ///< to be shown once there is a task
    Sentence m_sentence;
    int m_example = -1; ///< the last one that was gone to; −1: there is none
    QToolButton *m_previous, *m_next;
    QComboBox *m_split;
    Label *m_place;
    QLineEdit *m_text, *m_pair;
    QRadioButton *m_one, *m_many;
    QSpinBox *m_size;
    int m_wanted; ///< sentences in the sample, where there are so many
};

} // namespace tlm
