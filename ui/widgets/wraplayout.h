#pragma once
#include <memory>
#include <vector>

#include <QLayout>

namespace tlm {

/// Controls beside each other that go on in another row where there is no more room. What may grow takes the
/// rest of its row.
class WrapLayout : public QLayout
{
    Q_OBJECT
public:
    explicit WrapLayout(QWidget *parent = nullptr);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    using Row = std::vector<QLayoutItem *>;
    std::vector<Row> rowsFor(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace tlm
