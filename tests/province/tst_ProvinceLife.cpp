#include "MatterTown.h"
#include "contract/PersonFile.h"
#include "province/CheckDesk.h"

#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// A person from the documents to the release, and the checks in between, over the wire.
class tst_ProvinceLife : public QObject, private MatterTown {
    Q_OBJECT

private Q_SLOTS:
    void init() { MatterTown::begin(); }
    void aMissedArrivalIsTold();
    void aTeamBeforeTheAnnouncement();
    void aReleaseClosesTheFile();
    void somebodyNewIsRegisteredWhole();
    void aTransferTakesEverythingAlong();
    void aTransferNeedsTheNewPlace();
    void whatIsNotWrittenByHand();
    void plannedChecksAreAsked();
    void randomChecksKeepTheHours();
    void theDailyChecksAreTheOfficesOwn();
};

void tst_ProvinceLife::aMissedArrivalIsTold()
{
    const QJsonObject papers{{u"court"_s, u"天河区人民法院"_s},
                             {u"document"_s, u"（2026）粤0106刑初1号"_s},
                             {u"effective"_s, u"2026-11-20"_s},
                             {u"received"_s, u"2026-11-21"_s}};
    open(u"office106"_s, u"M1"_s, u"intake"_s, u"P4"_s, papers);
    QCOMPARE(toWire(*matter(u"duty106"_s, u"M1"_s)->due), u"2026-11-30T16:00:00.000Z"_s);
    // Devices that are silent meanwhile have alerts of their own.
    const auto missed = [this] {
        auto all = told();
        all.removeIf([](const contract::Alert& alert) { return alert.kind != "missed-intake"_L1; });
        return all;
    };
    m_town->clock.advance(*fromWire(u"2026-11-30T15:59:00Z"_s) - m_town->clock.now());
    QVERIFY(missed().isEmpty());
    m_town->clock.advance(2min);
    QTRY_COMPARE(missed().size(), 1);
    const contract::Alert alert = missed().constFirst();

    QCOMPARE(alert.level, Level::P2);
    QVERIFY(alert.evidence.legal.contains(u"第二十一条"_s));
    QVERIFY2(alert.sentenceZh.contains(u"10日"_s), qPrintable(alert.sentenceZh));
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->alert, alert.id);
    // Looking for the person does not end it; the arrival does.
    move(u"office106"_s, u"M1"_s, u"seek"_s, {{u"search"_s, u"电话、走访居住地"_s}});
    QVERIFY(!missed().constFirst().cleared);
    move(u"office106"_s, u"M1"_s, u"arrive"_s,
         {{u"on"_s, u"2026-12-01"_s}, {u"manner"_s, u"01"_s}, {u"identity"_s, true}});
    QVERIFY(missed().constFirst().cleared);
    QCOMPARE(missed().size(), 1);
}

void tst_ProvinceLife::aTeamBeforeTheAnnouncement()
{
    const QJsonObject who{{u"name"_s, u"周示"_s}, {u"idNumber"_s, u"440106199001010021"_s}, {u"sex"_s, u"2"_s}};
    send(u"office106"_s, u"file.put"_s, u"P1"_s,
         {{u"kind"_s, u"identity"_s}, {u"key"_s, QString()}, {u"entry"_s, who}});
    open(u"office106"_s, u"M1"_s, u"intake"_s, u"P1"_s,
         {{u"court"_s, u"天河区人民法院"_s},
          {u"document"_s, u"1号"_s},
          {u"effective"_s, u"2026-11-20"_s},
          {u"received"_s, u"2026-11-21"_s}});
    move(u"office106"_s, u"M1"_s, u"arrive"_s,
         {{u"on"_s, u"2026-11-23"_s}, {u"manner"_s, u"01"_s}, {u"identity"_s, true}});
    move(u"office106"_s, u"M1"_s, u"admit"_s, {{u"complete"_s, true}, {u"told"_s, true}});
    const QJsonObject said{{u"on"_s, u"2026-11-23"_s}, {u"by"_s, u"吴某"_s}};
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"announce"_s, said).code, u"no-team"_s);
    team(u"1"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"announce"_s, said).code, u"no-woman"_s);
    team(u"2"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"announce"_s, said).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->number, u"回执〔2026〕1号"_s);
}

