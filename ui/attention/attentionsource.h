#pragma once
#include <map>
#include <memory>

#include <QTemporaryDir>

#include "ui/attention/heads.h"
#include "ui/serving/latestrequest.h"

namespace tlm {

/// What a sentence is looked up by: typed text, or an example of the task's dev part.
struct Sentence
{
    QString text;
    int example = -1; ///< from 0; −1: typed text
    friend bool operator==(const Sentence &, const Sentence &) = default;
};

/// Measures of every head over a sample of dev examples.
struct SampleMeasures
{
    std::vector<HeadMeasures> heads;
    quint64 sentences = 0, rows = 0;
};

/// Asks the model process for attention and turns its answers into values of the page.
class AttentionSource : public QObject
{
    Q_OBJECT
public:
    explicit AttentionSource(ModelServer &server, QObject *parent = nullptr);
    void lookAt(const QString &run, const QString &task, const Sentence &sentence);
    /// Measures that were taken before come at once.
    void measure(const QString &run, const QString &task, int sentences);
    bool isBusy() const { return m_sentence.isBusy() || m_sample.isBusy(); }
    void drop();

Q_SIGNALS:
    void attentionReady(const tlm::StoredAttention &attention, const std::vector<tlm::HeadMeasures> &own);
    void measuresReady(const tlm::SampleMeasures &measures);
    void failed(const tlm::Error &error);

private:
    void takeAttention(const QJsonObject &answer);
    void takeMeasures(const QJsonObject &answer);

    QTemporaryDir m_folder;
    LatestRequest m_sentence, m_sample;
    QString m_sampleKey;
    std::map<QString, SampleMeasures> m_known;
};

/// The heads of `{"attention":{"per_head":[…]}}`; entries that do not fit are an error.
Expected<SampleMeasures> measuresFromJson(const QJsonObject &attention);

} // namespace tlm
