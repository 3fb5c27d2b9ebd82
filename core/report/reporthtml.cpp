#include <algorithm>
#include <cmath>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/evaluation/scores.h"
#include "core/experiment/field.h"
#include "core/experiment/traincommand.h"
#include "core/history/runstate.h"
#include "core/report/curvepicture.h"
#include "core/report/html.h"
#include "core/report/runreport.h"

namespace tlm {

namespace {

/// Marks a text for translation; the words of `ReportWords` are asked for it.
constexpr const char *text(const char *english)
{
    return english;
}

constexpr const char *style = R"(
body { font-family: sans-serif; color: #1C2128; background: #FFFFFF; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; } h3 { font-size: 1em; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 3px 12px 3px 0; border-bottom: 1px solid #D5D9DF; vertical-align: top; }
pre { background: #F6F7F9; padding: 8px 12px; white-space: pre-wrap; }
)";

std::string dateText(std::int64_t milliseconds)
{
    return fmt::format("{:%Y-%m-%d %H:%M:%S} UTC", fmt::gmtime(std::time_t(milliseconds / 1000)));
}

std::string scoreOr(const std::optional<double> &score)
{
    return score ? fmt::format("{:.4f}", *score) : "–";
}

using Rows = std::vector<std::vector<std::string>>;

class ReportWriter
{
public:
    ReportWriter(const RunReport &report, const ReportWords &words) : m_report(report), m_words(words) {}

    std::string write()
    {
        const std::string title = titleText();
        m_html = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                             "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n",
                             escaped(m_words.language), escaped(title), style, escaped(title));
        writeOverview();
        writeNote();
        writeScores(text("Dev"), m_report.dev);
        writeScores(text("Test"), m_report.test);
        writeCurves();
        writeConfiguration();
        writeComputer();
        heading(text("The same on the command line"));
        m_html += "<pre>" +
                  escaped(trainCommand(m_report.run.configuration, {m_report.run.configuration.seed})) +
                  "</pre>\n";
        return m_html + "</body>\n</html>\n";
    }

private:
    std::string say(const char *english) const { return m_words.text(english); }
    void heading(const char *english) { m_html += "<h2>" + escaped(say(english)) + "</h2>\n"; }

    std::string titleText() const
    {
        const Run &run = m_report.run;
        return fmt::format("{} {} · {} · {}{}", say(text("Run")), run.id, nameOf(run.configuration.method),
                           run.configuration.task, run.name.empty() ? "" : " · " + run.name);
    }

    void writeOverview()
    {
        const Run &run = m_report.run;
        Rows rows{{say(text("State")), say(runStateName(run.state).data())},
                  {say(text("Dev score at the best step")), scoreOr(run.dev)},
                  {say(text("Test score at the best dev step")), scoreOr(run.test)},
                  {say(text("Best step")), run.bestStep ? std::to_string(*run.bestStep) : "–"},
                  {say(text("Steps")), std::to_string(run.step)},
                  {say(text("Tokens")), std::to_string(run.tokens)},
                  {say(text("FLOPs by the paper's rule")), fmt::format("{:.3g}", run.flops)},
                  {say(text("FLOPs, all that was computed")), fmt::format("{:.3g}", run.flopsReal)},
                  {say(text("Seconds")), fmt::format("{:.1f}", run.seconds)}};
        if (!run.error.empty())
            rows.push_back({say(text("Error")), run.error});
        if (!run.tags.empty())
            rows.push_back({say(text("Tags")), fmt::format("{}", fmt::join(run.tags, ", "))});
        m_html += tableHtml({}, rows);
    }

    void writeNote()
    {
        if (m_report.run.note.empty())
            return;
        heading(text("Note"));
        m_html += "<pre>" + escaped(m_report.run.note) + "</pre>\n";
    }

    void writeScores(const char *split, const std::optional<StoredPredictions> &predictions)
    {
        if (!predictions || predictions->labels.empty())
            return;
        const auto scores =
            scoreClassification(predictions->truth, predictions->predicted, predictions->labels.size());
        m_html += "<h2>" + escaped(say(split)) + "</h2>\n";
        m_html += tableHtml({}, {{say(text("Examples")), std::to_string(scores.examples)},
                                 {say(text("Macro-F1")), scoreOr(scores.macroF1)},
                                 {say(text("Micro-F1")), scoreOr(scores.microF1)},
                                 {say(text("Accuracy")), scoreOr(scores.accuracy)}});
        writeClasses(scores, predictions->labels);
        writeConfusion(scores, predictions->labels);
    }

    void writeClasses(const ClassificationScores &scores, const std::vector<std::string> &labels)
    {
        Rows rows;
        for (std::size_t label = 0; label < labels.size(); ++label) {
            const auto &own = scores.perClass[label];
            rows.push_back({labels[label], scoreOr(own.precision), scoreOr(own.recall), scoreOr(own.f1),
                            std::to_string(own.support)});
        }
        m_html += "<h3>" + escaped(say(text("By class"))) + "</h3>\n";
        m_html += tableHtml({say(text("Class")), say(text("Precision")), say(text("Recall")), say(text("F1")),
                             say(text("Examples"))},
                            rows);
    }

    void writeConfusion(const ClassificationScores &scores, const std::vector<std::string> &labels)
    {
        std::vector<std::string> head{say(text("true ↓, predicted →"))};
        head.insert(head.end(), labels.begin(), labels.end());
        Rows rows;
        for (std::size_t label = 0; label < labels.size(); ++label) {
            rows.push_back({labels[label]});
            for (const std::uint64_t count : scores.confusion[label])
                rows.back().push_back(std::to_string(count));
        }
        m_html += "<h3>" + escaped(say(text("Confusion matrix"))) + "</h3>\n" + tableHtml(head, rows);
    }

    void writeCurves()
    {
        std::map<std::string, PictureLine> lines;
        for (const MetricPoint &point : m_report.points) {
            PictureLine &line = lines[point.name];
            line.x.push_back(double(point.step));
            line.y.push_back(point.value);
        }
        for (auto &[name, line] : lines)
            sort(line);
        heading(text("Curves"));
        const auto picture = [&](const char *title, const char *prefix) {
            std::vector<PictureLine> chosen;
            for (const auto &[name, line] : lines)
                if (name.starts_with(prefix))
                    chosen.push_back({name, line.x, line.y});
            if (!chosen.empty())
                m_html += "<h3>" + escaped(say(title)) + "</h3>\n" + curvePicture(chosen, say(text("Step")));
        };
        picture(text("Losses"), "loss.");
        picture(text("Dev scores"), "dev.");
        picture(text("Learning rate"), "learning_rate");
        picture(text("Tokens per second"), "tokens_per_second");
    }

    /// Points of a resumed run may be written out of order.
    static void sort(PictureLine &line)
    {
        if (std::ranges::is_sorted(line.x))
            return;
        std::vector<std::size_t> order(line.x.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return line.x[i]; });
        PictureLine sorted;
        for (const std::size_t i : order) {
            sorted.x.push_back(line.x[i]);
            sorted.y.push_back(line.y[i]);
        }
        line = std::move(sorted);
    }

    void writeConfiguration()
    {
        heading(text("Configuration"));
        Rows rows;
        for (const Field &field : fields())
            if (const std::string value = field.get(m_report.run.configuration); !value.empty())
                rows.push_back({m_words.label(field.label), value, field.key});
        m_html += tableHtml({say(text("Setting")), say(text("Value")), say(text("Key"))}, rows);
    }

    void writeComputer()
    {
        const Run &run = m_report.run;
        heading(text("Where it ran"));
        m_html += tableHtml({}, {{say(text("Created")), dateText(run.created)},
                                 {say(text("Program version")), run.version},
                                 {say(text("Computer")), run.host},
                                 {say(text("Device")), run.device},
                                 {say(text("Threads")), std::to_string(run.threads)},
                                 {say(text("Number format")), run.precision},
                                 {say(text("Hashes of the inputs")), run.inputs}});
    }

    const RunReport &m_report;
    const ReportWords &m_words;
    std::string m_html;
};

} // namespace

std::string reportHtml(const RunReport &report, const ReportWords &words)
{
    return ReportWriter(report, words).write();
}

} // namespace tlm
