#include "domain/Scope.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

class tst_Scope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsSeenFromAboveAndNotFromBeside_data();
    void aRowIsSeenFromAboveAndNotFromBeside();
    void oneOwnerInScopeIsEnough();
    void belongsToItsOwnAndThoseAbove();
    void theOrderOfGrantsDoesNotChangeTheView();
    void everyGrantChangesTheView();
};

void tst_Scope::aRowIsSeenFromAboveAndNotFromBeside_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<bool>("grant");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("minor");
    QTest::addColumn<bool>("seen");
    QTest::newRow("own county") << u"440106"_s << false << u"440106001"_s << false << true;
    QTest::newRow("itself") << u"440106001"_s << false << u"440106001"_s << false << true;
    QTest::newRow("province") << u"44"_s << false << u"440106001"_s << false << true;
    QTest::newRow("sibling county") << u"440106"_s << false << u"440105001"_s << false << false;
    QTest::newRow("sibling township") << u"440106001"_s << false << u"440106002"_s << false << false;
    QTest::newRow("the level above") << u"440106"_s << false << u"4401"_s << false << false;
    QTest::newRow("minor without the grant") << u"440106"_s << false << u"440106001"_s << true << false;
    QTest::newRow("minor with the grant") << u"440106"_s << true << u"440106001"_s << true << true;
    QTest::newRow("minor of a sibling with the grant") << u"440106"_s << true << u"440105001"_s << true << false;
    QTest::newRow("nobody's") << u"440106"_s << true << QString() << false << false;
    QTest::newRow("account without organisation") << QString() << true << u"44"_s << false << false;
}

void tst_Scope::aRowIsSeenFromAboveAndNotFromBeside()
{
    QFETCH(const QString, mine);
    QFETCH(const bool, grant);
    QFETCH(const QString, owner);
    QFETCH(const bool, minor);
    QFETCH(const bool, seen);
    const Scope scope{{OrgCode(mine)}, {u"duty"_s}, grant};
    QCOMPARE(scope.sees(OrgCode(owner), minor), seen);
}

void tst_Scope::oneOwnerInScopeIsEnough()
{
    const Scope scope{{OrgCode(u"440106"_s)}, {}, false};
    const QList<OrgCode> both{OrgCode(u"440605121"_s), OrgCode(u"440106001"_s)};
    QVERIFY(scope.sees(both, false));
    QVERIFY(!scope.sees(both, true));
    QVERIFY(!scope.sees(QList<OrgCode>{}, false));
}

void tst_Scope::belongsToItsOwnAndThoseAbove()
{
    const Scope scope{{OrgCode(u"440106"_s)}, {}, false};
    for (const QString& org : {u"440106"_s, u"4401"_s, u"44"_s})
        QVERIFY(scope.belongsTo(OrgCode(org)));
    for (const QString& org : {u"440106001"_s, u"440103"_s, u"4403"_s, QString()})
        QVERIFY(!scope.belongsTo(OrgCode(org)));
}

void tst_Scope::theOrderOfGrantsDoesNotChangeTheView()
{
    const Scope a{{OrgCode(u"4401"_s), OrgCode(u"4403"_s)}, {u"duty"_s, u"leader"_s}, true};
    const Scope b{{OrgCode(u"4403"_s), OrgCode(u"4401"_s)}, {u"leader"_s, u"duty"_s}, true};
    QCOMPARE(a.canonical(), b.canonical());
}

void tst_Scope::everyGrantChangesTheView()
{
    const Scope plain{{OrgCode(u"4401"_s)}, {u"duty"_s}, false};
    Scope minors = plain;
    minors.minors = true;
    Scope wider = plain;
    wider.organisations << OrgCode(u"4403"_s);
    Scope leader = plain;
    leader.roles << u"leader"_s;
    QCOMPARE(QSet({plain.canonical(), minors.canonical(), wider.canonical(), leader.canonical()}).size(), 4);
}

QTEST_GUILESS_MAIN(tst_Scope)
#include "tst_Scope.moc"
