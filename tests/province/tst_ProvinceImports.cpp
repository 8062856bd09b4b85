#include "Tables.h"

#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Person;

/// A county's tables: tried, brought in whole or not at all, and put back.
class tst_ProvinceImports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRosterIsBroughtIn();
    void aDryRunLeavesEveryRow();
    void oneRefusedLineLetsNothingIn();
    void whoMayNotIsRefused();
    void onlyTablesAreTaken();
    void whatIsNoImportIsRefused_data();
    void whatIsNoImportIsRefused();
    void personsAreKnownByTheirIdentityNumber();
    void personsOfOthersAreNotTouched();
    void theSealStays();
    void aSecondImportKeepsWhatItDoesNotSay();
    void decisionsAreForTheLeader();
    void aLeaveThatRunsOpensItsDestination();
    void whoWasReleasedMayComeAgain();
    void whoIsNewIsGoneAfterUndo();
    void whoWasThereIsAsBeforeAfterUndo();
    void whatWasPutBackMayBeBroughtInByOthers();
    void whatWasChangedSinceIsNotPutBack();
    void aPersonWhoIsWorkedOnStays();
    void anImportOfOthersIsUnknown();
    void everyStepIsInTheLog();

private:
    QList<Person> persons(Client& client)
    {
        QList<Person> list;
        for (const auto& row : snapshot(client, "reg")) {
            if (row.type == "person"_L1)
                list << *contract::readBytes<Person>(row.body);
        }
        return list;
    }
    std::optional<Person> personCalled(Client& client, const QString& maskedName)
    {
        const QList<Person> all = persons(client);
        const auto found = std::ranges::find(all, maskedName, &Person::maskedName);
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
    contract::PersonFile fileOf(Client& client, const QString& person)
    {
        const Reply reply = client.post("/v1/persons/" + person.toLatin1() + "/file",
                                        contract::toJson(contract::FileReason{u"supervision"_s, {}, u"核对"_s}));
        const auto file = contract::readBytes<contract::PersonFile>(reply.body);
        if (!file)
            qFatal("file: %d %s", reply.status, reply.body.constData());
        return *file;
    }
    Reply undo(Client& client, const contract::ImportReceipt& receipt)
    {
        return client.post("/v1/imports/" + receipt.id.toLatin1() + "/undo", QJsonObject());
    }
    QStringList refusals(const contract::ImportReceipt& receipt)
    {
        QStringList list;
        for (const auto& one : receipt.refused)
            list << u"%1 %2"_s.arg(one.index).arg(one.code);
        return list;
    }

    std::unique_ptr<Town> m_town;
    const QString m_here = u"440106001"_s, m_there = u"440103001"_s;
};

void tst_ProvinceImports::init()
{
    m_town = std::make_unique<Town>();
    const auto receipt = m_town->upload({seats::account(u"office106"_s, {u"440106"_s}, {u"office"_s}),
                                         seats::account(u"sealed106"_s, {u"440106"_s}, {u"office"_s}, true),
                                         seats::account(u"leader106"_s, {u"440106"_s}, {u"leader"_s}),
                                         seats::account(u"office103"_s, {u"440103"_s}, {u"office"_s})});
    QVERIFY(receipt.refused.isEmpty());
}

