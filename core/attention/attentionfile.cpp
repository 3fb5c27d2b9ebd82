#include "core/attention/attentionfile.h"

#include <charconv>
#include <cstring>

#include "core/attention/numpyfile.h"
#include "core/base/json.h"
#include "core/data/safetensors.h"
#include "core/data/zipwriter.h"

namespace tlm {

namespace {

std::string tensorName(std::size_t example)
{
    return "attention." + std::to_string(example);
}

std::string tokensKey(std::size_t example)
{
    return "tokens." + std::to_string(example);
}

std::string secondKey(std::size_t example)
{
    return "second." + std::to_string(example);
}

std::vector<std::int64_t> shapeOf(const StoredAttention &example)
{
    const auto tokens = std::int64_t(example.texts.size());
    return {example.layers, example.heads, tokens, tokens};
}

Expected<std::vector<std::string>> readTokens(const SafeTensors &file, std::size_t example)
{
    const std::string key = tokensKey(example);
    const auto found = file.metadata().find(key);
    if (found == file.metadata().end())
        return failure(ErrorCode::ModelInvalid, "The metadata has no " + key + ".");
    const auto json = parseJson(found->second, key);
    if (!json || !json->is_array())
        return failure(ErrorCode::ModelInvalid, key + " is not a JSON array.");
    std::vector<std::string> tokens;
    for (const Json &token : *json) {
        if (!token.is_string())
            return failure(ErrorCode::ModelInvalid, key + " holds something that is no text.");
        tokens.push_back(token.get<std::string>());
    }
    return tokens;
}

Expected<std::int32_t> readSecond(const SafeTensors &file, std::size_t example, std::int64_t tokens)
{
    const auto found = file.metadata().find(secondKey(example));
    if (found == file.metadata().end())
        return -1;
    std::int32_t second = -1;
    const char *end = found->second.data() + found->second.size();
    const auto read = std::from_chars(found->second.data(), end, second);
    if (read.ec != std::errc() || read.ptr != end || second < 0 || second > tokens)
        return failure(ErrorCode::ModelInvalid, found->first + " is no place in the text.");
    return second;
}

Expected<StoredAttention> readExample(const SafeTensors &file, const TensorView &tensor, std::size_t example)
{
    const auto &shape = tensor.shape;
    if (tensor.type != "F32" || shape.size() != 4 || shape[2] != shape[3] || shape[0] > INT32_MAX ||
        shape[1] > INT32_MAX)
        return failure(ErrorCode::ModelInvalid,
                       tensor.name + " is not float32 of the shape [layers, heads, tokens, tokens].");
    auto tokens = readTokens(file, example);
    if (!tokens)
        return tl::unexpected(tokens.error());
    if (std::int64_t(tokens->size()) != shape[2])
        return failure(ErrorCode::ModelInvalid,
                       tensor.name + " has another number of tokens than its texts.");
    const auto second = readSecond(file, example, shape[2]);
    if (!second)
        return tl::unexpected(second.error());
    StoredAttention stored{std::int32_t(shape[0]), std::int32_t(shape[1]), std::move(*tokens), {}, *second};
    stored.weights.resize(tensor.bytes.size() / sizeof(float));
    if (!stored.weights.empty())
        std::memcpy(stored.weights.data(), tensor.bytes.data(), tensor.bytes.size());
    return stored;
}

Expected<> writeSafe(const std::filesystem::path &path, const std::vector<StoredAttention> &examples)
{
    std::vector<TensorView> tensors;
    std::map<std::string, std::string> metadata;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const StoredAttention &example = examples[i];
        tensors.push_back(
            {tensorName(i), "F32", shapeOf(example), std::as_bytes(std::span(example.weights))});
        metadata[tokensKey(i)] = toLine(Json(example.texts));
        if (example.secondStart >= 0)
            metadata[secondKey(i)] = std::to_string(example.secondStart);
    }
    return writeSafeTensors(path, tensors, metadata);
}

Expected<> addArray(ZipWriter &zip, const std::string &name, const std::string &bytes,
                    std::span<const float> values = {})
{
    const std::string_view rest(reinterpret_cast<const char *>(values.data()), values.size_bytes());
    return zip.begin(name + ".npy").and_then([&] { return zip.write(bytes); }).and_then([&] {
        return zip.write(rest);
    });
}

Expected<> addExample(ZipWriter &zip, std::size_t number, const StoredAttention &example)
{
    auto added =
        addArray(zip, tensorName(number), numpyHead("<f4", shapeOf(example)), example.weights).and_then([&] {
            return addArray(zip, tokensKey(number), numpyTexts(example.texts));
        });
    if (!added || example.secondStart < 0)
        return added;
    return addArray(zip, secondKey(number), numpyNumber(example.secondStart));
}

Expected<> writeNumpy(const std::filesystem::path &path, const std::vector<StoredAttention> &examples)
{
    auto zip = ZipWriter::create(path);
    if (!zip)
        return tl::unexpected(zip.error());
    for (std::size_t i = 0; i < examples.size(); ++i)
        if (auto added = addExample(*zip, i, examples[i]); !added)
            return added;
    return zip->finish();
}

} // namespace

AttentionExample StoredAttention::view() const
{
    return {layers, heads, std::int32_t(texts.size()), weights, texts, secondStart};
}

bool isAttentionFile(const std::filesystem::path &path)
{
    return path.extension() == ".safetensors" || path.extension() == ".npz";
}

Expected<> checkAttentionFile(const std::filesystem::path &path)
{
    return isAttentionFile(path)
               ? Expected<>()
               : failure(ErrorCode::Usage, "Weights are written as .safetensors or .npz.", path.string());
}

Expected<> writeAttention(const std::filesystem::path &path, const std::vector<StoredAttention> &examples)
{
    return checkAttentionFile(path).and_then(
        [&] { return path.extension() == ".npz" ? writeNumpy(path, examples) : writeSafe(path, examples); });
}

Expected<std::vector<StoredAttention>> readAttention(const std::filesystem::path &path)
{
    const auto file = SafeTensors::open(path);
    if (!file)
        return tl::unexpected(file.error());
    std::vector<StoredAttention> examples;
    while (const TensorView *tensor = file->find(tensorName(examples.size()))) {
        auto example = readExample(*file, *tensor, examples.size());
        if (!example) {
            example.error().where = path.string();
            return tl::unexpected(example.error());
        }
        examples.push_back(std::move(*example));
    }
    if (examples.empty())
        return failure(ErrorCode::ModelInvalid, "The file holds no attention.", path.string());
    return examples;
}

} // namespace tlm
