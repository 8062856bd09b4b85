#include "Town.h"

#include "contract/AccessLog.h"
#include "contract/PersonFile.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;

namespace {

const QString male = u"440106199001010013"_s;
const QString child = u"440106201001010013"_s;

QJsonObject identity(const QString& name = u"周示明"_s, const QString& number = male)
{
    return {{u"name"_s, name}, {u"idNumber"_s, number}, {u"sex"_s, u"1"_s}, {u"phone"_s, u"13800002207"_s}};
}

QJsonObject put(const QString& kind, const QJsonObject& entry, const QString& key = {})
{
    return {{u"kind"_s, kind}, {u"key"_s, key}, {u"entry"_s, entry}};
}

QJsonObject contact(const QString& name)
{
    return {{u"name"_s, name}, {u"kinship"_s, u"parent"_s}, {u"phone"_s, u"13900001108"_s}};
}

QJsonObject reason(const QString& kind = u"supervision"_s, const QString& id = {}, const QString& text = u"月度走访"_s)
{
    return contract::toJson(contract::FileReason{kind, id, text});
}

} // namespace

/// Files of persons and the search for them, over the wire.
class tst_ProvinceFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEntryIsReadBack();
    void theMaskedRowFollows();
    void aRevealShowsWhatTheFileSays();
    void nothingIsOverwritten();
    void aStaleEntryIsAConflict();
    void anEndedEntryStaysInTheHistory();
    void whatIsRefused_data();
    void whatIsRefused();
    void whoMayWrite_data();
    void whoMayWrite();
    void aFileOpensForAReason_data();
    void aFileOpensForAReason();
    void anOpenCaseIsAReason();
    void aSealedFileIsClosedToEveryPath();
    void theSearchFindsWhatWasWritten();
    void theSearchIsThereAfterARestart();
    void rostersBringEntriesIn();
    void aFileIsClosedWithItsPerson();
    void aRosterDoesNotUndoWhatOthersWrote();
    void nobodyUnderAgeIsWithoutTheSeal();
    void rolesAreThoseOfThePolicy_data();
    void rolesAreThoseOfThePolicy();
    void everyLookIsInTheLog();
    void theLogIsReadByThoseAbove_data();
    void theLogIsReadByThoseAbove();
    void theLogKeepsMinorsSealed();
    void theLogCannotBeChanged();

private:
    Outcome write(const QString& user, const QString& person, const QJsonObject& body, qint64 base = 0,
                  const QString& type = u"file.put"_s);
    contract::PersonFile file(const QString& user, const QString& person);
    contract::AccessLog log(const QString& user);
    QStringList found(const QString& user, const QString& query);
    contract::RegistryLine account(const QString& id, const QStringList& roles) const;
    contract::RegistryLine line(const QString& person, const QString& kind, const QJsonObject& body,
                                const QString& key = {}) const;

    std::unique_ptr<Town> m_town;
    QMap<QString, std::shared_ptr<Chain>> m_chains;
};

void tst_ProvinceFiles::init()
{
    m_town = std::make_unique<Town>();
    m_chains.clear();
}

Outcome tst_ProvinceFiles::write(const QString& user, const QString& person, const QJsonObject& body, qint64 base,
                                 const QString& type)
{
    if (!m_chains.contains(user))
        m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
    Client client = m_town->as(user);
    return m_chains.value(user)->send(client, m_town->clock, user, type, person, body, base);
}

contract::PersonFile tst_ProvinceFiles::file(const QString& user, const QString& person)
{
    Client client = m_town->as(user);
    const Reply reply = client.post("/v1/persons/" + person.toUtf8() + "/file", reason());
    const auto read = contract::readBytes<contract::PersonFile>(reply.body);
    return read.value_or(contract::PersonFile());
}

QStringList tst_ProvinceFiles::found(const QString& user, const QString& query)
{
    Client client = m_town->as(user);
    const Reply reply = client.post("/v1/search", contract::toJson(contract::SearchRequest{query, 20}));
    const auto answer = contract::readBytes<contract::SearchAnswer>(reply.body);
    QStringList ids;
    if (answer)
        for (const auto& hit : answer->hits)
            ids << hit.person.text;
    return ids;
}