void tst_ProvinceImports::aRosterIsBroughtIn()
{
    Client office = m_town->as(u"office106"_s);
    const auto receipt =
        tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here) +
                                                 tables::person(tables::idNumber(22), u"钱某"_s, m_here)));
    QVERIFY2(receipt.refused.isEmpty(), qPrintable(refusals(receipt).join(u';')));
    QCOMPARE(receipt.created, 2);
    QCOMPARE(receipt.changed, 0);
    QCOMPARE(receipt.entries, 2);
    QCOMPARE(receipt.number, u"I-2026-00001"_s);
    const auto person = personCalled(office, u"赵*"_s);
    QVERIFY(person);
    QCOMPARE(person->areas, QStringList{u"R-106"_s}); // the county's own
    QVERIFY(!person->id.text.contains(tables::idNumber(11)));
    const auto file = fileOf(office, person->id.text);
    QCOMPARE(file.identity->idNumber, tables::idNumber(11));
    QCOMPARE(file.entries.size(), 1);
    const Reply found = office.post("/v1/search", contract::toJson(contract::SearchRequest{u"赵某"_s, 20}));
    QVERIFY(found.body.contains(person->id.text.toLatin1()));
    const auto list = contract::readBytes<contract::ImportList>(office.get("/v1/imports").body);
    QVERIFY(list);
    QCOMPARE(list->imports.size(), 1);
    QCOMPARE(list->imports.first().file, u"名册.xlsx"_s);
    QVERIFY(!list->imports.first().undone);
}

void tst_ProvinceImports::aDryRunLeavesEveryRow()
{
    Client office = m_town->as(u"office106"_s);
    tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here)));
    const QStringList before = tables::rowsOf(*m_town);
    QVERIFY(before.size() > 20);
    auto lines = tables::person(tables::idNumber(11), u"赵某"_s, m_here, u"strict"_s) +
                 tables::person(tables::idNumber(22), u"钱某"_s, m_here);
    const auto receipt = tables::receive(tables::send(office, lines, true));
    QVERIFY(receipt.dryRun);
    QVERIFY(receipt.refused.isEmpty());
    QVERIFY(receipt.id.isEmpty());
    QCOMPARE(receipt.created, 1);
    QCOMPARE(receipt.changed, 1);
    QCOMPARE(tables::rowsOf(*m_town), before);
    // Nor does the writer remember it.
    QCOMPARE(persons(office).size(), 3);
    const auto again = tables::receive(tables::send(office, {tables::contact(tables::idNumber(22), u"母"_s, u"k"_s)}));
    QCOMPARE(refusals(again), QStringList{u"1 not-found"_s});
}

void tst_ProvinceImports::oneRefusedLineLetsNothingIn()
{
    Client office = m_town->as(u"office106"_s);
    const QStringList before = tables::rowsOf(*m_town);
    QList<contract::RegistryLine> lines;
    for (int i = 0; i < 20; ++i)
        lines += tables::person(tables::idNumber(100 + i), u"赵某"_s, m_here);
    lines[0].scope = OrgCode(m_there);
    lines.last().body.insert("body"_L1, QJsonObject{{u"name"_s, u"缺项"_s}});
    const auto receipt = tables::receive(tables::send(office, lines));
    QCOMPARE(refusals(receipt).constFirst(), u"1 forbidden"_s);
    QCOMPARE(refusals(receipt).constLast(), u"40 bad-entry"_s);
    QVERIFY(receipt.id.isEmpty());
    QCOMPARE(tables::rowsOf(*m_town), before);
    QCOMPARE(persons(office).size(), 2);
}

void tst_ProvinceImports::whoMayNotIsRefused()
{
    Client duty = m_town->as(u"duty106"_s);
    QCOMPARE(tables::send(duty, tables::person(tables::idNumber(11), u"赵某"_s, m_here)).status, 403);
    QCOMPARE(duty.get("/v1/imports").status, 403);
    QCOMPARE(duty.post("/v1/imports/x/undo", QJsonObject()).status, 403);
    QCOMPARE(m_town->anonymous().get("/v1/imports").status, 401);
}

void tst_ProvinceImports::onlyTablesAreTaken()
{
    Client registrar = m_town->as(u"registrar"_s);
    auto gone = Town::person(u"P1"_s, m_here, false, u"R-106"_s);
    gone.deleted = true;
    auto device = Town::device(u"D9"_s, u"P1"_s, m_here);
    device.secret = {{u"token"_s, u"t"_s}};
    const auto receipt =
        tables::receive(tables::send(registrar, {seats::account(u"x"_s, {u"44"_s}, {u"leader"_s}), gone, device}));
    QCOMPARE(refusals(receipt), (QStringList{u"1 not-importable"_s, u"2 not-importable"_s, u"3 not-importable"_s}));
}

