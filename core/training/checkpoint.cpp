#include "core/training/checkpoint.h"

#include <cstring>

#include <ATen/ops/empty.h>

namespace tlm {

namespace {

constexpr int checkpointVersion = 2;

/// Views of tensors on the CPU; owns the copies that views of other tensors need.
class Views
{
public:
    void add(const std::string &prefix, const std::vector<Bert::Parameter> &parameters,
             const std::vector<at::Tensor> &values)
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const at::Tensor value = values[i].detach().cpu().contiguous();
            m_owned.push_back(value);
            m_views.push_back({prefix + parameters[i].name,
                               "F32",
                               value.sizes().vec(),
                               {static_cast<const std::byte *>(value.const_data_ptr()), value.nbytes()}});
        }
    }
    const std::vector<TensorView> &views() const { return m_views; }

private:
    std::vector<at::Tensor> m_owned;
    std::vector<TensorView> m_views;
};

Expected<at::Tensor> readTensor(const SafeTensors &file, const std::string &name, at::IntArrayRef shape,
                                const std::string &where)
{
    const TensorView *view = file.find(name);
    if (!view || view->type != "F32" || at::IntArrayRef(view->shape) != shape)
        return failure(ErrorCode::FileDamaged, "The checkpoint has no fitting tensor " + name + ".", where);
    at::Tensor tensor = at::empty(shape, at::kFloat);
    std::memcpy(tensor.data_ptr(), view->bytes.data(), view->bytes.size());
    return tensor;
}

Expected<std::vector<at::Tensor>> readList(const SafeTensors &file, const std::string &prefix, bool scalars,
                                           const std::vector<Bert::Parameter> &parameters,
                                           const std::string &where)
{
    std::vector<at::Tensor> tensors;
    for (const Bert::Parameter &parameter : parameters) {
        auto tensor = readTensor(file, prefix + parameter.name,
                                 scalars ? at::IntArrayRef() : parameter.value.sizes(), where);
        if (!tensor)
            return tl::unexpected(tensor.error());
        tensors.push_back(std::move(*tensor));
    }
    return tensors;
}

Expected<CheckpointHead> readHead(const SafeTensors &file, const std::string &where)
{
    const auto state = file.metadata().find("state");
    if (state == file.metadata().end())
        return failure(ErrorCode::FileDamaged, "The file is not a checkpoint of a training.", where);
    const auto json = parseJson(state->second, where);
    if (!json || !json->is_object() ||
        json->value("version", Json()).type() != Json::value_t::number_unsigned)
        return failure(ErrorCode::FileDamaged, "The state in the checkpoint cannot be read.", where);
    if ((*json)["version"] > checkpointVersion)
        return failure(ErrorCode::FileNewer, "The checkpoint was written by a newer version.", where);
    Json told = json->value("progress", Json());
    if ((*json)["version"] < 2)
        told = completeFirstVersion(std::move(told));
    const auto progress = progressFromJson(told, where);
    if (!progress)
        return tl::unexpected(progress.error());
    return CheckpointHead{*progress, json->value("threads", std::int64_t(0)),
                          json->value("precision", std::string())};
}

} // namespace

Expected<> saveCheckpoint(const std::filesystem::path &file, const TrainingState &state,
                          const std::vector<Bert::Parameter> &parameters)
{
    Views views;
    views.add("weights.", parameters, state.weights);
    views.add("best.", parameters, state.best);
    views.add("first.", parameters, state.optimizer.first);
    views.add("second.", parameters, state.optimizer.second);
    views.add("steps.", parameters, state.optimizer.steps);
    const Json json = {{"version", checkpointVersion},
                       {"progress", toJson(state.progress)},
                       {"threads", state.threads},
                       {"precision", state.precision}};
    const std::string text = toLine(json);
    return writeSafeTensors(file, views.views(),
                            {{"state", text}, {"checksum", checkpointChecksum(text, views.views())}});
}

Expected<TrainingState> loadCheckpoint(const std::filesystem::path &path,
                                       const std::vector<Bert::Parameter> &parameters)
{
    const std::string where = path.string();
    const auto file = SafeTensors::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto head = readHead(*file, where);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto verified = verifyCheckpoint(*file, where); !verified)
        return tl::unexpected(verified.error());

    TrainingState state;
    state.progress = head->progress;
    state.threads = head->threads;
    state.precision = head->precision;
    const auto read = [&](const std::string &prefix, bool scalars,
                          std::vector<at::Tensor> &list) -> Expected<> {
        auto tensors = readList(*file, prefix, scalars, parameters, where);
        if (!tensors)
            return tl::unexpected(tensors.error());
        list = std::move(*tensors);
        return {};
    };
    return read("weights.", false, state.weights)
        .and_then([&] { return read("first.", false, state.optimizer.first); })
        .and_then([&] { return read("second.", false, state.optimizer.second); })
        .and_then([&] { return read("steps.", true, state.optimizer.steps); })
        .and_then([&]() -> Expected<> {
            return state.progress.bestStep ? read("best.", false, state.best) : Expected<>();
        })
        .map([&] { return std::move(state); });
}

Expected<CheckpointHead> readCheckpointHead(const std::filesystem::path &path)
{
    const auto file = SafeTensors::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return readHead(*file, path.string());
}

} // namespace tlm
