#include "Evening.h"
#include "alerts/AlertCase.h"

#include <QJsonDocument>

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using alerts::AlertCase;
using State = contract::AlertState;

class tst_AlertCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstActFollowsTheState_data();
    void theFirstActFollowsTheState();
    void blockedActsSayWhy_data();
    void blockedActsSayWhy();
    void somebodyElsesClaimIsNamed();
    void otherAccountsOnlyRead_data();
    void otherAccountsOnlyRead();
    void stepsAreReadFromTheRecordWhateverStandsBetween_data();
    void stepsAreReadFromTheRecordWhateverStandsBetween();
    void aDecisionCarriesTheRowItSaw();
    void theBodyIsWhatTheProtocolSays_data();
    void theBodyIsWhatTheProtocolSays();
    void aFullDiskStopsEveryDecision();
    void anOfflineRefusalDoesNotStopTheDesk();
    void doubtAndSourceAreShownWithTheSentence();
    void aBrokenDeskFileIsRefused_data();
    void aBrokenDeskFileIsRefused();
};

void tst_AlertCase::theFirstActFollowsTheState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("cleared");
    QTest::addColumn<AlertCase::Act>("act");
    const auto row = [](const char* name, State state, bool cleared, AlertCase::Act act) {
        QTest::newRow(name) << static_cast<int>(state) << cleared << act;
    };
    row("new: accept", State::New, false, AlertCase::AcceptAct);
    row("accepted: verify", State::Accepted, false, AlertCase::VerifyAct);
    row("verified: dispatch", State::Verified, false, AlertCase::DispatchAct);
    row("verified and over: close", State::Verified, true, AlertCase::CloseAct);
    row("dispatched: close", State::Dispatched, false, AlertCase::CloseAct);
    row("on scene: close", State::OnScene, false, AlertCase::CloseAct);
    row("closed: nothing", State::Closed, false, AlertCase::NoAct);
}

void tst_AlertCase::theFirstActFollowsTheState()
{
    QFETCH(int, state);
    QFETCH(bool, cleared);
    QFETCH(AlertCase::Act, act);
    Evening evening;
    contract::Alert alert = evening.make(u"a"_s, Level::P2, 60s);
    alert.state = static_cast<State>(state);
    if (cleared)
        alert.cleared = evening.clock.now();
    evening.put(alert);
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    QCOMPARE(record.firstAct(), act);
}

void tst_AlertCase::blockedActsSayWhy_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("verify");
    QTest::addColumn<bool>("dispatch");
    QTest::addColumn<bool>("close");
    QTest::newRow("new") << static_cast<int>(State::New) << QString() << false << false << false;
    QTest::newRow("accepted") << static_cast<int>(State::Accepted) << QString() << true << false << false;
    QTest::newRow("with a note") << static_cast<int>(State::Verified) << u"电话核实"_s << true << true << true;
    QTest::newRow("closed") << static_cast<int>(State::Closed) << u"电话核实"_s << false << false << false;
}

void tst_AlertCase::blockedActsSayWhy()
{
    QFETCH(int, state);
    QFETCH(QString, note);
    QFETCH(bool, verify);
    QFETCH(bool, dispatch);
    QFETCH(bool, close);
    Evening evening;
    contract::Alert alert = evening.make(u"a"_s, Level::P2, 60s);
    alert.state = static_cast<State>(state);
    alert.verification = note;
    evening.put(alert);
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    QCOMPARE(record.verifyBlocked().isEmpty(), verify);
    QCOMPARE(record.dispatchBlocked().isEmpty(), dispatch);
    QCOMPARE(record.closeBlocked().isEmpty(), close);
}

void tst_AlertCase::somebodyElsesClaimIsNamed()
{
    Evening evening;
    contract::Alert alert = evening.make(u"a"_s, Level::P2, 60s);
    alert.state = State::Accepted;
    alert.claimedName = u"林*"_s;
    evening.put(alert);
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    QVERIFY(record.acceptBlocked().contains(u"林*"_s));
    QVERIFY(record.state().contains(u"林*"_s));
}

