#pragma once

#include "law/Matters.h"

namespace zhihui::law {

/// Reads the file of matters, entry by entry. On one reader's stack; private to the module.
class MatterReader {
public:
    MatterReader(const LawBook& book, const Dictionaries& dictionaries) : m_book(book), m_dictionaries(dictionaries) {}
    Result<Matters> read(const QJsonObject& file);

private:
    Result<> readTerms(const QJsonObject& terms);
    Result<> readParties(const QJsonArray& parties);
    Result<> readGroups(const QJsonArray& groups);
    Result<> readKind(const QJsonObject& entry, const QJsonObject& templates);
    Result<> readLadder(const QJsonArray& rows);
    Result<MatterState> state(const QString& kind, const QJsonObject& entry) const;
    Result<MatterClock> clock(const QString& owner, const QJsonObject& entry) const;
    Result<MatterMove> move(const MatterKind& kind, const QString& number, const QJsonObject& entry) const;
    Result<Term> needed(const QString& owner, const QString& key) const;
    Result<> check(const MatterKind& kind) const;

    const LawBook& m_book;
    const Dictionaries& m_dictionaries;
    QHash<QString, Party> m_parties;
    Matters m_read;
};

} // namespace zhihui::law
