#include "ui/task/splitfields.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include "ui/widgets/filefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

QSpinBox *makeShare(int value, const QString &name, const QString &help)
{
    auto *box = new QSpinBox;
    box->setRange(0, 100);
    box->setValue(value);
    box->setSuffix(" %");
    describe(box, name, help);
    return box;
}

std::optional<std::filesystem::path> pathOf(const FileField &field)
{
    if (field.path().isEmpty())
        return {};
    return std::filesystem::path(field.path().toStdString());
}

/// The split that a file's name tells: `dev`, `test`, `train`, or none.
QString splitOf(const QString &path)
{
    static const QRegularExpression words("(?:^|[^a-z])(train|dev|valid|validation|val|test)(?:[^a-z]|$)",
                                          QRegularExpression::CaseInsensitiveOption);
    const QString word = words.match(QFileInfo(path).fileName()).captured(1).toLower();
    return word.startsWith("val") ? QStringLiteral("dev") : word;
}

} // namespace

SplitFields::SplitFields(Form *form)
    : QObject(form), m_form(form),
      m_dev(new FileField(tr("Dev file"), tr("Examples to choose the best state by; optional"))),
      m_test(new FileField(tr("Test file"), tr("Examples to score the end result with; optional"))),
      m_trainShare(makeShare(80, tr("Train share"), tr("Part of the file used for training"))),
      m_devShare(makeShare(10, tr("Dev share"), tr("Part of the file used to choose the best state"))),
      m_testShare(makeShare(10, tr("Test share"), tr("Part of the file used for the final score"))),
      m_seed(new QSpinBox), m_shares(new QWidget)
{
    m_seed->setRange(0, 1'000'000);
    m_seed->setValue(1);
    auto *row = new QHBoxLayout(m_shares);
    row->setContentsMargins(0, 0, 0, 0);
    for (QSpinBox *share : {m_trainShare, m_devShare, m_testShare})
        row->addWidget(share, 1);
    m_shares->setFocusProxy(m_trainShare);
    form->addHeading(tr("Splits"));
    for (FileField *field : {m_dev, m_test}) {
        field->allowFolder();
        form->add(field->edit()->accessibleName(), field, field->edit()->toolTip());
        connect(field, &FileField::pathChanged, this, &SplitFields::showShares);
    }
    form->add(tr("Train, dev, test"), m_shares,
              tr("How the training file is divided; every class is divided in the same way"));
    form->add(tr("Seed"), m_seed, tr("The same seed divides the file in the same way again"));
    showShares();
}

/// Only what has no file of its own takes a share.
void SplitFields::showShares()
{
    const bool dev = m_dev->path().isEmpty(), test = m_test->path().isEmpty();
    m_form->setRowVisible(m_shares, dev || test);
    m_form->setRowVisible(m_seed, dev || test);
    m_devShare->setVisible(dev);
    m_testShare->setVisible(test);
    const int others = (dev ? m_devShare->value() : 0) + (test ? m_testShare->value() : 0);
    m_trainShare->setValue(100 - others);
}

void SplitFields::fill(TaskSource &source) const
{
    source.dev = pathOf(*m_dev);
    source.test = pathOf(*m_test);
    if (!source.dev || !source.test)
        source.ratio = SplitRatio{m_trainShare->value(), source.dev ? 0 : m_devShare->value(),
                                  source.test ? 0 : m_testShare->value()};
    source.seed = std::uint64_t(m_seed->value());
}

void SplitFields::propose(const QString &dev, const QString &test)
{
    if (m_dev->path().isEmpty())
        m_dev->setPath(dev);
    if (m_test->path().isEmpty())
        m_test->setPath(test);
}

void SplitFields::clear()
{
    m_dev->setPath({});
    m_test->setPath({});
}

QWidget *SplitFields::findProblem()
{
    TaskSource source;
    fill(source);
    if (!source.ratio)
        return nullptr;
    const SplitRatio &ratio = *source.ratio;
    const bool each = ratio.train > 0 && (source.dev || ratio.dev > 0) && (source.test || ratio.test > 0);
    if (each && ratio.train + ratio.dev + ratio.test == 100)
        return nullptr;
    m_form->setProblem(m_shares, tr("The parts must add up to 100 %, each with some examples."));
    return m_shares;
}

void SplitFields::blameShares()
{
    m_form->setProblem(m_shares, tr("There are too few examples for a part of this size."));
}

SplitFiles filesBeside(const QString &train)
{
    SplitFiles files{train, {}, {}};
    const QFileInfo file(train);
    if (splitOf(train) != "train")
        return files;
    const QStringList names = file.dir().entryList(QDir::Files, QDir::Name);
    static const QRegularExpression word("train", QRegularExpression::CaseInsensitiveOption);
    const auto named = [&](const QString &split) {
        QString name = file.fileName();
        name.replace(word, split);
        return names.contains(name) ? file.dir().filePath(name) : QString();
    };
    for (const char *split : {"dev", "valid", "validation", "val"}) {
        if (files.dev.isEmpty())
            files.dev = named(split);
    }
    files.test = named("test");
    return files;
}

SplitFiles sortSplits(const QStringList &paths)
{
    SplitFiles files;
    for (const QString &path : paths) {
        const QString split = splitOf(path);
        QString &place = split == "dev" ? files.dev : split == "test" ? files.test : files.train;
        if (place.isEmpty())
            place = path;
    }
    if (files.train.isEmpty())
        files.train = paths.value(0);
    return files;
}

} // namespace tlm