contract::AccessLog tst_ProvinceFiles::log(const QString& user)
{
    Client client = m_town->as(user);
    const Instant now = m_town->clock.now();
    const Reply reply =
        client.get("/v1/access?from=" + toWire(now - 24h).toUtf8() + "&to=" + toWire(now + 1h).toUtf8());
    return contract::readBytes<contract::AccessLog>(reply.body).value_or(contract::AccessLog());
}

contract::RegistryLine tst_ProvinceFiles::account(const QString& id, const QStringList& roles) const
{
    contract::User user{UserId(id), id, id, {OrgCode(u"440106"_s)}, roles, false};
    auto made = Town::line(u"user"_s, id, u"440106"_s, contract::toJson(user));
    made.secret = {{u"password"_s, Town::password(id)}};
    return made;
}

contract::RegistryLine tst_ProvinceFiles::line(const QString& person, const QString& kind, const QJsonObject& body,
                                               const QString& key) const
{
    const QString id = person + u'/' + kind + u'/' + key;
    return Town::line(u"file"_s, id, u"440106001"_s,
                      contract::toJson(contract::FileLine{id, PersonId(person), kind, key, body}));
}

void tst_ProvinceFiles::anEntryIsReadBack()
{
    QCOMPARE(write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s)).kind, Outcome::Kind::Applied);
    const auto read = file(u"duty106"_s, u"P1"_s);
    QCOMPARE(read.person.id, PersonId(u"P1"_s));
    QCOMPARE(read.decisions.size(), 1);
    QCOMPARE(read.devices.size(), 1);
    QVERIFY(read.identity.has_value());
    QCOMPARE(read.entries.size(), 1);
    const contract::FileEntry& entry = read.entries.constFirst();
    QCOMPARE(entry.body, contact(u"周大"_s));
    QCOMPARE(entry.by, UserId(u"duty106"_s));
    QCOMPARE(entry.at, m_town->clock.now());
}

void tst_ProvinceFiles::theMaskedRowFollows()
{
    QString cursor;
    Client console = m_town->as(u"duty106"_s);
    snapshot(console, "reg", &cursor);
    write(u"duty106"_s, u"P1"_s, put(u"identity"_s, identity()));
    write(u"duty106"_s, u"P1"_s,
          put(u"class"_s, {{u"supervision"_s, u"strict"_s},
                           {u"reason"_s, u"考核不合格"_s},
                           {u"from"_s, u"2026-11-25"_s},
                           {u"approver"_s, u"李某"_s}}));
    const auto rows = rowsOf(changes(console, "reg", cursor));
    QVERIFY(!rows.isEmpty());
    const auto person = contract::readBytes<contract::Person>(rows.constLast().body);
    QVERIFY(person);
    QCOMPARE(person->maskedName, u"周*明"_s);
    QCOMPARE(person->idTail, u"0013"_s);
    QCOMPARE(person->maskedPhone, u"138****2207"_s);
    QCOMPARE(person->supervision, u"strict"_s);
    QCOMPARE(person->areas, QStringList{u"R-106"_s});
    for (const auto& row : rows)
        QVERIFY2(!row.body.contains("周示明") && !row.body.contains(male.toUtf8()), "a full name in a feed");
}

void tst_ProvinceFiles::aRevealShowsWhatTheFileSays()
{
    write(u"duty106"_s, u"P1"_s, put(u"identity"_s, identity()));
    write(u"duty106"_s, u"P1"_s,
          put(u"guarantor"_s, {{u"name"_s, u"周大"_s}, {u"kinship"_s, u"parent"_s}, {u"phone"_s, u"13900001108"_s}}));
    const auto known = file(u"duty106"_s, u"P1"_s).identity;
    QVERIFY(known);
    QCOMPARE(known->name, u"周示明"_s);
    QCOMPARE(known->idNumber, male);
    QCOMPARE(known->guarantorPhone, u"13900001108"_s);
}

void tst_ProvinceFiles::nothingIsOverwritten()
{
    write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    const qint64 first = file(u"duty106"_s, u"P1"_s).entries.constFirst().n;
    QCOMPARE(write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周小"_s), u"1"_s), first).kind,
             Outcome::Kind::Applied);
    // The same once more is no new entry.
    const qint64 second = file(u"duty106"_s, u"P1"_s).entries.constLast().n;
    write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周小"_s), u"1"_s), second);
    const auto read = file(u"duty106"_s, u"P1"_s);
    QCOMPARE(read.entries.size(), 2);
    QCOMPARE(read.entries.constFirst().body, contact(u"周大"_s));
    QCOMPARE(read.entries.constLast().body, contact(u"周小"_s));
}

