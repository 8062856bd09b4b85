#include "people/MatterCase.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "engine/Outcomes.h"
#include "law/MatterRules.h"
#include "people/DueList.h"
#include "people/FormSheet.h"
#include "people/PersonWords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

using contract::Matter;

void MatterCase::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::mattersChanged, this, &MatterCase::changed);
        connect(m_desk->world(), &engine::World::pendingChanged, this, &MatterCase::changed);
        connect(m_desk->world(), &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            if (ids.contains(PersonId(person())))
                Q_EMIT changed();
        });
        connect(m_desk, &RegisterDesk::languageChanged, this, &MatterCase::changed);
        connect(m_desk, &RegisterDesk::seatChanged, this, &MatterCase::changed);
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

void MatterCase::setMatter(const QString& matter)
{
    if (m_matter.text == matter)
        return;
    m_matter = contract::MatterId(matter);
    Q_EMIT changed();
}

QString MatterCase::person() const
{
    const Matter* known = row();
    return known ? known->person.text : m_person.text;
}

void MatterCase::setPerson(const QString& person)
{
    if (m_person.text == person)
        return;
    m_person = PersonId(person);
    Q_EMIT changed();
}

void MatterCase::setOrg(const QString& org)
{
    if (m_org.text == org)
        return;
    m_org = OrgCode(org);
    Q_EMIT changed();
}

const Matter* MatterCase::row() const
{
    if (!m_desk)
        return nullptr;
    const auto found = m_desk->world()->matters().constFind(m_matter);
    return found == m_desk->world()->matters().cend() ? nullptr : &*found;
}

const law::MatterKind* MatterCase::kind() const
{
    const Matter* matter = row();
    return matter ? m_desk->law().matters.find(matter->kind) : nullptr;
}

const law::MatterMove* MatterCase::moveOf(const QString& name, const QString& act) const
{
    const law::MatterKind* of = m_desk ? m_desk->law().matters.find(name) : nullptr;
    return !of ? nullptr : act.isEmpty() || act == "open"_L1 ? &of->begin : of->move(act);
}

QString MatterCase::stepName(const law::MatterKind* of, const QString& act) const
{
    if (act == "open"_L1)
        return tr("登记");
    if (act == "lapse"_L1)
        return tr("随解矫终止");
    const law::MatterMove* move = of ? of->move(act) : nullptr;
    return move ? move->name.shown() : act;
}

QString MatterCase::title() const
{
    const law::MatterKind* of = kind();
    return of ? of->name.shown() : row() ? row()->kind : QString();
}

QString MatterCase::kindName() const
{
    return row() ? row()->kind : QString();
}

QString MatterCase::who() const
{
    if (const Matter* matter = row())
        return matter->maskedName;
    const engine::PersonState* known = m_desk ? m_desk->world()->person(m_person) : nullptr;
    return known ? known->row.maskedName : m_org.text.isEmpty() ? QString() : m_desk->world()->orgName(m_org);
}

QString MatterCase::state() const
{
    const law::MatterKind* of = kind();
    const law::MatterState* now = of ? of->state(row()->state) : nullptr;
    return now ? now->name.shown() : row() ? row()->state : QString();
}

bool MatterCase::isOpen() const
{
    return row() && row()->open;
}

QString MatterCase::due() const
{
    return isOpen() ? dueText(row()->due, m_desk->world()->clock().now()) : QString();
}

int MatterCase::urgency() const
{
    return isOpen() ? urgencyOf(row()->due, m_desk->world()->clock().now()) : 3;
}

