#pragma once
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <QTemporaryDir>

#include "ui/attention/attentionanswers.h"
#include "ui/attention/looked.h"
#include "ui/attention/sentenceweights.h"
#include "ui/jobs/jobs.h"
#include "ui/serving/latestrequest.h"

namespace tlm {

class Studio;

/// A model, the task whose examples it is asked about, and what is changed in it.
struct AskedModel
{
    QString model, task;
    std::set<std::pair<int, int>> muted = {}; ///< layer and head
    friend bool operator==(const AskedModel &, const AskedModel &) = default;
};

/// Measures of samples, by what was asked.
using KnownMeasures = std::map<QString, SampleMeasures>;

/// When the weights of a model and its task were written: what is known is of these alone.
struct WrittenTimes
{
    std::optional<qint64> weights, task;
    friend bool operator==(const WrittenTimes &, const WrittenTimes &) = default;
};

/// Asks the model processes and turns their answers into values of the page. What takes long tells its
/// progress and can be stopped.
class AttentionSource : public QObject
{
    Q_OBJECT
public:
    /// `looking`: the process that is asked about single sentences.
    AttentionSource(Studio &studio, ModelServer &looking, QObject *parent = nullptr);
    WrittenTimes writtenTimes(const AskedModel &asked) const;
    /// `masked`: tokens, by their places in the sentence.
    void lookAt(const AskedModel &asked, const Sentence &sentence, const std::set<int> &masked,
                const CountingOptions &counting);
    /// The first `sentences` of a part of the task. Measures that were taken before come at once.
    void measure(const AskedModel &asked, Split split, int sentences, const CountingOptions &counting);
    void evaluate(const AskedModel &asked, Split split);
    /// What a model says of a sentence, without its weights.
    void predict(const AskedModel &asked, const Sentence &sentence);
    /// `perLayer`: heads of a layer of the model.
    void measureImportance(const AskedModel &asked, Split split, int perLayer);
    const KnownMeasures &known() const { return m_known; }
    void setKnown(KnownMeasures known) { m_known = std::move(known); }
    bool isBusy() const;
    bool isMeasuring() const { return m_sample.isBusy(); }
    bool isMeasuringImportance() const { return m_importance.isBusy(); }
    /// Whether something is under way that tells its progress.
    bool isBusyLong() const;
    void stopImportance() { m_importance.drop(); }
    void dropSentence();
    void dropOriginal() { m_original.drop(); }
    void dropSample() { m_sample.drop(); }
    void dropEvaluation() { m_evaluation.drop(); }
    void drop();

Q_SIGNALS:
    void sentenceReady(const tlm::SentencePointer &sentence, const tlm::SampleMeasures &own,
                       const tlm::ClassPrediction &prediction);
    void measuresReady(const tlm::SampleMeasures &measures);
    void evaluated(const tlm::DevMetric &metric);
    void predicted(const tlm::ClassPrediction &prediction);
    void importanceReady(const tlm::ModelImportance &importance);
    void progressed(const tlm::Progress &progress);
    void failed(const tlm::Error &error);

private:
    void takeSentence(const QJsonObject &answer);
    void takeMeasures(const QJsonObject &answer);
    void dropReading();

    Studio &m_studio;
    QTemporaryDir m_folder;
    LatestRequest m_sentence, m_original, m_sample, m_evaluation, m_importance;
    LatestJob m_reading;
    QString m_taken; ///< the file that is read
    int m_answers = 0;
    bool m_isReading = false;
    QString m_sampleKey;
    KnownMeasures m_known;
    int m_perLayer = 0; ///< of the model whose importance is measured
};

} // namespace tlm
