#pragma once
#include <vector>

#include "core/history/history.h"
#include "ui/widgets/card.h"

class QComboBox;
class QTableView;

namespace tlm {

class CellModel;

/// The chosen runs side by side: only what differs, and how far each is from a baseline. Of one run, what is
/// worth knowing about it.
class CompareCard : public Card
{
    Q_OBJECT
public:
    explicit CompareCard(QWidget *parent = nullptr);
    /// At most `most` of them are shown.
    void setRuns(const std::vector<Run> &runs);
    static constexpr std::size_t most = 6;

private:
    void offerBaselines();
    void show();
    void showOne();
    void showSeveral();

    std::vector<Run> m_runs;
    std::size_t m_chosen = 0; ///< how many there are to show
    CellModel *m_model;
    QTableView *m_table;
    QComboBox *m_baseline;
};

} // namespace tlm
