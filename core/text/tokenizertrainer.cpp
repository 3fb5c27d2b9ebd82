#include "core/text/tokenizertrainer.h"

#include "core/text/bytebpetrainer.h"
#include "core/text/sentencepiecetrainer.h"
#include "core/text/wordpiecetrainer.h"

namespace tlm {
namespace {

class WordPieceLearner final : public TokenizerTrainer
{
public:
    WordPieceLearner(bool lowerCase, std::vector<std::string> whole)
        : m_options{.lowerCase = lowerCase, .stripAccents = lowerCase}, m_whole(std::move(whole)),
          m_trainer(m_options)
    {
    }
    void add(std::string_view text) override { m_trainer.add(text); }
    Expected<std::shared_ptr<const Tokenizer>> train(std::int32_t size, ProgressSink &progress,
                                                     std::stop_token stop) const override
    {
        return m_trainer.train(size, m_whole, progress, stop).and_then([&](std::vector<std::string> tokens) {
            return makeWordPiece(std::move(tokens), m_options, m_whole);
        });
    }

private:
    WordPieceOptions m_options;
    std::vector<std::string> m_whole;
    WordPieceTrainer m_trainer;
};

class ByteBpeLearner final : public TokenizerTrainer
{
public:
    ByteBpeLearner(bool lowerCase, const std::vector<std::string> &whole)
        : m_trainer({.addPrefixSpace = true, .lowerCase = lowerCase}, whole)
    {
    }
    void add(std::string_view text) override { m_trainer.add(text); }
    Expected<std::shared_ptr<const Tokenizer>> train(std::int32_t size, ProgressSink &progress,
                                                     std::stop_token stop) const override
    {
        return m_trainer.train(size, progress, stop).and_then(makeByteBpe);
    }

private:
    ByteBpeTrainer m_trainer;
};

} // namespace

std::unique_ptr<TokenizerTrainer> makeTokenizerTrainer(TokenizerKind kind, bool lowerCase,
                                                       std::vector<std::string> whole)
{
    switch (kind) {
    case TokenizerKind::WordPiece:
        return std::make_unique<WordPieceLearner>(lowerCase, std::move(whole));
    case TokenizerKind::ByteBpe:
        return std::make_unique<ByteBpeLearner>(lowerCase, whole);
    case TokenizerKind::Unigram:
    case TokenizerKind::SentencePieceBpe:
        break;
    }
    return makeSentencePieceTrainer(kind, lowerCase, std::move(whole));
}

} // namespace tlm
