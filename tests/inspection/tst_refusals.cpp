#include "Office.h"
#include "inspection/CheckSheet.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using inspection::CheckSheet;

/// What the province refuses of a sheet stays in it, is said, and can be sent again.
class tst_Refusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusedFirstDraftStaysOnScreen();
    void aRefusedFirstDraftIsSentAgainWithItsStills();
    void aRefusedRedraftKeepsWhatWasTyped();
    void aRefusedStillCanBeLeftOut();
    void aRefusalBehindASubmittedOrderChangesNothingOfIt();
    void whatFollowsInASaveContinuesIt();

private:
    static constexpr auto room = "M-1-admonition"_L1;
    /// An inspection that is held, and the sheet of that room.
    struct Begun {
        Begun()
        {
            office.open({u"M-1"_s});
            sheet.setDesk(&office.desk);
            sheet.setRoom(room);
        }
        Office office;
        CheckSheet sheet;
    };
};

void tst_Refusals::aRefusedFirstDraftStaysOnScreen()
{
    Begun begun;
    auto& [office, sheet] = begun;
    sheet.setText(u"一"_s);
    sheet.saveDraft();
    QTRY_VERIFY(!sheet.isUnsaved());
    office.outcome(contract::Outcome::Kind::Rejected, u"督察已结束"_s);
    QCOMPARE(sheet.refusal(), u"督察已结束"_s);
    QCOMPARE(sheet.text(), u"一"_s);
    QVERIFY(!sheet.isPending());
}

void tst_Refusals::aRefusedFirstDraftIsSentAgainWithItsStills()
{
    Begun begun;
    auto& [office, sheet] = begun;
    sheet.setText(u"一"_s);
    office.desk.sheets()->addStill(Office::jpeg('a'), Office::still(u"V-M-1-admonition-1"_s));
    sheet.sendForReview();
    QTRY_VERIFY(!sheet.isUnsaved());
    office.refuseAll(u"整改期限不得早于今天"_s);
    QCOMPARE(sheet.refusal(), u"整改期限不得早于今天"_s);
    QCOMPARE(sheet.text(), u"一"_s);
    QCOMPARE(sheet.stills().size(), 1);
    QVERIFY(sheet.isUnsaved());
    QVERIFY(!sheet.isTyped());
    QVERIFY(sheet.saveBlocked().isEmpty());
    QCOMPARE(office.desk.sheets()->unsavedRooms(), QStringList(room));
    office.drafts.clear();
    sheet.sendForReview();
    QTRY_COMPARE(office.types(),
                 QStringList({u"supervision.draft"_s, u"supervision.still"_s, u"supervision.submit"_s}));
    QCOMPARE(office.drafts.at(0).target, office.pending.at(0).command.target);
    QCOMPARE(QByteArray::fromBase64(office.drafts.at(1).body["jpeg"_L1].toString().toLatin1()), Office::jpeg('a'));
}

void tst_Refusals::aRefusedRedraftKeepsWhatWasTyped()
{
    Begun begun;
    auto& [office, sheet] = begun;
    office.put(Office::ownDraft(room));
    sheet.setText(u"新的"_s);
    sheet.sendForReview();
    QTRY_VERIFY(!sheet.isUnsaved());
    office.refuseAll(u"整改期限不得早于今天"_s);
    QCOMPARE(sheet.text(), u"新的"_s);
    QCOMPARE(sheet.stateText(), u"拟稿"_s);
    QVERIFY(sheet.isUnsaved());
    QVERIFY(!office.desk.closeBlocked().isEmpty());
    office.drafts.clear();
    sheet.sendForReview();
    QTRY_COMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.submit"_s}));
    QCOMPARE(office.drafts.at(0).body["text"_L1].toString(), u"新的"_s);
}

void tst_Refusals::aRefusedStillCanBeLeftOut()
{
    Begun begun;
    auto& [office, sheet] = begun;
    office.put(Office::ownDraft(room));
    office.desk.sheets()->addStill(Office::jpeg('a'), Office::still(u"V-M-1-admonition-1"_s));
    sheet.saveDraft();
    QTRY_VERIFY(!sheet.isUnsaved());
    const QString sha256 = office.desk.sheets()->of(room).saved.constLast().sha256;
    office.outcome(contract::Outcome::Kind::Rejected, u"截图时间不在该次调看期间"_s);
    office.settleFirst();
    QCOMPARE(sheet.refusal(), u"截图时间不在该次调看期间"_s);
    QCOMPARE(sheet.stills().size(), 2);
    QCOMPARE(office.desk.picture(sha256).result().value(), Office::jpeg('a'));
    sheet.removeStill(sha256);
    QCOMPARE(sheet.stills().size(), 1);
    office.drafts.clear();
    sheet.sendForReview();
    QTRY_COMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.submit"_s}));
}

void tst_Refusals::aRefusalBehindASubmittedOrderChangesNothingOfIt()
{
    Begun begun;
    auto& [office, sheet] = begun;
    contract::SupervisionOrder row = Office::ownDraft(room);
    office.put(row);
    sheet.setText(u"新的"_s);
    sheet.saveDraft();
    QTRY_VERIFY(!sheet.isUnsaved());
    office.outcome(contract::Outcome::Kind::Conflict, u"已在另一席提交"_s);
    row.state = contract::SupervisionState::Review;
    office.put(row);
    QCOMPARE(sheet.text(), row.text);
    QCOMPARE(sheet.refusal(), u"已在另一席提交"_s);
    QVERIFY(!sheet.isUnsaved());
}

void tst_Refusals::whatFollowsInASaveContinuesIt()
{
    Begun begun;
    auto& [office, sheet] = begun;
    sheet.setText(u"一"_s);
    sheet.sendForReview();
    QTRY_COMPARE(office.drafts.size(), 2);
    QVERIFY(!office.drafts.at(0).continues);
    QVERIFY(office.drafts.at(1).continues);
}

QTEST_GUILESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