void tst_ProvinceLife::aReleaseClosesTheFile()
{
    const QJsonObject sentence{{u"category"_s, u"02"_s},          {u"court"_s, u"天河区人民法院"_s},
                               {u"document"_s, u"1号"_s},         {u"crime"_s, u"盗窃罪"_s},
                               {u"effective"_s, u"2025-11-20"_s}, {u"from"_s, u"2025-11-25"_s},
                               {u"to"_s, u"2026-11-24"_s}};
    send(u"office106"_s, u"file.put"_s, u"P1"_s,
         {{u"kind"_s, u"sentence"_s}, {u"key"_s, QString()}, {u"entry"_s, sentence}});
    grantLeave(u"L1"_s, leave());
    open(u"office106"_s, u"M1"_s, u"release"_s, u"P1"_s, {{u"summary"_s, u"服从管理"_s}});
    move(u"office106"_s, u"M1"_s, u"assess"_s, {{u"assessment"_s, u"表现良好"_s}});
    const QJsonObject out{{u"on"_s, u"2026-11-24"_s}, {u"notified"_s, true}, {u"device"_s, true}};
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"release"_s, out).code, u"too-early"_s);
    m_town->clock.advance(24h);
    QString cursor;
    Client duty = m_town->as(u"duty106"_s);
    snapshot(duty, "reg", &cursor);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"release"_s, out).kind, Outcome::Kind::Applied);
    // Collection stops.
    m_town->clock.advance(1min);
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})}).accepted, 0);
    // Access closes, on every path.
    QStringList gone;
    for (const auto& row : rowsOf(changes(duty, "reg", cursor)))
        gone << (row.kind != contract::Row::Kind::Put ? row.type + u' ' + row.id : u"still there: "_s + row.id);
    gone.sort();
    QCOMPARE(gone, (QStringList{u"decision E1"_s, u"device D1"_s, u"person P1"_s}));
    const QJsonObject reason = contract::toJson(contract::FileReason{u"supervision"_s, {}, u"走访"_s});
    QCOMPARE(duty.post("/v1/persons/P1/file", reason).status, 404);
    QCOMPARE(open(u"office106"_s, u"M2"_s, u"leave"_s, u"P1"_s, leave()).code, u"not-found"_s);
    QVERIFY(!matter(u"duty106"_s, u"L1"_s));
    QVERIFY(matter(u"duty106"_s, u"M1"_s)); // what released is what stays to be read
    // The wristband is free for somebody else.
    QVERIFY(m_town->upload({Town::device(u"D1"_s, u"P4"_s, u"440106001"_s)}).refused.isEmpty());
    m_town->restart();
    Client again = m_town->as(u"duty106"_s);
    QCOMPARE(again.post("/v1/persons/P1/file", reason).status, 404);
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})}).accepted, 0);
}

void tst_ProvinceLife::somebodyNewIsRegisteredWhole()
{
    QJsonObject identity{{u"name"_s, u"赵示例"_s}, {u"idNumber"_s, u"440106199001010013"_s}, {u"sex"_s, u"1"_s}};
    QJsonObject sentence{{u"category"_s, u"02"_s},  {u"court"_s, u"天河区人民法院"_s}, {u"document"_s, u"9号"_s},
                         {u"crime"_s, u"盗窃罪"_s}, {u"effective"_s, u"2026-11-20"_s}, {u"from"_s, u"2026-11-20"_s},
                         {u"to"_s, u"2027-11-19"_s}};
    QJsonObject residence{{u"address"_s, u"天河区某路2号"_s}, {u"org"_s, u"440106001"_s}, {u"from"_s, u"2026-11-20"_s}};
    const auto enter = [&] {
        return send(u"office106"_s, u"person.register"_s, u"P9"_s,
                    {{u"identity"_s, identity}, {u"sentence"_s, sentence}, {u"residence"_s, residence}});
    };
    residence.insert("org"_L1, u"440103001"_s);
    QCOMPARE(enter().code, u"forbidden"_s);
    residence.insert("org"_L1, u"440106001"_s);
    sentence.insert("to"_L1, u"2026-01-01"_s); // ends before it begins: nothing of it is taken
    QCOMPARE(enter().code, u"bad-entry"_s);
    sentence.insert("to"_L1, u"2027-11-19"_s);
    Client duty = m_town->as(u"duty106"_s);
    QVERIFY(!seats::row<contract::Person>(duty, "reg", u"person"_s, u"P9"_s));
    identity.insert("idNumber"_L1, u"440106201001010013"_s); // a child, by an account without the grant
    QCOMPARE(enter().code, u"forbidden"_s);
    identity.insert("idNumber"_L1, u"440106199001010013"_s);
    QCOMPARE(enter().kind, Outcome::Kind::Applied);
    const auto person = seats::row<contract::Person>(duty, "reg", u"person"_s, u"P9"_s);
    QVERIFY(person);
    QCOMPARE(person->maskedName, u"赵*例"_s);
    QCOMPARE(person->termEnd, u"2027-11-19"_s);
    QCOMPARE(person->areas, QStringList{u"R-106"_s});
    QCOMPARE(enter().code, u"exists"_s);
    const QJsonObject reason = contract::toJson(contract::FileReason{u"supervision"_s, {}, u"核对"_s});
    const auto file = contract::readBytes<contract::PersonFile>(duty.post("/v1/persons/P9/file", reason).body);
    QVERIFY(file);
    QCOMPARE(file->entries.size(), 3);
    // Whose papers have come is awaited from now on.
    const auto intake = matter(u"duty106"_s, u"intake-P9"_s);
    QVERIFY(intake);
    QCOMPARE(intake->state, u"waiting"_s);
    QCOMPARE(toWire(*intake->due), u"2026-11-30T16:00:00.000Z"_s);
    // Nobody has two files.
    QCOMPARE(send(u"office106"_s, u"person.register"_s, u"P10"_s,
                  {{u"identity"_s, identity}, {u"sentence"_s, sentence}, {u"residence"_s, residence}})
                 .code,
             u"known-number"_s);
}

