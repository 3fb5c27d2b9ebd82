#include "ui/retrieval/explanationmodel.h"

#include <algorithm>

#include "core/base/json.h"
#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

// Internal ids tell the level: the sum, a term, or a formula of term id − firstFormula.
constexpr quintptr sumId = 0;
constexpr quintptr termId = 1;
constexpr quintptr firstFormula = 2;

QString exact(float value)
{
    return QString::fromStdString(shortestFloat(value));
}

float valueAt(const Explanation &explanation, std::size_t position)
{
    return position < explanation.details.size() ? explanation.details[position].value : 0;
}

} // namespace

ExplanationModel::Term ExplanationModel::readTerm(const Explanation &explanation)
{
    Term term;
    const QString description = QString::fromStdString(explanation.description);
    const qsizetype from = description.indexOf(QChar(0x201C)) + 1;
    const qsizetype to = description.lastIndexOf(QChar(0x201D));
    term.name = to > from ? description.mid(from, to - from) : description;
    term.value = explanation.value;
    term.boost = valueAt(explanation, 0);
    term.idf = valueAt(explanation, 1);
    term.tf = valueAt(explanation, 2);
    if (explanation.details.size() < 3)
        return term;
    const Explanation &idf = explanation.details[1];
    const Explanation &tf = explanation.details[2];
    term.all = valueAt(idf, 0);
    term.found = valueAt(idf, 1);
    term.times = valueAt(tf, 0);
    term.k1 = valueAt(tf, 1);
    term.b = valueAt(tf, 2);
    term.length = valueAt(tf, 3);
    term.average = valueAt(tf, 4);
    return term;
}

void ExplanationModel::setExplanation(Explanation explanation)
{
    beginResetModel();
    m_value = explanation.value;
    m_terms.clear();
    for (const Explanation &term : explanation.details)
        m_terms.push_back(readTerm(term));
    std::ranges::stable_sort(m_terms, std::ranges::greater(), &Term::value);
    m_any = !m_terms.empty();
    endResetModel();
}

QModelIndex ExplanationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, sumId);
    if (parent.internalId() == sumId)
        return createIndex(row, column, termId);
    return createIndex(row, column, firstFormula + quintptr(parent.row()));
}

QModelIndex ExplanationModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == sumId)
        return {};
    if (child.internalId() == termId)
        return createIndex(0, 0, sumId);
    return createIndex(int(child.internalId() - firstFormula), 0, termId);
}

int ExplanationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_any ? 1 : 0;
    if (parent.column() != 0)
        return 0;
    if (parent.internalId() == sumId)
        return int(m_terms.size());
    return parent.internalId() == termId ? 2 : 0;
}

int ExplanationModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString ExplanationModel::formula(const Term &term, int row) const
{
    if (row == 0)
        return tr("idf = ln(1 + (%1 − %2 + 0.5) / (%2 + 0.5)) = %3")
            .arg(exact(term.all), exact(term.found), exact(term.idf));
    return tr("tf = %1 / (%1 + %2 × (1 − %3 + %3 × %4 / %5)) = %6")
        .arg(exact(term.times), exact(term.k1), exact(term.b), exact(term.length), exact(term.average),
             exact(term.tf));
}

QString ExplanationModel::termText(const Term &term, int column) const
{
    switch (column) {
    case Part:
        return term.boost == 1 ? term.name
                               : tr("%1 (× %2)", "term, weight").arg(term.name, exact(term.boost));
    case Documents:
        return countText(qulonglong(term.found));
    case Idf:
        return realText(double(term.idf), 4);
    case Times:
        return countText(qulonglong(term.times));
    case Tf:
        return realText(double(term.tf), 4);
    case Share:
        return tr("%1 %", "share").arg(realText(100.0 * double(term.value) / double(m_value), 0));
    default:
        return exact(term.value);
    }
}

QString ExplanationModel::text(const QModelIndex &index) const
{
    if (index.internalId() == sumId) {
        if (index.column() == Score)
            return exact(m_value);
        return index.column() == Part ? tr("Sum of the terms") : QString();
    }
    if (index.internalId() == termId)
        return termText(m_terms[std::size_t(index.row())], index.column());
    const Term &term = m_terms[std::size_t(index.internalId() - firstFormula)];
    return index.column() == Part ? formula(term, index.row()) : QString();
}

QVariant ExplanationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool term = index.internalId() == termId;
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case StrongRole:
        return index.internalId() == sumId;
    case ShareRole:
        if (term && index.column() == Share)
            return double(m_terms[std::size_t(index.row())].value / m_terms.front().value);
        return {};
    case Qt::TextAlignmentRole:
        return int((index.column() == Part ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == Part ? QVariant(text(index)) : QVariant();
    default:
        return {};
    }
}

QVariant ExplanationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[] = {
        tr("Part of the score"), tr("Documents"), tr("idf"), tr("Times"), tr("tf"), tr("Share"), tr("Score")};
    const QString helps[] = {tr("The score is the sum over the terms of the text that the document has"),
                             tr("How many documents have the term"),
                             tr("Inverse document frequency: how rare the term is"),
                             tr("How often the term stands in this document"),
                             tr("Term frequency, damped by k1 and by the document's length"),
                             tr("Part of the whole score"),
                             tr("Weight × idf × tf")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return helps[section];
    if (role == Qt::TextAlignmentRole)
        return int((section == Part || section == Share ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace tlm