void tst_AlertCase::otherAccountsOnlyRead_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<bool>("acts");
    QTest::newRow("duty") << QStringList{u"duty"_s} << true;
    QTest::newRow("leader") << QStringList{u"leader"_s} << true;
    QTest::newRow("inspector on duty") << QStringList{u"inspector"_s, u"duty"_s} << true;
    QTest::newRow("inspector") << QStringList{u"inspector"_s} << false;
    QTest::newRow("officer") << QStringList{u"officer"_s} << false;
    QTest::newRow("not known without a link") << QStringList() << true;
}

void tst_AlertCase::otherAccountsOnlyRead()
{
    QFETCH(QStringList, roles);
    QFETCH(bool, acts);
    Evening evening;
    evening.put(u"a"_s, Level::P2, 60s);
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    evening.sit(roles);
    QCOMPARE(record.acceptBlocked().isEmpty(), acts);
    const QSignalSpy failed(&evening.desk, &alerts::Desk::failed);
    evening.desk.accept(u"a"_s);
    QCOMPARE(evening.drafts.isEmpty(), !acts);
    QCOMPARE(failed.isEmpty(), acts);
}

void tst_AlertCase::stepsAreReadFromTheRecordWhateverStandsBetween_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("done");
    QTest::newRow("colon") << u"call: unanswered"_s << true;
    QTest::newRow("Chinese colon") << u"call：unanswered"_s << true;
    QTest::newRow("dot") << u"call · unanswered"_s << true;
    QTest::newRow("space") << u"call unanswered"_s << true;
    QTest::newRow("another step") << u"map: none-approved"_s << false;
    QTest::newRow("free text") << u"电话打过"_s << false;
}

void tst_AlertCase::stepsAreReadFromTheRecordWhateverStandsBetween()
{
    QFETCH(QString, text);
    QFETCH(bool, done);
    Evening evening;
    contract::Alert alert = evening.make(u"a"_s, Level::P2, 60s);
    contract::LogEntry entry;
    entry.kind = u"step"_s;
    entry.text = text;
    alert.log.append(entry);
    evening.put(alert);
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    const auto steps = record.steps();
    const auto call =
        std::ranges::find_if(steps, [](const QVariant& s) { return s.value<alerts::StepLine>().step == u"call"; });
    QVERIFY(call != steps.end());
    QCOMPARE(call->value<alerts::StepLine>().done, done);
    if (done)
        QCOMPARE(call->value<alerts::StepLine>().outcome, evening.desk.file().outcomeText(u"unanswered"_s));
}

void tst_AlertCase::aDecisionCarriesTheRowItSaw()
{
    Evening evening;
    evening.put(u"a"_s, Level::P2, 60s);
    evening.put(u"a"_s, Level::P2, 60s);
    evening.desk.accept(u"a"_s);
    QCOMPARE(evening.drafts.constLast().base, evening.seq);
    QCOMPARE(evening.drafts.constLast().target, u"a"_s);
}

void tst_AlertCase::theBodyIsWhatTheProtocolSays_data()
{
    using Act = std::function<void(alerts::Desk&)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("accept") << Act([](alerts::Desk& d) { d.accept(u"a"_s); }) << u"alert.accept"_s << QJsonObject();
    QTest::newRow("step") << Act([](alerts::Desk& d) { d.step(u"a"_s, u"call"_s, u"answered"_s); }) << u"alert.step"_s
                          << QJsonObject{{u"step"_s, u"call"_s}, {u"outcome"_s, u"answered"_s}};
    QTest::newRow("verify") << Act([](alerts::Desk& d) { d.verify(u"a"_s, u" 在家 \n"_s); }) << u"alert.verify"_s
                            << QJsonObject{{u"note"_s, u"在家"_s}};
    QTest::newRow("dispatch") << Act([](alerts::Desk& d) { d.dispatch(u"a"_s, u"u1"_s, u"去看"_s); })
                              << u"alert.dispatch"_s << QJsonObject{{u"unit"_s, u"u1"_s}, {u"text"_s, u"去看"_s}};
    QTest::newRow("assist") << Act([](alerts::Desk& d) { d.assist(u"a"_s, u"440605"_s, u"请核"_s); })
                            << u"alert.assist"_s << QJsonObject{{u"org"_s, u"440605"_s}, {u"text"_s, u"请核"_s}};
    QTest::newRow("hold") << Act([](alerts::Desk& d) { d.hold(u"a"_s, 2, u"等回电"_s); }) << u"alert.hold"_s
                          << QJsonObject{{u"until"_s, toWire(samples::noon + 2h)}, {u"reason"_s, u"等回电"_s}};
    QTest::newRow("close") << Act([](alerts::Desk& d) { d.close(u"a"_s, u"drift"_s, u"漂移"_s); }) << u"alert.close"_s
                           << QJsonObject{{u"cause"_s, u"drift"_s}, {u"result"_s, u"漂移"_s}};
}

