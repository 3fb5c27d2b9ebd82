#include "ui/attention/attentionside.h"

#include <algorithm>

namespace tlm {

AttentionSide::AttentionSide(Studio &studio, ModelServer &looking, QObject *parent)
    : QObject(parent), m_source(studio, looking)
{
    connect(&m_source, &AttentionSource::sentenceReady, this, &AttentionSide::takeSentence);
    connect(&m_source, &AttentionSource::measuresReady, this, [this](const SampleMeasures &measures) {
        m_sampled = measures;
        rebuild();
    });
    connect(&m_source, &AttentionSource::evaluated, this, &AttentionSide::takeMetric);
    connect(&m_source, &AttentionSource::importanceReady, this, [this](const ModelImportance &importance) {
        m_importance = importance;
        rebuild();
        Q_EMIT answersChanged();
    });
    connect(&m_source, &AttentionSource::progressed, this, &AttentionSide::progressed);
    connect(&m_source, &AttentionSource::failed, this, &AttentionSide::takeFailure);
}

void AttentionSide::setModel(const QString &model, const QString &task)
{
    if (model == m_asked.model && task == m_asked.task)
        return;
    m_source.drop();
    m_asked = {model, task};
    m_masked.clear();
    m_sampled = {};
    m_whole.reset();
    m_metric.reset();
    m_importance.reset();
    m_original = {};
    m_stale = true;
    m_failed = false;
    Q_EMIT changesChanged();
    if (model.isEmpty())
        forget();
    ask();
    measure();
}

void AttentionSide::lookAt(const Sentence &sentence)
{
    if (sentence.example >= 0 && sentence != m_sentence)
        m_original = {};
    if (!m_masked.empty() && sentence != m_sentence) {
        m_masked.clear(); // places of tokens are those of the sentence before
        Q_EMIT changesChanged();
    }
    m_sentence = sentence;
    ask();
}

void AttentionSide::setSample(const Sample &sample)
{
    if (std::exchange(m_sample, sample) == sample)
        return;
    m_sampled = {};
    measure();
    rebuild();
}

void AttentionSide::setCounting(const CountingOptions &counting)
{
    const CountingOptions before = std::exchange(m_counting, counting);
    if (before == counting)
        return;
    if (!before.countsLike(counting)) {
        m_sampled = {};
        ask();
        measure();
    }
    rebuild();
}

void AttentionSide::toggleMask(int position)
{
    if (m_masked.erase(position) == 0)
        m_masked.insert(position);
    Q_EMIT changesChanged();
    ask();
}

void AttentionSide::toggleMuted(const std::vector<int> &heads)
{
    const int perLayer = m_heads->perLayer();
    const std::set<int> before = muted();
    const bool unmute = std::ranges::all_of(heads, [&](int head) { return before.contains(head); });
    for (const int head : heads) {
        const std::pair place(head / perLayer, head % perLayer);
        if (unmute)
            m_asked.muted.erase(place);
        else
            m_asked.muted.insert(place);
    }
    m_metric.reset();
    Q_EMIT changesChanged();
    ask();
    evaluate();
}

void AttentionSide::restore()
{
    if (m_masked.empty() && m_asked.muted.empty())
        return;
    m_masked.clear();
    m_asked.muted.clear();
    m_metric.reset();
    Q_EMIT changesChanged();
    ask();
}

std::set<int> AttentionSide::muted() const
{
    std::set<int> heads;
    for (const auto &[layer, head] : m_asked.muted)
        heads.insert(layer * m_heads->perLayer() + head);
    return heads;
}

bool AttentionSide::isChanged() const
{
    return m_sentence.example < 0 || !m_masked.empty() || !m_asked.muted.empty();
}

void AttentionSide::ask()
{
    if (!m_asked.model.isEmpty() && !m_sentence.text.trimmed().isEmpty())
        m_source.lookAt(m_asked, m_sentence, m_masked, m_counting);
    Q_EMIT busyChanged();
}

void AttentionSide::measure()
{
    if (!m_asked.model.isEmpty() && !m_asked.task.isEmpty() && m_sample.sentences > 0)
        m_source.measure(m_asked, m_sample.split, m_sample.sentences, m_counting);
    Q_EMIT busyChanged();
}

/// The whole model comes first, to compare with.
void AttentionSide::evaluate()
{
    if (!m_asked.task.isEmpty() && !m_asked.muted.empty()) {
        m_evaluatesWhole = !m_whole;
        m_source.evaluate(m_whole ? m_asked : AskedModel{m_asked.model, m_asked.task}, Split::Dev);
    }
    Q_EMIT busyChanged();
}

void AttentionSide::takeMetric(const DevMetric &metric)
{
    if (std::exchange(m_evaluatesWhole, false)) {
        m_whole = metric;
        return evaluate();
    }
    m_metric = metric;
    Q_EMIT answersChanged();
    Q_EMIT busyChanged();
}

void AttentionSide::measureImportance()
{
    if (!m_asked.task.isEmpty() && !m_heads->isEmpty())
        m_source.measureImportance(m_asked, Split::Dev, m_heads->perLayer());
    Q_EMIT busyChanged();
}

void AttentionSide::stopImportance()
{
    m_source.stopImportance();
    Q_EMIT busyChanged();
}

void AttentionSide::takeSentence(const SentencePointer &sentence, const SampleMeasures &own,
                                 const ClassPrediction &prediction)
{
    m_stale = m_failed = false;
    m_weights = sentence;
    m_own = own;
    m_prediction = prediction;
    if (!isChanged())
        m_original = prediction;
    rebuild();
    Q_EMIT answersChanged();
}

/// The heads of another model must not stand under this one's name.
void AttentionSide::takeFailure(const Error &error)
{
    m_failed = m_stale;
    if (m_stale)
        forget();
    Q_EMIT failed(error);
    Q_EMIT busyChanged();
}

void AttentionSide::forget()
{
    m_weights.reset();
    m_own = {};
    m_prediction = m_original = {};
    m_heads = std::make_shared<Heads>();
    Q_EMIT headsChanged();
    Q_EMIT answersChanged();
}

void AttentionSide::rebuild()
{
    if (m_weights && !m_stale) {
        Heads heads{.sentence = m_weights, .measures = m_own.heads, .sentences = 1, .rows = m_own.rows};
        if (m_sample.sentences > 0 && m_sampled.heads.size() == m_own.heads.size()) {
            heads.measures = m_sampled.heads;
            heads.sentences = m_sampled.sentences;
            heads.rows = m_sampled.rows;
        }
        classifyAll(heads.measures, m_counting);
        if (m_importance)
            heads.importance = m_importance->change;
        m_heads = std::make_shared<Heads>(std::move(heads));
        Q_EMIT headsChanged();
    }
    Q_EMIT busyChanged();
}

} // namespace tlm
