#include "Office.h"
#include "inspection/CheckSheet.h"
#include "inspection/TimelineModel.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using inspection::CheckSheet;

class tst_Sheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnInspectionNothingIsWrittenDown();
    void aCentreThatWasNotDrawnIsReadOnly();
    void answersGiveTheSummary();
    void whatIsTypedSurvivesAnotherRoom();
    void anotherOperatorFindsNothing();
    void aDraftGoesOutBeforeItsStills();
    void aSecondDraftKeepsItsOrder();
    void savedIsSaidOnlyOnceItIsOnDisk();
    void whatIsTypedWhileSavingStaysUnsaved();
    void whatCouldNotBeSavedStays();
    void submittingSavesFirst();
    void aSubmittedSheetIsReadOnly();
    void aReturnedSheetSaysWhyAndCanBeWrittenIn();
    void submittingNeedsAFindingAndADay_data();
    void submittingNeedsAFindingAndADay();
    void onlyACleanSheetPasses_data();
    void onlyACleanSheetPasses();
    void aStillGoesToTheRoomOfItsCamera();
    void aStillWithoutARegisteredLookIsRefused_data();
    void aStillWithoutARegisteredLookIsRefused();
    void aStillIsHashedHere();
    void aSavedStillIsTakenOutByItsHash();
    void theFetchedPictureMustHaveItsHash_data();
    void theFetchedPictureMustHaveItsHash();
    void anInspectionWithUnsavedSheetsIsNotClosed();
    void theModelKeepsTheRulesOfModels();
    void theTimelineShowsUsesAndMarks();

private:
    static constexpr auto room = "M-1-admonition"_L1;
    static void answerAll(CheckSheet& sheet, const QString& outcome)
    {
        for (int row = 0; row < sheet.rowCount(); ++row)
            sheet.answer(row, outcome);
    }
};

void tst_Sheets::withoutAnInspectionNothingIsWrittenDown()
{
    Office office;
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    QVERIFY(!sheet.isValid());
    QCOMPARE(sheet.reason(), u"未开始督察"_s);
    office.desk.sheets()->setText(room, u"x"_s);
    QVERIFY(office.desk.sheets()->unsavedRooms().isEmpty());
    QCOMPARE(sheet.rowCount(), 0);
}

void tst_Sheets::aCentreThatWasNotDrawnIsReadOnly()
{
    Office office;
    office.open({u"M-2"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    QVERIFY(!sheet.isValid());
    QCOMPARE(sheet.reason(), u"该中心不在本次督察范围"_s);
}

void tst_Sheets::answersGiveTheSummary()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    QCOMPARE(sheet.summary(), u"9 项 · 已查 0 · 得分 0 / 0"_s);
    sheet.answer(0, u"no"_s);
    for (int row = 1; row < 6; ++row)
        sheet.answer(row, u"yes"_s);
    QCOMPARE(sheet.summary(), u"9 项 · 已查 6 · 得分 52 / 60"_s);
    QVERIFY(sheet.isUnsaved());
    sheet.answer(0, {});
    QCOMPARE(sheet.summary(), u"9 项 · 已查 5 · 得分 52 / 52"_s);
}

void tst_Sheets::whatIsTypedSurvivesAnotherRoom()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u"仅一名工作人员"_s);
    sheet.answer(0, u"no"_s);
    sheet.setRoom(u"M-1-duty"_s);
    QVERIFY(sheet.text().isEmpty());
    QVERIFY(!sheet.isUnsaved());
    QCOMPARE(office.desk.sheets()->unsavedRooms(), QStringList(room));
    sheet.setRoom(room);
    QCOMPARE(sheet.text(), u"仅一名工作人员"_s);
    QCOMPARE(sheet.index(0).data(CheckSheet::OutcomeRole).toString(), u"no"_s);
    QVERIFY(sheet.isUnsaved());
}

