#pragma once

#include "Seats.h"
#include "contract/Exports.h"
#include "contract/Imports.h"
#include "contract/PersonFile.h"
#include "domain/IdNumber.h"
#include "store/PlatformStore.h"

/// Lines as an import page sends them, and the database as it is.
namespace tables {

/// The n-th identity number of somebody born in 1990 in Tianhe.
inline QString idNumber(int n)
{
    const QString first = QStringLiteral("44010619900101%1").arg(n, 3, 10, QChar(u'0'));
    return first + zhihui::IdNumber::checkSign(first);
}

inline QList<zhihui::contract::RegistryLine> person(const QString& idNumber, const QString& name, const QString& org,
                                                    const QString& supervision = QStringLiteral("general"))
{
    using namespace zhihui;
    contract::Person row;
    row.id = PersonId(u'#' + idNumber);
    row.org = OrgCode(org);
    row.maskedName = name.left(1) + u'*';
    row.category = QStringLiteral("02");
    row.supervision = supervision;
    row.termEnd = QStringLiteral("2027-06-30");
    auto line = Town::line(QStringLiteral("person"), row.id.text, org, contract::toJson(row));
    line.secret = contract::toJson(contract::Identity{.name = name,
                                                      .idNumber = idNumber,
                                                      .phone = QStringLiteral("13800138000"),
                                                      .guarantor = {},
                                                      .guarantorPhone = {},
                                                      .address = {}});
    const contract::FileLine identity{
        row.id.text + QStringLiteral("/identity"),
        row.id,
        QStringLiteral("identity"),
        {},
        {{QStringLiteral("name"), name},
         {QStringLiteral("idNumber"), idNumber},
         {QStringLiteral("sex"), IdNumber::from(idNumber).isMale() ? QStringLiteral("1") : QStringLiteral("2")},
         {QStringLiteral("phone"), QStringLiteral("13800138000")}}};
    return {line, Town::line(QStringLiteral("file"), identity.id, org, contract::toJson(identity))};
}

inline zhihui::contract::RegistryLine contact(const QString& idNumber, const QString& name, const QString& key)
{
    using namespace zhihui;
    const QString who = u'#' + idNumber;
    const contract::FileLine entry{
        who + QStringLiteral("/contact/") + key,
        PersonId(who),
        QStringLiteral("contact"),
        key,
        {{QStringLiteral("name"), name}, {QStringLiteral("kinship"), QStringLiteral("parent")}}};
    return Town::line(QStringLiteral("file"), entry.id, QStringLiteral("440106"), contract::toJson(entry));
}

inline Reply send(Client& client, const QList<zhihui::contract::RegistryLine>& lines, bool dryRun = false)
{
    using namespace zhihui;
    const contract::ImportHead head{QStringLiteral("persons"), QStringLiteral("名册.xlsx"), lines.size(), dryRun};
    QByteArray body = QJsonDocument(contract::toJson(head)).toJson(QJsonDocument::Compact) + '\n';
    for (const auto& line : lines)
        body += contract::toBytes(line);
    return client.post("/v1/imports", body, {"Content-Type: application/x-ndjson"});
}

inline zhihui::contract::ImportReceipt receive(const Reply& reply)
{
    const auto receipt = zhihui::contract::readBytes<zhihui::contract::ImportReceipt>(reply.body);
    if (!receipt)
        qFatal("imports: %d %s", reply.status, reply.body.left(300).constData());
    return *receipt;
}

/// Every row of every table but the log and the counters, as text.
inline QStringList rowsOf(const Town& town)
{
    using namespace zhihui;
    QFile key(town.directory() + QStringLiteral("/key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key");
    auto opened = store::PlatformStore::open(town.directory() + QStringLiteral("/province.db"), key.readAll(),
                                             store::Database::Role::Reader);
    if (!opened)
        qFatal("%ls", qUtf16Printable(opened.error().detail));
    const auto texts = [&](const QByteArray& sql) {
        QStringList list;
        store::Statement statement(opened->database(), sql.constData());
        while (statement.step().value_or(false))
            list << statement.text(0);
        return list;
    };
    QStringList rows;
    for (const QString& table : texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
        if (QStringList{QStringLiteral("access"), QStringLiteral("counter"), QStringLiteral("meta"),
                        QStringLiteral("session")}
                .contains(table))
            continue;
        QStringList columns;
        for (const QString& column : texts("SELECT name FROM pragma_table_info('" + table.toLatin1() + "')"))
            columns << QStringLiteral("quote(\"%1\")").arg(column);
        for (const QString& row : texts("SELECT " + columns.join(QStringLiteral("||','||")).toLatin1() + " FROM \"" +
                                        table.toLatin1() + "\" ORDER BY 1"))
            rows << table + u' ' + row;
    }
    return rows;
}

} // namespace tables
