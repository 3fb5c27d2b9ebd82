#pragma once
#include <functional>
#include <stop_token>

#include <QString>

class QAbstractItemView;

namespace tlm {

enum class TableFormat { Tsv, Csv, Markdown, Html };
enum class TableRows { Selected, All };

/// The cells of a table, list or tree as they show: with the titles of its columns, in the order of the
/// screen, without hidden columns; of a tree the rows that are unfolded. What shows as a picture alone is
/// told in its words.
struct TableText
{
    QString text;
    int rows = 0;
    bool whole = true; ///< false: there are more rows than are copied at once
};

/// Some millions of letters: what other programs take from a clipboard.
inline constexpr int mostCopiedRows = 20'000;

/// Makes the text, in any thread; stopped, what it has of it.
using TableTextMaker = std::function<TableText(const std::stop_token &stop)>;

/// What is read when it is shown (LazyRows) is left to the maker: it may take a while.
TableTextMaker tableTextMaker(const QAbstractItemView &view, TableFormat format, TableRows rows,
                              int most = mostCopiedRows);

/// The text at once.
TableText tableText(const QAbstractItemView &view, TableFormat format, TableRows rows,
                    int most = mostCopiedRows);

} // namespace tlm
