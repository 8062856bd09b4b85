#include "flow/LoopbackConsole.h"
#include "flow/LoopbackProvince.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace zhihui;
using namespace zhihui::flow;

/// The whole line: a fix posted over TLS becomes an alert in the console, is decided there, and the province keeps the
/// decision.
class FixToAlert : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fixOutsideBecomesAnExplainedAlert();
    void fixInsideRaisesNothing();
    void decisionsFromAcceptToClose();
    void decisionsTakenOfflineArriveOnce();
    void consoleCatchesUpAfterTheLinkReturns();
    void fixWithoutBasisIsRefused();

private:
    void leave(int person);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LoopbackProvince> m_province;
    std::unique_ptr<LoopbackConsole> m_console;
    SystemClock m_clock;
};

void FixToAlert::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_province = std::make_unique<LoopbackProvince>(m_directory->filePath(u"province"_s));
    QVERIFY(m_province->start());
    QVERIFY(m_province->furnish(4, m_clock.now()));
    m_console =
        std::make_unique<LoopbackConsole>(m_province->url(), m_province->caFile(), m_directory->filePath(u"console"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->world().supervised(), 4, 15000);
}

void FixToAlert::cleanup()
{
    m_console.reset();
    m_province.reset();
    m_directory.reset();
}

void FixToAlert::leave(int person)
{
    QList<Fix> fixes;
    const Instant now = m_clock.now();
    for (int i = 5; i >= 0; --i)
        fixes << fixOf(person, now - i * 60s, i > 3 ? insideSquare : outsideSquare);
    // 17 km in a minute would be refused by the speed gate: the way out takes its time.
    fixes[0].at = now - 60min;
    fixes[1].at = now - 58min;
    const auto receipt = m_province->post(fixes);
    QCOMPARE(receipt.accepted, 6);
}

void FixToAlert::fixOutsideBecomesAnExplainedAlert()
{
    leave(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->alertAbout(0, u"out-of-area"), 10000);
    const auto& row = m_console->alertAbout(0, u"out-of-area")->row;
    QVERIFY(row.sentenceZh.contains(u"示例区"_s));
    QVERIFY(!row.sentenceEn.isEmpty());
    QVERIFY(row.evidence.fixes.size() >= 1);
    QCOMPARE(row.evidence.rule, u"R01"_s);
    QVERIFY(!row.evidence.geometryHash.isEmpty());
    QCOMPARE(row.evidence.basis, u"E-0"_s);
    QVERIFY(row.distance > 1000);
    QTRY_VERIFY(m_console->world().person(PersonId(u"P-0"_s))->position.has_value());
}

void FixToAlert::fixInsideRaisesNothing()
{
    const Instant now = m_clock.now();
    QList<Fix> fixes;
    for (int i = 10; i >= 0; --i)
        fixes << fixOf(1, now - i * 60s, {insideSquare.lat + i * 0.0001, insideSquare.lon});
    QCOMPARE(m_province->post(fixes).accepted, 11);
    QTRY_VERIFY(m_console->world().person(PersonId(u"P-1"_s))->position.has_value());
    leave(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->alertAbout(0, u"out-of-area"), 10000);
    QVERIFY(!m_console->alertAbout(1, u"out-of-area"));
}

void FixToAlert::decisionsFromAcceptToClose()
{
    leave(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->alertAbout(0, u"out-of-area"), 10000);
    const QString id = m_console->alertAbout(0, u"out-of-area")->row.id.text;
    const auto settled = [&](contract::AlertState state) {
        const auto* alert = m_console->alertAbout(0, u"out-of-area");
        return alert->row.state == state && !alert->pending && m_console->world().pendingCount() == 0;
    };
    QVERIFY(m_console->decide(u"alert.accept"_s, id, {}));
    QTRY_VERIFY_WITH_TIMEOUT(settled(contract::AlertState::Accepted), 10000);
    QVERIFY(m_console->decide(u"alert.verify"_s, id, {{u"note"_s, u"电话联系本人，未接"_s}}));
    QTRY_VERIFY_WITH_TIMEOUT(settled(contract::AlertState::Verified), 10000);
    QVERIFY(m_console->decide(u"alert.dispatch"_s, id, {{u"unit"_s, u"U-1"_s}, {u"text"_s, u"请到场核实"_s}}));
    QTRY_VERIFY_WITH_TIMEOUT(settled(contract::AlertState::Dispatched), 10000);
    QTRY_COMPARE(m_console->world().orders().size(), 1);
    const qint64 base = m_console->alertAbout(0, u"out-of-area")->seq;
    QVERIFY(
        m_console->decide(u"alert.close"_s, id, {{u"cause"_s, u"true-violation"_s}, {u"result"_s, u"已劝返"_s}}, base));
    QTRY_VERIFY_WITH_TIMEOUT(settled(contract::AlertState::Closed), 10000);
    QCOMPARE(m_console->alertAbout(0, u"out-of-area")->row.cause, u"true-violation"_s);
}

void FixToAlert::decisionsTakenOfflineArriveOnce()
{
    leave(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->alertAbout(0, u"out-of-area"), 10000);
    const QString id = m_console->alertAbout(0, u"out-of-area")->row.id.text;
    m_province->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->world().linkState(), 2, 30000);
    QVERIFY(!m_console->world().linkSince().isEmpty());
    QVERIFY(m_console->decide(u"alert.accept"_s, id, {}));
    QVERIFY(m_console->decide(u"alert.verify"_s, id, {{u"note"_s, u"离线时核实"_s}}));
    QTRY_COMPARE(m_console->world().pendingCount(), 2);
    QVERIFY(m_console->alertAbout(0, u"out-of-area")->pending);
    QCOMPARE(m_console->alertAbout(0, u"out-of-area")->row.state, contract::AlertState::Verified);
    QVERIFY(m_province->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_console->world().pendingCount(), 0, 90000);
    QTRY_COMPARE(m_console->alertAbout(0, u"out-of-area")->pending, false);
    const auto& log = m_console->alertAbout(0, u"out-of-area")->row.log;
    QCOMPARE(std::ranges::count(log, u"accepted"_s, &contract::LogEntry::kind), 1);
    QCOMPARE(std::ranges::count(log, u"verified"_s, &contract::LogEntry::kind), 1);
}

void FixToAlert::consoleCatchesUpAfterTheLinkReturns()
{
    m_province->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->world().linkState(), 2, 30000);
    QVERIFY(m_province->start());
    leave(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->alertAbout(2, u"out-of-area"), 90000);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->world().linkState(), 1, 30000);
}

void FixToAlert::fixWithoutBasisIsRefused()
{
    Fix fix = fixOf(3, m_clock.now() - 24h * 30, insideSquare);
    const auto receipt = m_province->post({fix});
    QCOMPARE(receipt.accepted, 0);
    QCOMPARE(receipt.refused.size(), 1);
    QCOMPARE(receipt.refused.first().code, u"no-basis"_s);
    QVERIFY(!receipt.refused.first().title.isEmpty());
}

QTEST_GUILESS_MAIN(FixToAlert)
#include "tst_fix_to_alert.moc"