void tst_ProvinceImports::whatIsNoImportIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no head") << QByteArray("{\"t\":\"person\"}\n{}\n");
    QTest::newRow("no lines") << QByteArray(R"({"kind":"persons","file":"a","rows":0,"dryRun":true})");
    QTest::newRow("no JSON") << QByteArray("PK\x03\x04");
}

void tst_ProvinceImports::whatIsNoImportIsRefused()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_town->as(u"office106"_s).post("/v1/imports", body).status, 400);
}

void tst_ProvinceImports::personsAreKnownByTheirIdentityNumber()
{
    Client office = m_town->as(u"office106"_s);
    const QString number = tables::idNumber(11);
    tables::receive(tables::send(office, tables::person(number, u"赵某"_s, m_here)));
    auto decision = m_town->decision(u"#（2026）9号"_s, u'#' + number, m_here, 30);
    decision.body.insert("number"_L1, u"（2026）9号"_s);
    auto device = Town::device(u"W-11"_s, u'#' + number, u"440106"_s);
    const QList<contract::RegistryLine> lines{tables::contact(number, u"赵母"_s, u"k1"_s), decision, device};
    Client leader = m_town->as(u"leader106"_s);
    const auto receipt = tables::receive(tables::send(leader, lines));
    QVERIFY2(receipt.refused.isEmpty(), qPrintable(refusals(receipt).join(u';')));
    const auto file = fileOf(office, personCalled(office, u"赵*"_s)->id.text);
    QCOMPARE(file.decisions.size(), 1);
    QCOMPARE(file.devices.size(), 1);
    QCOMPARE(file.devices.first().org.text, m_here);
    // The same again changes nothing and doubles nothing.
    const auto again = tables::receive(tables::send(office, lines));
    QCOMPARE(again.created, 0);
    QCOMPARE(fileOf(office, file.person.id.text).decisions.size(), 1);
    QCOMPARE(fileOf(office, file.person.id.text).entries.size(), file.entries.size());
}

void tst_ProvinceImports::personsOfOthersAreNotTouched()
{
    Client there = m_town->as(u"office103"_s);
    tables::receive(tables::send(there, tables::person(tables::idNumber(33), u"孙某"_s, m_there)));
    Client here = m_town->as(u"office106"_s);
    const auto receipt =
        tables::receive(tables::send(here, tables::person(tables::idNumber(33), u"孙某"_s, m_here) +
                                               tables::person(tables::idNumber(44), u"李某"_s, m_there)));
    QCOMPARE(receipt.refused.first().code, u"elsewhere"_s);
    QVERIFY(refusals(receipt).contains(u"3 forbidden"_s));
    QCOMPARE(personCalled(there, u"孙*"_s)->org.text, m_there);
}

void tst_ProvinceImports::theSealStays()
{
    Client sealed = m_town->as(u"sealed106"_s);
    auto lines = tables::person(tables::idNumber(55), u"周某"_s, m_here);
    lines[0].minor = true;
    lines[0].body.insert("minor"_L1, true);
    QVERIFY(tables::receive(tables::send(sealed, lines)).refused.isEmpty());
    Client office = m_town->as(u"office106"_s);
    QCOMPARE(tables::receive(tables::send(office, tables::person(tables::idNumber(55), u"周某"_s, m_here)))
                 .refused.first()
                 .code,
             u"elsewhere"_s);
    QVERIFY(tables::receive(tables::send(sealed, tables::person(tables::idNumber(55), u"周某"_s, m_here)))
                .refused.isEmpty());
    QVERIFY(personCalled(sealed, u"周*"_s)->minor);
    QVERIFY(!personCalled(office, u"周*"_s));
}

