#pragma once
#include "ui/task/taskfacts.h"
#include "ui/widgets/card.h"

class QComboBox;
class QSpinBox;

namespace tlm {

class BarChart;
class Label;

/// How long the examples are, in words or tokens, and how many lose their end at a sequence length.
class LengthsCard : public Card
{
    Q_OBJECT
public:
    explicit LengthsCard(QWidget *parent = nullptr);
    void clear();
    void showWords(LengthCounts words);
    void showTokens(TokenLengths lengths);
    /// Says why there are none.
    void showNoTokens(const QString &why);

private:
    bool inTokens() const;
    void refresh();
    void tellCut();

    QComboBox *m_unit;
    QSpinBox *m_length;
    BarChart *m_chart;
    Label *m_cut, *m_source;
    LengthCounts m_words;
    TokenLengths m_tokens;
    QString m_noTokens;
};

} // namespace tlm
