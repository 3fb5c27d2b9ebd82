#include "ui/train/trainingcommand.h"

#include <set>

#include <QRegularExpression>
#include <QStringList>

#include "core/experiment/field.h"

namespace tlm {

QString shellWord(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+%@-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString trainingCommand(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                        const std::string &tableB1, const QString &workspace)
{
    QStringList words{QStringLiteral("tlm"), QStringLiteral("train")};
    const auto add = [&words](const QString &option, const QString &value) {
        if (!value.isEmpty())
            words << option << shellWord(value);
    };
    add(QStringLiteral("--workspace"), workspace);
    const Configuration standard = preset(configuration.method, configuration.recipe, configuration.scale,
                                          tableB1.empty() ? configuration.task : tableB1);
    QStringList changes;
    for (const Field &field : fields()) {
        const std::string value = field.get(configuration);
        if (field.group == "run" && field.key != "seed")
            add(QStringLiteral("--") + QString::fromStdString(field.key), QString::fromStdString(value));
        else if (field.group != "run" && value != field.get(standard))
            changes << shellWord(QString::fromStdString(field.key + "=" + value));
    }
    add(QStringLiteral("--table-b1"), QString::fromStdString(tableB1));
    if (!seeds.empty())
        words << QStringLiteral("--seed");
    for (const std::uint64_t seed : seeds)
        words << QString::number(seed);
    if (!changes.isEmpty())
        words << QStringLiteral("--set") << changes;
    return words.join(u' ');
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
