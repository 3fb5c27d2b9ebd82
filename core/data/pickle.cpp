#include "core/data/pickle.h"

#include <array>

#include <fmt/format.h>

namespace tlm {

namespace {

/// PyTorch writes some 170 bytes and five containers a tensor: these are files of 6,000 tensors.
constexpr std::size_t largestPickle = 1 << 20, mostContainers = 1 << 15;
constexpr std::int64_t orderedDictionary = -1; ///< the one global that is ours

template <typename T>
T valueOf(Expected<T> expected)
{
    if (!expected)
        throw PickleRefusal{expected.error()};
    return *expected;
}

} // namespace

/// One function an operation; the table at the end says which byte means which.
struct Unpickler::Operations
{
    using Operation = void (*)(Unpickler &);

    static void push(Unpickler &pickle, const PickleValue &value) { pickle.m_stack.push(value); }
    static void mark(Unpickler &pickle) { pickle.m_stack.mark(); }

    static void checkContainers(const Unpickler &pickle)
    {
        if (pickle.m_sequences.size() + pickle.m_dictionaries.size() >= mostContainers)
            refusePickle("The pickle has more tuples and dictionaries than a file of weights needs.");
    }

    static void pushSequence(Unpickler &pickle, std::vector<PickleValue> values)
    {
        checkContainers(pickle);
        push(pickle, {PickleKind::Sequence, std::int64_t(pickle.m_sequences.size()), {}});
        pickle.m_sequences.push_back(std::move(values));
    }

    static void pushDictionary(Unpickler &pickle)
    {
        checkContainers(pickle);
        push(pickle, {PickleKind::Dictionary, std::int64_t(pickle.m_dictionaries.size()), {}});
        pickle.m_dictionaries.emplace_back();
    }

    template <std::size_t count>
    static void tuple(Unpickler &pickle)
    {
        pushSequence(pickle, pickle.m_stack.pop(count));
    }
    static void tupleFromMark(Unpickler &pickle) { pushSequence(pickle, pickle.m_stack.popToMark()); }
    static void emptySequence(Unpickler &pickle) { pushSequence(pickle, {}); }

    static void append(Unpickler &pickle, const std::vector<PickleValue> &values)
    {
        const auto list = pickle.m_stack.pop();
        if (list.kind != PickleKind::Sequence)
            refusePickle("The pickle appends to something that is no list.");
        auto &items = pickle.m_sequences[std::size_t(list.number)];
        items.insert(items.end(), values.begin(), values.end());
        push(pickle, list);
    }
    static void appendOne(Unpickler &pickle) { append(pickle, pickle.m_stack.pop(1)); }
    static void appendFromMark(Unpickler &pickle) { append(pickle, pickle.m_stack.popToMark()); }

    static void setItems(Unpickler &pickle, const std::vector<PickleValue> &values)
    {
        const auto dictionary = pickle.m_stack.pop();
        if (dictionary.kind != PickleKind::Dictionary || values.size() % 2 != 0)
            refusePickle("The pickle sets items of something that is no dictionary.");
        auto &entries = pickle.m_dictionaries[std::size_t(dictionary.number)];
        for (std::size_t i = 0; i < values.size(); i += 2)
            entries.emplace_back(values[i], values[i + 1]);
        push(pickle, dictionary);
    }
    static void setOneItem(Unpickler &pickle) { setItems(pickle, pickle.m_stack.pop(2)); }
    static void setItemsFromMark(Unpickler &pickle) { setItems(pickle, pickle.m_stack.popToMark()); }

    static void none(Unpickler &pickle) { push(pickle, {}); }
    template <bool value>
    static void boolean(Unpickler &pickle)
    {
        push(pickle, {PickleKind::Boolean, value, {}});
    }

    template <typename Number>
    static void integer(Unpickler &pickle)
    {
        push(pickle, {PickleKind::Integer, pickle.m_reader.number<Number>(), {}});
    }

    static void longInteger(Unpickler &pickle)
    {
        const auto bytes = pickle.m_reader.text(pickle.m_reader.number<std::uint8_t>());
        if (bytes.size() > sizeof(std::int64_t))
            return push(pickle, {PickleKind::Integer, 0, bytes});
        std::uint64_t value = 0;
        std::memcpy(&value, bytes.data(), bytes.size());
        const bool isNegative = !bytes.empty() && (bytes.back() & 0x80) && bytes.size() < sizeof value;
        push(pickle,
             {PickleKind::Integer, std::int64_t(isNegative ? value | ~0ULL << 8 * bytes.size() : value), {}});
    }

    template <typename Size>
    static void text(Unpickler &pickle)
    {
        push(pickle, {PickleKind::Text, 0, pickle.m_reader.text(pickle.m_reader.number<Size>())});
    }

    static void pushGlobal(Unpickler &pickle, std::string_view module, std::string_view name)
    {
        const bool isDictionary = module == "collections" && name == "OrderedDict";
        push(pickle, {PickleKind::Global,
                      isDictionary ? orderedDictionary : valueOf(pickle.m_objects.global(module, name)),
                      {}});
    }

    static void global(Unpickler &pickle)
    {
        const auto module = pickle.m_reader.textUntil('\n');
        pushGlobal(pickle, module, pickle.m_reader.textUntil('\n'));
    }

