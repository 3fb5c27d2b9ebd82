#include "core/attention/attentionfile.h"

#include <cstring>

#include "core/base/json.h"
#include "core/data/safetensors.h"

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
    StoredAttention stored{std::int32_t(shape[0]), std::int32_t(shape[1]), std::move(*tokens), {}};
    stored.weights.resize(tensor.bytes.size() / sizeof(float));
    if (!stored.weights.empty())
        std::memcpy(stored.weights.data(), tensor.bytes.data(), tensor.bytes.size());
    return stored;
}

} // namespace

AttentionExample StoredAttention::view() const
{
    return {layers, heads, std::int32_t(texts.size()), weights, texts};
}

Expected<> writeAttention(const std::filesystem::path &path, const std::vector<StoredAttention> &examples)
{
    std::vector<TensorView> tensors;
    std::map<std::string, std::string> metadata;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const StoredAttention &example = examples[i];
        const auto tokens = std::int64_t(example.texts.size());
        tensors.push_back({tensorName(i),
                           "F32",
                           {example.layers, example.heads, tokens, tokens},
                           std::as_bytes(std::span(example.weights))});
        metadata[tokensKey(i)] = toLine(Json(example.texts));
    }
    return writeSafeTensors(path, tensors, metadata);
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
