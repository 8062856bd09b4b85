#include "County.h"
#include "people/AccessLogModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::AccessLogModel;

class tst_AccessLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDayIsAskedFor();
    void daysAreTurnedAndNotPastToday();
    void whatWasNotAllowedIsSaid();
    void aReasonIsReadable_data();
    void aReasonIsReadable();
    void whatIsSealedSaysSo();
    void aBrokenChainIsSaid();
    void whoMayNotReadAsksNobody();
    void anotherOperatorSeesNothing();

private:
    QString shown(int role) const { return m_log->data(m_log->index(0), role).toString(); }

    std::unique_ptr<County> m_county;
    std::unique_ptr<AccessLogModel> m_log;
};

void tst_AccessLog::init()
{
    m_county = std::make_unique<County>();
    m_county->seat(u"lin"_s, {u"leader"_s});
    m_log = std::make_unique<AccessLogModel>();
    m_log->setDesk(&m_county->desk);
}

void tst_AccessLog::aDayIsAskedFor()
{
    const QAbstractItemModelTester tester(m_log.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!m_log->isKnown());
    QVERIFY(m_county->spans.isEmpty());
    m_log->read();
    QTRY_VERIFY(m_log->isKnown());
    QCOMPARE(m_log->day(), u"2026-11-23"_s);
    QCOMPARE(toWire(m_county->spans.constFirst().first), u"2026-11-22T16:00:00.000Z"_s);
    QCOMPARE(toWire(m_county->spans.constFirst().second), u"2026-11-23T16:00:00.000Z"_s);
    QVERIFY(m_log->isIntact());
    QCOMPARE(m_log->count(), 1);
}

void tst_AccessLog::daysAreTurnedAndNotPastToday()
{
    QVERIFY(m_log->isToday());
    m_log->turn(1);
    QVERIFY(m_county->spans.isEmpty());
    m_log->turn(-1);
    QCOMPARE(m_log->day(), u"2026-11-22"_s);
    QCOMPARE(m_county->spans.size(), 1);
    QVERIFY(!m_log->isToday());
}

void tst_AccessLog::whatWasNotAllowedIsSaid()
{
    contract::AccessEntry entry = samples::accessEntry();
    entry.sealed = false;
    entry.act = u"file-refused"_s;
    m_county->log = contract::AccessLog{{entry}, false, true};
    m_log->read();
    QTRY_COMPARE(shown(AccessLogModel::ActRole), u"查阅档案（未准）"_s);
    QCOMPARE(shown(AccessLogModel::NameRole), u"周*明"_s);
}

void tst_AccessLog::aReasonIsReadable_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a file") << u"supervision : 月度走访"_s << u"日常监督管理 · 月度走访"_s;
    QTest::newRow("an identity") << u"alert A-1: 核对: 身份"_s << u"核对: 身份"_s;
    QTest::newRow("a look") << uR"({"kind":"alert","id":"A-1","text":"核实","number":"V-1"})"_s << u"核实 · V-1"_s;
    QTest::newRow("a span") << u"2026-11-22T16:00:00.000Z/2026-11-23T16:00:00.000Z"_s
                            << u"11-23 00:00 至 11-24 00:00"_s;
    QTest::newRow("anything else") << u"contact/1"_s << u"contact/1"_s;
    QTest::newRow("none") << QString() << QString();
}

void tst_AccessLog::aReasonIsReadable()
{
    QFETCH(QString, reason);
    contract::AccessEntry entry = samples::accessEntry();
    entry.reason = reason;
    m_county->log = contract::AccessLog{{entry}, false, true};
    m_log->read();
    QTRY_COMPARE(m_log->count(), 1);
    QTEST(shown(AccessLogModel::ReasonRole), "shown");
}

void tst_AccessLog::whatIsSealedSaysSo()
{
    m_log->read();
    QTRY_COMPARE(shown(AccessLogModel::NameRole), u"未成年人，已封存"_s);
}

void tst_AccessLog::aBrokenChainIsSaid()
{
    m_county->log->intact = false;
    m_log->read();
    QTRY_VERIFY(m_log->isKnown());
    QVERIFY(!m_log->isIntact());
}

void tst_AccessLog::whoMayNotReadAsksNobody()
{
    m_county->seat(u"li"_s, {u"office"_s});
    m_log->read();
    QVERIFY(m_county->spans.isEmpty());
    QVERIFY(!m_log->isReading());
}

void tst_AccessLog::anotherOperatorSeesNothing()
{
    m_log->read();
    QTRY_COMPARE(m_log->count(), 1);
    m_county->seat(u"zheng"_s, {u"leader"_s});
    QCOMPARE(m_log->count(), 0);
    QVERIFY(!m_log->isKnown());
}

QTEST_GUILESS_MAIN(tst_AccessLog)
#include "tst_accesslog.moc"
