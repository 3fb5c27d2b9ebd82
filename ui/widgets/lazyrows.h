#pragma once
#include <functional>
#include <vector>

#include <QStringList>

namespace tlm {

/// Makes the texts of rows, column by column. Owns what it needs, for any thread.
using RowTexts = std::function<std::vector<QStringList>(const std::vector<int> &rows)>;

/// What a model offers whose rows are read once they are shown: the texts of all, seen or not.
class LazyRows
{
public:
    virtual RowTexts textMaker() const = 0;

protected:
    ~LazyRows() = default;
};

} // namespace tlm
