#include "core/text/analyzer.h"

#include "core/text/tokenscan.h"

namespace tlm {

void tokenize(std::string_view text, TokenBuffer &tokens, SimdLevel level)
{
    TokenScan(text, tokens, level).run();
}

void analyze(std::string_view text,
             const std::function<void(std::string_view term, std::uint32_t begin, std::uint32_t end)> &take)
{
    TokenBuffer tokens;
    tokenize(text, tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto [begin, end] = tokens.range(i);
        take(tokens.term(i), begin, end);
    }
}

std::vector<Token> analyze(std::string_view text)
{
    std::vector<Token> tokens;
    analyze(text, [&](std::string_view term, std::uint32_t begin, std::uint32_t end) {
        tokens.push_back({std::string(term), begin, end});
    });
    return tokens;
}

std::uint64_t countTokens(std::string_view text)
{
    TokenBuffer tokens;
    tokenize(text, tokens);
    return tokens.size();
}

} // namespace tlm
