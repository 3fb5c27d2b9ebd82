#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace tlm {

enum class PickleKind : std::uint8_t {
    None,
    Boolean,
    Integer,
    Text,
    Sequence,   ///< tuple or list
    Dictionary, ///< also an OrderedDict
    Global,     ///< a name that PickleObjects admitted
    Object,     ///< made by PickleObjects
};

/// A value of a pickle; small, so that a copy costs nothing whatever it names.
struct PickleValue
{
    PickleKind kind = PickleKind::None;
    std::int64_t number = 0; ///< the value, or which sequence, dictionary, global or object
    std::string_view text;   ///< of texts, and the bytes of integers over 64 bits; lies in the pickle's bytes
};

/// Why a pickle is refused: thrown by operations, caught by Unpickler.
struct PickleRefusal
{
    Error error;
};

/// Throws a PickleRefusal with the code ModelInvalid.
[[noreturn]] void refusePickle(std::string cause);

/// What a pickle works on: a stack with marks, and values that it remembers. All three are limited; what goes
/// beyond throws PickleRefusal.
class PickleStack
{
public:
    void push(const PickleValue &value);
    PickleValue pop();
    /// The last `count` values, in the order they were pushed.
    std::vector<PickleValue> pop(std::size_t count);

    void mark();
    /// The values since the last mark, which goes too.
    std::vector<PickleValue> popToMark();

    /// Remembers the last value at a place: the next free one, or one in use.
    void remember(std::size_t place);
    void rememberNext() { remember(m_memo.size()); }
    void recall(std::size_t place);

private:
    std::vector<PickleValue> m_values;
    std::vector<std::size_t> m_marks;
    std::vector<PickleValue> m_memo;
};

} // namespace tlm
