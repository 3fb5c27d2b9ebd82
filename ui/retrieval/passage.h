#pragma once
#include <map>
#include <string>
#include <string_view>

#include <QString>
#include <QVector>

#include "ui/widgets/itemroles.h"

namespace tlm {

/// Terms of a query and how telling each is (0 … 1).
using TermWeights = std::map<std::string, double, std::less<>>;

/// A piece of a text that shows why it was found, with the terms of the query marked.
struct Passage
{
    QString text;
    QVector<Mark> marks;
};

/// The passage of at most `length` bytes (and what is left of the last word) with the most telling terms.
Passage findPassage(std::string_view text, const TermWeights &terms, std::size_t length);

/// The first `length` bytes of a text as it stands, with the terms of the query marked.
Passage markWhole(std::string_view text, const TermWeights &terms, std::size_t length);

/// The first `length` bytes of a text as it stands, with the longest run of words marked that it shares with
/// another.
Passage markShared(std::string_view text, std::string_view other, std::size_t length);

} // namespace tlm