void tst_ProvinceFiles::aStaleEntryIsAConflict()
{
    write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    const Outcome late = write(u"other106"_s, u"P1"_s, put(u"contact"_s, contact(u"周小"_s), u"1"_s), 0);
    QCOMPARE(late.kind, Outcome::Kind::Conflict);
    QCOMPARE(late.code, u"stale"_s);
    QCOMPARE(file(u"duty106"_s, u"P1"_s).entries.size(), 1);
}

void tst_ProvinceFiles::anEndedEntryStaysInTheHistory()
{
    write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    const qint64 n = file(u"duty106"_s, u"P1"_s).entries.constFirst().n;
    const QJsonObject end{{u"kind"_s, u"contact"_s}, {u"key"_s, u"1"_s}, {u"reason"_s, u"号码停用"_s}};
    QCOMPARE(write(u"duty106"_s, u"P1"_s, end, n, u"file.end"_s).kind, Outcome::Kind::Applied);
    const auto read = file(u"duty106"_s, u"P1"_s);
    QCOMPARE(read.entries.size(), 2);
    QVERIFY(read.entries.constLast().ended);
    QCOMPARE(write(u"duty106"_s, u"P1"_s, end, read.entries.constLast().n, u"file.end"_s).code, u"not-found"_s);
    // And it can begin again.
    QCOMPARE(write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s), 0).kind,
             Outcome::Kind::Applied);
}

void tst_ProvinceFiles::whatIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such kind") << put(u"horoscope"_s, {}) << u"unknown-kind"_s;
    QTest::newRow("a contact without a key") << put(u"contact"_s, contact(u"周大"_s)) << u"bad-key"_s;
    QTest::newRow("a second identity") << put(u"identity"_s, identity(), u"2"_s) << u"bad-key"_s;
    QTest::newRow("a wrong check sign") << put(u"identity"_s, identity(u"周示明"_s, u"440106199001010014"_s))
                                        << u"bad-entry"_s;
    QTest::newRow("a sex that differs") << put(u"identity"_s, identity(u"周示明"_s, u"440106199001010021"_s))
                                        << u"bad-entry"_s;
    QTest::newRow("a child without its seal")
        << put(u"identity"_s, identity(u"周示小"_s, child)) << u"minor-unsealed"_s;
    QTest::newRow("nothing in it") << put(u"contact"_s, {}, u"1"_s) << u"bad-entry"_s;
    QTest::newRow("ends before it begins") << put(u"contact-ban"_s,
                                                  {{u"whom"_s, u"victim"_s},
                                                   {u"document"_s, u"某号"_s},
                                                   {u"from"_s, u"2026-11-25"_s},
                                                   {u"to"_s, u"2026-11-24"_s}},
                                                  u"1"_s)
                                           << u"bad-entry"_s;
}

void tst_ProvinceFiles::whatIsRefused()
{
    QFETCH(QJsonObject, body);
    const Outcome outcome = write(u"duty106"_s, u"P1"_s, body);
    QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
    QTEST(outcome.code, "code");
    QVERIFY(!outcome.title.isEmpty());
    QVERIFY(file(u"duty106"_s, u"P1"_s).entries.isEmpty());
}

void tst_ProvinceFiles::whoMayWrite_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("code");
    QTest::newRow("duty of the county") << u"duty106"_s << u"P1"_s << QString();
    QTest::newRow("duty of another county") << u"duty103"_s << u"P1"_s << u"not-found"_s;
    QTest::newRow("an inspector") << u"inspector106"_s << u"P1"_s << u"forbidden"_s;
    QTest::newRow("a minor without the grant") << u"duty106"_s << u"P3"_s << u"not-found"_s;
    QTest::newRow("a minor with the grant") << u"minors106"_s << u"P3"_s << QString();
    QTest::newRow("nobody") << u"duty106"_s << u"P99"_s << u"not-found"_s;
}

void tst_ProvinceFiles::whoMayWrite()
{
    QFETCH(QString, user);
    QFETCH(QString, person);
    QTEST(write(user, person, put(u"contact"_s, contact(u"周大"_s), u"1"_s)).code, "code");
}