void tst_Sheets::anotherOperatorFindsNothing()
{
    Office office;
    office.open({u"M-1"_s});
    office.desk.sheets()->setText(room, u"我的"_s);
    office.seat(u"other"_s, u"郑*"_s, {u"inspector"_s}, u"44"_s);
    office.seat(u"me"_s, u"黄*"_s, {u"inspector"_s}, u"44"_s);
    QVERIFY(office.desk.sheets()->of(room).text.isEmpty());
}

void tst_Sheets::aDraftGoesOutBeforeItsStills()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u" 未见见证人签字 "_s);
    sheet.answer(0, u"no"_s);
    sheet.annotate(0, u"仅一人"_s);
    office.desk.sheets()->addStill(Office::jpeg('a'), Office::still(u"V-M-1-admonition-1"_s));
    const QSignalSpy saved(&sheet, &CheckSheet::saved);
    sheet.saveDraft();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.still"_s}));
    const QJsonObject body = office.drafts.constFirst().body;
    QCOMPARE(body["inspection"_L1].toString(), u"I-1"_s);
    QCOMPARE(body["room"_L1].toString(), room);
    QCOMPARE(body["checklist"_L1].toString(), u"2026-11"_s);
    QCOMPARE(body["text"_L1].toString(), u"未见见证人签字"_s);
    QCOMPARE(body["deadline"_L1].toString(), u"2026-11-30"_s);
    QCOMPARE(body["score"_L1].toInt(-1), 0);
    QCOMPARE(body["most"_L1].toInt(-1), 8);
    QCOMPARE(body["items"_L1][0],
             (QJsonObject{{u"code"_s, u"two-officers"_s}, {u"outcome"_s, u"no"_s}, {u"note"_s, u"仅一人"_s}}));
    QCOMPARE(office.drafts.at(1).target, office.drafts.at(0).target);
    QCOMPARE(QByteArray::fromBase64(office.drafts.at(1).body["jpeg"_L1].toString().toLatin1()), Office::jpeg('a'));
    QVERIFY(!sheet.isUnsaved());
    QVERIFY(sheet.isPending());
    QCOMPARE(sheet.stateText(), u"拟稿"_s);
    QCOMPARE(sheet.stills().size(), 1);
}

void tst_Sheets::aSecondDraftKeepsItsOrder()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u"一"_s);
    sheet.saveDraft();
    QTRY_VERIFY(!sheet.isUnsaved());
    sheet.setText(u"二"_s);
    sheet.saveDraft();
    QTRY_COMPARE(office.drafts.size(), 2);
    QCOMPARE(office.drafts.at(1).target, office.drafts.at(0).target);
    QCOMPARE(sheet.text(), u"二"_s);
}

void tst_Sheets::savedIsSaidOnlyOnceItIsOnDisk()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u"一"_s);
    office.hold = true;
    const QSignalSpy saved(&sheet, &CheckSheet::saved);
    sheet.saveDraft();
    QVERIFY(sheet.isSaving());
    QVERIFY(!sheet.saveBlocked().isEmpty());
    QVERIFY(!sheet.submitBlocked().isEmpty());
    QCOMPARE(saved.count(), 0);
    office.release();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!sheet.isSaving());
}

void tst_Sheets::whatIsTypedWhileSavingStaysUnsaved()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u"一"_s);
    office.hold = true;
    const QSignalSpy saved(&sheet, &CheckSheet::saved);
    sheet.saveDraft();
    sheet.setText(u"一二"_s);
    office.release();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(sheet.isUnsaved());
    QCOMPARE(sheet.text(), u"一二"_s);
    sheet.saveDraft();
    QTRY_COMPARE(office.drafts.size(), 2);
    QCOMPARE(office.drafts.at(1).target, office.drafts.at(0).target);
}

