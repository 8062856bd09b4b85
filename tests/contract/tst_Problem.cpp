#include "contract/Problem.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::contract;
using namespace Qt::StringLiterals;

class tst_Problem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProblemSurvivesTheRoundTrip();
    void aStatusAloneMakesAProblem_data();
    void aStatusAloneMakesAProblem();
    void theCodeOfTheBodyWins();
};

void tst_Problem::aProblemSurvivesTheRoundTrip()
{
    const Problem sent{409, u"seq-gap"_s, u"指令序号不连续"_s, u"n 7"_s, true, 5};
    const Problem got = readProblem(409, toBytes(sent));
    QCOMPARE(got.status, 409);
    QCOMPARE(got.code, sent.code);
    QCOMPARE(got.title, sent.title);
    QCOMPARE(got.detail, sent.detail);
    QCOMPARE(got.retryable, sent.retryable);
    QCOMPARE(got.expected, sent.expected);
}

void tst_Problem::aStatusAloneMakesAProblem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("retryable");
    QTest::addColumn<Error::Code>("consequence");
    const auto row = [](int status, const QString& code, bool retryable, Error::Code consequence) {
        QTest::addRow("%d", status) << status << code << retryable << consequence;
    };
    row(0, u"offline"_s, true, Error::Code::Offline);
    row(200, u"http-200"_s, false, Error::Code::Corrupt);
    row(400, u"bad-request"_s, false, Error::Code::Rejected);
    row(401, u"unauthorized"_s, false, Error::Code::Denied);
    row(403, u"forbidden"_s, false, Error::Code::Denied);
    row(404, u"not-found"_s, false, Error::Code::Rejected);
    row(408, u"timeout"_s, true, Error::Code::Timeout);
    row(409, u"conflict"_s, false, Error::Code::Conflict);
    row(410, u"gone"_s, false, Error::Code::Conflict);
    row(413, u"too-large"_s, false, Error::Code::Rejected);
    row(429, u"rate-limited"_s, true, Error::Code::Offline);
    row(431, u"header-too-large"_s, false, Error::Code::Rejected);
    row(502, u"http-502"_s, true, Error::Code::Offline);
    row(503, u"unavailable"_s, true, Error::Code::Offline);
    row(504, u"timeout"_s, true, Error::Code::Timeout);
}

void tst_Problem::aStatusAloneMakesAProblem()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const bool, retryable);
    QFETCH(const Error::Code, consequence);
    for (const QByteArray& body :
         {QByteArray(), QByteArray("<html>sign in</html>"), QByteArray("{\"x\":1}"), QByteArray("[")}) {
        const Problem problem = readProblem(status, body);
        QCOMPARE(problem.code, code);
        QCOMPARE(problem.retryable, retryable);
        QVERIFY(!problem.title.isEmpty());
        QCOMPARE(toError(problem).code, consequence);
    }
}

void tst_Problem::theCodeOfTheBodyWins()
{
    const Problem problem = readProblem(410, R"({"code":"epoch-changed","title":"平台已恢复备份","retryable":true})");
    QCOMPARE(problem.code, u"epoch-changed"_s);
    QCOMPARE(problem.status, 410);
    QVERIFY(problem.retryable);
    QVERIFY(toError(problem).detail.contains(u"epoch-changed"));
}

QTEST_GUILESS_MAIN(tst_Problem)
#include "tst_Problem.moc"
