#include "ui/retrieval/membership.h"

namespace tlm {

SelectionIndex::SelectionIndex(std::shared_ptr<const Selection> selection) : m_selection(std::move(selection))
{
    const auto &names = m_selection->summary.corpora;
    for (std::uint32_t corpus = 0; corpus < names.size(); ++corpus)
        m_corpora.emplace(names[corpus], corpus);
    for (const SelectedDocument &document : m_selection->documents)
        m_places[placeOf(document.corpus, document.document)].selected = &document;
    for (const GuardedDocument &document : m_selection->guarded)
        m_places[placeOf(document.corpus, document.document)].guarded = &document;
    for (const RepeatedDocument &document : m_selection->duplicates)
        m_places[placeOf(document.corpus, document.document)].repeated = &document;
}

Membership SelectionIndex::find(const std::string &corpus, std::uint32_t document) const
{
    const auto place = m_corpora.find(corpus);
    if (place == m_corpora.end())
        return {};
    const auto found = m_places.find(placeOf(place->second, document));
    return found == m_places.end() ? Membership() : found->second;
}

} // namespace tlm