void tst_Sheets::whatCouldNotBeSavedStays()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u"一"_s);
    office.nextError = Error{Error::Code::Disk, u"full"_s};
    const QSignalSpy failed(&sheet, &CheckSheet::failed);
    sheet.saveDraft();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QVERIFY(sheet.isUnsaved());
    QCOMPARE(sheet.text(), u"一"_s);
}

void tst_Sheets::submittingSavesFirst()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.setText(u"一"_s);
    sheet.sendForReview();
    QTRY_COMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.submit"_s}));
    QTRY_COMPARE(sheet.stateText(), u"待审核"_s);
    QCOMPARE(sheet.step(), 1);
}

void tst_Sheets::aSubmittedSheetIsReadOnly()
{
    Office office;
    office.open({u"M-1"_s});
    contract::SupervisionOrder row = samples::supervision();
    row.state = contract::SupervisionState::Review;
    row.drafter = UserId(u"me"_s);
    row.room = room;
    office.put(row);
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    QVERIFY(sheet.isValid());
    QVERIFY(sheet.isReadOnly());
    sheet.answer(0, u"yes"_s);
    QVERIFY(!sheet.isUnsaved());
    QCOMPARE(sheet.text(), row.text);
}

void tst_Sheets::aReturnedSheetSaysWhyAndCanBeWrittenIn()
{
    Office office;
    office.open({u"M-1"_s});
    contract::SupervisionOrder row = samples::supervision();
    row.state = contract::SupervisionState::Returned;
    row.drafter = UserId(u"me"_s);
    row.room = room;
    contract::LogEntry entry = samples::logEntry();
    entry.kind = u"returned"_s;
    entry.who = u"郑*"_s;
    entry.text = u"写明时间"_s;
    row.log.append(entry);
    office.put(row);
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    QVERIFY(!sheet.isReadOnly());
    QCOMPARE(sheet.returned(), u"郑* 退回：写明时间"_s);
    sheet.sendForReview();
    QTRY_COMPARE(office.types(), QStringList(u"supervision.submit"_s));
    QCOMPARE(office.drafts.constLast().target, row.id.text);
    QCOMPARE(office.drafts.constLast().base, office.seq);
}

void tst_Sheets::submittingNeedsAFindingAndADay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<bool>("may");
    QTest::newRow("both") << u"一"_s << u"2026-11-30"_s << true;
    QTest::newRow("today") << u"一"_s << u"2026-11-23"_s << true;
    QTest::newRow("no finding") << u"  "_s << u"2026-11-30"_s << false;
    QTest::newRow("no date") << u"一"_s << u"30 日"_s << false;
    QTest::newRow("no such day") << u"一"_s << u"2026-02-30"_s << false;
    QTest::newRow("gone") << u"一"_s << u"2026-11-22"_s << false;
}

void tst_Sheets::submittingNeedsAFindingAndADay()
{
    QFETCH(QString, text);
    QFETCH(QString, deadline);
    QFETCH(bool, may);
    Office office;
    office.open({u"M-1"_s});
    office.desk.sheets()->setText(room, text);
    office.desk.sheets()->setDeadline(room, deadline);
    QCOMPARE(office.desk.sheets()->submitBlocked(room).isEmpty(), may);
}

void tst_Sheets::onlyACleanSheetPasses_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("may");
    QTest::newRow("all yes") << u"yes"_s << u"yes"_s << QString() << true;
    QTest::newRow("one na") << u"yes"_s << u"na"_s << QString() << true;
    QTest::newRow("one no") << u"yes"_s << u"no"_s << QString() << false;
    QTest::newRow("one not looked at") << u"yes"_s << QString() << QString() << false;
    QTest::newRow("with a finding") << u"yes"_s << u"yes"_s << u"有问题"_s << false;
}

