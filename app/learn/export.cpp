#include <memory>

#include <fmt/format.h>

#include "app/learn/modelcard.h"
#include "app/learn/verbs.h"
#include "app/terminal/learnoptions.h"
#include "core/experiment/modelfolder.h"
#include "core/model/pretrained.h"

namespace tlm {

namespace {

/// Opening first proves that what is given away can be read.
Expected<> exportModel(VerbContext &context, const ExportOptions &options)
{
    const auto source = findModel(context.options.workspace, options.model);
    if (!source)
        return tl::unexpected(source.error());
    const auto model = openPretrained(*source);
    if (!model)
        return tl::unexpected(model.error());
    auto transaction = FolderTransaction::begin(std::filesystem::absolute(options.folder));
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto saved = savePretrained(*model, transaction->path()); !saved)
        return saved;
    if (auto said = writeFile(transaction->path() / "README.md", modelCard(*model)); !said)
        return said;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    const auto folder = options.folder.string();
    context.output.line({{"export", {{"folder", folder}, {"parameters", model->bert.parameters().size()}}}});
    context.output.text(fmt::format("The model is in {}.\n", folder));
    return {};
}

} // namespace

void addExportVerb(Program &program)
{
    const auto options = std::make_shared<ExportOptions>();
    auto &verb = program.addVerb("export", "A run's best model as a Hugging Face folder");
    declare(verb, *options);
    verb.callback([&program, options] {
        program.choose([options](VerbContext &context) { return exportModel(context, *options); });
    });
}

} // namespace tlm