void tst_ProvinceLife::aTransferTakesEverythingAlong()
{
    open(u"office106"_s, u"L1"_s, u"leave"_s, u"P1"_s, leave());
    open(u"office106"_s, u"M1"_s, u"transfer"_s, u"P1"_s,
         {{u"org"_s, u"440103001"_s},
          {u"address"_s, u"荔湾区某路3号"_s},
          {u"cause"_s, u"随家人搬迁"_s},
          {u"proof"_s, u"租赁合同"_s}});
    move(u"office106"_s, u"M1"_s, u"ask"_s, {{u"letter"_s, u"函1号"_s}});
    move(u"office106"_s, u"M1"_s, u"answer"_s, {{u"agrees"_s, true}, {u"reply"_s, u"同意接收"_s}});
    move(u"leader106"_s, u"M1"_s, u"approve"_s, yes);
    move(u"office106"_s, u"M1"_s, u"send"_s, {{u"told"_s, true}, {u"copied"_s, true}});
    QCOMPARE(toWire(*matter(u"duty106"_s, u"M1"_s)->due), u"2026-11-30T16:00:00.000Z"_s); // seven days to report
    QVERIFY(!matter(u"duty103"_s, u"M1"_s));
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"arrive"_s, {{u"on"_s, u"2026-11-23"_s}}).kind, Outcome::Kind::Applied);
    // The new place has the person, the decision, the device, and what was open; the old one has nothing of it.
    Client there = m_town->as(u"duty103"_s), here = m_town->as(u"duty106"_s);
    for (Client* client : {&there, &here}) {
        const bool mine = client == &there;
        const QStringList reg = idsOf(snapshot(*client, "reg"));
        for (const QString& id : {u"P1"_s, u"D1"_s, u"E1"_s})
            QCOMPARE(reg.contains(id), mine);
        QCOMPARE(idsOf(snapshot(*client, "ops")).contains(u"L1"_s), mine);
    }
    const auto person = seats::row<contract::Person>(there, "reg", u"person"_s, u"P1"_s);
    QCOMPARE(person->areas, QStringList{u"R-103"_s});
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.25})}).accepted, 1);
}

void tst_ProvinceLife::aTransferNeedsTheNewPlace()
{
    QJsonObject fields{{u"org"_s, u"430102001"_s},
                       {u"address"_s, u"某市某路3号"_s},
                       {u"cause"_s, u"随家人搬迁"_s},
                       {u"proof"_s, u"租赁合同"_s}};
    QCOMPARE(open(u"office106"_s, u"M0"_s, u"transfer"_s, u"P1"_s, fields).code, u"unknown-org"_s);
    fields.insert("org"_L1, u"440103001"_s);
    open(u"office106"_s, u"M1"_s, u"transfer"_s, u"P1"_s, fields);
    move(u"office106"_s, u"M1"_s, u"ask"_s, {{u"letter"_s, u"函1号"_s}});
    move(u"office106"_s, u"M1"_s, u"answer"_s, {{u"agrees"_s, false}, {u"reply"_s, u"不同意接收"_s}});
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).code, u"not-given"_s);
    move(u"leader106"_s, u"M1"_s, u"refuse"_s, yes);
    // Whoever was let go and never came does not hang in between for ever.
    open(u"office106"_s, u"M2"_s, u"transfer"_s, u"P1"_s, fields);
    move(u"office106"_s, u"M2"_s, u"ask"_s, {{u"letter"_s, u"函2号"_s}});
    move(u"office106"_s, u"M2"_s, u"answer"_s, {{u"agrees"_s, true}, {u"reply"_s, u"同意接收"_s}});
    move(u"leader106"_s, u"M2"_s, u"approve"_s, yes);
    move(u"office106"_s, u"M2"_s, u"send"_s, {{u"told"_s, true}, {u"copied"_s, true}});
    QCOMPARE(move(u"leader106"_s, u"M2"_s, u"cancel"_s, {{u"why"_s, u"未按期报到，另行处置"_s}}).kind,
             Outcome::Kind::Applied);
}

