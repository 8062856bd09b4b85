#include "Tables.h"
#include "sheets/Container.h"
#include "sheets/Table.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Lists that leave the province, and another platform's exports that come in.
class tst_ProvinceExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twoPersonsSeeEveryList();
    void aDeclinedListIsNotGiven();
    void aListIsFetchedOnceByWhoAsked();
    void theArchiveHasTheListAndItsWatermark();
    void sealedPersonsNeedTheGrant();
    void whatIsNoRequestIsRefused();
    void othersDoNotSeeIt();
    void everyStepIsInTheLog();
    void aFileInTheInboxIsBroughtIn();
    void aWrongFileIsRefusedWithItsFaults_data();
    void aWrongFileIsRefusedWithItsFaults();

private:
    Reply ask(Client& client,
              const QStringList& columns = {u"name"_s, u"idNumber"_s, u"org"_s, u"category"_s, u"minor"_s})
    {
        return client.post("/v1/exports", contract::toJson(contract::ExportRequest{columns, u"季度工作分析用"_s}));
    }
    contract::ExportEntry entryIn(const Reply& reply)
    {
        const auto entry = contract::readBytes<contract::ExportEntry>(reply.body);
        if (!entry)
            qFatal("export: %d %s", reply.status, reply.body.constData());
        return *entry;
    }
    Reply decide(Client& client, const QString& id, bool approve)
    {
        return client.post("/v1/exports/" + id.toLatin1() + "/decision",
                           contract::toJson(contract::ExportDecision{approve, u"同意"_s}));
    }
    Reply fetch(Client& client, const QString& id)
    {
        return client.post("/v1/exports/" + id.toLatin1() + "/file", QJsonObject());
    }
    /// What this account gets, approved by the leader.
    contract::ExportFile fileFor(const QString& user)
    {
        Client client = m_town->as(user), leader = m_town->as(u"leader106"_s);
        const auto entry = entryIn(ask(client));
        decide(leader, entry.id, true);
        const Reply reply = fetch(client, entry.id);
        const auto file = contract::readBytes<contract::ExportFile>(reply.body);
        if (!file)
            qFatal("file: %d %s", reply.status, reply.body.left(300).constData());
        return *file;
    }
    QByteArray workbookIn(const contract::ExportFile& file)
    {
        const auto workbook = sheets::unsealed(file.archive, file.passphrase.toLatin1());
        if (!workbook)
            qFatal("%ls", qUtf16Printable(workbook.error().detail));
        return *workbook;
    }
    QString put(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    /// A part of a workbook, unpacked by Python's own reader.
    QString part(const QByteArray& workbook, const QString& name)
    {
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s,
                      u"import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"_s,
                      put(u"list.xlsx"_s, workbook), name});
        python.waitForFinished();
        return QString::fromUtf8(python.readAllStandardOutput());
    }

    std::unique_ptr<Town> m_town;
    QTemporaryDir m_folder;
};

void tst_ProvinceExports::init()
{
    m_town = std::make_unique<Town>();
    const auto receipt = m_town->upload({seats::account(u"office106"_s, {u"440106"_s}, {u"office"_s}),
                                         seats::account(u"sealed106"_s, {u"440106"_s}, {u"office"_s}, true),
                                         seats::account(u"leader106"_s, {u"440106"_s}, {u"leader"_s}),
                                         seats::account(u"leader103"_s, {u"440103"_s}, {u"leader"_s})});
    QVERIFY(receipt.refused.isEmpty());
}

void tst_ProvinceExports::twoPersonsSeeEveryList()
{
    Client leader = m_town->as(u"leader106"_s);
    const auto entry = entryIn(ask(leader));
    QCOMPARE(entry.state, u"asked"_s);
    QCOMPARE(fetch(leader, entry.id).code(), u"not-approved"_s);
    QCOMPARE(decide(leader, entry.id, true).code(), u"own-request"_s);
    Client office = m_town->as(u"office106"_s);
    QCOMPARE(decide(office, entry.id, true).status, 403);
    Client city = m_town->as(u"city"_s);
    const auto approved = entryIn(decide(city, entry.id, true));
    QCOMPARE(approved.state, u"approved"_s);
    QCOMPARE(approved.decidedBy, u"city"_s);
    QCOMPARE(decide(city, entry.id, false).code(), u"decided"_s);
    QCOMPARE(fetch(leader, entry.id).status, 200);
}

void tst_ProvinceExports::aDeclinedListIsNotGiven()
{
    Client office = m_town->as(u"office106"_s), leader = m_town->as(u"leader106"_s);
    const auto entry = entryIn(ask(office));
    QCOMPARE(entryIn(decide(leader, entry.id, false)).state, u"declined"_s);
    QCOMPARE(fetch(office, entry.id).code(), u"not-approved"_s);
}

void tst_ProvinceExports::aListIsFetchedOnceByWhoAsked()
{
    Client office = m_town->as(u"office106"_s), leader = m_town->as(u"leader106"_s);
    const auto entry = entryIn(ask(office));
    decide(leader, entry.id, true);
    QCOMPARE(fetch(leader, entry.id).status, 404);
    QCOMPARE(fetch(office, entry.id).status, 200);
    QCOMPARE(fetch(office, entry.id).code(), u"fetched"_s);
    const auto list = *contract::readBytes<contract::ExportList>(office.get("/v1/exports").body);
    QCOMPARE(list.exports.first().state, u"fetched"_s);
    QCOMPARE(list.exports.first().persons, 2);
}

