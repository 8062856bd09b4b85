#include "province/MatterEffects.h"

#include "province/AlertBook.h"
#include "province/FileDesk.h"
#include "province/Followers.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Matter;

namespace {

QString approverOf(const Matter& matter)
{
    const contract::MatterStep* step = matter.stepOf(u"approve");
    return step ? step->who : QString();
}

} // namespace

Result<MatterEffects::Fate> MatterEffects::apply(const QString& effect, Matter& matter, const QJsonObject& fields)
{
    // What only asks has been answered by objection().
    static const QStringList asking{QString(), u"decision.there"_s, u"org.known"_s, u"office.known"_s,
                                    u"plan.readable"_s};
    if (asking.contains(effect))
        return Fate();
    if (effect == "decision.begin"_L1)
        return beginDecision(matter);
    if (effect == "decision.extend"_L1)
        return extendDecision(matter);
    if (effect == "decision.lift"_L1)
        return liftDecisions(matter);
    if (effect == "span.open"_L1)
        return openSpan(matter);
    if (effect == "span.close"_L1)
        return closeSpan(matter);
    if (effect == "residence"_L1)
        return settle(matter);
    if (effect == "life.transfer"_L1)
        return transfer(matter);
    if (effect == "contact"_L1)
        return contact(matter, fields);
    if (effect == "life.enter"_L1)
        return enter(matter, fields);
    if (effect == "life.release"_L1)
        return release(matter, fields);
    if (effect == "life.end"_L1)
        return end(matter);
    return failure(Error::Code::Bug, u"the matters name an effect that no program knows: "_s + effect);
}

/// An extension is approved before the end, or not at all: a gap is without a basis, and is not closed afterwards.
MatterEffects::Fate MatterEffects::objection(const QString& effect, const Matter& matter) const
{
    const Books& books = m_writing.books;
    const bool hasDecision = !books.persons.value(matter.person.text).decisionAt(m_writing.now).id.isEmpty();
    if (effect == "decision.extend"_L1 && !hasDecision)
        return Refused{u"not-in-force"_s, u"原电子定位决定已届满或解除，延长须在期满前批准；请重新作出决定"_s};
    if (effect == "decision.there"_L1 && !hasDecision)
        return Refused{u"not-in-force"_s, u"该对象没有生效的电子定位决定"_s};
    const OrgCode org(matter.fields().value("org"_L1).toString());
    if ((effect == "org.known"_L1 || effect == "office.known"_L1) && !books.orgNames.contains(org.text))
        return Refused{u"unknown-org"_s, u"平台没有登记这个机构：%1"_s.arg(org.text)};
    if (effect == "office.known"_L1 && org.county() != matter.org.county())
        return Refused{u"other-agency"_s, u"迁往其他县（市、区）请办理“变更执行地”"_s};
    if (effect == "plan.readable"_L1)
        return objectionToPlan(matter.fields());
    return effect == "span.open"_L1 ? objectionToSpan(matter) : Fate();
}

