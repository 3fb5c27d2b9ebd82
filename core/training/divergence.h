#pragma once

namespace tlm {

/// Tells a training that diverges: the loss is measured in that of a uniform guess (log V for tokens, log C
/// for classes), smoothed over about fifty steps; a training that learns stays below 1.
class DivergenceGuard
{
public:
    /// `ratio`: where the smoothed loss stands, 1 at the start of a stage.
    explicit DivergenceGuard(double ratio = 1) : m_ratio(ratio) {}
    /// Takes the loss of one step and that of a uniform guess.
    void observe(double loss, double uniformLoss);
    double ratio() const { return m_ratio; }
    /// The loss is not finite, or three times that of a uniform guess: nothing good can come of it.
    bool hasDiverged() const;
    /// Whether this is a state to go back to later.
    bool isSound() const;

private:
    double m_ratio;
};

} // namespace tlm