void tst_ProvinceImports::aSecondImportKeepsWhatItDoesNotSay()
{
    Client office = m_town->as(u"office106"_s);
    auto lines = tables::person(tables::idNumber(11), u"赵某"_s, m_here);
    lines[0].body.insert("guarantorPhone"_L1, u"139****0000"_s);
    lines[0].secret.insert("guarantor"_L1, u"赵父"_s);
    tables::receive(tables::send(office, lines));
    tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here, u"strict"_s)));
    const auto person = personCalled(office, u"赵*"_s);
    QCOMPARE(person->supervision, u"strict"_s);
    QCOMPARE(person->guarantorPhone, u"139****0000"_s);
    QCOMPARE(fileOf(office, person->id.text).identity->guarantor, u"赵父"_s);
}

void tst_ProvinceImports::decisionsAreForTheLeader()
{
    Client office = m_town->as(u"office106"_s), leader = m_town->as(u"leader106"_s);
    tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here)));
    auto line = m_town->decision(u"#定位1号"_s, u'#' + tables::idNumber(11), m_here, 30);
    QCOMPARE(refusals(tables::receive(tables::send(office, {line}))), QStringList{u"1 not-entitled"_s});
    QVERIFY(tables::receive(tables::send(leader, {line})).refused.isEmpty());
}

void tst_ProvinceImports::aLeaveThatRunsOpensItsDestination()
{
    Client office = m_town->as(u"office106"_s);
    tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here)));
    const auto record = [&](const QString& to, const QString& where) {
        const QString who = u'#' + tables::idNumber(11);
        const contract::FileLine entry{who + u"/leave-record/"_s + to,
                                       PersonId(who),
                                       u"leave-record"_s,
                                       to,
                                       {{u"destination"_s, where},
                                        {u"reason"_s, u"就医"_s},
                                        {u"from"_s, u"2026-11-22"_s},
                                        {u"to"_s, to},
                                        {u"approver"_s, u"黄某"_s}}};
        return Town::line(u"file"_s, entry.id, u"440106"_s, contract::toJson(entry));
    };
    const auto leaves = [&] {
        QList<contract::Matter> all;
        for (const auto& row : snapshot(office, "ops")) {
            if (row.type == "matter"_L1)
                all << *contract::readBytes<contract::Matter>(row.body);
        }
        return all;
    };
    const auto receipt = tables::receive(
        tables::send(office, {record(u"2026-11-25"_s, u"广东省广州市荔湾区某路1号"_s),
                              record(u"2026-11-22"_s, u"荔湾区"_s), record(u"2026-11-26"_s, u"外省某地"_s)}));
    QVERIFY2(receipt.refused.isEmpty(), qPrintable(refusals(receipt).join(u';')));
    QCOMPARE(receipt.entries, 3);
    QCOMPARE(leaves().size(), 1); // one is over, of one the platform knows no place
    const contract::Matter leave = leaves().constFirst();
    QCOMPARE(leave.state, u"granted"_s);
    QCOMPARE(leave.span, u"leave"_s);
    QCOMPARE(toWire(*leave.to), u"2026-11-25T16:00:00.000Z"_s);
    QCOMPARE(leave.fields().value("org"_L1).toString(), u"440103"_s);
    QCOMPARE(undo(office, receipt).status, 200);
    QVERIFY(leaves().isEmpty());
}