void tst_AlertCase::theBodyIsWhatTheProtocolSays()
{
    QFETCH(std::function<void(alerts::Desk&)>, act);
    QFETCH(QString, type);
    QFETCH(QJsonObject, body);
    Evening evening;
    evening.put(u"a"_s, Level::P2, 60s);
    const QSignalSpy saved(&evening.desk, &alerts::Desk::saved);
    act(evening.desk);
    QCOMPARE(evening.drafts.constLast().type, type);
    QCOMPARE(evening.drafts.constLast().body, body);
    QTRY_COMPARE(saved.count(), 1);
}

void tst_AlertCase::aFullDiskStopsEveryDecision()
{
    Evening evening;
    evening.put(u"a"_s, Level::P2, 60s);
    evening.nextError = Error{Error::Code::Disk, u"full"_s};
    const QSignalSpy failed(&evening.desk, &alerts::Desk::failed);
    evening.desk.accept(u"a"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!evening.desk.blocked().isEmpty());
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    QCOMPARE(record.acceptBlocked(), evening.desk.blocked());
    evening.nextError.reset();
    evening.desk.accept(u"a"_s);
    QCOMPARE(failed.count(), 2);
    QVERIFY(evening.drafts.isEmpty());
}

void tst_AlertCase::anOfflineRefusalDoesNotStopTheDesk()
{
    Evening evening;
    evening.put(u"a"_s, Level::P2, 60s);
    evening.nextError = Error{Error::Code::Offline, {}};
    const QSignalSpy failed(&evening.desk, &alerts::Desk::failed);
    evening.desk.accept(u"a"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(evening.desk.blocked().isEmpty());
}

void tst_AlertCase::doubtAndSourceAreShownWithTheSentence()
{
    Evening evening;
    contract::Alert alert = evening.make(u"a"_s, Level::P2, 60s);
    alert.evidence.rule = u"R01"_s;
    alert.evidence.ruleVersion = u"2026-11"_s;
    alert.evidence.legal = u"社区矫正法第二十七条"_s;
    alert.evidence.doubt = u"边界为示例数据"_s;
    evening.put(alert);
    AlertCase record;
    record.setDesk(&evening.desk);
    record.setAlert(u"a"_s);
    for (const QString& part : {u"第二十七条"_s, u"2026-11"_s, u"示例数据"_s})
        QVERIFY2(record.legal().contains(part), qPrintable(part));
}

void tst_AlertCase::aBrokenDeskFileIsRefused_data()
{
    QTest::addColumn<QString>("entry");
    for (const char* entry :
         {"version", "acceptLimitSeconds", "holdHours", "steps", "stepTexts", "outcomeTexts", "revealSeconds"})
        QTest::newRow(entry) << QString::fromLatin1(entry);
}

void tst_AlertCase::aBrokenDeskFileIsRefused()
{
    QFETCH(QString, entry);
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/desk-2026-11.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(alerts::readDeskFile(QJsonDocument(root).toJson()));
    root.remove(entry);
    QVERIFY(!alerts::readDeskFile(QJsonDocument(root).toJson()));
}

QTEST_GUILESS_MAIN(tst_AlertCase)
#include "tst_alertcase.moc"
