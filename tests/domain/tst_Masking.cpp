#include "domain/Masking.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

class tst_Masking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("three") << u"周示明"_s << u"周*明"_s;
        QTest::newRow("two") << u"周明"_s << u"周*"_s;
        QTest::newRow("four") << u"欧阳示明"_s << u"欧**明"_s;
        QTest::newRow("one") << u"周"_s << u"*"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(maskedName(name), "masked");
    }
    void phones_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("masked");
        QTest::newRow("mobile") << u"13800002207"_s << u"138****2207"_s;
        QTest::newRow("short") << u"1234567"_s << u"*******"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void phones()
    {
        QFETCH(QString, phone);
        QTEST(maskedPhone(phone), "masked");
    }
};

QTEST_GUILESS_MAIN(tst_Masking)
#include "tst_Masking.moc"