void tst_ProvinceExports::theArchiveHasTheListAndItsWatermark()
{
    Client office = m_town->as(u"office106"_s);
    QVERIFY(tables::receive(tables::send(office, tables::person(tables::idNumber(11), u"赵某"_s, u"440106001"_s)))
                .refused.isEmpty());
    const auto file = fileFor(u"office106"_s);
    QCOMPARE(file.passphrase.size(), 24);
    QVERIFY(!sheets::unsealed(file.archive, "wrong"));
    const QByteArray workbook = workbookIn(file);
    const auto notice = sheets::readTable(put(u"list.xlsx"_s, workbook));
    QVERIFY(notice);
    QCOMPARE(notice->sheet, u"须知"_s);
    QCOMPARE(notice->otherSheets, QStringList{u"名单"_s});
    const QString list = part(workbook, u"xl/worksheets/sheet2.xml"_s);
    const QString mark = u"office106 · 2026-11-23 16:00 · "_s + file.number;
    QCOMPARE(list.count(mark), 2); // header and footer
    const QString words = part(workbook, u"xl/sharedStrings.xml"_s);
    for (const QString& word : {u"赵某"_s, tables::idNumber(11), u"缓刑"_s, u"甲司法所"_s, u"季度工作分析用"_s})
        QVERIFY2(words.contains(word), qPrintable(word));
}

void tst_ProvinceExports::sealedPersonsNeedTheGrant()
{
    QCOMPARE(fileFor(u"office106"_s).persons, 2);
    QVERIFY(!part(workbookIn(fileFor(u"office106"_s)), u"xl/sharedStrings.xml"_s).contains(u"周某P3"_s));
    const auto file = fileFor(u"sealed106"_s);
    QCOMPARE(file.persons, 3);
    QVERIFY(part(workbookIn(file), u"xl/sharedStrings.xml"_s).contains(u"周某P3"_s));
}

void tst_ProvinceExports::whatIsNoRequestIsRefused()
{
    Client office = m_town->as(u"office106"_s);
    QCOMPARE(ask(office, {}).status, 400);
    QCOMPARE(ask(office, {u"password"_s}).status, 400);
    QCOMPARE(
        office.post("/v1/exports", QJsonObject{{u"columns"_s, QJsonArray{u"name"_s}}, {u"reason"_s, u"  "_s}}).status,
        400);
    Client officer = m_town->as(u"officer106"_s);
    QCOMPARE(ask(officer).status, 403);
    QCOMPARE(officer.get("/v1/exports").status, 403);
    QCOMPARE(fetch(office, u"x"_s).status, 404);
}

void tst_ProvinceExports::othersDoNotSeeIt()
{
    Client office = m_town->as(u"office106"_s), other = m_town->as(u"leader103"_s);
    const auto entry = entryIn(ask(office));
    QVERIFY(contract::readBytes<contract::ExportList>(other.get("/v1/exports").body)->exports.isEmpty());
    QCOMPARE(decide(other, entry.id, true).status, 404);
}

void tst_ProvinceExports::everyStepIsInTheLog()
{
    fileFor(u"office106"_s);
    QFile key(m_town->directory() + u"/key"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                            store::Database::Role::Reader);
    QVERIFY(store);
    QStringList acts;
    for (const auto& row : accessLogOf(*store)) {
        if (row.act.startsWith(u"export"_s))
            acts << row.user + u' ' + row.act;
    }
    QCOMPARE(acts,
             (QStringList{u"office106 export-ask"_s, u"leader106 export-approve"_s, u"office106 export-fetch"_s}));
}

void tst_ProvinceExports::aFileInTheInboxIsBroughtIn()
{
    const QTemporaryDir inbox;
    m_town->watch(inbox.path());
    m_town->restart();
    const QDir folder(inbox.path());
    QTRY_VERIFY(folder.exists(u"done"_s));
    QFile file(folder.filePath(u"persons-20261123.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(uR"({"data":[{"xm":"赵某","sfzh":"%1","xb":"男","sfs":"甲司法所","jzlb":"缓刑","gldj":"普管",
                   "解矫日期":"2027-06-30","mobile":13800138000}]})"_s.arg(tables::idNumber(11))
                   .toUtf8());
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(folder.exists(u"done/persons-20261123.json"_s), 20'000);
    Client city = m_town->as(u"city"_s);
    QVERIFY(idsOf(snapshot(city, "reg"), u"person"_s).size() == 5);
}

void tst_ProvinceExports::aWrongFileIsRefusedWithItsFaults_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("what");
    QTest::newRow("no kind") << u"export.json"_s << u"[]"_s << u"哪一类表"_s;
    QTest::newRow("no JSON") << u"persons-1.json"_s << u"{\"data\":["_s << u"不是完整的 JSON"_s;
    QTest::newRow("a wrong cell") << u"contacts-1.json"_s
                                  << uR"([{"身份证号":"440106","成员姓名":"甲","关系":"父亲"}])"_s << u"第 2 行"_s;
    QTest::newRow("refused by the province")
        << u"contacts-2.json"_s << uR"([{"身份证号":"%1","成员姓名":"甲","关系":"父亲"}])"_s.arg(tables::idNumber(77))
        << u"名册里没有"_s;
}

void tst_ProvinceExports::aWrongFileIsRefusedWithItsFaults()
{
    QFETCH(QString, name);
    QFETCH(QString, json);
    QFETCH(QString, what);
    const QTemporaryDir inbox;
    const QDir folder(inbox.path());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json.toUtf8());
    file.close();
    m_town->watch(inbox.path());
    m_town->restart();
    QTRY_VERIFY_WITH_TIMEOUT(folder.exists(u"refused/"_s + name), 20'000);
    QFile list(folder.filePath(u"refused/"_s + name + u".txt"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(list.readAll());
    QVERIFY2(text.contains(what), qPrintable(text));
    QVERIFY(!folder.exists(name));
}

QTEST_GUILESS_MAIN(tst_ProvinceExports)
#include "tst_ProvinceExports.moc"
