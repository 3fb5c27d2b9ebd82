#include "core/data/picklestack.h"

namespace tlm {

namespace {

/// PyTorch pushes few values at once and remembers some nine a tensor.
constexpr std::size_t deepestStack = 1 << 14, mostMarks = 1 << 10, mostRemembered = 1 << 16;

} // namespace

void refusePickle(std::string cause)
{
    throw PickleRefusal{{ErrorCode::ModelInvalid, std::move(cause), {}}};
}

void PickleStack::push(const PickleValue &value)
{
    if (m_values.size() >= deepestStack)
        refusePickle("The pickle stacks more values than a file of weights needs.");
    m_values.push_back(value);
}

PickleValue PickleStack::pop()
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_values.size() <= floor)
        refusePickle("The pickle takes a value where there is none.");
    const auto value = m_values.back();
    m_values.pop_back();
    return value;
}

std::vector<PickleValue> PickleStack::pop(std::size_t count)
{
    std::vector<PickleValue> values(count);
    for (std::size_t i = count; i > 0; --i)
        values[i - 1] = pop();
    return values;
}

void PickleStack::mark()
{
    if (m_marks.size() >= mostMarks)
        refusePickle("The pickle is nested deeper than a file of weights needs.");
    m_marks.push_back(m_values.size());
}

std::vector<PickleValue> PickleStack::popToMark()
{
    if (m_marks.empty())
        refusePickle("The pickle goes back to a mark that is not there.");
    const auto mark = m_values.begin() + std::ptrdiff_t(m_marks.back());
    std::vector<PickleValue> values(mark, m_values.end());
    m_values.erase(mark, m_values.end());
    m_marks.pop_back();
    return values;
}

void PickleStack::remember(std::size_t place)
{
    const auto value = pop();
    push(value);
    if (place > m_memo.size() || place >= mostRemembered)
        refusePickle("The pickle remembers a value at a place that is not the next.");
    if (place == m_memo.size())
        m_memo.push_back(value);
    else
        m_memo[place] = value;
}

void PickleStack::recall(std::size_t place)
{
    if (place >= m_memo.size())
        refusePickle("The pickle recalls a value that it has not remembered.");
    push(m_memo[place]);
}

} // namespace tlm