/// A plan that asks at set times names them, by day unless it says that it asks at night too.
MatterEffects::Fate MatterEffects::objectionToPlan(const QJsonObject& fields) const
{
    if (fields.value("manner"_L1).toString() != "planned"_L1)
        return {};
    const QStringList times = fields.value("at"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    const bool readable =
        std::ranges::all_of(times, [](const QString& text) { return QTime::fromString(text, u"HH:mm"_s).isValid(); });
    if (times.isEmpty() || !readable)
        return Refused{u"bad-times"_s, u"定时核查须写明时刻，如 09:00 15:30"_s};
    if (times.size() != fields.value("times"_L1).toInt())
        return Refused{u"bad-times"_s, u"写明的时刻个数须与每日次数一致"_s};
    return {};
}

MatterEffects::Fate MatterEffects::objectionToSpan(const Matter& matter) const
{
    const QJsonObject fields = matter.fields();
    const auto from = fromWire(fields.value("from"_L1).toString()), to = fromWire(fields.value("to"_L1).toString());
    if (!from || !to || *to <= *from)
        return Refused{u"bad-period"_s, u"起止时间不正确"_s};
    if (*to <= m_writing.now)
        return Refused{u"over"_s, u"申请的时间已过，不能再批准"_s};
    const law::Term& longest = m_law.periods.term(law::Period::PermitFrequent);
    if (matter.span == "permit"_L1 && *to > law::monthsLater(*from, longest.amount))
        return Refused{u"too-long"_s, u"有效期不得超过%1（%2）"_s.arg(longest.length(), longest.source())};
    const QString fence = fields.value("fence"_L1).toString();
    if (matter.span == "entry"_L1 && !m_writing.books.fencesOf(matter.person.text).contains(fence))
        return Refused{u"no-fence"_s, u"没有约束该对象的禁入区域：%1"_s.arg(fence)};
    return {};
}

Result<> MatterEffects::putDecision(const contract::Decision& decision, bool minor)
{
    m_writing.books.fold(decision);
    m_writing.concerned.insert(decision.person.text);
    ZH_TRY(m_writing.put(u"decision", decision.id.text, {{decision.org}, minor, decision.person.text},
                         contract::toJson(decision)));
    return {};
}

/// In force from the moment the person was told, for no longer than the law lets it.
Result<MatterEffects::Fate> MatterEffects::beginDecision(Matter& matter)
{
    const PersonFile file = m_writing.books.persons.value(matter.person.text);
    if (!file.decisionAt(m_writing.now).id.isEmpty())
        return Fate(Refused{u"in-force"_s, u"该对象已有生效的电子定位决定，请办理延长"_s});
    const QJsonObject fields = matter.fields();
    contract::Decision decision;
    decision.id = DecisionId(u"D-"_s + matter.id.text);
    decision.person = matter.person;
    decision.org = matter.org;
    decision.ground = fields.value("ground"_L1).toString().toInt();
    decision.number = matter.number;
    decision.approver = approverOf(matter);
    decision.from = m_writing.now;
    decision.to = law::monthsLater(decision.from, fields.value("months"_L1).toInt());
    if (decision.to <= decision.from)
        return Fate(Refused{u"bad-period"_s, u"期限须为一至三个月（《社区矫正法》第二十九条）"_s});
    ZH_TRY(putDecision(decision, matter.minor));
    matter.decision = decision.id;
    matter.from = decision.from;
    matter.to = decision.to;
    return Fate();
}

Result<MatterEffects::Fate> MatterEffects::extendDecision(Matter& matter)
{
    const PersonFile file = m_writing.books.persons.value(matter.person.text);
    contract::Decision last = file.decisionAt(m_writing.now);
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& next : file.decisions) {
            if (!next.lifted && next.from == last.to && next.to > last.to) {
                last = next;
                grown = true;
            }
        }
    }
    const QJsonObject fields = matter.fields();
    contract::Decision decision = last;
    decision.id = DecisionId(u"D-"_s + matter.id.text);
    decision.ground = fields.value("ground"_L1).toString().toInt();
    decision.number = matter.number;
    decision.approver = approverOf(matter);
    decision.from = last.to;
    decision.to = law::monthsLater(decision.from, fields.value("months"_L1).toInt());
    decision.lifted.reset();
    if (decision.to <= decision.from)
        return Fate(Refused{u"bad-period"_s, u"延长期限须为一至三个月（《社区矫正法》第二十九条）"_s});
    ZH_TRY(putDecision(decision, matter.minor));
    matter.decision = decision.id;
    matter.from = decision.from;
    matter.to = decision.to;
    return Fate();
}

Result<MatterEffects::Fate> MatterEffects::liftDecisions(Matter& matter)
{
    const auto decisions = m_writing.books.persons.value(matter.person.text).decisions;
    for (contract::Decision decision : decisions) {
        if (decision.lifted || decision.to <= m_writing.now)
            continue;
        decision.lifted = m_writing.now;
        ZH_TRY(putDecision(decision, matter.minor));
    }
    matter.to = m_writing.now;
    // What stood for them stands for nothing any more, and is in nobody's way.
    const auto all = mattersOf(m_writing, matter.person.text);
    ZH_TRY(all);
    for (const Matter& other : *all) {
        if (other.id != matter.id && other.open && !other.decision.isEmpty())
            ZH_TRY(lapse(m_writing, other));
    }
    return Fate();
}

