#include "County.h"
#include "people/AlertHistory.h"
#include "people/ExportBook.h"
#include "people/PersonTimeline.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::Dossier;

namespace {

QByteArray bytes(const QJsonObject& body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

/// What stands about a person beside the entries of the file, and lists that leave as files.
class tst_Records : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void alertsSayWhatBecameOfThem();
    void whatChangedIsOneList();
    void aPassphraseIsReadBeforeTheNextComes();

private:
    std::unique_ptr<County> m_county;
};

void tst_Records::init()
{
    m_county = std::make_unique<County>();
    m_county->put(County::person(u"P-1"_s, u"周*明"_s, u"strict"_s, u"2027-01-31"_s));
}

void tst_Records::alertsSayWhatBecameOfThem()
{
    contract::Alert closed = samples::alert();
    closed.state = contract::AlertState::Closed;
    contract::Alert fresh = samples::alert();
    fresh.id = AlertId(u"A-2"_s);
    fresh.raised += 1h;
    fresh.state = contract::AlertState::New;
    fresh.level = Level::P1;
    fresh.cleared.reset();
    fresh.retracted.clear();
    fresh.result.clear();
    contract::Alert other = fresh;
    other.id = AlertId(u"A-3"_s);
    other.person = PersonId(u"P-2"_s);
    for (const contract::Alert& alert : {closed, fresh, other})
        m_county->put(alert);
    people::AlertHistory history;
    history.setDesk(&m_county->desk);
    QVERIFY(history.list().isEmpty());
    history.setPerson(u"P-1"_s);
    QCOMPARE(history.list().size(), 2);
    QCOMPARE(history.list().at(0).toMap().value(u"value"_s).toString(), u"越界 · 一级 · 未受理"_s);
    QCOMPARE(history.list().at(1).toMap().value(u"value"_s).toString(),
             u"越界 · 二级 · 已办结：有批准-非违规 · 已补办外出审批"_s);
}

void tst_Records::whatChangedIsOneList()
{
    contract::FileEntry entry = samples::fileEntry();
    entry.kind = u"class"_s;
    entry.key.clear();
    entry.ended = false;
    entry.at = samples::noon - 2h;
    entry.body = {{u"supervision"_s, u"strict"_s}};
    m_county->file->entries = {entry};
    contract::Matter matter = samples::matter();
    matter.person = PersonId(u"P-1"_s);
    m_county->put(matter);
    Dossier dossier;
    dossier.setDesk(&m_county->desk);
    dossier.setPerson(u"P-1"_s);
    people::PersonTimeline timeline;
    timeline.setDossier(&dossier);
    QVERIFY(timeline.list().isEmpty());
    dossier.open(u"supervision"_s, {}, u"月度走访"_s);
    QTRY_COMPARE(dossier.state(), Dossier::Open);
    QStringList said;
    for (const QVariant& turn : timeline.list())
        said << turn.toMap().value(u"value"_s).toString();
    QCOMPARE(said, (QStringList{u"外出 · 待审核"_s, u"管理等级登记为严管"_s, u"登记入册"_s,
                                u"定位决定 %1 生效"_s.arg(samples::decision().number)}));
    dossier.close();
    QVERIFY(timeline.list().isEmpty());
}

void tst_Records::aPassphraseIsReadBeforeTheNextComes()
{
    contract::ExportEntry entry;
    entry.id = u"e-2"_s;
    entry.number = u"导出-2"_s;
    entry.at = samples::noon;
    entry.by = UserId(u"li"_s);
    entry.who = u"李*"_s;
    entry.columns = {u"name"_s};
    entry.reason = u"年度总结"_s;
    entry.state = u"approved"_s;
    people::ExportBook book;
    book.setDesk(&m_county->desk);
    m_county->answer =
        bytes(contract::toJson(contract::ExportFile{u"导出-1"_s, u"1.zip"_s, u"7Q3M-K2XD"_s, QByteArray("zip"), 3}));
    book.fetch(u"e-1"_s);
    m_county->answer = bytes(contract::toJson(contract::ExportList{{entry}}));
    QTRY_VERIFY(book.isKnown());
    QVERIFY(!book.entries().constFirst().toMap().value(u"mayFetch"_s).toBool());
    QTemporaryDir folder;
    book.save(QUrl::fromLocalFile(folder.filePath(u"1.zip"_s)));
    const qsizetype asked = m_county->calls.size();
    book.fetch(u"e-2"_s);
    QCOMPARE(m_county->calls.size(), asked);
    QCOMPARE(book.passphrase(), u"7Q3M-K2XD"_s);
    QVERIFY(book.failure().contains(u"口令尚未记下"_s));
    book.forget();
    QVERIFY(book.entries().constFirst().toMap().value(u"mayFetch"_s).toBool());
}

QTEST_GUILESS_MAIN(tst_Records)
#include "tst_records.moc"
