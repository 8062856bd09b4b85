#include "law/Matters.h"

#include "law/MatterReader.h"
#include "law/Reading.h"

#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

QString wireName(DecidingLevel level)
{
    static const QStringList names{u"office"_s, u"county"_s, u"upper"_s};
    return names.at(static_cast<qsizetype>(level));
}

const MatterState* MatterKind::state(QStringView code) const
{
    const auto found = std::ranges::find(states, code, &MatterState::code);
    return found == states.end() ? nullptr : &*found;
}

const MatterMove* MatterKind::move(QStringView act) const
{
    const auto found = std::ranges::find(moves, act, &MatterMove::act);
    return found == moves.end() ? nullptr : &*found;
}

QList<const MatterMove*> MatterKind::movesFrom(QStringView state) const
{
    QList<const MatterMove*> all;
    for (const MatterMove& move : moves) {
        if (std::ranges::find(move.from, state) != move.from.end())
            all.append(&move);
    }
    return all;
}

QString MatterKind::source() const
{
    return verified ? article : article + u"（未核）"_s;
}

Result<Matters> Matters::read(const QByteArray& json, const LawBook& book, const Dictionaries& dictionaries)
{
    const auto file = readObject(u"matters"_s, json);
    ZH_TRY(file);
    return MatterReader(book, dictionaries).read(*file);
}

const MatterKind* Matters::find(QStringView kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &MatterKind::kind);
    return found == m_kinds.end() ? nullptr : &*found;
}

const Term* Matters::term(const QString& key) const
{
    const auto found = m_terms.constFind(key);
    return found == m_terms.cend() ? nullptr : &*found;
}

} // namespace zhihui::law
