#include "administration/ShiftRoster.h"

#include "contract/ReadBytes.h"
#include "domain/Uuid.h"
#include "law/Calendar.h"

#include <QTime>

using namespace Qt::StringLiterals;

namespace zhihui::administration {

namespace {

constexpr int daysOfWeek = 7;

QString seatText(const QString& seat)
{
    return seat == "duty"_L1         ? ShiftRoster::tr("值班席")
           : seat == "inspection"_L1 ? ShiftRoster::tr("督察席")
           : seat == "leader"_L1     ? ShiftRoster::tr("带班领导")
                                     : ShiftRoster::tr("外勤");
}

QTime timeOf(const QString& text)
{
    return QTime::fromString(text.trimmed(), u"HH:mm"_s);
}

Instant instantOf(const QDate& day, const QTime& time)
{
    return law::startOf(day) + Milliseconds(time.msecsSinceStartOfDay());
}

} // namespace

/// Which week it is follows the desk's clock.
ShiftRoster::ShiftRoster(QObject* parent) : AdminList(parent)
{
    connect(this, &AdminList::deskChanged, this, &ShiftRoster::turned);
}

QDate ShiftRoster::first() const
{
    if (!desk())
        return {};
    const QDate today = law::dayOf(desk()->world()->clock().now());
    return today.addDays(1 - today.dayOfWeek() + m_weeks * daysOfWeek);
}

QString ShiftRoster::week() const
{
    return tr("%1 至 %2").arg(first().toString(u"MM-dd"_s), first().addDays(daysOfWeek - 1).toString(u"MM-dd"_s));
}

QVariantList ShiftRoster::seats() const
{
    QVariantList list;
    for (const QString& seat : {u"duty"_s, u"inspection"_s, u"leader"_s, u"field"_s})
        list.append(QVariantMap{{u"value"_s, seat}, {u"text"_s, seatText(seat)}});
    return list;
}

void ShiftRoster::turn(int weeks)
{
    if (isActing())
        return;
    m_weeks += weeks;
    Q_EMIT turned();
    read();
}

contract::AdminCall ShiftRoster::question() const
{
    return contract::shiftsCall(law::startOf(first()), law::startOf(first().addDays(daysOfWeek)));
}

Result<QVariantList> ShiftRoster::rowsOf(const QByteArray& answer) const
{
    const auto list = contract::readBytes<contract::ShiftList>(answer);
    ZH_TRY(list);
    const engine::World& world = *desk()->world();
    const Instant now = world.clock().now();
    QVariantList rows;
    for (const contract::Shift& shift : list->shifts) {
        const QString span = tr("%1 至 %2").arg(timeOfDay(shift.from).left(5), timeOfDay(shift.to).left(5));
        const bool on = shift.from <= now && now < shift.to;
        const QString day = law::dayOf(shift.from).toString(Qt::ISODate);
        rows.append(QVariantMap{
            {u"id"_s, shift.id},
            {u"org"_s, shift.org.text},
            {u"orgName"_s, world.orgName(shift.org)},
            {u"seat"_s, shift.seat},
            {u"seatText"_s, seatText(shift.seat)},
            {u"user"_s, shift.user.text},
            {u"who"_s, shift.who},
            {u"day"_s, day},
            {u"from"_s, timeOfDay(shift.from).left(5)},
            {u"to"_s, timeOfDay(shift.to).left(5)},
            {u"span"_s, span},
            {u"note"_s, shift.note},
            {u"on"_s, on},
            {u"begun"_s, shift.from <= now},
            {u"over"_s, shift.to <= now},
            {u"spoken"_s,
             tr("%1 %2 %3 %4 %5").arg(day, span, world.orgName(shift.org), seatText(shift.seat), shift.who)}});
    }
    return rows;
}

QString ShiftRoster::fault(const QString& day, const QString& from, const QString& to) const
{
    if (!QDate::fromString(day.trimmed(), Qt::ISODate).isValid())
        return tr("日期写作 2026-11-23");
    if (!timeOf(from).isValid() || !timeOf(to).isValid())
        return tr("时间写作 08:00");
    return {};
}

void ShiftRoster::put(const QString& id, const QString& org, const QString& seat, const QString& user,
                      const QString& day, const QString& from, const QString& to, const QString& note)
{
    if (!fault(day, from, to).isEmpty())
        return;
    const QDate date = QDate::fromString(day.trimmed(), Qt::ISODate);
    contract::Shift shift;
    shift.id = id.isEmpty() ? uuid7(desk()->world()->clock().now()) : id;
    shift.org = OrgCode(org);
    shift.seat = seat;
    shift.user = UserId(user);
    shift.from = instantOf(date, timeOf(from));
    shift.to = instantOf(timeOf(to) <= timeOf(from) ? date.addDays(1) : date, timeOf(to));
    shift.note = note.trimmed();
    act(contract::shiftCall({u"put"_s, shift, {}}));
}

void ShiftRoster::cancel(const QString& id, const QString& why)
{
    contract::Shift shift;
    shift.id = id;
    act(contract::shiftCall({u"cancel"_s, shift, why}));
}

} // namespace zhihui::administration
