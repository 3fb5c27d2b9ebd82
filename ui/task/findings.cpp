#include "ui/task/findings.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"

namespace tlm {
namespace {

constexpr double unbalanced = 10; ///< times as many examples in one class as in another

class Findings
{
    Q_DECLARE_TR_FUNCTIONS(tlm::Findings)
public:
    Findings(const TaskSummary &summary, const std::vector<RepeatedExample> &repeats)
        : m_summary(summary), m_repeats(repeats)
    {
    }

    std::vector<TaskFinding> take()
    {
        addRepeats();
        addContradictions();
        addBalance();
        addMissing();
        if (m_summary.bad > 0)
            add({Label::Tone::Caution,
                 tr("%n record(s) could not be read and were left out.", nullptr, int(m_summary.bad)),
                 {},
                 true});
        const bool clean = std::ranges::none_of(
            m_found, [](const TaskFinding &finding) { return finding.tone == Label::Tone::Caution; });
        if (clean)
            m_found.insert(m_found.begin(),
                           TaskFinding{Label::Tone::Good, tr("No repeats, no leaks, no contradictions.")});
        return std::move(m_found);
    }

private:
    void add(TaskFinding finding) { m_found.push_back(std::move(finding)); }

    int count(Split split, Split first) const
    {
        return int(std::ranges::count_if(m_repeats, [&](const RepeatedExample &repeat) {
            return repeat.split == split && repeat.firstSplit == first;
        }));
    }

    void addRepeats()
    {
        for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
            if (const int inside = count(split, split); inside > 0)
                add({Label::Tone::Caution,
                     tr("%1: %n text(s) repeat an earlier one.", "split", inside).arg(splitText(split)),
                     RowQuery{split, RowSet::Repeated}});
            int leaks = 0;
            for (const Split first : {Split::Train, Split::Dev, Split::Test})
                leaks += first < split ? count(split, first) : 0;
            if (leaks > 0)
                add({Label::Tone::Caution,
                     tr("%1: %n text(s) stand in an earlier split too: scores will be too good.", "split",
                        leaks)
                         .arg(splitText(split)),
                     RowQuery{split, RowSet::InEarlierSplit}});
        }
    }

    void addContradictions()
    {
        const int texts = int(countContradictions(m_repeats));
        if (texts == 0)
            return;
        const auto first = std::ranges::find_if(m_repeats, &RepeatedExample::otherLabel);
        add({Label::Tone::Caution, tr("%n text(s) have more than one class.", nullptr, texts),
             RowQuery{first->split, RowSet::SeveralClasses}});
    }

    void addBalance()
    {
        const auto &train = m_summary.perLabel[0];
        if (train.size() < 2 || m_summary.sizes[0] == 0)
            return;
        const auto [least, most] = std::ranges::minmax_element(train);
        const auto name = [&](auto at) {
            return QString::fromStdString(m_summary.labels[std::size_t(at - train.begin())]);
        };
        const double times = double(*most) / double(std::max<std::uint64_t>(1, *least));
        if (times >= unbalanced)
            add({Label::Tone::Caution, tr("The class %1 has %2 times as many training examples as %3.")
                                           .arg(name(most), realText(times, 0), name(least))});
        add({Label::Tone::Muted,
             tr("Answering %1 always would be right for %2 % of the training examples.")
                 .arg(name(most), realText(100.0 * double(*most) / double(m_summary.sizes[0]), 1))});
    }

    void addMissing()
    {
        for (const Split split : {Split::Dev, Split::Test}) {
            QStringList missing;
            const auto &counts = m_summary.perLabel[std::size_t(split)];
            for (std::size_t i = 0; i < counts.size(); ++i) {
                if (counts[i] == 0)
                    missing << QString::fromStdString(m_summary.labels[i]);
            }
            if (!missing.isEmpty())
                add({Label::Tone::Caution,
                     tr("%1 has no example of %2.", "split, classes")
                         .arg(splitText(split), missing.join(tr(", ", "between classes")))});
        }
    }

    const TaskSummary &m_summary;
    const std::vector<RepeatedExample> &m_repeats;
    std::vector<TaskFinding> m_found;
};

} // namespace

std::vector<TaskFinding> findingsOf(const TaskSummary &summary, const std::vector<RepeatedExample> &repeats)
{
    return Findings(summary, repeats).take();
}

} // namespace tlm
