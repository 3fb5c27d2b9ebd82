#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/data/bytereader.h"
#include "core/data/picklestack.h"

namespace tlm {

class Unpickler;

/// What a pickle may make beside plain values. Everything else is refused, nothing is executed.
class PickleObjects
{
public:
    virtual ~PickleObjects() = default;
    /// The number of a global that is admitted. Error ModelInvalid names the others.
    virtual Expected<std::int64_t> global(std::string_view module, std::string_view name) = 0;
    /// The number of the object that a global makes of its arguments.
    virtual Expected<std::int64_t> make(const PickleValue &global, std::span<const PickleValue> arguments,
                                        const Unpickler &pickle) = 0;
    /// The number of the object that lies outside of the pickle under an id (a tuple).
    virtual Expected<std::int64_t> outside(std::span<const PickleValue> id) = 0;
};

/// Reads Python pickles of protocols 2 to 5 as far as PyTorch writes them: plain values, sequences,
/// dictionaries and what PickleObjects admits. Size, depth and number of values are limited before memory is
/// taken.
class Unpickler
{
public:
    Unpickler(std::span<const std::byte> bytes, PickleObjects &objects, std::string where);
    /// The value of the pickle that begins at the first byte. Error ModelInvalid says what is not admitted.
    Expected<PickleValue> load();
    /// Bytes of the pickle that was loaded.
    std::size_t size() const { return m_reader.position(); }

    /// Both are empty for other kinds of values.
    std::span<const PickleValue> items(const PickleValue &sequence) const;
    std::span<const std::pair<PickleValue, PickleValue>> entries(const PickleValue &dictionary) const;

private:
    struct Operations;

    ByteReader m_reader;
    PickleObjects &m_objects;
    std::string m_where;
    PickleStack m_stack;
    std::vector<std::vector<PickleValue>> m_sequences;
    std::vector<std::vector<std::pair<PickleValue, PickleValue>>> m_dictionaries;
};

} // namespace tlm
