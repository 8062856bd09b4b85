#include "province/Ingest.h"

#include <cmath>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

enum class Fate { Accepted, Duplicate, Refused };

struct Verdict {
    Fate fate = Fate::Accepted;
    QString code;
    QString title;
};

Verdict refuse(const QString& code, const QString& title)
{
    return {Fate::Refused, code, title};
}

/// Stored and judged with the resolution of the store, so that a replay sees what the first judgement saw.
void quantize(Fix& fix)
{
    fix.where.lat = static_cast<double>(std::llround(fix.where.lat * 1e7)) / 1e7;
    fix.where.lon = static_cast<double>(std::llround(fix.where.lon * 1e7)) / 1e7;
}

/// One question, one fix: it stays in the check and becomes no trail.
Result<Verdict> answerCheck(Writing& writing, const Fix& fix)
{
    store::EntityRow row;
    auto found = writing.read<contract::Check>(u"check", fix.basis, &row);
    ZH_TRY(found);
    if (!*found || (*found)->person != fix.person || (*found)->asks != contract::CheckAnswer::Fix)
        return refuse(u"no-check"_s, u"没有待应答的信息化核查"_s);
    contract::Check check = **found;
    if (check.answered) {
        if (check.where == fix.where && check.answered == fix.at)
            return Verdict{Fate::Duplicate, {}, {}};
        return refuse(u"check-answered"_s, u"该核查已经应答，不再接收定位"_s);
    }
    if (fix.at < check.opened || fix.at > check.deadline || writing.now > check.deadline)
        return refuse(u"check-expired"_s, u"不在该核查的应答时限内"_s);
    check.answered = fix.at;
    check.where = fix.where;
    check.accuracy = fix.accuracy;
    ZH_TRY(writing.put(u"check", check.id.text, {scopesOf(row.scopes), row.minor, check.person.text},
                       contract::toJson(check)));
    return Verdict();
}

class Intake {
public:
    Intake(Writing& to, const Sender& from) : m_writing(to), m_sender(from) {}

    Result<Verdict> take(Fix fix);
    const QHash<QString, QList<Fix>>& fresh() const { return m_fresh; }

private:
    Verdict entitled(const Fix& fix) const;

    Writing& m_writing;
    const Sender& m_sender;
    QHash<QString, QList<Fix>> m_fresh;
};

Verdict Intake::entitled(const Fix& fix) const
{
    if (!m_sender.devices.contains(fix.device.text))
        return refuse(u"not-yours"_s, u"该凭证不能代表此设备上报"_s);
    const auto device = m_writing.books.devices.constFind(fix.device.text);
    if (device == m_writing.books.devices.cend())
        return refuse(u"unknown-device"_s, u"设备未登记"_s);
    if (device->person != fix.person)
        return refuse(u"not-bound"_s, u"设备未与该对象绑定"_s);
    return {};
}

Result<Verdict> Intake::take(Fix fix)
{
    if (const Verdict verdict = entitled(fix); verdict.fate == Fate::Refused)
        return verdict;
    quantize(fix);
    fix.received = m_writing.now;
    if (!fix.fromDecision)
        return answerCheck(m_writing, fix);
    const contract::Decision decision = m_writing.books.persons.value(fix.person.text).decisionAt(fix.at);
    if (decision.id.isEmpty())
        return refuse(u"no-basis"_s, u"该时刻没有生效的电子定位决定，也未应答信息化核查"_s);
    fix.basis = decision.id.text;
    const auto added = m_writing.store.addFix(fix);
    ZH_TRY(added);
    if (!*added)
        return Verdict{Fate::Duplicate, {}, {}};
    m_fresh[fix.person.text].append(fix);
    return Verdict();
}

} // namespace

Result<contract::FixReceipt> ingest(Writing& writing, Judge& judge, const Sender& sender,
                                    const contract::FixBatch& batch)
{
    writing.beginGroup();
    Intake intake(writing, sender);
    contract::FixReceipt receipt;
    for (qsizetype i = 0; i < batch.fixes.size(); ++i) {
        const auto& fix = batch.fixes.at(i);
        if (!fix) {
            receipt.refused.append({i, u"bad-fix"_s, u"定位数据格式不正确："_s + fix.error().detail});
            continue;
        }
        const auto verdict = intake.take(*fix);
        ZH_TRY(verdict);
        if (verdict->fate == Fate::Refused)
            receipt.refused.append({i, verdict->code, verdict->title});
        else
            ++(verdict->fate == Fate::Accepted ? receipt.accepted : receipt.duplicates);
    }
    for (auto person = intake.fresh().cbegin(); person != intake.fresh().cend(); ++person)
        ZH_TRY(judge.take(writing, person.key(), person.value()));
    return receipt;
}

} // namespace zhihui::province
