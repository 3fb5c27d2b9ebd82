#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/text/tokenizer.h"
#include "core/text/tokenizerkind.h"

namespace tlm {

/// Learns a tokenizer from texts. The same texts in the same order give the same tokenizer.
class TokenizerTrainer
{
public:
    virtual ~TokenizerTrainer() = default;
    virtual void add(std::string_view text) = 0;
    /// A tokenizer of `size` tokens, or fewer when the texts give no more. Errors: ConfigurationOutOfRange
    /// when `size` has no room for the tokens that the kind needs, Stopped.
    virtual Expected<std::shared_ptr<const Tokenizer>> train(std::int32_t size, ProgressSink &progress,
                                                             std::stop_token stop) const = 0;
};

/// A trainer for a kind. `lowerCase` also strips accents where the kind can (WordPiece); `whole` are tokens
/// matched as they are written (entity markers).
std::unique_ptr<TokenizerTrainer> makeTokenizerTrainer(TokenizerKind kind, bool lowerCase,
                                                       std::vector<std::string> whole);

} // namespace tlm
