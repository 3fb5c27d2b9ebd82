#pragma once
#include <vector>

#include <QWidget>

class QGridLayout;

namespace tlm {

class Fact;

/// Facts side by side, in two rows where there is no room for one.
class FactGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(std::vector<Fact *> facts, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);

    QGridLayout *m_grid;
    std::vector<Fact *> m_facts;
    int m_columns = 0;
};

} // namespace tlm
