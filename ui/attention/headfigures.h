#pragma once
#include <vector>

#include <QWidget>

#include "ui/attention/heads.h"

namespace tlm {

class Label;

/// The measures that tell most of a head, with their standard errors; of several heads, their means.
class HeadFigures : public QWidget
{
    Q_OBJECT
public:
    explicit HeadFigures(QWidget *parent = nullptr);
    void setHeads(const Heads &heads, const std::vector<int> &chosen);

private:
    struct Figure
    {
        Measure measure;
        QString name;
        Label *value;
    };
    std::vector<Figure> m_figures;
};

} // namespace tlm
