#include "ui/attention/attentionside.h"

#include "core/attention/tokenclass.h"

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
    connect(&m_source, &AttentionSource::predicted, this, [this](const ClassPrediction &prediction) {
        m_original = prediction;
        Q_EMIT answersChanged();
    });
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
    const WrittenTimes written = m_source.writtenTimes({model, task});
    if (model == m_asked.model && task == m_asked.task && written == m_written)
        return;
    m_source.drop();
    m_asked = {model, task};
    m_written = written;
    m_masked.clear();
    m_sampled = {};
    m_whole.reset();
    m_metric.reset();
    m_importance.reset();
    m_original = {};
    m_stale = true;
    m_failed = false;
    Q_EMIT changesChanged();
    ask();
    measure();
}

void AttentionSide::lookAt(const Sentence &sentence)
{
    const bool other = sentence != m_sentence;
    if (other && (sentence.example >= 0 || m_compared.example < 0 || sentence.text.isEmpty())) {
        m_compared = sentence;
        m_original = {};
        m_source.dropOriginal();
    }
    if (other && !m_masked.empty()) {
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

void AttentionSide::setMasked(int position, bool masked)
{
    const bool isThere = isShown() && m_shown.sentence == m_sentence && position < m_heads->tokens().size();
    if (!isThere || m_masked.contains(position) == masked)
        return;
    if (isBoundaryToken(m_heads->tokens()[position].toStdString())) {
        Q_EMIT failed(
            {ErrorCode::Usage,
             tr("[CLS] and [SEP] mark the boundaries of the text: they cannot be masked.").toStdString(),
             {}});
        return;
    }
    if (masked)
        m_masked.insert(position);
    else
        m_masked.erase(position);
    Q_EMIT changesChanged();
    ask();
}

void AttentionSide::setMuted(const std::vector<int> &heads, bool muted)
{
    if (!isShown() || heads.empty())
        return;
    const int perLayer = m_heads->perLayer();
    for (const int head : heads) {
        const std::pair place(head / perLayer, head % perLayer);
        if (muted)
            m_asked.muted.insert(place);
        else
            m_asked.muted.erase(place);
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
    evaluate();
}

std::set<int> AttentionSide::muted() const
{
    std::set<int> heads;
    for (const auto &[layer, head] : m_asked.muted)
        heads.insert(layer * m_heads->perLayer() + head);
    return heads;
}

void AttentionSide::ask()
{
    if (!m_asked.model.isEmpty() && !m_sentence.text.trimmed().isEmpty()) {
        m_looked = {m_asked.model, m_asked.task, m_sentence, {}, m_counting, m_masked, m_asked.muted};
        m_source.lookAt(m_asked, m_sentence, m_masked, m_counting);
    } else {
        m_source.dropSentence();
        forget();
    }
    Q_EMIT busyChanged();
}

void AttentionSide::measure()
{
    if (!m_asked.model.isEmpty() && !m_asked.task.isEmpty() && m_sample.sentences > 0)
        m_source.measure(m_asked, m_sample.split, m_sample.sentences, m_counting);
    else
        m_source.dropSample();
    Q_EMIT busyChanged();
}

/// The whole model comes first, to compare with.
void AttentionSide::evaluate()
{
    const bool wanted = canEvaluate() && !m_asked.muted.empty();
    m_evaluatesWhole = wanted && !m_whole;
    if (wanted)
        m_source.evaluate(m_whole ? m_asked : AskedModel{m_asked.model, m_asked.task}, Split::Dev);
    else
        m_source.dropEvaluation();
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
    if (canEvaluate())
        m_source.measureImportance(m_asked, Split::Dev, m_heads->perLayer());
    Q_EMIT busyChanged();
}

void AttentionSide::stopImportance()
{
    m_source.stopImportance();
    Q_EMIT busyChanged();
}

void AttentionSide::stopMeasuring()
{
    m_source.dropSample();
    m_source.dropEvaluation();
    m_evaluatesWhole = false;
    stopImportance();
}

void AttentionSide::takeSentence(const SentencePointer &sentence, const SampleMeasures &own,
                                 const ClassPrediction &prediction)
{
    m_stale = m_failed = false;
    m_weights = sentence;
    m_shown = m_looked;
    m_unmasked = unmasked(sentence->tokens);
    m_own = own;
    m_prediction = prediction;
    takeOriginal();
    rebuild();
    Q_EMIT answersChanged();
}

/// Where the answer is of something changed, what it would be unchanged is asked for.
void AttentionSide::takeOriginal()
{
    const bool isChanged =
        m_shown.sentence != m_compared || !m_shown.masked.empty() || !m_shown.muted.empty();
    if (!isChanged)
        m_original = m_prediction;
    else if (m_original.label.isEmpty() && !m_prediction.label.isEmpty())
        m_source.predict({m_asked.model, m_asked.task}, m_compared);
}

/// What was masked is known from the answers before.
QStringList AttentionSide::unmasked(QStringList tokens) const
{
    for (const int position : m_shown.masked)
        tokens[position] = m_unmasked.value(position, tokens[position]);
    return tokens;
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
    m_unmasked.clear();
    m_shown = {};
    m_own = {};
    m_prediction = m_original = {};
    m_heads = std::make_shared<Heads>();
    Q_EMIT headsChanged();
    Q_EMIT answersChanged();
}

void AttentionSide::rebuild()
{
    if (m_weights && !m_stale && !isCountingAgain()) {
        Heads heads{.sentence = m_weights, .measures = m_own.heads, .sentences = 1, .rows = m_own.rows};
        heads.looked = m_shown;
        heads.looked.counting = m_counting;
        heads.unmasked = m_unmasked;
        if (m_sample.sentences > 0 && m_sampled.heads.size() == m_own.heads.size()) {
            heads.measures = m_sampled.heads;
            heads.sentences = m_sampled.sentences;
            heads.rows = m_sampled.rows;
            heads.looked.sample = m_sample;
        }
        classifyAll(heads.measures, m_counting);
        if (m_importance)
            heads.importance = m_importance->change;
        std::erase_if(heads.importance, [&](const auto &entry) { return entry.first >= heads.size(); });
        m_heads = std::make_shared<Heads>(std::move(heads));
        Q_EMIT headsChanged();
    }
    Q_EMIT busyChanged();
}

} // namespace tlm
