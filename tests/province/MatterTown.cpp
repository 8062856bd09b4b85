#include "MatterTown.h"

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Matter;
using contract::Outcome;

const QJsonObject MatterTown::yes{{u"opinion"_s, u"同意"_s}};
const QJsonObject MatterTown::served{{u"notice"_s, u"告知〔2026〕3号"_s}, {u"signed"_s, true}};

QJsonObject MatterTown::deviceCase(int months)
{
    return {{u"ground"_s, u"2"_s},
            {u"facts"_s, u"未经批准离开天河区两日"_s},
            {u"document"_s, u"警告〔2026〕3号"_s},
            {u"months"_s, months}};
}

void MatterTown::begin()
{
    m_town = std::make_unique<Town>();
    m_chains.clear();
    m_town->upload({seats::account(u"leader106"_s, {u"440106"_s}, {u"leader"_s}, true),
                    seats::account(u"office106"_s, {u"440106001"_s}, {u"office"_s}),
                    seats::account(u"leader01"_s, {u"4401"_s}, {u"leader"_s}, true)});
}

Outcome MatterTown::send(const QString& user, const QString& type, const QString& id, const QJsonObject& body,
                         qint64 base)
{
    if (!m_chains.contains(user))
        m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
    Client client = m_town->as(user);
    return m_chains.value(user)->send(client, m_town->clock, user, type, id, body, base);
}

Outcome MatterTown::open(const QString& user, const QString& id, const QString& kind, const QString& person,
                         const QJsonObject& fields)
{
    return send(user, u"matter.open"_s, id, {{u"kind"_s, kind}, {u"person"_s, person}, {u"fields"_s, fields}});
}

Outcome MatterTown::move(const QString& user, const QString& id, const QString& act, const QJsonObject& fields,
                         qint64 base)
{
    return send(user, u"matter.move"_s, id, {{u"act"_s, act}, {u"fields"_s, fields}}, base);
}

std::optional<Matter> MatterTown::matter(const QString& user, const QString& id)
{
    Client client = m_town->as(user);
    return seats::row<Matter>(client, "ops", u"matter"_s, id);
}

QList<contract::Decision> MatterTown::decisions(const QString& user)
{
    Client client = m_town->as(user);
    QList<contract::Decision> all;
    for (const auto& row : snapshot(client, "reg")) {
        if (row.type == "decision"_L1)
            all.append(contract::readBytes<contract::Decision>(row.body).value());
    }
    return all;
}

QList<contract::Alert> MatterTown::told()
{
    m_town->clock.advance(100ms); // who asks again and again is slowed down
    Client duty = m_town->as(u"duty106"_s);
    return alerts(duty);
}

/// A positioning decision from the proposal to the notice.
Outcome MatterTown::position(const QString& id, const QString& person, int months)
{
    open(u"office106"_s, id, u"positioning"_s, person, deviceCase(months));
    move(u"leader106"_s, id, u"approve"_s, yes);
    return move(u"office106"_s, id, u"tell"_s, served);
}

QJsonObject MatterTown::leave(int days, const QString& org) const
{
    const Instant from = m_town->clock.now() + 1h;
    return {{u"cause"_s, u"medical"_s},
            {u"reason"_s, u"到专科医院复诊"_s},
            {u"org"_s, org},
            {u"address"_s, u"荔湾区某路1号"_s},
            {u"from"_s, toWire(from)},
            {u"to"_s, toWire(from + days * 24h - 12h)}};
}

Outcome MatterTown::grantLeave(const QString& id, const QJsonObject& fields)
{
    open(u"office106"_s, id, u"leave"_s, u"P1"_s, fields);
    move(u"office106"_s, id, u"check"_s, yes);
    return move(u"leader106"_s, id, u"approve"_s, yes);
}

void MatterTown::team(const QString& sex)
{
    const QJsonObject member{{u"name"_s, u"李某"_s}, {u"sex"_s, sex}, {u"role"_s, u"01"_s}};
    send(u"office106"_s, u"file.put"_s, u"P1"_s, {{u"kind"_s, u"team"_s}, {u"key"_s, sex}, {u"entry"_s, member}});
}