QVariantList MatterCase::facts() const
{
    QVariantList list;
    const Matter* matter = row();
    const law::MatterKind* of = kind();
    if (!matter || !of)
        return list;
    addFact(list, tr("对象"), matter->maskedName, {});
    addFact(list, tr("所属机构"), m_desk->world()->orgName(matter->org), {});
    if (!matter->number.isEmpty())
        addFact(list, tr("文书号"), matter->number, {});
    addFact(list, tr("依据"), of->source(), {});
    if (matter->from && matter->to)
        addFact(list, tr("有效期间"), tr("%1 至 %2").arg(momentText(*matter->from), momentText(*matter->to)), {});
    if (const law::Term* term = m_desk->law().matters.term(matter->clock); term && matter->due)
        addFact(list, tr("办理期限"), tr("%1（%2 %3）").arg(momentText(*matter->due), term->length(), term->source()),
                {});
    if (const auto last = law::lastDayToApply(*of, matter->fields(), m_desk->law().periods.calendar()); last && *last) {
        const bool late = !matter->steps.isEmpty() && law::dayOf(matter->steps.first().at) > **last;
        addFact(list, tr("提前申请"),
                tr("最迟 %1（%2 %3）%4")
                    .arg((*last)->toString(u"MM-dd"_s), of->ahead->length(), of->ahead->source(),
                         late ? tr("，申请已晚") : tr("，按期申请")),
                {});
    }
    if (of->span == "leave"_L1) {
        const QString by = matter->level == "office"_L1  ? tr("司法所")
                           : matter->level == "upper"_L1 ? tr("上一级社区矫正机构")
                                                         : tr("县级社区矫正机构");
        addFact(list, tr("审批层级"), by, {});
    }
    return list;
}

QVariantList MatterCase::steps() const
{
    QVariantList list;
    const Matter* matter = row();
    const law::MatterKind* of = kind();
    if (!matter || !of)
        return list;
    for (const contract::MatterStep& step : matter->steps) {
        const law::MatterMove* move = moveOf(matter->kind, step.act);
        const law::MatterState* to = of->state(step.to);
        list.append(QVariantMap{
            {u"title"_s, stepName(of, step.act)},
            {u"state"_s, to ? to->name.shown() : step.to},
            {u"noted"_s, tr("%1 %2").arg(dayAndTime(step.at), step.who)},
            {u"lines"_s, move ? linesOf(move->form, step.fields, m_desk->law().forms.dictionaries(), *m_desk->world())
                              : QVariantList()}});
    }
    return list;
}

QVariantList MatterCase::moves() const
{
    QVariantList list;
    if (!isOpen() && (!row() || kind() == nullptr))
        return list;
    for (const law::MatterMove* move : movesOf(*m_desk->world(), m_desk->law(), *row()))
        list.append(QVariantMap{{u"act"_s, move->act},
                                {u"text"_s, move->name.shown()},
                                {u"tone"_s, move->tone},
                                {u"primary"_s, list.isEmpty() && move->tone.isEmpty()}});
    return list;
}

QString MatterCase::waitsFor() const
{
    const law::MatterKind* of = kind();
    if (!isOpen() || !of || !moves().isEmpty())
        return {};
    QStringList parties;
    for (const law::MatterMove* move : of->movesFrom(row()->state)) {
        if (move->party.level == law::Party::Level::Decider)
            parties << (row()->level == "office"_L1  ? tr("司法所")
                        : row()->level == "upper"_L1 ? tr("上一级社区矫正机构")
                                                     : tr("县级司法行政部门负责人"));
        else
            parties << move->party.name.shown();
    }
    parties.removeDuplicates();
    return parties.join(u"、"_s);
}

QVariantList MatterCase::kinds() const
{
    QVariantList list;
    const engine::PersonState* known = m_desk ? m_desk->world()->person(PersonId(person())) : nullptr;
    if (!known && m_org.text.isEmpty())
        return list;
    const OrgCode org = known ? known->row.org : m_org;
    for (const auto& group : m_desk->law().matters.groups()) {
        QVariantList entries;
        for (const law::MatterKind& of : m_desk->law().matters.all()) {
            const bool fits = of.categories.isEmpty() || (known && of.categories.contains(known->row.category));
            if (of.group == group.code && of.needsPerson == (known != nullptr) && fits &&
                law::mayMove(of.begin, m_desk->world()->account().scope, org, law::DecidingLevel::County))
                entries.append(
                    QVariantMap{{u"value"_s, of.kind}, {u"text"_s, of.name.shown()}, {u"source"_s, of.source()}});
        }
        if (!entries.isEmpty())
            list.append(QVariantMap{{u"group"_s, group.name.shown()}, {u"entries"_s, entries}});
    }
    return list;
}