    static void globalFromStack(Unpickler &pickle)
    {
        const auto names = pickle.m_stack.pop(2);
        if (names[0].kind != PickleKind::Text || names[1].kind != PickleKind::Text)
            refusePickle("The pickle asks for a global whose name is no text.");
        pushGlobal(pickle, names[0].text, names[1].text);
    }

    static void call(Unpickler &pickle)
    {
        const auto values = pickle.m_stack.pop(2);
        const auto &function = values[0];
        if (function.kind != PickleKind::Global || values[1].kind != PickleKind::Sequence)
            refusePickle("The pickle calls something that is no global.");
        const auto arguments = pickle.items(values[1]);
        if (function.number != orderedDictionary)
            return push(
                pickle,
                {PickleKind::Object, valueOf(pickle.m_objects.make(function, arguments, pickle)), {}});
        if (!arguments.empty())
            refusePickle("The pickle makes an OrderedDict in a way that PyTorch does not.");
        pushDictionary(pickle);
    }

    /// Attributes of a state dictionary (`_metadata`): versions of modules, of no use here.
    static void build(Unpickler &pickle)
    {
        pickle.m_stack.pop();
        const auto object = pickle.m_stack.pop();
        if (object.kind != PickleKind::Dictionary)
            refusePickle("The pickle sets attributes of something that is no dictionary.");
        push(pickle, object);
    }

    static void outside(Unpickler &pickle)
    {
        const auto id = pickle.m_stack.pop();
        push(pickle, {PickleKind::Object, valueOf(pickle.m_objects.outside(pickle.items(id))), {}});
    }

    template <typename Size>
    static void put(Unpickler &pickle)
    {
        pickle.m_stack.remember(pickle.m_reader.number<Size>());
    }
    static void putNext(Unpickler &pickle) { pickle.m_stack.rememberNext(); }
    template <typename Size>
    static void get(Unpickler &pickle)
    {
        pickle.m_stack.recall(pickle.m_reader.number<Size>());
    }

    static void protocol(Unpickler &pickle)
    {
        const auto version = pickle.m_reader.number<std::uint8_t>();
        if (version < 2 || version > 5)
            refusePickle(fmt::format("The pickle has protocol {}, but 2 to 5 are read.", version));
    }
    static void frame(Unpickler &pickle) { pickle.m_reader.skip(sizeof(std::uint64_t)); }

    static const std::array<Operation, 256> table;
};

constinit const std::array<Unpickler::Operations::Operation, 256> Unpickler::Operations::table = [] {
    std::array<Operation, 256> known{};
    known[0x80] = protocol;
    known[0x95] = frame;
    known['('] = mark;
    known['N'] = none;
    known[0x88] = boolean<true>;
    known[0x89] = boolean<false>;
    known['J'] = integer<std::int32_t>;
    known['K'] = integer<std::uint8_t>;
    known['M'] = integer<std::uint16_t>;
    known[0x8a] = longInteger;
    known['X'] = text<std::uint32_t>;
    known[0x8c] = text<std::uint8_t>;
    known['U'] = text<std::uint8_t>; // strings of Python 2
    known[')'] = emptySequence;
    known[']'] = emptySequence;
    known['t'] = tupleFromMark;
    known[0x85] = tuple<1>;
    known[0x86] = tuple<2>;
    known[0x87] = tuple<3>;
    known['a'] = appendOne;
    known['e'] = appendFromMark;
    known['}'] = pushDictionary;
    known['s'] = setOneItem;
    known['u'] = setItemsFromMark;
    known['c'] = global;
    known[0x93] = globalFromStack;
    known['R'] = call;
    known['b'] = build;
    known['Q'] = outside;
    known['q'] = put<std::uint8_t>;
    known['r'] = put<std::uint32_t>;
    known[0x94] = putNext;
    known['h'] = get<std::uint8_t>;
    known['j'] = get<std::uint32_t>;
    return known;
}();

Unpickler::Unpickler(std::span<const std::byte> bytes, PickleObjects &objects, std::string where)
    : m_reader(bytes.first(std::min(bytes.size(), largestPickle))), m_objects(objects),
      m_where(std::move(where))
{
}

Expected<PickleValue> Unpickler::load()
try {
    for (constexpr std::uint8_t stop = '.';;) {
        const auto code = m_reader.number<std::uint8_t>();
        if (code == stop)
            return m_stack.pop();
        const auto operation = Operations::table[code];
        if (!operation)
            refusePickle(
                fmt::format("The pickle has the operation 0x{:02x}, which no file of weights needs.", code));
        operation(*this);
    }
} catch (PickleRefusal &refusal) {
    refusal.error.where = m_where;
    return tl::unexpected(std::move(refusal.error));
} catch (const ByteReader::OutOfBytes &) {
    return failure(ErrorCode::ModelInvalid, "The pickle is cut off or larger than a file of weights needs.",
                   m_where);
}

std::span<const PickleValue> Unpickler::items(const PickleValue &sequence) const
{
    if (sequence.kind != PickleKind::Sequence)
        return {};
    return m_sequences[std::size_t(sequence.number)];
}

std::span<const std::pair<PickleValue, PickleValue>> Unpickler::entries(const PickleValue &dictionary) const
{
    if (dictionary.kind != PickleKind::Dictionary)
        return {};
    return m_dictionaries[std::size_t(dictionary.number)];
}

} // namespace tlm
