#include "core/data/pytorchfile.h"

#include <algorithm>
#include <bit>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/data/stridedcopy.h"
#include "core/data/ziparchive.h"

namespace tlm {

namespace {

static_assert(std::endian::native == std::endian::little, "the files are little endian");

using Bytes = std::span<const std::byte>;

/// A state dictionary whose storages have their bytes.
class StateDictionary
{
public:
    StateDictionary(Bytes file, std::string where) : m_file(file), m_where(std::move(where)) {}

    Expected<TensorSet> read()
    {
        auto filled = beginsAsZip(m_file) ? readZipFile() : readLegacyFile();
        if (!filled)
            return tl::unexpected(filled.error());
        return tensors();
    }

private:
    tl::unexpected<Error> invalid(std::string cause) const
    {
        return failure(ErrorCode::ModelInvalid, std::move(cause), m_where);
    }

    Expected<> loadRoot(Bytes bytes)
    {
        m_pickle.emplace(bytes, m_objects, m_where);
        auto root = m_pickle->load();
        if (!root)
            return tl::unexpected(root.error());
        if (root->kind != PickleKind::Dictionary)
            return invalid("The file holds no dictionary of tensors.");
        m_root = *root;
        return {};
    }

    /// `NAME/data.pkl`, and the storages beside it in `NAME/data/KEY`.
    Expected<> readZipFile()
    {
        const auto entries = readZip(m_file, m_where, "PyTorch stores what it writes.");
        if (!entries)
            return tl::unexpected(entries.error());
        std::map<std::string_view, const ZipEntry *> places;
        for (const auto &entry : *entries)
            places.emplace(entry.name, &entry);
        constexpr std::string_view ending = "/data.pkl";
        const auto pickle = std::find_if(entries->begin(), entries->end(), [&](const ZipEntry &entry) {
            return entry.name.ends_with(ending) && entry.name.find('/') == entry.name.size() - ending.size();
        });
        if (pickle == entries->end())
            return invalid("The archive has no data.pkl, so PyTorch did not write it.");
        const std::string folder(pickle->name.substr(0, pickle->name.find('/') + 1));
        const auto order = places.find(folder + "byteorder");
        if (order != places.end() && order->second->bytes.size() != std::string_view("little").size())
            return invalid("The numbers of the file are not little endian.");
        if (auto loaded = verify(*pickle, m_where).and_then([&] { return loadRoot(pickle->bytes); }); !loaded)
            return loaded;
        for (auto &storage : m_objects.storages()) {
            const auto name = fmt::format("{}data/{}", folder, storage.key);
            const auto entry = places.find(name);
            if (entry == places.end() || entry->second->bytes.size() != storage.size())
                return invalid(fmt::format("The archive has no {} of {} bytes.", name, storage.size()));
            if (auto whole = verify(*entry->second, m_where); !whole)
                return whole;
            storage.bytes = entry->second->bytes;
        }
        return {};
    }

    /// Five pickles (a magic number, a version, the kind of computer, the dictionary, the keys of the
    /// storages) and then for each key the number of elements and the elements.
    Expected<> readLegacyFile()
    {
        Bytes rest = m_file;
        if (auto head = readLegacyHead(rest); !head)
            return head;
        if (auto loaded = loadRoot(rest); !loaded)
            return loaded;
        rest = rest.subspan(m_pickle->size());
        Unpickler pickle(rest, m_objects, m_where);
        const auto keys = pickle.load();
        if (!keys)
            return tl::unexpected(keys.error());
        return readLegacyStorages(rest.subspan(pickle.size()), pickle.items(*keys));
    }

    Expected<> readLegacyHead(Bytes &rest)
    {
        constexpr std::string_view magic = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
        constexpr std::int64_t version = 1001;
        for (int part = 0; part < 3; ++part) {
            Unpickler pickle(rest, m_objects, m_where);
            const auto value = pickle.load();
            if (part == 0 && (!value || value->text != magic))
                return invalid("This is no file that PyTorch wrote.");
            if (!value)
                return tl::unexpected(value.error());
            if (part == 1 && (value->kind != PickleKind::Integer || value->number != version))
                return invalid("The file has a version that PyTorch did not write.");
            for (const auto &[key, entry] : pickle.entries(*value)) {
                if (key.text == "little_endian" && !(entry.kind == PickleKind::Boolean && entry.number == 1))
                    return invalid("The numbers of the file are not little endian.");
            }
            rest = rest.subspan(pickle.size());
        }
        return {};
    }

    Expected<> readLegacyStorages(Bytes rest, std::span<const PickleValue> keys)
    try {
        const std::size_t needed = m_objects.storages().size();
        if (keys.size() != needed)
            return invalid(
                fmt::format("The file has {} storages, but its tensors need {}.", keys.size(), needed));
        ByteReader reader(rest);
        for (const auto &key : keys) {
            auto *found = m_objects.storage(key.text);
            if (!found || found->bytes.data() || reader.number<std::uint64_t>() != found->count)
                return invalid("The storages of the file are not those that its tensors need.");
            found->bytes = reader.take(found->size());
        }
        return reader.position() == rest.size() ? Expected<>() : invalid("The file goes on after its end.");
    } catch (const ByteReader::OutOfBytes &) {
        return invalid("The file is cut off in the middle of its numbers.");
    }

    Expected<TensorSet> tensors() const
    {
        TensorSet set;
        std::size_t copied = 0;
        for (const auto &[key, value] : m_pickle->entries(m_root)) {
            const auto *tensor = m_objects.tensor(value);
            if (key.kind != PickleKind::Text || !tensor)
                return invalid(fmt::format("The entry {} of the file is no tensor.", key.text));
            const auto &storage = m_objects.storageOf(*tensor);
            const auto size = byteSize(storage.type, tensor->shape).value();
            TensorView view{std::string(key.text), std::string(storage.type), tensor->shape, {}};
            if (size == 0 || isContiguous(*tensor)) {
                view.bytes = size == 0
                                 ? Bytes()
                                 : storage.bytes.subspan(tensor->offset * elementSize(storage.type), size);
            } else {
                copied += size;
                if (copied > m_file.size())
                    return invalid("The tensors of the file have more elements than the file.");
                const auto elements =
                    std::make_shared<std::vector<std::byte>>(copyElements(*tensor, storage));
                view.bytes = *elements;
                set.keep(elements);
            }
            if (!set.add(std::move(view)))
                return invalid(fmt::format("Two tensors are called {}.", key.text));
        }
        return set;
    }

    Bytes m_file;
    std::string m_where;
    TorchObjects m_objects;
    std::optional<Unpickler> m_pickle;
    PickleValue m_root;
};

} // namespace

Expected<TensorSet> openPyTorch(const std::filesystem::path &path)
{
    auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto tensors = StateDictionary(file->bytes(), path.string()).read();
    if (tensors)
        tensors->keep(std::make_shared<MappedFile>(std::move(*file)));
    return tensors;
}

} // namespace tlm
