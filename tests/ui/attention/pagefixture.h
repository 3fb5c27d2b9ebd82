#pragma once
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "ui/attention/attentionpage.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/matrixview.h"
#include "ui/attention/sentencebar.h"
#include "ui/clicks.h"
#include "ui/support/servescript.h"
#include "ui/support/words.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm::test {

/// The page over two runs with networks, as a person has it in front; `tlm serve` is a script.
class AttentionPageTest : public ::testing::Test
{
protected:
    AttentionPageTest()
    {
        m_work.addTask();
        m_work.addModel(m_work.addRun({.method = Method::TaskOnly}));
        m_work.addModel(m_work.addRun({.method = Method::Tlm}));
        m_work.addRun({.method = Method::Linear});
        serveAttention(m_work);
        m_page = std::make_unique<AttentionPage>(m_work.studio());
        m_page->resize(1300, 850);
        m_page->show();
        m_page->activated();
        m_bar = m_page->findChild<SentenceBar *>();
        m_text = control<QLineEdit>(*m_bar, "Sentence to look at");
    }
    GridCard &card(int side) const
    {
        return *m_page->findChild<GridCard *>(side ? "attention.b" : "attention.a");
    }
    HeadGrid &grid(int side = 0) const { return *card(side).grid(); }
    HeadCard &head() const { return *m_page->findChild<HeadCard *>(); }
    MatrixView &matrix() const { return *m_page->findChild<MatrixView *>(); }
    bool waitForWords(const QString &part)
    {
        return eventually([&] { return words(*m_page).join('|').contains(part); });
    }
    bool waitForSample() { return waitForWords("over 5 sentences"); }
    bool waitForRequest(const std::string &part)
    {
        return eventually([&] { return requests(m_work).find(part) != std::string::npos; });
    }
    /// Masks the token of a row of the matrix by a double click, or brings it back.
    void maskRow(int row)
    {
        const QPointF cell = matrix().geometryOfMatrix().cellRect({0, row}).center();
        QTest::mouseDClick(&matrix(), Qt::LeftButton, {}, QPoint(10, static_cast<int>(cell.y())));
    }
    QAction &action(const QString &name) { return *m_work.studio().actions().find(name); }

    TestWorkspace m_work;
    std::unique_ptr<AttentionPage> m_page;
    SentenceBar *m_bar = nullptr;
    QLineEdit *m_text = nullptr;
};

} // namespace tlm::test
