#include <memory>

#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/selectionlines.h"
#include "app/tlm/verbs.h"
#include "core/data/corpus.h"
#include "core/selection/selectionsources.h"

namespace tlm {

namespace {

/// A document as scripts and people name it.
struct NamedDocument
{
    std::string corpus, id;
    std::uint32_t document = 0;
};

class DocumentNames
{
public:
    DocumentNames(const SelectionSummary &summary, std::vector<DocumentStore> stores)
        : m_corpora(summary.corpora), m_stores(std::move(stores))
    {
    }
    /// A document beyond its corpus, in a damaged selection, has no id.
    NamedDocument of(std::uint32_t corpus, std::uint32_t document) const
    {
        const DocumentStore &store = m_stores[corpus];
        return {m_corpora[corpus],
                document < store.size() ? store.document(document).value_or(Document()).id : "", document};
    }

private:
    std::vector<std::string> m_corpora;
    std::vector<DocumentStore> m_stores;
};

Json toJson(const NamedDocument &document)
{
    return {{"corpus", document.corpus}, {"document", document.document}, {"id", document.id}};
}

void tellGuarded(Output &output, const NamedDocument &document, const GuardedDocument &guarded)
{
    Json json = toJson(document);
    json.update({{"reason", guarded.near ? "near" : "guarded"},
                 {"split", splitName(guarded.split)},
                 {"example", guarded.example}});
    output.line({{"left_out", json}});
    output.text(fmt::format("{} {}: contains {} {} text {}\n", document.corpus, document.id,
                            guarded.near ? "25 words of" : "all of", splitName(guarded.split),
                            guarded.example));
}

void tellDuplicate(Output &output, const NamedDocument &document, const NamedDocument &of, float similarity)
{
    Json json = toJson(document);
    json.update({{"reason", "duplicate"}, {"of", toJson(of)}, {"similarity", similarity}});
    output.line({{"left_out", json}});
    output.text(fmt::format("{} {}: repeats {} {} (similarity {:.2f})\n", document.corpus, document.id,
                            of.corpus, of.id, similarity));
}

Expected<> tellLeftOut(const Workspace &workspace, const Selection &selection, Output &output)
{
    const SelectionSummary &summary = selection.summary;
    if (const auto same = SelectionTexts::open(workspace, selection); !same)
        return tl::unexpected(same.error());
    auto sources = openSources(workspace, summary.corpora);
    if (!sources)
        return tl::unexpected(sources.error());
    const DocumentNames names(summary, std::move(sources->stores));
    for (const GuardedDocument &guarded : selection.guarded)
        tellGuarded(output, names.of(guarded.corpus, guarded.document), guarded);
    for (const RepeatedDocument &duplicate : selection.duplicates)
        tellDuplicate(output, names.of(duplicate.corpus, duplicate.document),
                      names.of(duplicate.ofCorpus, duplicate.ofDocument), duplicate.similarity);
    return {};
}

struct ShowOptions
{
    std::string name;
    bool leftOut = false;
};

Expected<> show(const ShowOptions &options, const Workspace &workspace, VerbContext &context)
{
    const auto selection = loadSelection(workspace, options.name);
    if (!selection)
        return tl::unexpected(selection.error());
    if (options.leftOut)
        if (const auto told = tellLeftOut(workspace, *selection, context.output); !told)
            return told;
    tellSelection(context.output, selection->summary);
    return {};
}

Expected<> list(const Workspace &workspace, VerbContext &context)
{
    for (const auto &name : workspace.list("selections"))
        if (const auto shown = show({name}, workspace, context); !shown)
            return shown;
    return {};
}

Expected<> compare(const std::vector<std::string> &names, const Workspace &workspace, VerbContext &context)
{
    const auto a = loadSelection(workspace, names[0]);
    if (!a)
        return tl::unexpected(a.error());
    const auto b = loadSelection(workspace, names[1]);
    if (!b)
        return tl::unexpected(b.error());
    const SelectionOverlap overlap = overlapOf(*a, *b);
    context.output.line({{"overlap",
                          {{"selections", names},
                           {"documents", {a->documents.size(), b->documents.size()}},
                           {"shared", overlap.shared},
                           {"jaccard", overlap.jaccard}}}});
    context.output.text(fmt::format("{} has {} documents, {} has {}; {} are in both (Jaccard {:.3f})\n",
                                    names[0], a->documents.size(), names[1], b->documents.size(),
                                    overlap.shared, overlap.jaccard));
    return {};
}

void addShow(Program &program, CLI::App &selection)
{
    CLI::App &verb = *selection.add_subcommand("show", "Shows a selection");
    const auto options = std::make_shared<ShowOptions>();
    verb.add_option("NAME", options->name, "Name in the workspace")->required();
    verb.add_flag("--left-out", options->leftOut, "List the documents left out, and why");
    verb.footer("Example:\n  tlm selection show animals-k50 --left-out");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return show(*options, workspace, context);
        });
    });
}

void addCompare(Program &program, CLI::App &selection)
{
    CLI::App &verb = *selection.add_subcommand("compare", "Counts the documents that two selections share");
    const auto names = std::make_shared<std::vector<std::string>>();
    verb.add_option("NAME", *names, "Two names in the workspace")->required()->expected(2);
    verb.footer("Example:\n  tlm selection compare animals-k50 animals-dsir");
    verb.callback([&program, names] {
        chooseInWorkspace(program, [names](const Workspace &workspace, VerbContext &context) {
            return compare(*names, workspace, context);
        });
    });
}

void addExport(Program &program, CLI::App &selection)
{
    CLI::App &verb = *selection.add_subcommand(
        "export", "Writes text,id,rank to a file: JSON lines if it is called .jsonl, else CSV");
    const auto name = std::make_shared<std::string>();
    const auto file = std::make_shared<std::filesystem::path>();
    verb.add_option("NAME", *name, "Name in the workspace")->required();
    verb.add_option("FILE", *file, "File to write")->required();
    verb.footer("Example:\n  tlm selection export animals-k50 animals.csv");
    verb.callback([&program, name, file] {
        chooseInWorkspace(program, [name, file](const Workspace &workspace, VerbContext &context) {
            return loadSelection(workspace, *name).and_then([&](const Selection &loaded) {
                return exportSelection(workspace, loaded, *file, context.output, context.stop);
            });
        });
    });
}

} // namespace

void addSelectionVerb(Program &program)
{
    CLI::App &selection = program.addVerb("selection", "Selections of the workspace");
    selection.require_subcommand(1);
    selection.footer("Example:\n  tlm selection list");
    selection.add_subcommand("list", "Lists the selections")->callback([&program] {
        chooseInWorkspace(program, list);
    });
    addShow(program, selection);
    addCompare(program, selection);
    addExport(program, selection);
    addNamed(program, selection, "remove", "Removes a selection from the workspace",
             [](const std::string &name, const Workspace &workspace, VerbContext &) {
                 return removeSelection(workspace, name);
             });
}

} // namespace tlm