void tst_Sheets::onlyACleanSheetPasses()
{
    QFETCH(QString, outcome);
    QFETCH(QString, first);
    QFETCH(QString, text);
    QFETCH(bool, may);
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    answerAll(sheet, outcome);
    sheet.answer(0, first);
    sheet.setText(text);
    QCOMPARE(sheet.passBlocked().isEmpty(), may);
    sheet.markPassed();
    if (may)
        QTRY_COMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.pass"_s}));
    else
        QVERIFY(office.drafts.isEmpty());
}

void tst_Sheets::aStillGoesToTheRoomOfItsCamera()
{
    Office office;
    office.open({u"M-1"_s});
    office.desk.sheets()->addStill(Office::jpeg('a'), Office::still(u"V-M-1-duty-1"_s));
    QCOMPARE(office.desk.sheets()->unsavedRooms(), QStringList(u"M-1-duty"_s));
    QCOMPARE(office.desk.sheets()->of(u"M-1-duty"_s).fresh.size(), 1);
}

void tst_Sheets::aStillWithoutARegisteredLookIsRefused_data()
{
    QTest::addColumn<QVariantMap>("still");
    QTest::addColumn<int>("bytes");
    const QVariantMap good{{u"camera"_s, u"V-M-1-duty-1"_s},
                           {u"at"_s, u"2026-11-23T04:00:00.000Z"_s},
                           {u"width"_s, 1920},
                           {u"height"_s, 1080},
                           {u"view"_s, u"v-1"_s}};
    const auto without = [&](const QString& key) {
        QVariantMap map = good;
        map.remove(key);
        return map;
    };
    QTest::newRow("no look") << without(u"view"_s) << 64;
    QTest::newRow("no time") << without(u"at"_s) << 64;
    QTest::newRow("no size") << without(u"width"_s) << 64;
    QTest::newRow("no camera") << without(u"camera"_s) << 64;
    QTest::newRow("too large") << good << 3 * 1024 * 1024 + 1;
    QTest::newRow("nothing") << good << 0;
    QVariantMap unwatched = good;
    unwatched[u"camera"_s] = u"V-M-1-counselling-1"_s;
    QTest::newRow("of a room that must not be watched") << unwatched << 64;
}

void tst_Sheets::aStillWithoutARegisteredLookIsRefused()
{
    QFETCH(QVariantMap, still);
    QFETCH(int, bytes);
    Office office;
    office.open({u"M-1"_s});
    const QSignalSpy refused(office.desk.sheets(), &inspection::SheetKeeper::stillRefused);
    office.desk.sheets()->addStill(QByteArray(bytes, 'x'), still);
    QCOMPARE(refused.count(), 1);
    QVERIFY(office.desk.sheets()->unsavedRooms().isEmpty());
}

void tst_Sheets::aStillIsHashedHere()
{
    Office office;
    office.open({u"M-1"_s});
    office.desk.sheets()->addStill(Office::jpeg('a'), Office::still(u"V-M-1-duty-1"_s));
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(Office::jpeg('a'), QCryptographicHash::Sha256).toHex());
    QCOMPARE(office.desk.sheets()->of(u"M-1-duty"_s).fresh.constFirst().still.sha256, hash);
    QCOMPARE(office.desk.picture(hash).result().value(), Office::jpeg('a'));
    office.desk.sheets()->save(u"M-1-duty"_s);
    QTRY_VERIFY(office.desk.sheets()->unsavedRooms().isEmpty());
    // It waits for upload: the province does not have it yet.
    QCOMPARE(office.desk.picture(hash).result().value(), Office::jpeg('a'));
}

void tst_Sheets::aSavedStillIsTakenOutByItsHash()
{
    Office office;
    office.open({u"M-1"_s});
    contract::SupervisionOrder row = samples::supervision();
    row.state = contract::SupervisionState::Draft;
    row.drafter = UserId(u"me"_s);
    row.room = room;
    office.put(row);
    CheckSheet sheet;
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    QCOMPARE(sheet.stills().size(), 1);
    sheet.removeStill(samples::still().sha256);
    QCOMPARE(sheet.stills().size(), 0);
    sheet.saveDraft();
    QTRY_COMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.unstill"_s}));
    QCOMPARE(office.drafts.at(1).body["sha256"_L1].toString(), samples::still().sha256);
}

