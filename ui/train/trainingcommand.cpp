#include "ui/train/trainingcommand.h"

#include <set>

#include <QRegularExpression>
#include <QStringList>

#include "core/experiment/traincommand.h"

namespace tlm {

QString shellWord(const QString &word)
{
    return QString::fromStdString(shellWord(word.toStdString()));
}

QString trainingCommand(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                        const std::string &tableB1, const QString &workspace)
{
    return QString::fromStdString(trainCommand(configuration, seeds, workspace.toStdString(), tableB1));
}

std::vector<std::uint64_t> parseSeeds(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,，、;\\s]+"));
    constexpr int most = 100;
    std::vector<std::uint64_t> seeds;
    std::set<std::uint64_t> seen;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        bool valid = false;
        const qulonglong seed = word.toULongLong(&valid);
        if (!valid || seeds.size() == most)
            return {};
        if (seen.insert(seed).second)
            seeds.push_back(seed);
    }
    return seeds;
}

QString budgetText(const Configuration &configuration)
{
    if (configuration.joint.minutes > 0)
        return QString::number(configuration.joint.minutes, 'g', 10) + QStringLiteral("min");
    const qlonglong tokens = configuration.joint.tokens;
    if (tokens <= 0)
        return {};
    if (tokens % 1'000'000 == 0)
        return QString::number(tokens / 1'000'000) + u'M';
    return tokens % 1000 == 0 ? QString::number(tokens / 1000) + u'k' : QString::number(tokens);
}

} // namespace tlm
