#include "Seats.h"
#include "Town.h"

#include "contract/PersonFile.h"
#include "law/Calendar.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;

namespace {

const QString there = u"440103001"_s;

QJsonObject body(const QStringList& persons, const QString& org = there, const QString& reason = u"迁居"_s)
{
    return {{u"org"_s, org}, {u"persons"_s, QJsonArray::fromStringList(persons)}, {u"reason"_s, reason}};
}

contract::RegistryLine account(const QString& id, const QString& org, const QStringList& roles, bool minors)
{
    contract::User user{UserId(id), id, id, {OrgCode(org)}, roles, minors};
    auto made = Town::line(u"user"_s, id, org, contract::toJson(user));
    made.secret = {{u"password"_s, Town::password(id)}};
    return made;
}

} // namespace

/// A caseload goes to another organisation: all of it or nothing, at once for everybody.
class tst_ProvinceTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingOfThemGoes();
    void theOldOfficeSeesNothingMore();
    void anOpenAlertGoesOnWhereTheyAre();
    void oneThatIsRefusedRefusesAll_data();
    void oneThatIsRefusedRefusesAll();
    void whoMayTransfer_data();
    void whoMayTransfer();
    void everyOneIsInTheLog();
    void aZoneIsForTheNewReaders();
    void atMidnightTimesStayAsTheyWere_data();
    void atMidnightTimesStayAsTheyWere();
    void theSearchFollows();

private:
    Outcome transfer(const QString& user, const QJsonObject& what);
    QMap<QString, QString> rows(const QString& user, const QByteArray& feed = "reg");

    std::unique_ptr<Town> m_town;
    QMap<QString, std::shared_ptr<Chain>> m_chains;
};

void tst_ProvinceTransfer::init()
{
    m_town = std::make_unique<Town>();
    m_chains.clear();
    const auto receipt = m_town->upload({account(u"leader106"_s, u"440106"_s, {u"leader"_s}, false),
                                         account(u"leader44"_s, u"44"_s, {u"leader"_s}, false)});
    QVERIFY(receipt.refused.isEmpty());
}

Outcome tst_ProvinceTransfer::transfer(const QString& user, const QJsonObject& what)
{
    if (!m_chains.contains(user))
        m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
    Client client = m_town->as(user);
    const QString id = u"T-%1"_s.arg(QRandomGenerator::global()->generate());
    return m_chains.value(user)->send(client, m_town->clock, user, u"person.transfer"_s, id, what);
}

/// "type/id" to the organisation it names.
QMap<QString, QString> tst_ProvinceTransfer::rows(const QString& user, const QByteArray& feed)
{
    Client client = m_town->as(user);
    QMap<QString, QString> found;
    for (const auto& row : snapshot(client, feed))
        found.insert(row.type + u'/' + row.id, QJsonDocument::fromJson(row.body).object().value("org"_L1).toString());
    return found;
}

void tst_ProvinceTransfer::everythingOfThemGoes()
{
    const Outcome outcome = transfer(u"city"_s, body({u"P1"_s, u"P3"_s, u"P4"_s}));
    QCOMPARE(outcome.code, QString());
    QCOMPARE(outcome.kind, Outcome::Kind::Applied);
    const auto seen = rows(u"city"_s);
    for (const char* id :
         {"person/P1", "device/D1", "decision/E1", "person/P3", "decision/E3", "person/P4", "device/D4"})
        QCOMPARE(seen.value(QString::fromLatin1(id)), there);
    const auto other = rows(u"duty103"_s);
    QVERIFY(other.contains(u"person/P1"_s) && other.contains(u"device/D1"_s) && other.contains(u"decision/E1"_s));
    QVERIFY(!other.contains(u"person/P3"_s)); // the seal goes along
}

