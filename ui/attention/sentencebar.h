#pragma once
#include <QWidget>

#include "core/data/task.h"
#include "ui/attention/attentionsource.h"

class QLineEdit;
class QRadioButton;
class QSpinBox;
class QToolButton;

namespace tlm {

class Label;

/// Which sentence is looked at (an example of dev, or one typed), and whether measures are of it or of a
/// sample.
class SentenceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SentenceBar(QWidget *parent = nullptr);
    /// The examples of dev to go through; the first is chosen.
    void setExamples(std::vector<Example> examples);
    Sentence sentence() const { return m_sentence; }
    bool isSample() const;
    int sampleSize() const;

Q_SIGNALS:
    void sentenceChanged();
    void measuresChanged();

private:
    void go(int example);

    std::vector<Example> m_examples;
    Sentence m_sentence;
    QToolButton *m_previous, *m_next;
    Label *m_place;
    QLineEdit *m_text;
    QRadioButton *m_one, *m_many;
    QSpinBox *m_size;
};

} // namespace tlm