void tst_ProvinceFiles::aFileOpensForAReason_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QJsonObject>("why");
    QTest::addColumn<int>("status");
    QTest::newRow("daily work") << u"duty106"_s << u"P1"_s << reason() << 200;
    QTest::newRow("in blanks") << u"duty106"_s << u"P1"_s << reason(u"supervision"_s, {}, u"  "_s) << 400;
    QTest::newRow("no reason at all") << u"duty106"_s << u"P1"_s << QJsonObject() << 400;
    QTest::newRow("not on the list") << u"duty106"_s << u"P1"_s << reason(u"curiosity"_s) << 403;
    QTest::newRow("an alert that is not there") << u"duty106"_s << u"P1"_s << reason(u"alert"_s, u"A-1"_s) << 403;
    QTest::newRow("a field officer") << u"officer106"_s << u"P1"_s << reason() << 403;
    QTest::newRow("an inspector") << u"inspector106"_s << u"P1"_s << reason(u"inspection"_s) << 200;
    QTest::newRow("another county") << u"duty103"_s << u"P1"_s << reason() << 404;
    QTest::newRow("a minor") << u"duty106"_s << u"P3"_s << reason() << 404;
    QTest::newRow("a minor with the grant") << u"minors106"_s << u"P3"_s << reason() << 200;
}

void tst_ProvinceFiles::aFileOpensForAReason()
{
    QFETCH(QString, user);
    QFETCH(QString, person);
    QFETCH(QJsonObject, why);
    Client client = m_town->as(user);
    QTEST(client.post("/v1/persons/" + person.toUtf8() + "/file", why).status, "status");
}

void tst_ProvinceFiles::anOpenCaseIsAReason()
{
    m_town->walkOut();
    Client client = m_town->as(u"duty106"_s);
    const QString alert = alerts(client).constFirst().id.text;
    QCOMPARE(client.post("/v1/persons/P1/file", reason(u"alert"_s, alert)).status, 200);
    QCOMPARE(client.post("/v1/persons/P4/file", reason(u"alert"_s, alert)).status, 403);
}

