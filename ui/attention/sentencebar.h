#pragma once
#include <QWidget>

#include "core/data/task.h"
#include "ui/attention/attentionside.h"

class QComboBox;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QToolButton;

namespace tlm {

class Label;

/// Which sentence is looked at (an example of dev or test, or one typed), and whether measures are of it or
/// of a sample.
class SentenceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SentenceBar(QWidget *parent = nullptr);
    /// The task whose examples are gone through, null: none; the first of dev is chosen.
    void setTask(std::shared_ptr<const Task> task);
    Sentence sentence() const { return m_sentence; }
    Sample sample() const;
    void goNext() { go(m_sentence.example + 1); }
    void goBack() { go(m_sentence.example - 1); }

Q_SIGNALS:
    void sentenceChanged();
    void sampleChanged();

private:
    QWidget *buildPlace();
    QWidget *buildSample();
    void setSplit();
    void go(int example);
    void takeTyped();
    const std::vector<Example> &examples() const;

    std::shared_ptr<const Task> m_task;
    Sentence m_sentence;
    QToolButton *m_previous, *m_next;
    QComboBox *m_split;
    Label *m_place;
    QLineEdit *m_text, *m_pair;
    QRadioButton *m_one, *m_many;
    QSpinBox *m_size;
};

} // namespace tlm
