#include "core/attention/measures.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tlm {

namespace {

double sumOf(AttentionRow weights)
{
    double sum = 0;
    for (const float weight : weights)
        sum += double(weight);
    return sum;
}

} // namespace

std::size_t firstMaximum(AttentionRow row)
{
    return std::size_t(std::max_element(row.begin(), row.end()) - row.begin());
}

double largestWeight(AttentionRow row)
{
    return row.empty() ? 0 : double(row[firstMaximum(row)]);
}

double weightAtOffset(AttentionRow row, std::size_t query, std::ptrdiff_t offset)
{
    const auto key = std::ptrdiff_t(query) + offset;
    return key >= 0 && key < std::ptrdiff_t(row.size()) ? double(row[std::size_t(key)]) : 0;
}

double weightOn(AttentionRow row, std::span<const std::size_t> keys)
{
    double sum = 0;
    for (const std::size_t key : keys)
        sum += double(row[key]);
    return sum;
}

double entropyOf(AttentionRow row)
{
    double sum = 0;
    for (const float weight : row)
        if (!(weight <= 0)) // what is no number stays none
            sum -= double(weight) * std::log(double(weight));
    return sum;
}

double distanceFrom(AttentionRow row, std::size_t query)
{
    double sum = 0;
    for (std::size_t key = 0; key < row.size(); ++key)
        sum += double(row[key]) * double(key > query ? key - query : query - key);
    return sum;
}

double weightInBlock(AttentionRow row, std::size_t query, std::size_t secondStart)
{
    return sumOf(query < secondStart ? row.first(std::min(secondStart, row.size()))
                                     : row.subspan(secondStart));
}

double strongestColumn(const AttentionMap &map, std::span<const unsigned char> rows)
{
    std::vector<double> columns(map.tokens);
    double counted = 0;
    for (std::size_t query = 0; query < map.tokens; ++query) {
        if (!rows[query])
            continue;
        ++counted;
        const AttentionRow row = map.row(query);
        for (std::size_t key = 0; key < row.size(); ++key)
            columns[key] += double(row[key]);
    }
    return counted > 0 ? *std::max_element(columns.begin(), columns.end()) / counted : 0;
}

} // namespace tlm