/// A minor's file is not there for whoever has no grant: not by its number, not by name, and not in a refusal's words.
void tst_ProvinceFiles::aSealedFileIsClosedToEveryPath()
{
    QCOMPARE(write(u"minors106"_s, u"P3"_s, put(u"identity"_s, identity(u"赵示小"_s, child))).kind,
             Outcome::Kind::Applied);
    QCOMPARE(found(u"minors106"_s, u"赵示小"_s), QStringList{u"P3"_s});
    for (const QString& query : {u"赵示小"_s, u"zsx"_s, child, child.right(4), u"D3"_s + u" "_s})
        QVERIFY2(!found(u"duty106"_s, query).contains(u"P3"_s), qPrintable(query));
    Client client = m_town->as(u"duty106"_s);
    const Reply sealed = client.post("/v1/persons/P3/file", reason());
    const Reply nobody = client.post("/v1/persons/P99/file", reason());
    QCOMPARE(sealed.status, nobody.status);
    QCOMPARE(sealed.body, nobody.body);
    const Outcome refused = write(u"duty106"_s, u"P3"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    const Outcome unknown = write(u"duty106"_s, u"P99"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    QCOMPARE(refused.title, unknown.title);
    QString cursor;
    for (const auto& row : snapshot(client, "reg", &cursor))
        QVERIFY(row.id != u"P3"_s);
}

void tst_ProvinceFiles::theSearchFindsWhatWasWritten()
{
    QCOMPARE(found(u"duty106"_s, u"周示明"_s), QStringList());
    write(u"duty106"_s, u"P1"_s, put(u"identity"_s, identity()));
    write(u"duty106"_s, u"P1"_s,
          put(u"residence"_s,
              {{u"address"_s, u"体育东路88号"_s}, {u"org"_s, u"440106001"_s}, {u"from"_s, u"2026-11-25"_s}}));
    for (const QString& query : {u"周示明"_s, u"示明"_s, u"zsm"_s, u"0013"_s, u"2207"_s, u"体育东路"_s})
        QVERIFY2(found(u"duty106"_s, query) == QStringList{u"P1"_s}, qPrintable(query));
    QCOMPARE(found(u"duty103"_s, u"周示明"_s), QStringList());
    Client wall = m_town->as(u"registrar"_s);
    QCOMPARE(wall.post("/v1/search", contract::toJson(contract::SearchRequest{u"周示明"_s, 20})).status, 403);
    Client client = m_town->as(u"duty106"_s);
    QCOMPARE(client.post("/v1/search", QJsonObject{{u"query"_s, u"周"_s}}).status, 400);
}

void tst_ProvinceFiles::theSearchIsThereAfterARestart()
{
    write(u"duty106"_s, u"P1"_s, put(u"identity"_s, identity()));
    m_town->restart();
    QCOMPARE(found(u"duty106"_s, u"周示明"_s), QStringList{u"P1"_s});
    QCOMPARE(file(u"duty106"_s, u"P1"_s).entries.size(), 1);
}

void tst_ProvinceFiles::rostersBringEntriesIn()
{
    const auto good = m_town->upload({line(u"P1"_s, u"identity"_s, identity()),
                                      line(u"P1"_s, u"contact"_s, contact(u"周大"_s), u"1"_s),
                                      line(u"P1"_s, u"contact"_s, contact(u"周大"_s), u"1"_s)});
    QVERIFY(good.refused.isEmpty());
    QCOMPARE(file(u"duty106"_s, u"P1"_s).entries.size(), 2);
    auto gone = line(u"P1"_s, u"identity"_s, identity());
    gone.deleted = true;
    gone.body = {};
    const auto bad = m_town->upload({line(u"P1"_s, u"contact"_s, {{u"name"_s, u"周大"_s}}, u"2"_s),
                                     line(u"P99"_s, u"identity"_s, identity()), gone});
    QStringList codes;
    for (const auto& refusal : bad.refused)
        codes << refusal.code;
    QCOMPARE(codes, (QStringList{u"bad-entry"_s, u"not-found"_s, u"only-added"_s}));
    QCOMPARE(bad.refused.constFirst().title, u"“与本人关系”没有填写"_s);
}

void tst_ProvinceFiles::aFileIsClosedWithItsPerson()
{
    write(u"duty106"_s, u"P1"_s, put(u"identity"_s, identity()));
    auto gone = Town::person(u"P1"_s, u"440106001"_s, false, {});
    gone.deleted = true;
    gone.body = {};
    gone.secret = {};
    QVERIFY(m_town->upload({gone}).refused.isEmpty());
    QCOMPARE(found(u"city"_s, u"周示明"_s), QStringList());
    Client client = m_town->as(u"city"_s);
    QCOMPARE(client.post("/v1/persons/P1/file", reason()).status, 404);
    // It is kept, closed: who is registered again has it again.
    m_town->upload({Town::person(u"P1"_s, u"440106001"_s, false, u"R-106"_s)});
    QCOMPARE(file(u"duty106"_s, u"P1"_s).entries.size(), 1);
}

void tst_ProvinceFiles::aRosterDoesNotUndoWhatOthersWrote()
{
    const auto roster = line(u"P1"_s, u"contact"_s, contact(u"周大"_s), u"1"_s);
    QVERIFY(m_town->upload({roster}).refused.isEmpty());
    QVERIFY(m_town->upload({line(u"P1"_s, u"contact"_s, contact(u"周二"_s), u"1"_s)}).refused.isEmpty());
    const qint64 n = file(u"duty106"_s, u"P1"_s).entries.constLast().n;
    const QJsonObject end{{u"kind"_s, u"contact"_s}, {u"key"_s, u"1"_s}, {u"reason"_s, u"号码停用"_s}};
    QCOMPARE(write(u"duty106"_s, u"P1"_s, end, n, u"file.end"_s).kind, Outcome::Kind::Applied);
    QCOMPARE(m_town->upload({roster}).refused.value(0).code, u"written-since"_s);
    QVERIFY(file(u"duty106"_s, u"P1"_s).entries.constLast().ended);
}

void tst_ProvinceFiles::nobodyUnderAgeIsWithoutTheSeal()
{
    write(u"minors106"_s, u"P3"_s, put(u"identity"_s, identity(u"赵示小"_s, child)));
    auto unsealed = Town::person(u"P3"_s, u"440106001"_s, false, u"R-106"_s);
    unsealed.secret = {};
    QCOMPARE(m_town->upload({unsealed}).refused.value(0).code, u"minor-unsealed"_s);
    unsealed.secret = {{u"name"_s, u"赵示小"_s}, {u"idNumber"_s, child}};
    QCOMPARE(m_town->upload({unsealed}).refused.value(0).code, u"minor-unsealed"_s);
    Client duty = m_town->as(u"duty106"_s);
    QCOMPARE(duty.post("/v1/persons/P3/file", reason()).status, 404);
}

void tst_ProvinceFiles::rolesAreThoseOfThePolicy_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("code");
    QTest::newRow("an office") << QStringList{u"office"_s} << QString();
    QTest::newRow("system alone") << QStringList{u"system"_s} << QString();
    QTest::newRow("a role nobody knows") << QStringList{u"king"_s} << u"unknown-role"_s;
    QTest::newRow("system and audit") << QStringList{u"system"_s, u"audit"_s} << u"roles-apart"_s;
    QTest::newRow("security among others") << QStringList{u"duty"_s, u"security"_s, u"system"_s} << u"roles-apart"_s;
}

void tst_ProvinceFiles::rolesAreThoseOfThePolicy()
{
    QFETCH(QStringList, roles);
    const auto receipt = m_town->upload({account(u"somebody"_s, roles)});
    QTEST(receipt.refused.value(0).code, "code");
}

void tst_ProvinceFiles::everyLookIsInTheLog()
{
    found(u"duty106"_s, u"周示明"_s);
    file(u"duty106"_s, u"P1"_s);
    Client duty = m_town->as(u"duty106"_s);
    duty.post("/v1/persons/P1/file", reason(u"curiosity"_s));
    write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    const auto read = log(u"city"_s);
    QVERIFY(read.intact);
    QStringList acts;
    for (const auto& entry : read.entries)
        if (entry.user == UserId(u"duty106"_s))
            acts.prepend(entry.act);
    QCOMPARE(acts, (QStringList{u"search"_s, u"file"_s, u"file-refused"_s, u"file.put"_s}));
    const auto opened = std::ranges::find(read.entries, u"file"_s, &contract::AccessEntry::act);
    QCOMPARE(opened->name, u"周*P1"_s);
    QVERIFY(opened->reason.contains(u"月度走访"_s));
    // And reading it is in it, the next time.
    QCOMPARE(log(u"city"_s).entries.constFirst().act, u"log"_s);
}

void tst_ProvinceFiles::theLogIsReadByThoseAbove_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("status");
    QTest::newRow("a leader") << u"city"_s << 200;
    QTest::newRow("duty") << u"duty106"_s << 403;
    QTest::newRow("an inspector") << u"inspector106"_s << 403;
    QTest::newRow("the registrar") << u"registrar"_s << 403;
}

