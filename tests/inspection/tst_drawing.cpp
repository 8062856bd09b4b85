#include "Office.h"
#include "inspection/CentreDraw.h"
#include "inspection/Draw.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Which centres an inspection goes to, and opening it.
class tst_Drawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedDrawsTheSame();
    void everySeedDrawsDistinctCentres();
    void theDrawStaysInItsCity();
    void theSeedIsToldWithTheDraw();
    void chosenCentresAreThoseThatWereChosen();
    void openingWaitsForTheLedger();
    void aWaitingInspectionIsShownAtOnce();
    void onlyAnInspectorOpensOne_data();
    void onlyAnInspectorOpensOne();
    void aSecondOneIsNotOpened();
    void aRefusedOneSaysWhy();
};

void tst_Drawing::theSameSeedDrawsTheSame()
{
    const QStringList ids{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QCOMPARE(inspection::draw({u"e"_s, u"c"_s, u"a"_s, u"d"_s, u"b"_s}, 7, 3), inspection::draw(ids, 7, 3));
    // The first numbers of mt19937 seeded with 5489 are fixed by its definition: 3499211612, 581869302.
    QCOMPARE(inspection::draw(ids, 5489, 2), QStringList({u"c"_s, u"d"_s}));
}

void tst_Drawing::everySeedDrawsDistinctCentres()
{
    const QStringList ids{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QSet<QString> first;
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QStringList drawn = inspection::draw(ids, seed, 3);
        QCOMPARE(QSet<QString>(drawn.begin(), drawn.end()).size(), 3);
        first.insert(drawn.constFirst());
    }
    QCOMPARE(first.size(), ids.size());
    QCOMPARE(inspection::draw(ids, 1, 9).size(), ids.size());
}

void tst_Drawing::theDrawStaysInItsCity()
{
    Office office;
    inspection::CentreDraw plan;
    plan.setDesk(&office.desk);
    QCOMPARE(plan.from(), 4);
    plan.setProperty("city", u"4419"_s);
    plan.setProperty("count", 5);
    QStringList drawn = plan.centres();
    drawn.sort();
    QCOMPARE(drawn, QStringList({u"M-3"_s, u"M-4"_s}));
}

void tst_Drawing::theSeedIsToldWithTheDraw()
{
    Office office;
    inspection::CentreDraw plan;
    plan.setDesk(&office.desk);
    plan.setProperty("seed", 482913);
    plan.setProperty("count", 3);
    QCOMPARE(plan.note(), u"种子 482913 · 4 个中心抽 3"_s);
}

void tst_Drawing::chosenCentresAreThoseThatWereChosen()
{
    Office office;
    inspection::CentreDraw plan;
    plan.setDesk(&office.desk);
    plan.setProperty("random", false);
    QVERIFY(plan.centres().isEmpty());
    plan.choose(u"M-2"_s, true);
    plan.choose(u"M-1"_s, true);
    plan.choose(u"M-2"_s, false);
    QCOMPARE(plan.centres(), QStringList(u"M-1"_s));
    QCOMPARE(plan.names(), u"荔湾区社区矫正中心"_s);
    plan.setProperty("filter", u"黄埔"_s);
    QCOMPARE(plan.choices().size(), 1);
}

void tst_Drawing::openingWaitsForTheLedger()
{
    Office office;
    const QSignalSpy saved(&office.desk, &inspection::InspectionDesk::saved);
    office.hold = true;
    office.desk.openInspection(u"random"_s, {u"M-1"_s, u"M-3"_s}, u" 训诫程序 "_s);
    QCOMPARE(saved.count(), 0);
    office.release();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(office.drafts.constFirst().type, u"inspection.open"_s);
    QCOMPARE(office.drafts.constFirst().body, (QJsonObject{{u"kind"_s, u"random"_s},
                                                           {u"centres"_s, QJsonArray{u"M-1"_s, u"M-3"_s}},
                                                           {u"purpose"_s, u"训诫程序"_s}}));
}

void tst_Drawing::aWaitingInspectionIsShownAtOnce()
{
    Office office;
    office.desk.openInspection(u"planned"_s, {u"M-1"_s}, u"训诫程序"_s);
    QCOMPARE(office.desk.inspection(), office.drafts.constFirst().target);
    QCOMPARE(office.desk.inspectionTitle(), u"计划督察 · 待编号"_s);
    QVERIFY(office.desk.isInspectionPending());
    QCOMPARE(office.desk.inspectionCentres(), QStringList(u"M-1"_s));
}

void tst_Drawing::onlyAnInspectorOpensOne_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("inspector") << u"inspector"_s << true;
    QTest::newRow("leader") << u"leader"_s << false;
    QTest::newRow("duty") << u"duty"_s << false;
}

void tst_Drawing::onlyAnInspectorOpensOne()
{
    QFETCH(QString, role);
    QFETCH(bool, may);
    Office office;
    office.seat(u"me"_s, u"黄*"_s, {role}, u"44"_s);
    office.desk.openInspection(u"random"_s, {u"M-1"_s}, u"训诫"_s);
    QCOMPARE(office.drafts.isEmpty(), !may);
}

void tst_Drawing::aSecondOneIsNotOpened()
{
    Office office;
    office.open({u"M-1"_s});
    QCOMPARE(office.desk.inspectionTitle(), u"随机抽查 2026-11 · 第 37 号"_s);
    const QSignalSpy failed(&office.desk, &inspection::InspectionDesk::failed);
    office.desk.openInspection(u"random"_s, {u"M-2"_s}, u"训诫"_s);
    QCOMPARE(failed.count(), 1);
    QVERIFY(office.drafts.isEmpty());
}

void tst_Drawing::aRefusedOneSaysWhy()
{
    Office office;
    office.desk.openInspection(u"random"_s, {u"M-1"_s}, u"训诫"_s);
    office.outcome(contract::Outcome::Kind::Rejected, u"不在辖区"_s);
    QVERIFY(office.desk.inspection().isEmpty());
    QCOMPARE(office.desk.inspectionRefusal(), u"不在辖区"_s);
    QVERIFY(office.desk.openBlocked().isEmpty());
    office.desk.openInspection(u"random"_s, {u"M-2"_s}, u"训诫"_s);
    QVERIFY(office.desk.inspectionRefusal().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Drawing)
#include "tst_drawing.moc"
