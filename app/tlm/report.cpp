#include <memory>

#include <fmt/format.h>

#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"
#include "core/report/runreport.h"

namespace tlm {

void addReportVerb(Program &program)
{
    const auto file = std::make_shared<std::string>();
    CLI::App &verb = addRunVerb(
        program, "report", "Writes a run as one HTML file: configuration, scores, curves, computer",
        [file](History &, const std::string &id, const Workspace &workspace,
               VerbContext &context) -> Expected<> {
            const auto report = gatherReport(workspace, id);
            if (!report)
                return tl::unexpected(report.error());
            if (auto written = writeFile(*file, reportHtml(*report)); !written)
                return written;
            context.output.line({{"report", {{"run", id}, {"file", *file}}}});
            context.output.text(fmt::format("The report of run {} is in {}.\n", id, *file));
            return {};
        });
    verb.add_option("FILE", *file, "The HTML file")->required();
    verb.footer("The file needs nothing else: styles and pictures are inside.\n\n"
                "Example:\n  tlm report 12 run12.html");
}

} // namespace tlm
