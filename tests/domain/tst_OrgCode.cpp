#include "domain/OrgCode.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

class tst_OrgCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theParentIsOneLevelUp_data();
    void theParentIsOneLevelUp();
    void theCountyOfAnOffice_data();
    void theCountyOfAnOffice();
    void onlyDigitsAreACode_data();
    void onlyDigitsAreACode();
    void anOrganisationContainsWhatLiesBelow();
};

void tst_OrgCode::theParentIsOneLevelUp_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("parent");
    QTest::newRow("village") << u"440106001002"_s << u"440106001"_s;
    QTest::newRow("township") << u"440106001"_s << u"440106"_s;
    QTest::newRow("county") << u"440106"_s << u"4401"_s;
    QTest::newRow("city") << u"4401"_s << u"44"_s;
    QTest::newRow("province") << u"44"_s << QString();
    QTest::newRow("township of Dongguan") << u"441900101"_s << u"4419"_s;
    QTest::newRow("township of Zhongshan") << u"442000101"_s << u"4420"_s;
    QTest::newRow("Dongguan") << u"4419"_s << u"44"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_OrgCode::theParentIsOneLevelUp()
{
    QFETCH(const QString, code);
    QFETCH(const QString, parent);
    QCOMPARE(OrgCode(code).parent().text, parent);
}

void tst_OrgCode::theCountyOfAnOffice_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<QString>("county");
    QTest::newRow("township") << u"440103001"_s << u"440103"_s;
    QTest::newRow("county itself") << u"440103"_s << u"440103"_s;
    QTest::newRow("Dongguan has no counties") << u"441900101"_s << u"4419"_s;
    QTest::newRow("Zhongshan neither") << u"442000105"_s << u"4420"_s;
}

void tst_OrgCode::theCountyOfAnOffice()
{
    QFETCH(QString, office);
    QFETCH(QString, county);
    QCOMPARE(OrgCode(office).county().text, county);
}

void tst_OrgCode::onlyDigitsAreACode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::newRow("province") << u"44"_s << true;
    QTest::newRow("village") << u"440106001002"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("one digit") << u"4"_s << false;
    QTest::newRow("too long") << u"4401060010021"_s << false;
    QTest::newRow("letter") << u"44a1"_s << false;
    QTest::newRow("other digits") << u"٤٤"_s << false;
}

void tst_OrgCode::onlyDigitsAreACode()
{
    QFETCH(const QString, code);
    QFETCH(const bool, valid);
    QCOMPARE(OrgCode(code).isValid(), valid);
}

void tst_OrgCode::anOrganisationContainsWhatLiesBelow()
{
    const OrgCode city(u"4401"_s);
    QVERIFY(city.contains(city));
    QVERIFY(city.contains(OrgCode(u"440106001"_s)));
    QVERIFY(!city.contains(OrgCode(u"44"_s)));
    QVERIFY(!city.contains(OrgCode(u"4403"_s)));
    QVERIFY(!OrgCode().contains(city));
    QCOMPARE(OrgCode(u"440106001"_s).city(), city);
}

QTEST_GUILESS_MAIN(tst_OrgCode)
#include "tst_OrgCode.moc"
