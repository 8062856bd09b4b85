#include "domain/IdNumber.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

class tst_IdNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void everyOtherDigitIsFound();
    void everySwapOfNeighboursIsFound();
    void itsParts();
};

void tst_IdNumber::faults_data()
{
    using Fault = IdNumber::Fault;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, const QString& text, Fault fault) {
        QTest::newRow(name) << text << static_cast<int>(fault);
    };
    row("the standard's example", u"11010519491231002X"_s, Fault::None);
    row("in lower case", u"11010519491231002x"_s, Fault::None);
    row("a digit at the end", u"440524188001010014"_s, Fault::None);
    row("empty", {}, Fault::Length);
    row("the old form", u"110105491231002"_s, Fault::Length);
    row("a letter", u"1101051949123100AX"_s, Fault::Sign);
    row("digits of another script", u"１１010519491231002X"_s, Fault::Sign);
    row("no such day", u"110105194902290028"_s, Fault::Birth);
    row("no such month", u"110105194913310021"_s, Fault::Birth);
    row("another check sign", u"110105194912310020"_s, Fault::Check);
}

void tst_IdNumber::faults()
{
    QFETCH(QString, text);
    QFETCH(int, fault);
    QCOMPARE(static_cast<int>(IdNumber::faultOf(text)), fault);
    QCOMPARE(IdNumber::from(text).isEmpty(), fault != static_cast<int>(IdNumber::Fault::None));
}

void tst_IdNumber::everyOtherDigitIsFound()
{
    const QString good = u"11010519491231002X"_s;
    for (qsizetype i = 0; i < 17; ++i)
        for (QChar digit = u'0'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
            QString other = good;
            other[i] = digit;
            QCOMPARE(IdNumber::faultOf(other) == IdNumber::Fault::None, other == good);
        }
}

void tst_IdNumber::everySwapOfNeighboursIsFound()
{
    const QString good = u"11010519491231002X"_s;
    for (qsizetype i = 0; i + 1 < 17; ++i) {
        QString other = good;
        std::swap(other[i], other[i + 1]);
        QCOMPARE(IdNumber::faultOf(other) == IdNumber::Fault::None, other == good);
    }
}

void tst_IdNumber::itsParts()
{
    const IdNumber number = IdNumber::from(u"11010519491231002x");
    QCOMPARE(number.text(), u"11010519491231002X"_s);
    QCOMPARE(number.place(), u"110105"_s);
    QCOMPARE(number.birth(), QDate(1949, 12, 31));
    QCOMPARE(number.tail(), u"002X"_s);
    QVERIFY(!number.isMale());
    QVERIFY(!IdNumber().birth().isValid());
}

QTEST_GUILESS_MAIN(tst_IdNumber)
#include "tst_IdNumber.moc"