QVariantMap MatterCase::card(const QString& name, const QString& act) const
{
    const law::MatterKind* of = m_desk ? m_desk->law().matters.find(name) : nullptr;
    const law::MatterMove* move = moveOf(name, act);
    if (!move)
        return {};
    const bool begins = move == &of->begin;
    const law::MatterState* to = of->state(move->to);
    QString consequence = begins ? tr("登记后为“%1”，经办人和时间一并记录").arg(to->name.shown())
                                 : tr("之后为“%1”，经办人和时间一并记录，不能改写").arg(to->name.shown());
    if (move->effect == "decision.begin"_L1)
        consequence += tr("；自此刻起可以定位，期满自动停止");
    else if (move->effect == "life.release"_L1 || move->effect == "life.end"_L1)
        consequence += tr("；停止定位，档案即时关闭，不能撤回");
    else if (move->effect == "span.open"_L1)
        consequence += tr("；按批准的时间对预警生效");
    return {{u"title"_s, begins ? tr("%1 · 登记").arg(of->name.shown()) : move->name.shown()},
            {u"consequence"_s, consequence},
            {u"fields"_s, sheetOf(move->form, m_desk->law().forms.dictionaries(), {})}};
}

QString MatterCase::fault(const QString& name, const QString& act, const QVariantMap& values) const
{
    const law::MatterMove* move = moveOf(name, act);
    if (!move)
        return tr("没有这一步");
    const QJsonObject body = bodyOf(move->form, values);
    if (const auto faults = m_desk->law().forms.faultsOf(move->form, body); !faults.isEmpty())
        return law::faultText(move->form, faults.constFirst());
    for (const law::Field& field : move->form.fields) {
        if (field.type == law::Field::Type::Flag && field.required && !body.value(field.code).toBool())
            return tr("须确认“%1”").arg(field.name.shown());
    }
    const QString from = body.value("from"_L1).toString(), to = body.value("to"_L1).toString();
    return !from.isEmpty() && !to.isEmpty() && to <= from ? tr("终止时间须晚于起始时间") : QString();
}

double MatterCase::base() const
{
    return row() ? static_cast<double>(m_desk->world()->seqOf(m_matter)) : 0;
}

void MatterCase::move(const QString& act, double base, const QVariantMap& values)
{
    const Matter* matter = row();
    const law::MatterMove* move = matter ? moveOf(matter->kind, act) : nullptr;
    if (!move)
        return;
    send({.type = u"matter.move"_s,
          .target = matter->id.text,
          .base = static_cast<qint64>(base),
          .body = {{u"act"_s, act}, {u"fields"_s, bodyOf(move->form, values)}}},
         {});
}

void MatterCase::begin(const QString& name, const QVariantMap& values)
{
    const law::MatterMove* move = moveOf(name, {});
    if (!move)
        return;
    m_person = PersonId(person()); // it stays in view while the province has no row of the new one
    const contract::MatterId begun(u"M-"_s + uuid7(m_desk->world()->clock().now()));
    send({.type = u"matter.open"_s,
          .target = begun.text,
          .body = {{u"kind"_s, name},
                   {u"person"_s, m_person.text},
                   {u"org"_s, m_org.text},
                   {u"fields"_s, bodyOf(move->form, values)}}},
         begun);
}

void MatterCase::send(const engine::Draft& draft, const contract::MatterId& begun)
{
    m_desk->submit(draft).then(this, [this, begun, seen = m_matter](const Result<contract::Command>& command) {
        if (!command)
            Q_EMIT failed(errorText(command.error()));
        if (command && !begun.isEmpty() && m_matter == seen)
            m_matter = begun;
        Q_EMIT changed();
        if (command)
            Q_EMIT saved();
    });
}

QList<const engine::Pending*> MatterCase::ownPending() const
{
    QList<const engine::Pending*> own;
    if (!m_desk)
        return own;
    for (const engine::Pending& pending : m_desk->world()->pending()) {
        const contract::Command& command = pending.command;
        if (command.type.startsWith("matter."_L1) && command.target == m_matter.text)
            own.append(&pending);
    }
    return own;
}

QString MatterCase::waiting() const
{
    QStringList names;
    for (const engine::Pending* pending : ownPending()) {
        if (pending->outcome)
            continue;
        const QJsonObject& body = pending->command.body;
        const law::MatterKind* of = m_desk->law().matters.find(body.value("kind"_L1).toString());
        names << (of ? tr("%1 · 登记").arg(of->name.shown()) : stepName(kind(), body.value("act"_L1).toString()));
    }
    return names.join(u"、"_s);
}

QString MatterCase::refusal() const
{
    QString newest;
    for (const engine::Pending* pending : ownPending())
        newest = engine::refusalOf(*pending);
    return newest;
}

} // namespace zhihui::people