void tst_ProvinceTransfer::theOldOfficeSeesNothingMore()
{
    QString cursor;
    Client console = m_town->as(u"duty106"_s);
    snapshot(console, "reg", &cursor);
    QCOMPARE(transfer(u"city"_s, body({u"P1"_s})).kind, Outcome::Kind::Applied);
    QStringList gone;
    for (const auto& row : rowsOf(changes(console, "reg", cursor))) {
        QVERIFY2(row.body.isEmpty() || row.type == "region"_L1, qPrintable(row.id));
        gone << row.type + u'/' + row.id;
    }
    for (const QString& id : {u"person/P1"_s, u"device/D1"_s, u"decision/E1"_s})
        QVERIFY2(gone.contains(id), qPrintable(id));
    const auto reason = contract::toJson(contract::FileReason{u"supervision"_s, {}, u"月度走访"_s});
    QCOMPARE(console.post("/v1/persons/P1/file", reason).status, 404);
    Client other = m_town->as(u"duty103"_s);
    QCOMPARE(other.post("/v1/persons/P1/file", reason).status, 200);
}

void tst_ProvinceTransfer::anOpenAlertGoesOnWhereTheyAre()
{
    m_town->walkOut();
    Client old = m_town->as(u"duty106"_s);
    const QList<contract::Alert> before = alerts(old);
    QVERIFY(!before.isEmpty());
    QCOMPARE(transfer(u"city"_s, body({u"P1"_s})).kind, Outcome::Kind::Applied);
    QVERIFY(alerts(old).isEmpty());
    Client other = m_town->as(u"duty103"_s);
    const QList<contract::Alert> after = alerts(other);
    for (const contract::Alert& alert : before) {
        const auto same = std::ranges::find(after, alert.id, &contract::Alert::id);
        QVERIFY(same != after.end());
        QCOMPARE(same->began, alert.began);
        QCOMPARE(same->org, OrgCode(there));
        QVERIFY(std::ranges::any_of(same->log, [](const auto& entry) { return entry.text.contains(u"移交"_s); }));
    }
}

void tst_ProvinceTransfer::oneThatIsRefusedRefusesAll_data()
{
    QTest::addColumn<QJsonObject>("what");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("nobody of that number") << body({u"P1"_s, u"P99"_s}) << u"not-all"_s << u"P99"_s;
    QTest::newRow("one is there already") << body({u"P1"_s, u"P2"_s}) << u"not-all"_s << u"周*P2：已由该单位管理"_s;
    QTest::newRow("no such organisation") << body({u"P1"_s}, u"440103999"_s) << u"unknown-org"_s << QString();
    QTest::newRow("out of the caller's scope") << body({u"P1"_s}, u"44"_s) << u"unknown-org"_s << QString();
    QTest::newRow("no reason") << body({u"P1"_s}, there, u" "_s) << u"no-reason"_s << QString();
    QTest::newRow("nobody") << body({}) << u"bad-transfer"_s << QString();
}

void tst_ProvinceTransfer::oneThatIsRefusedRefusesAll()
{
    QFETCH(QJsonObject, what);
    QFETCH(QString, says);
    const auto before = rows(u"city"_s);
    const Outcome outcome = transfer(u"city"_s, what);
    QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
    QTEST(outcome.code, "code");
    QVERIFY2(outcome.title.contains(says), qPrintable(outcome.title));
    QCOMPARE(rows(u"city"_s), before);
}

void tst_ProvinceTransfer::whoMayTransfer_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("org");
    QTest::addColumn<QString>("code");
    QTest::newRow("duty") << u"duty106"_s << u"P1"_s << u"440106"_s << u"forbidden"_s;
    QTest::newRow("an inspector") << u"inspector106"_s << u"P1"_s << u"440106"_s << u"forbidden"_s;
    QTest::newRow("the leader, within") << u"leader106"_s << u"P1"_s << u"440106"_s << QString();
    QTest::newRow("the leader, to the neighbour") << u"leader106"_s << u"P1"_s << there << u"unknown-org"_s;
    QTest::newRow("a minor without the grant") << u"leader44"_s << u"P3"_s << there << u"not-all"_s;
    QTest::newRow("the province's leader") << u"leader44"_s << u"P1"_s << there << QString();
}

void tst_ProvinceTransfer::whoMayTransfer()
{
    QFETCH(QString, user);
    QFETCH(QString, person);
    QFETCH(QString, org);
    QTEST(transfer(user, body({person}, org)).code, "code");
}

