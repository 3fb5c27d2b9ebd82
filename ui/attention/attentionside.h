#pragma once
#include <optional>

#include "ui/attention/attentionsource.h"
#include "ui/attention/heads.h"

namespace tlm {

/// One of the models that are looked into: what is asked about it and what is known of it. Two of them, asked
/// the same, are compared.
class AttentionSide : public QObject
{
    Q_OBJECT
public:
    AttentionSide(Studio &studio, ModelServer &looking, QObject *parent = nullptr);

    /// Another model, or the same one with weights or a task that were written anew; what was known before is
    /// forgotten once something comes, or fails, in its place. An empty name: none.
    void setModel(const QString &model, const QString &task);
    void lookAt(const Sentence &sentence);
    void setSample(const Sample &sample);
    /// Only what the new options change is measured again.
    void setCounting(const CountingOptions &counting);
    /// A token of the sentence that is shown, by its place; `failed` where it marks a boundary of the text.
    void setMasked(int position, bool masked);
    void setMuted(const std::vector<int> &heads, bool muted);
    /// Nothing masked and nothing muted.
    void restore();
    void measureImportance();
    void stopImportance();
    /// Everything that takes long.
    void stopMeasuring();

    const QString &model() const { return m_asked.model; }
    /// Whether the heads are still those of the model before: there is nothing to change in them.
    bool isStale() const { return m_stale; }
    /// Whether there are heads of this model: to be changed, compared and exported.
    bool isShown() const { return !m_stale && !m_heads->isEmpty(); }
    const HeadsPointer &heads() const { return m_heads; }
    const std::set<int> &masked() const { return m_masked; }
    /// Heads that are muted; without heads that show it is not known which these are, but how many.
    std::set<int> muted() const;
    int mutedCount() const { return static_cast<int>(m_asked.muted.size()); }
    /// Whether the heads are being counted anew under other options.
    bool isCountingAgain() const { return m_weights && !m_shown.counting.countsLike(m_counting); }
    /// Whether a sample is wanted whose measures are not there.
    bool lacksSample() const { return m_sample.sentences > 0 && m_sampled.heads.empty(); }
    const KnownMeasures &known() const { return m_source.known(); }
    void setKnown(const KnownMeasures &known) { m_source.setKnown(known); }
    bool isMeasuring() const { return m_source.isMeasuring(); }
    bool isBusyLong() const { return m_source.isBusyLong(); }
    bool isBusy() const { return m_source.isBusy(); }
    /// Whether nothing can be shown of the model since it failed.
    bool hasFailed() const { return m_failed; }
    bool isMeasuringImportance() const { return m_source.isMeasuringImportance(); }

    const ClassPrediction &prediction() const { return m_prediction; }
    /// Of the last example (where there is none, of the typed text) with nothing edited, masked or muted.
    const ClassPrediction &originalPrediction() const { return m_original; }
    /// On dev: of the whole model, and with what is muted now; if they are known.
    const std::optional<DevMetric> &wholeMetric() const { return m_whole; }
    const std::optional<DevMetric> &mutedMetric() const { return m_metric; }
    const std::optional<ModelImportance> &importance() const { return m_importance; }
    /// Whether the model classifies examples of a task, so that what is muted can be evaluated.
    bool canEvaluate() const { return !m_stale && !m_asked.task.isEmpty() && !m_prediction.label.isEmpty(); }

Q_SIGNALS:
    void headsChanged();
    void answersChanged(); ///< prediction, metric
    void changesChanged(); ///< what is masked or muted
    void busyChanged();
    void progressed(const tlm::Progress &progress);
    void failed(const tlm::Error &error);

private:
    void ask();
    void measure();
    void evaluate();
    void takeMetric(const DevMetric &metric);
    void takeSentence(const SentencePointer &sentence, const SampleMeasures &own,
                      const ClassPrediction &prediction);
    void takeOriginal();
    QStringList unmasked(QStringList tokens) const;
    void takeFailure(const Error &error);
    void rebuild();
    void forget();

    AttentionSource m_source;
    AskedModel m_asked;
    WrittenTimes m_written;          ///< of what is asked
    Sentence m_sentence, m_compared; ///< what is asked about, and what its prediction is compared with
    Looked m_looked, m_shown;        ///< of the answer that is waited for, and of the one that came
    Sample m_sample;
    CountingOptions m_counting;
    std::set<int> m_masked;
    bool m_stale = true; ///< what is known is of another model
    bool m_failed = false;
    SentencePointer m_weights;
    QStringList m_unmasked; ///< its tokens as they are where none is masked
    SampleMeasures m_own, m_sampled;
    ClassPrediction m_prediction, m_original;
    std::optional<DevMetric> m_whole, m_metric;
    bool m_evaluatesWhole = false;
    std::optional<ModelImportance> m_importance;
    HeadsPointer m_heads = std::make_shared<Heads>();
};

} // namespace tlm