void tst_Sheets::theFetchedPictureMustHaveItsHash_data()
{
    QTest::addColumn<QByteArray>("jpeg");
    QTest::addColumn<bool>("good");
    QTest::newRow("the picture") << Office::jpeg('p') << true;
    QTest::newRow("another one") << Office::jpeg('q') << false;
}

void tst_Sheets::theFetchedPictureMustHaveItsHash()
{
    QFETCH(QByteArray, jpeg);
    QFETCH(bool, good);
    Office office;
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(Office::jpeg('p'), QCryptographicHash::Sha256).toHex());
    office.stills.insert(hash, jpeg);
    QCOMPARE(office.desk.picture(hash).result().has_value(), good);
}

void tst_Sheets::anInspectionWithUnsavedSheetsIsNotClosed()
{
    Office office;
    office.open({u"M-1"_s});
    office.desk.sheets()->setText(room, u"一"_s);
    office.desk.closeInspection();
    QVERIFY(office.drafts.isEmpty());
    office.desk.sheets()->forget(room);
    office.desk.closeInspection();
    QCOMPARE(office.types(), QStringList(u"inspection.close"_s));
    QVERIFY(office.desk.inspection().isEmpty());
}

void tst_Sheets::theModelKeepsTheRulesOfModels()
{
    Office office;
    office.open({u"M-1"_s});
    CheckSheet sheet;
    const QAbstractItemModelTester tester(&sheet, QAbstractItemModelTester::FailureReportingMode::QtTest);
    sheet.setDesk(&office.desk);
    sheet.setRoom(room);
    sheet.answer(0, u"no"_s);
    sheet.setRoom(u"M-1-duty"_s);
    QCOMPARE(sheet.rowCount(), 7);
    sheet.setRoom({});
    QCOMPARE(sheet.rowCount(), 0);
}

void tst_Sheets::theTimelineShowsUsesAndMarks()
{
    Office office;
    office.open({u"M-1"_s});
    contract::Room row = office.world.rooms().value(room);
    const Instant now = office.clock.now();
    row.uses = {
        {now - 9h, now - 8h, u"旧"_s}, {now - 90min, now - 45min, u"训诫"_s}, {now - 10min, std::nullopt, u"宣告"_s}};
    engine::ChangeSet changes;
    changes.rooms.append(row);
    office.apply(changes);
    contract::Still still = Office::still(u"V-M-1-admonition-1"_s);
    still.at = now - 30min;
    office.desk.sheets()->addStill(Office::jpeg('a'), still);
    inspection::TimelineModel times;
    const QAbstractItemModelTester tester(&times, QAbstractItemModelTester::FailureReportingMode::QtTest);
    times.setDesk(&office.desk);
    times.setRooms({room});
    const QVariantList bars = times.index(0).data(inspection::TimelineModel::BarsRole).toList();
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars.at(0).value<inspection::UseBar>().from, 0.5);
    QCOMPARE(bars.at(1).value<inspection::UseBar>().to, 1.0);
    QVERIFY(bars.at(0).value<inspection::UseBar>().hint.contains(u"训诫"_s));
    const QVariantList marks = times.index(0).data(inspection::TimelineModel::MarksRole).toList();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.at(0).value<inspection::TimeMark>().at, 1 - 30.0 / 180);
    QStringList ticks;
    for (const QVariant& tick : times.ticks())
        ticks.append(tick.value<inspection::TimeTick>().text);
    QCOMPARE(ticks, QStringList({u"09:20"_s, u"10:00"_s, u"10:40"_s, u"11:20"_s}));
}

QTEST_GUILESS_MAIN(tst_Sheets)
#include "tst_sheets.moc"