void tst_ProvinceFiles::theLogIsReadByThoseAbove()
{
    QFETCH(QString, user);
    Client client = m_town->as(user);
    QTEST(client.get("/v1/access?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z").status, "status");
    QCOMPARE(client.get("/v1/access?from=2026-11-20T00:00:00Z&to=2026-11-20T00:00:00Z").status,
             user == u"city"_s ? 400 : 403);
}

/// A leader without the grant sees that something was done, and neither about whom nor why; of another county, nothing.
void tst_ProvinceFiles::theLogKeepsMinorsSealed()
{
    QVERIFY(m_town->upload({account(u"leader106"_s, {u"leader"_s})}).refused.isEmpty());
    file(u"minors106"_s, u"P3"_s);
    found(u"minors106"_s, u"赵示小"_s);
    file(u"duty103"_s, u"P2"_s);
    for (const auto& entry : log(u"leader106"_s).entries) {
        QVERIFY(entry.user != UserId(u"duty103"_s));
        if (entry.user != UserId(u"minors106"_s))
            continue;
        QVERIFY(entry.sealed);
        QVERIFY(entry.subject.isEmpty() && entry.name.isEmpty() && entry.reason.isEmpty());
    }
}

void tst_ProvinceFiles::theLogCannotBeChanged()
{
    file(u"duty106"_s, u"P1"_s);
    write(u"duty106"_s, u"P1"_s, put(u"contact"_s, contact(u"周大"_s), u"1"_s));
    m_town->stop();
    QFile key(m_town->directory() + u"/key"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                            store::Database::Role::Writer);
    QVERIFY(store);
    QVERIFY(!store->database().execute("UPDATE access SET reason = 'x'"));
    QVERIFY(!store->database().execute("DELETE FROM access"));
    QVERIFY(!store->database().execute("UPDATE file_entry SET body = '{}'"));
}

QTEST_GUILESS_MAIN(tst_ProvinceFiles)
#include "tst_ProvinceFiles.moc"