/// What is granted holds from now on, not backwards: where somebody was before is judged as it was.
Result<MatterEffects::Fate> MatterEffects::openSpan(Matter& matter)
{
    const QJsonObject fields = matter.fields();
    matter.from = std::max(*fromWire(fields.value("from"_L1).toString()), m_writing.now);
    matter.to = fromWire(fields.value("to"_L1).toString());
    m_writing.concerned.insert(matter.person.text);
    return Fate();
}

Result<MatterEffects::Fate> MatterEffects::closeSpan(Matter& matter)
{
    if (!matter.from || !matter.to)
        return Fate();
    if (*matter.to > m_writing.now)
        matter.to = std::max(*matter.from, m_writing.now);
    m_writing.concerned.insert(matter.person.text);
    return Fate();
}

/// The last verified contact, which every console in scope knows.
Result<MatterEffects::Fate> MatterEffects::contact(const Matter& matter, const QJsonObject& fields)
{
    store::EntityRow row;
    auto person = m_writing.read<contract::Person>(u"person", matter.person.text, &row);
    ZH_TRY(person);
    if (!*person)
        return Fate(Refused{u"not-found"_s, u"没有找到该对象"_s});
    (*person)->lastVerified = m_writing.now;
    (*person)->lastVerifiedHow = fields.value("how"_L1).toString();
    m_writing.books.fold(**person);
    ZH_TRY(m_writing.put(u"person", matter.person.text, {scopesOf(row.scopes), row.minor, matter.person.text, false},
                         contract::toJson(**person)));
    return Fate();
}

/// Law art. 25: a team, and for a woman a woman in it. A minor is not announced in public.
Result<MatterEffects::Fate> MatterEffects::enter(const Matter& matter, const QJsonObject& fields)
{
    auto person = m_writing.read<contract::Person>(u"person", matter.person.text);
    ZH_TRY(person);
    if (!*person)
        return Fate(Refused{u"not-found"_s, u"没有找到该对象"_s});
    QHash<QString, QString> sexes;
    ZH_TRY(m_writing.store.eachFileEntry(matter.person.text, [&](const store::FileEntryRow& row) {
        if (row.kind != "team"_L1)
            return true;
        sexes.remove(row.key);
        if (!row.ended)
            sexes.insert(row.key, QJsonDocument::fromJson(row.body).object().value("sex"_L1).toString());
        return true;
    }));
    if (sexes.isEmpty())
        return Fate(Refused{u"no-team"_s, u"请先在档案中登记矫正小组成员（《社区矫正法》第二十五条）"_s});
    if ((*person)->sex == "2"_L1 && !sexes.values().contains(u"2"_s))
        return Fate(Refused{u"no-woman"_s, u"女性对象的矫正小组须有女性成员（《社区矫正法》第二十五条）"_s});
    if (matter.minor && !fields.value("closed"_L1).toBool())
        return Fate(Refused{u"minor-open"_s, u"未成年对象的宣告不公开进行"_s});
    return Fate();
}

Result<MatterEffects::Fate> MatterEffects::release(const Matter& matter, const QJsonObject& fields)
{
    auto person = m_writing.read<contract::Person>(u"person", matter.person.text);
    ZH_TRY(person);
    const QDate last = *person ? QDate::fromString((*person)->termEnd, Qt::ISODate) : QDate();
    if (!last.isValid())
        return Fate(Refused{u"no-term"_s, u"档案中没有矫正期满日期"_s});
    if (law::dayOf(m_writing.now) < last)
        return Fate(Refused{u"too-early"_s, u"矫正期至%1，期满当日方可解矫"_s.arg(last.toString(Qt::ISODate))});
    if (QDate::fromString(fields.value("on"_L1).toString(), Qt::ISODate) < last)
        return Fate(Refused{u"too-early"_s, u"宣告日期早于矫正期满日"_s});
    ZH_TRY(closeFile(matter, u"01"_s));
    return Fate();
}