void tst_ProvinceLife::whatIsNotWrittenByHand()
{
    const QJsonObject entry{{u"on"_s, u"2026-11-23"_s}, {u"kind"_s, u"01"_s}};
    QCOMPARE(send(u"office106"_s, u"file.put"_s, u"P1"_s,
                  {{u"kind"_s, u"closure"_s}, {u"key"_s, QString()}, {u"entry"_s, entry}})
                 .code,
             u"not-by-hand"_s);
}

void tst_ProvinceLife::plannedChecksAreAsked()
{
    const Instant now = m_town->clock.now(); // four in the afternoon in Guangzhou
    const QJsonObject plan{{u"manner"_s, u"planned"_s},  {u"asks"_s, u"photo"_s},       {u"times"_s, 2},
                           {u"at"_s, u"17:00 23:30"_s},  {u"night"_s, false},           {u"from"_s, toWire(now)},
                           {u"to"_s, toWire(now + 72h)}, {u"reason"_s, u"严管期核查"_s}};
    QJsonObject bad = plan;
    bad.insert("at"_L1, u"5 pm"_s);
    QCOMPARE(open(u"office106"_s, u"M0"_s, u"checkplan"_s, u"P4"_s, bad).code, u"bad-times"_s);
    open(u"office106"_s, u"M1"_s, u"checkplan"_s, u"P4"_s, plan);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    const auto asked = [this] {
        m_town->clock.advance(100ms);
        Client duty = m_town->as(u"duty106"_s);
        QStringList ids = idsOf(snapshot(duty, "ops"), u"check"_s);
        ids.sort();
        return ids;
    };
    QVERIFY(asked().isEmpty());
    m_town->clock.advance(61min);
    QTRY_COMPARE(asked(), QStringList{u"C-M1-20261123-1"_s});
    m_town->clock.advance(7h); // the hour at night is in no plan that does not say so
    m_town->clock.advance(17h);
    QTRY_COMPARE(asked(), (QStringList{u"C-M1-20261123-1"_s, u"C-M1-20261124-1"_s}));
    move(u"office106"_s, u"M1"_s, u"end"_s, {{u"why"_s, u"转为普管"_s}});
    m_town->clock.advance(24h);
    move(u"office106"_s, u"M1"_s, u"end"_s, {}); // anything that passes through the writer
    QCOMPARE(asked().size(), 2);
}

void tst_ProvinceLife::randomChecksKeepTheHours()
{
    province::Regulations regulations;
    regulations.checksPerDay = 3;
    regulations.quietFrom = 23 * 60;
    regulations.quietTo = 7 * 60;
    QSet<QList<int>> days;
    for (int day = 0; day < 365; ++day) {
        const auto minutes = province::minutesOf(u"M1"_s, {{u"manner"_s, u"random"_s}, {u"times"_s, 3}},
                                                 QDate(2026, 1, 1).addDays(day), regulations);
        QCOMPARE(minutes.size(), 3);
        QVERIFY(std::ranges::is_sorted(minutes));
        for (const int minute : minutes)
            QVERIFY2(minute >= 7 * 60 && minute < 23 * 60, qPrintable(QString::number(minute)));
        days.insert(minutes);
    }
    QVERIFY(days.size() > 360); // nobody can tell from yesterday
}

void tst_ProvinceLife::theDailyChecksAreTheOfficesOwn()
{
    const QJsonObject done{{u"position"_s, true}, {u"anomalies"_s, true}, {u"key"_s, true}, {u"found"_s, u"无异常"_s}};
    const auto daily = [&](const QString& id, const QString& org) {
        return send(u"office106"_s, u"matter.open"_s, id,
                    {{u"kind"_s, u"daily"_s}, {u"org"_s, org}, {u"fields"_s, done}});
    };
    QCOMPARE(daily(u"M1"_s, u"440103001"_s).code, u"forbidden"_s);
    QCOMPARE(daily(u"M2"_s, u"440106001"_s).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M2"_s)->maskedName, u"甲司法所"_s);
    QVERIFY(!matter(u"duty103"_s, u"M2"_s));
}

QTEST_GUILESS_MAIN(tst_ProvinceLife)
#include "tst_ProvinceLife.moc"