void tst_ProvinceTransfer::everyOneIsInTheLog()
{
    transfer(u"city"_s, body({u"P1"_s, u"P3"_s}));
    m_town->stop();
    QFile key(m_town->directory() + u"/key"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                            store::Database::Role::Writer);
    QVERIFY(store);
    QMap<QString, bool> moved;
    for (const auto& row : accessLogOf(*store))
        if (row.act == "person.transfer"_L1) {
            moved.insert(row.subject, row.minor);
            QVERIFY2(row.reason.contains(u"甲司法所 → 乙司法所"_s) && row.reason.contains(u"迁居"_s),
                     qPrintable(row.reason));
        }
    QCOMPARE(moved, (QMap<QString, bool>{{u"P1"_s, false}, {u"P3"_s, true}}));
}

void tst_ProvinceTransfer::aZoneIsForTheNewReaders()
{
    QVERIFY(!rows(u"duty103"_s).contains(u"person/P1"_s));
    transfer(u"city"_s, body({u"P1"_s}));
    QVERIFY(rows(u"duty103"_s).contains(u"region/R-103"_s));
    Client duty = m_town->as(u"duty103"_s);
    const auto person = seats::row<contract::Person>(duty, "reg", u"person"_s, u"P1"_s);
    QCOMPARE(person->areas, QStringList{u"R-103"_s}); // another county, another area
}

void tst_ProvinceTransfer::atMidnightTimesStayAsTheyWere_data()
{
    QTest::addColumn<qint64>("offset"); // ms from midnight in Shanghai
    QTest::newRow("the last moment of the day") << qint64(-1);
    QTest::newRow("midnight") << qint64(0);
    QTest::newRow("a moment after") << qint64(1);
}

/// A check that waits and a decision that runs out keep their times, whoever they are with when the day turns.
void tst_ProvinceTransfer::atMidnightTimesStayAsTheyWere()
{
    QFETCH(qint64, offset);
    Chain duty(u"duty"_s);
    Client client = m_town->as(u"duty106"_s);
    const Instant midnight = law::startOf(law::dayOf(m_town->clock.now()).addDays(1));
    m_town->clock.advance(midnight - 2h - m_town->clock.now()); // before the quiet hours
    client = m_town->as(u"duty106"_s);
    QCOMPARE(duty.send(client, m_town->clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                       {{u"person"_s, u"P4"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"核查"_s}})
                 .kind,
             Outcome::Kind::Applied);
    const auto times = [this](const QString& user, const QByteArray& feed, const QString& id, QLatin1StringView field) {
        Client reader = m_town->as(user);
        for (const auto& row : snapshot(reader, feed))
            if (row.id == id)
                return QJsonDocument::fromJson(row.body).object().value(field).toString();
        return QString();
    };
    const QString ends = times(u"duty106"_s, "reg", u"E1"_s, "to"_L1);
    const QString due = times(u"duty106"_s, "ops", u"C-1"_s, "deadline"_L1);
    QVERIFY(!ends.isEmpty() && !due.isEmpty());
    m_town->clock.advance(midnight + Milliseconds(offset) - m_town->clock.now());
    QCOMPARE(transfer(u"city"_s, body({u"P1"_s, u"P4"_s})).kind, Outcome::Kind::Applied);
    QCOMPARE(times(u"duty103"_s, "reg", u"E1"_s, "to"_L1), ends);
    QCOMPARE(times(u"duty103"_s, "ops", u"C-1"_s, "deadline"_L1), due);
    QCOMPARE(times(u"duty106"_s, "ops", u"C-1"_s, "deadline"_L1), QString());
}

void tst_ProvinceTransfer::theSearchFollows()
{
    const auto found = [this](const QString& user) {
        Client client = m_town->as(user);
        const Reply reply = client.post("/v1/search", contract::toJson(contract::SearchRequest{u"周某P1"_s, 20}));
        return contract::readBytes<contract::SearchAnswer>(reply.body).value_or(contract::SearchAnswer()).hits.size();
    };
    QCOMPARE(found(u"duty106"_s), 1);
    QCOMPARE(found(u"duty103"_s), 0);
    transfer(u"city"_s, body({u"P1"_s}));
    QCOMPARE(found(u"duty106"_s), 0);
    QCOMPARE(found(u"duty103"_s), 1);
}

QTEST_GUILESS_MAIN(tst_ProvinceTransfer)
#include "tst_ProvinceTransfer.moc"