void tst_ProvinceImports::whoWasReleasedMayComeAgain()
{
    Client office = m_town->as(u"office106"_s);
    tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here)));
    Client duty = m_town->as(u"duty106"_s), leader = m_town->as(u"leader106"_s);
    const QString id = personCalled(office, u"赵*"_s)->id.text;
    Chain one(u"console-1"_s), two(u"console-2"_s);
    one.send(duty, m_town->clock, u"duty106"_s, u"matter.open"_s, u"M1"_s,
             {{u"kind"_s, u"termination"_s},
              {u"person"_s, id},
              {u"fields"_s,
               QJsonObject{{u"cause"_s, u"recommitted"_s}, {u"document"_s, u"1号"_s}, {u"on"_s, u"2026-11-23"_s}}}});
    const auto ended = two.send(leader, m_town->clock, u"leader106"_s, u"matter.move"_s, u"M1"_s,
                                {{u"act"_s, u"confirm"_s}, {u"fields"_s, QJsonObject{{u"notified"_s, true}}}});
    QCOMPARE(ended.code, QString());
    const auto again = tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here)));
    QVERIFY2(again.refused.isEmpty(), qPrintable(refusals(again).join(u';')));
    QCOMPARE(again.created, 1);
    QVERIFY(personCalled(office, u"赵*"_s)->id.text != id);
}

void tst_ProvinceImports::whoIsNewIsGoneAfterUndo()
{
    Client office = m_town->as(u"office106"_s);
    const auto receipt = tables::receive(
        tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here) +
                                 QList{tables::contact(tables::idNumber(11), u"赵母"_s, u"k1"_s),
                                       Town::device(u"W-11"_s, u'#' + tables::idNumber(11), u"440106"_s)}));
    QVERIFY(receipt.refused.isEmpty());
    const Reply reply = undo(office, receipt);
    QCOMPARE(reply.status, 200);
    QVERIFY(contract::readBytes<contract::ImportEntry>(reply.body)->undone);
    QVERIFY(!personCalled(office, u"赵*"_s));
    QVERIFY(!office.post("/v1/search", contract::toJson(contract::SearchRequest{u"赵某"_s, 20}))
                 .body.contains("maskedName"));
    QCOMPARE(undo(office, receipt).code(), u"undone"_s);
}

void tst_ProvinceImports::whoWasThereIsAsBeforeAfterUndo()
{
    Client office = m_town->as(u"office106"_s);
    const QString number = tables::idNumber(11);
    tables::receive(tables::send(office, tables::person(number, u"赵某"_s, m_here) +
                                             QList{tables::contact(number, u"赵母"_s, u"k1"_s)}));
    const auto before = *personCalled(office, u"赵*"_s);
    const auto fileBefore = fileOf(office, before.id.text);
    auto lines = tables::person(number, u"赵某"_s, m_here, u"strict"_s);
    lines[0].secret.insert("phone"_L1, u"13900139000"_s);
    auto identity = lines[1].body.value("body"_L1).toObject();
    identity.insert("phone"_L1, u"13900139000"_s);
    lines[1].body.insert("body"_L1, identity);
    lines += tables::contact(number, u"赵母改"_s, u"k1"_s);
    lines += tables::contact(number, u"赵父"_s, u"k2"_s);
    const auto receipt = tables::receive(tables::send(office, lines));
    QVERIFY2(receipt.refused.isEmpty(), qPrintable(refusals(receipt).join(u';')));
    QCOMPARE(personCalled(office, u"赵*"_s)->supervision, u"strict"_s);
    QCOMPARE(undo(office, receipt).status, 200);
    QCOMPARE(contract::toJson(*personCalled(office, u"赵*"_s)), contract::toJson(before));
    const auto file = fileOf(office, before.id.text);
    QCOMPARE(file.identity, fileBefore.identity);
    QMap<QString, contract::FileEntry> newest;
    for (const auto& entry : file.entries)
        newest.insert(entry.kind + u'/' + entry.key, entry);
    QCOMPARE(newest.value(u"contact/k1"_s).body.value("name"_L1).toString(), u"赵母"_s);
    QVERIFY(newest.value(u"contact/k2"_s).ended);
    QCOMPARE(newest.value(u"identity/"_s).body.value("phone"_L1).toString(), u"13800138000"_s);
    QVERIFY(file.entries.size() > fileBefore.entries.size()); // nothing was taken out
}

