#include "County.h"
#include "people/NoticeList.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::NoticeList;

namespace {

contract::Notice notice(const QString& id, const QString& rule)
{
    contract::Notice made;
    made.id = id;
    made.at = samples::noon;
    made.rule = rule;
    made.user = UserId(u"u-li"_s);
    made.who = u"李*"_s;
    made.subject = u"P-1"_s;
    made.name = u"周*明"_s;
    made.count = 6;
    return made;
}

} // namespace

class tst_Notices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noticesAreAskedFor();
    void eachRuleIsSaidInWords_data();
    void eachRuleIsSaidInWords();
    void whatIsSealedSaysSo();
    void anAnswerGoesToTheProvince();
    void readingDuringAnAnswerWaits();
    void nothingIsNoAnswer();
    void whoMayNotReadAsksNobody();
    void anotherOperatorSeesNothing();

private:
    void hold(const QList<contract::Notice>& notices)
    {
        m_county->answer = QJsonDocument(contract::toJson(contract::NoticeList{notices})).toJson();
    }
    QString shown(int role) const { return m_list->data(m_list->index(0), role).toString(); }

    std::unique_ptr<County> m_county;
    std::unique_ptr<NoticeList> m_list;
};

void tst_Notices::init()
{
    m_county = std::make_unique<County>();
    m_county->seat(u"lin"_s, {u"leader"_s});
    m_list = std::make_unique<NoticeList>();
    m_list->setDesk(&m_county->desk);
}

void tst_Notices::noticesAreAskedFor()
{
    const QAbstractItemModelTester tester(m_list.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto old = notice(u"2"_s, u"night"_s);
    old.answer = u"已核"_s;
    old.answeredBy = u"林*"_s;
    old.answeredAt = samples::noon;
    hold({notice(u"1"_s, u"repeat"_s), old});
    m_list->read();
    QTRY_COMPARE(m_list->count(), 2);
    QCOMPARE(m_list->openCount(), 1);
    QCOMPARE(m_county->calls.first().path, u"/v1/notices"_s);
    QVERIFY(!m_county->calls.first().body);
}

void tst_Notices::eachRuleIsSaidInWords_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::newRow("many") << u"many"_s << u"短时间内查看 6 名对象"_s;
    QTest::newRow("night") << u"night"_s << u"夜间不在班查看 周*明"_s;
    QTest::newRow("repeat") << u"repeat"_s << u"无未办结事项查看 周*明 共 6 次"_s;
    QTest::newRow("sealed") << u"sealed"_s << u"查阅封存档案 周*明"_s;
}
void tst_Notices::eachRuleIsSaidInWords()
{
    QFETCH(QString, rule);
    hold({notice(u"1"_s, rule)});
    m_list->read();
    QTRY_COMPARE(m_list->count(), 1);
    QTEST(shown(NoticeList::TextRole), "text");
}

void tst_Notices::whatIsSealedSaysSo()
{
    auto sealed = notice(u"1"_s, u"sealed"_s);
    sealed.sealed = true;
    sealed.subject.clear();
    sealed.name.clear();
    hold({sealed});
    m_list->read();
    QTRY_COMPARE(shown(NoticeList::TextRole), u"查阅封存档案 未成年人，已封存"_s);
}

void tst_Notices::anAnswerGoesToTheProvince()
{
    QSignalSpy answered(m_list.get(), &NoticeList::answered);
    m_list->answer(u"7"_s, u" 已当面问明 "_s);
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(m_county->calls.first().path, u"/v1/notices/7"_s);
    QCOMPARE(m_county->calls.first().body->value("words"_L1).toString(), u"已当面问明"_s);
    m_county->answer = failure(Error::Code::Rejected, u"该提示已由检*处理"_s);
    m_list->answer(u"7"_s, u"再次"_s);
    QTRY_COMPARE(m_list->failure(), u"该提示已由检*处理"_s);
}

void tst_Notices::readingDuringAnAnswerWaits()
{
    QSignalSpy answered(m_list.get(), &NoticeList::answered);
    const auto held = std::make_shared<QPromise<Result<QByteArray>>>();
    held->start();
    m_county->heldAnswer = held;
    m_list->answer(u"7"_s, u"已当面问明"_s);
    m_county->heldAnswer.reset();
    m_list->read();
    QCOMPARE(m_county->calls.size(), 1);
    held->emplaceResult(QByteArray("{}"));
    held->finish();
    QTRY_COMPARE(answered.count(), 1);
    QVERIFY(!m_list->isAnswering());
    QTRY_VERIFY(m_list->isKnown());
}

void tst_Notices::nothingIsNoAnswer()
{
    m_list->answer(u"7"_s, u"  "_s);
    QVERIFY(m_county->calls.isEmpty());
}

void tst_Notices::whoMayNotReadAsksNobody()
{
    m_county->seat(u"li"_s, {u"office"_s});
    m_list->read();
    QVERIFY(m_county->calls.isEmpty());
}

void tst_Notices::anotherOperatorSeesNothing()
{
    hold({notice(u"1"_s, u"many"_s)});
    m_list->read();
    QTRY_COMPARE(m_list->count(), 1);
    m_county->seat(u"zheng"_s, {u"leader"_s});
    QCOMPARE(m_list->count(), 0);
}

QTEST_GUILESS_MAIN(tst_Notices)
#include "tst_notices.moc"
