#pragma once
#include <array>
#include <optional>
#include <utility>

#include "ui/attention/attentionside.h"
#include "ui/attention/figure.h"
#include "ui/frame/page.h"

class QAction;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace tlm {

class AttentionExport;
class BusyLine;
class CountingBar;
class GridCard;
class HeadCard;
class ModelsBar;
class SentenceBar;
class WhatIfBar;

/// What each head of a model looks at, in one sentence and over many, and beside another model.
class AttentionPage : public Page
{
    Q_OBJECT
public:
    explicit AttentionPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;
    bool isAtWork() const override;
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

private:
    void buildActions();
    void buildHeader();
    QWidget *buildWork();
    QSplitter *buildCards();
    void connectModels();
    void connectSentence();
    void connectSide(int side);
    void linkOrders();
    void chooseModels();
    void askModels();
    void loadTask(const QString &task);
    void showHeads(int side);
    void showChosen();
    void showChanges();
    void showBusy();
    void showProgress(int side, const Progress &progress);
    void showFailure(const Error &error);
    void showComparison();
    void showDifference();
    void showWhatIsThere();
    void choose(int side);
    void linkChosen();
    void toggleMask(int position);
    void toggleMuted();
    void linkChanges();
    void changeAsKept();
    void restore();
    AttentionFigure figure() const;
    AttentionSide &active() const { return *m_sides[static_cast<std::size_t>(m_active)]; }
    AttentionSide &passive() const { return *m_sides[static_cast<std::size_t>(1 - m_active)]; }
    GridCard &activeGrid() const { return *m_grids[static_cast<std::size_t>(m_active)]; }

    std::array<AttentionSide *, 2> m_sides;
    std::array<GridCard *, 2> m_grids;
    int m_active = 0;  ///< the side whose heads are enlarged and changed
    int m_leading = 0; ///< the side whose changes the other takes over: not one that was just replaced
    ModelsBar *m_models;
    HeadCard *m_head;
    SentenceBar *m_bar;
    CountingBar *m_counting;
    WhatIfBar *m_whatIf;
    AttentionExport *m_exporter;
    BusyLine *m_busy;
    QStackedLayout *m_stack;
    QAction *m_export = nullptr, *m_exportNumbers = nullptr, *m_count = nullptr, *m_open = nullptr;
    QPushButton *m_openButton = nullptr; ///< where there is no model yet
    bool m_linking = false;              ///< a grid follows the other
    QString m_seenRun;
    QVariantMap m_kept; ///< what is to be chosen and changed once the heads show
    std::pair<QString, std::optional<qint64>> m_task; ///< its name, and when it was written
    LatestJob m_loading;
};

Page *makeAttentionPage(Studio &studio);

} // namespace tlm