void tst_ProvinceImports::whatWasPutBackMayBeBroughtInByOthers()
{
    Client office = m_town->as(u"office106"_s), leader = m_town->as(u"leader106"_s);
    const QString number = tables::idNumber(11);
    const auto lines = tables::person(number, u"赵某"_s, m_here);
    tables::receive(tables::send(office, lines));
    const QList contact{tables::contact(number, u"赵母"_s, u"k1"_s)};
    const auto receipt = tables::receive(tables::send(office, contact));
    QCOMPARE(
        tables::receive(tables::send(leader, {tables::contact(number, u"另一人"_s, u"k1"_s)})).refused.first().code,
        u"written-since"_s);
    QCOMPARE(undo(leader, receipt).status, 200);
    QVERIFY(tables::receive(tables::send(leader, contact)).refused.isEmpty());
}

void tst_ProvinceImports::whatWasChangedSinceIsNotPutBack()
{
    Client office = m_town->as(u"office106"_s);
    const QString number = tables::idNumber(11);
    const auto receipt = tables::receive(tables::send(office, tables::person(number, u"赵某"_s, m_here)));
    tables::receive(tables::send(office, tables::person(number, u"赵某"_s, m_here, u"strict"_s)));
    const QStringList before = tables::rowsOf(*m_town);
    const Reply reply = undo(office, receipt);
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.code(), u"changed-since"_s);
    QVERIFY(contract::readProblem(reply.status, reply.body).title.contains(u"赵*"_s));
    QCOMPARE(tables::rowsOf(*m_town), before);
}

void tst_ProvinceImports::aPersonWhoIsWorkedOnStays()
{
    Client office = m_town->as(u"office106"_s);
    const QString number = tables::idNumber(11);
    const auto receipt = tables::receive(tables::send(office, tables::person(number, u"赵某"_s, m_here)));
    const QString person = personCalled(office, u"赵*"_s)->id.text;
    Chain chain(u"console-1"_s);
    QCOMPARE(chain
                 .send(office, m_town->clock, u"office106"_s, u"file.put"_s, person,
                       {{u"kind"_s, u"note"_s},
                        {u"key"_s, u"n1"_s},
                        {u"entry"_s, QJsonObject{{u"on"_s, u"2026-11-23"_s}, {u"text"_s, u"走访"_s}}}})
                 .kind,
             contract::Outcome::Kind::Applied);
    QCOMPARE(undo(office, receipt).code(), u"changed-since"_s);
    QVERIFY(personCalled(office, u"赵*"_s));
}

void tst_ProvinceImports::anImportOfOthersIsUnknown()
{
    Client office = m_town->as(u"office106"_s), other = m_town->as(u"office103"_s);
    const auto receipt = tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, m_here)));
    QCOMPARE(undo(other, receipt).status, 404);
    QVERIFY(contract::readBytes<contract::ImportList>(other.get("/v1/imports").body)->imports.isEmpty());
    Client leader = m_town->as(u"leader106"_s);
    QCOMPARE(contract::readBytes<contract::ImportList>(leader.get("/v1/imports").body)->imports.size(), 1);
}

void tst_ProvinceImports::everyStepIsInTheLog()
{
    Client office = m_town->as(u"office106"_s);
    const auto lines = tables::person(tables::idNumber(11), u"赵某"_s, m_here);
    tables::receive(tables::send(office, lines, true));
    const auto receipt = tables::receive(tables::send(office, lines));
    undo(office, receipt);
    tables::receive(tables::send(office, {tables::contact(tables::idNumber(99), u"甲"_s, u"k"_s)}));
    QFile key(m_town->directory() + u"/key"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                            store::Database::Role::Reader);
    QVERIFY(store);
    QStringList acts;
    for (const auto& row : accessLogOf(*store)) {
        if (row.user == "office106"_L1)
            acts << row.act;
    }
    QCOMPARE(acts, (QStringList{u"import-try"_s, u"import"_s, u"import-undo"_s, u"import-refused"_s}));
}

QTEST_GUILESS_MAIN(tst_ProvinceImports)
#include "tst_ProvinceImports.moc"