Result<MatterEffects::Fate> MatterEffects::end(const Matter& matter)
{
    const QString cause = matter.fields().value("cause"_L1).toString();
    ZH_TRY(closeFile(matter, cause == "recommitted"_L1 ? u"02"_s : cause == "died"_L1 ? u"03"_s : u"99"_s));
    return Fate();
}

/// Collection stops, access closes, the time of keeping begins: what is kept is in nobody's scope.
Result<> MatterEffects::closeFile(const Matter& matter, const QString& kind)
{
    const QString id = matter.person.text;
    QJsonObject closure{{u"on"_s, law::dayOf(m_writing.now).toString(Qt::ISODate)}, {u"kind"_s, kind}};
    const QString document = matter.number.isEmpty() ? matter.fields().value("document"_L1).toString() : matter.number;
    if (!document.isEmpty())
        closure.insert("document"_L1, document);
    const auto before = m_writing.store.newestFileEntry(id, u"closure"_s, {});
    ZH_TRY(before);
    const auto refused = FileDesk(m_writing, m_law)
                             .put({.person = id,
                                   .kind = u"closure"_s,
                                   .key = {},
                                   .body = closure,
                                   .by = matter.steps.constLast().by,
                                   .who = matter.steps.constLast().who},
                                  *before && !(*before)->ended ? (*before)->n : 0);
    ZH_TRY(refused);
    if (*refused)
        return failure(Error::Code::Bug, u"a closure is refused: "_s + (*refused)->title);
    Result<> done;
    ZH_TRY(m_writing.store.eachOfPerson(id, [&](const store::EntityRow& row) {
        done = letGo(row, matter);
        return done.has_value();
    }));
    ZH_TRY(done);
    for (const QString& fence : m_writing.books.fencesOf(id))
        ZH_TRY(leaveFence(m_writing, id, fence));
    Findable gone;
    gone.id = matter.person;
    gone.gone = true;
    m_writing.searchable.append(gone);
    m_writing.books.persons.remove(id);
    m_writing.books.spans.remove(id);
    m_writing.released.insert(id);
    m_writing.liveGone << id;
    return {};
}

/// What is still open ends with the person; the matter that releases is the one that stays to be read.
Result<> MatterEffects::letGo(const store::EntityRow& row, const Matter& matter)
{
    const QString& type = typeOf(row.kind);
    if (type == "matter"_L1 && row.id == matter.id.text)
        return {};
    QJsonObject body = QJsonDocument::fromJson(row.body).object();
    if (type == "alert"_L1 && body.value("state"_L1).toString() != "closed"_L1) {
        auto alert = contract::readBytes<contract::Alert>(row.body);
        ZH_TRY(alert);
        ZH_TRY(endAlert(m_writing, *alert, u"对象已解除或终止矫正（%1），预警终止"_s.arg(matter.number)));
        body = contract::toJson(*alert);
    }
    if (type == "matter"_L1 && body.value("open"_L1).toBool()) {
        auto other = contract::readBytes<Matter>(row.body);
        ZH_TRY(other);
        ZH_TRY(lapse(m_writing, *other));
        auto ended = m_writing.read<Matter>(u"matter", row.id);
        ZH_TRY(ended);
        body = contract::toJson(**ended);
    }
    if (type == "device"_L1) { // somebody else may wear it
        m_writing.books.dropDevice(row.id);
        return m_writing.remove(type, row.id);
    }
    if (type == "decision"_L1) {
        m_writing.books.dropDecision(row.id);
        const auto to = fromWire(body.value("to"_L1).toString());
        if (!body.contains("lifted"_L1) && to && *to > m_writing.now)
            body.insert("lifted"_L1, toWire(m_writing.now));
    }
    ZH_TRY(m_writing.put(type, row.id, {{}, row.minor, row.person}, body));
    return {};
}

} // namespace zhihui::province
