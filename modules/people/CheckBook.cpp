#include "people/CheckBook.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "engine/Outcomes.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

const QString dictionary = u"checkAnswer"_s;
constexpr auto rhythm = 10s;

struct Fate {
    QString state;
    bool open = false, late = false;
};

Fate fateOf(const contract::Check& check, Instant now)
{
    if (check.answered)
        return {CheckBook::tr("已应答")};
    if (now < check.deadline)
        return {CheckBook::tr("待应答"), true};
    return {CheckBook::tr("未应答"), false, true};
}

QString answerOf(const contract::Check& check)
{
    if (!check.answered)
        return CheckBook::tr("应答时限 %1").arg(dayAndTime(check.deadline));
    const QString when = dayAndTime(*check.answered);
    return check.where ? CheckBook::tr("%1 已应答定位").arg(when) : CheckBook::tr("%1 应答").arg(when);
}

/// Where the person was, when that was what was asked for.
QString placeOf(const contract::Check& check)
{
    if (!check.where)
        return {};
    return CheckBook::tr("纬度 %1，经度 %2，误差约 %3 米")
        .arg(check.where->lat, 0, 'f', 5)
        .arg(check.where->lon, 0, 'f', 5)
        .arg(qRound(check.accuracy));
}

} // namespace

CheckBook::CheckBook(QObject* parent) : QObject(parent)
{
    m_ages.setInterval(rhythm);
    connect(&m_ages, &QTimer::timeout, this, &CheckBook::changed);
}

void CheckBook::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &RegisterDesk::seatChanged, this, &CheckBook::forgetFailure);
        connect(m_desk, &RegisterDesk::blockedChanged, this, &CheckBook::changed);
        connect(m_desk, &RegisterDesk::languageChanged, this, &CheckBook::changed);
        connect(m_desk->world(), &engine::World::pendingChanged, this, &CheckBook::changed);
        connect(m_desk->world(), &engine::World::personsChanged, this, [this](const QSet<PersonId>& persons) {
            if (persons.contains(m_person))
                Q_EMIT changed();
        });
        m_ages.start();
    }
    Q_EMIT changed();
}

void CheckBook::setPerson(const QString& person)
{
    if (m_person.text == person)
        return;
    m_person = PersonId(person);
    m_failure.clear();
    Q_EMIT changed();
}

QVariantList CheckBook::list() const
{
    QVariantList list;
    if (!m_desk || m_person.isEmpty())
        return list;
    const Instant now = m_desk->world()->clock().now();
    for (const engine::Pending* pending : ownPending())
        if (!pending->outcome || engine::isRefused(*pending))
            list.prepend(lineOf(*pending));
    for (const contract::Check& check : m_desk->world()->checksOf(m_person))
        list.append(lineOf(check, now));
    return list;
}

QVariantMap CheckBook::lineOf(const engine::Pending& pending) const
{
    const QJsonObject& body = pending.command.body;
    const bool isRefused = engine::isRefused(pending);
    return {{u"id"_s, pending.command.target},
            {u"what"_s, m_desk->name(dictionary, body.value("asks"_L1).toString())},
            {u"state"_s, isRefused ? tr("已退回") : tr("已存本机，待上传")},
            {u"open"_s, !isRefused},
            {u"late"_s, isRefused},
            {u"noted"_s, dayAndTime(pending.command.at)},
            {u"reason"_s, body.value("reason"_L1).toString()},
            {u"answer"_s, isRefused ? tr("省平台退回：%1").arg(engine::refusalOf(pending)) : QString()},
            {u"place"_s, QString()},
            {u"media"_s, QString()},
            {u"sha256"_s, QString()},
            {u"refused"_s, isRefused ? pending.command.id.text : QString()}};
}

QVariantMap CheckBook::lineOf(const contract::Check& check, Instant now) const
{
    const Fate fate = fateOf(check, now);
    const QString asks = wireName(check.asks);
    return {{u"id"_s, check.id.text},
            {u"what"_s, m_desk->name(dictionary, asks)},
            {u"state"_s, fate.state},
            {u"open"_s, fate.open},
            {u"late"_s, fate.late},
            {u"noted"_s, tr("%1 %2").arg(dayAndTime(check.opened), check.by.isEmpty() ? tr("按计划") : check.by)},
            {u"reason"_s, check.reason},
            {u"answer"_s, answerOf(check)},
            {u"place"_s, placeOf(check)},
            {u"media"_s, check.sha256.isEmpty() ? QString() : asks},
            {u"sha256"_s, check.sha256},
            {u"refused"_s, QString()}};
}

QVariantList CheckBook::answers() const
{
    QVariantList list;
    for (const QString& asks : contract::checkAnswers())
        list.append(QVariantMap{{u"value"_s, asks}, {u"text"_s, m_desk ? m_desk->name(dictionary, asks) : QString()}});
    return list;
}

QString CheckBook::blocked() const
{
    if (!m_desk || m_person.isEmpty())
        return tr("未选中对象");
    if (!m_desk->world()->person(m_person))
        return tr("对象已不在本辖区");
    if (!m_desk->mayAskCheck())
        return tr("本账号没有发起信息化核查的权限");
    if (!m_desk->blocked().isEmpty())
        return m_desk->blocked();
    const Instant now = m_desk->world()->clock().now();
    for (const contract::Check& check : m_desk->world()->checksOf(m_person)) {
        if (!check.answered && now < check.deadline)
            return tr("上一次核查尚待应答，%1 前有效").arg(dayAndTime(check.deadline));
    }
    for (const engine::Pending* pending : ownPending()) {
        if (!pending->outcome)
            return tr("上一次核查尚待省平台确认");
    }
    return {};
}

void CheckBook::ask(const QString& asks, const QString& reason)
{
    fail(blocked());
    if (!m_failure.isEmpty())
        return;
    const engine::Draft draft{
        .type = u"check.open"_s,
        .target = uuid7(m_desk->world()->clock().now()),
        .body = {{u"person"_s, m_person.text}, {u"asks"_s, asks}, {u"reason"_s, reason.trimmed()}}};
    m_desk->submit(draft).then(this, [this, person = m_person](const Result<contract::Command>& result) {
        if (person != m_person)
            return;
        fail(result ? QString() : errorText(result.error()));
        if (result)
            Q_EMIT asked();
    });
}

QList<const engine::Pending*> CheckBook::ownPending() const
{
    QList<const engine::Pending*> own;
    for (const engine::Pending& pending : m_desk->world()->pending()) {
        if (pending.command.type == "check.open"_L1 &&
            pending.command.body.value("person"_L1).toString() == m_person.text)
            own.append(&pending);
    }
    return own;
}

void CheckBook::acknowledge(const QString& refused)
{
    if (m_desk)
        m_desk->dismiss(CommandId(refused)).then(this, [this](const Result<>& done) {
            fail(done ? QString() : errorText(done.error()));
        });
}

void CheckBook::fail(const QString& words)
{
    m_failure = words;
    Q_EMIT changed();
}

} // namespace zhihui::people
