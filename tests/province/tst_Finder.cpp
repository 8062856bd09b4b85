#include "province/Finder.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace zhihui::province;
using namespace Qt::StringLiterals;

namespace {

Findable person(const QString& id, const QString& name, const QString& org = u"440106001"_s, bool minor = false)
{
    return {.id = PersonId(id),
            .org = OrgCode(org),
            .minor = minor,
            .maskedName = name.left(1) + u"*"_s,
            .identity = {.name = name,
                         .idNumber = u"44010619900101"_s + id.right(3) + u'X',
                         .phone = u"1380000"_s + u"0"_s + id.right(3),
                         .guarantor = {},
                         .guarantorPhone = {},
                         .address = u"天河区体育东路"_s + id.right(3) + u"号"_s},
            .devices = {u"W-"_s + id.right(3)}};
}

Scope scope(const QString& org, bool minors = false)
{
    return {{OrgCode(org)}, {u"duty"_s}, minors};
}

QStringList ids(const contract::SearchAnswer& answer)
{
    QStringList found;
    for (const auto& hit : answer.hits)
        found << hit.person.text;
    return found;
}

} // namespace

class tst_Finder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatAnOfficerRemembers_data();
    void whatAnOfficerRemembers();
    void onlyWhatTheScopeSees();
    void theBestComesFirst();
    void aHitIsMasked();
    void thereAreMore();
    void whatChangesIsFoundAnew();
    void whoIsGoneIsNotFound();
    void nothingReachesOverAPersonsEnd();
    void manyChangesLeaveWhatIsThere();

private:
    std::unique_ptr<Finder> m_finder;
};

void tst_Finder::init()
{
    m_finder = std::make_unique<Finder>();
    m_finder->put(person(u"P001"_s, u"周明"_s));
    m_finder->put(person(u"P002"_s, u"周明华"_s));
    m_finder->put(person(u"P003"_s, u"张三"_s));
    m_finder->put(person(u"P004"_s, u"李明"_s, u"440103001"_s));
    m_finder->put(person(u"P005"_s, u"周小"_s, u"440106001"_s, true));
}

void tst_Finder::whatAnOfficerRemembers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QString>("by");
    QTest::newRow("two signs of a name") << u"周明"_s << QStringList{u"P001"_s, u"P002"_s} << u"name"_s;
    QTest::newRow("the end of a name") << u"明华"_s << QStringList{u"P002"_s} << u"name"_s;
    QTest::newRow("initials") << u"zmh"_s << QStringList{u"P002"_s} << u"initials"_s;
    QTest::newRow("initials in capitals") << u"ZS"_s << QStringList{u"P003"_s} << u"initials"_s;
    QTest::newRow("tail of the identity number") << u"003x"_s << QStringList{u"P003"_s} << u"id"_s;
    QTest::newRow("the whole identity number") << u"44010619900101001X"_s << QStringList{u"P001"_s} << u"id"_s;
    QTest::newRow("tail of a telephone") << u"0002"_s << QStringList{u"P002"_s} << u"phone"_s;
    QTest::newRow("a device") << u"w-003"_s << QStringList{u"P003"_s} << u"device"_s;
    QTest::newRow("an address") << u"东路001"_s << QStringList{u"P001"_s} << u"address"_s;
    QTest::newRow("nobody") << u"王五"_s << QStringList() << QString();
    QTest::newRow("three digits are too few") << u"001"_s << QStringList{u"P001"_s} << u"device"_s;
}

void tst_Finder::whatAnOfficerRemembers()
{
    QFETCH(QString, query);
    QFETCH(QString, by);
    const auto answer = m_finder->find(scope(u"440106"_s), {query, 20});
    QTEST(ids(answer), "found");
    if (!answer.hits.isEmpty())
        QCOMPARE(answer.hits.constFirst().by, by);
}

void tst_Finder::onlyWhatTheScopeSees()
{
    QCOMPARE(ids(m_finder->find(scope(u"440103"_s), {u"明"_s, 20})), QStringList{u"P004"_s});
    QCOMPARE(ids(m_finder->find(scope(u"4401"_s), {u"明"_s, 20})), (QStringList{u"P001"_s, u"P002"_s, u"P004"_s}));
    QCOMPARE(ids(m_finder->find(scope(u"440106"_s), {u"周小"_s, 20})), QStringList());
    QCOMPARE(ids(m_finder->find(scope(u"440106"_s, true), {u"周小"_s, 20})), QStringList{u"P005"_s});
}

void tst_Finder::theBestComesFirst()
{
    m_finder->put(person(u"P000"_s, u"周明月"_s));
    QCOMPARE(ids(m_finder->find(scope(u"440106"_s), {u"周明"_s, 20})), (QStringList{u"P001"_s, u"P000"_s, u"P002"_s}));
}

void tst_Finder::aHitIsMasked()
{
    const auto hit = m_finder->find(scope(u"440106"_s), {u"周明华"_s, 1}).hits.value(0);
    QCOMPARE(hit, (contract::SearchHit{PersonId(u"P002"_s), u"周*"_s, OrgCode(u"440106001"_s), u"002X"_s, u"name"_s}));
}

void tst_Finder::thereAreMore()
{
    QVERIFY(m_finder->find(scope(u"440106"_s), {u"周明"_s, 1}).more);
    QVERIFY(!m_finder->find(scope(u"440106"_s), {u"周明"_s, 2}).more);
}

void tst_Finder::whatChangesIsFoundAnew()
{
    m_finder->put(person(u"P003"_s, u"赵四"_s, u"440103001"_s));
    QCOMPARE(ids(m_finder->find(scope(u"4401"_s), {u"张三"_s, 20})), QStringList());
    QCOMPARE(ids(m_finder->find(scope(u"440103"_s), {u"赵四"_s, 20})), QStringList{u"P003"_s});
}

void tst_Finder::whoIsGoneIsNotFound()
{
    for (const QString& id : {u"P001"_s, u"P005"_s, u"P001"_s})
        m_finder->drop(id);
    QCOMPARE(ids(m_finder->find(scope(u"4401"_s, true), {u"周明"_s, 20})), QStringList{u"P002"_s});
    QCOMPARE(ids(m_finder->find(scope(u"4401"_s, true), {u"李明"_s, 20})), QStringList{u"P004"_s});
}

/// The texts lie end to end: the end of one and the beginning of the next are no text.
void tst_Finder::nothingReachesOverAPersonsEnd()
{
    province::TextColumn column;
    column.set(0, "ab");
    column.set(1, "cd");
    const auto found = [&](QByteArrayView part) {
        QList<province::TextColumn::Owner> owners;
        column.eachWith(part, [&](province::TextColumn::Owner owner) { owners << owner; });
        return owners;
    };
    using Owners = QList<province::TextColumn::Owner>;
    QCOMPARE(found("b\nc"), Owners());
    QCOMPARE(found("\n"), Owners());
    QCOMPARE(found(""), Owners());
    QCOMPARE(found("cd"), Owners{1});
    column.set(0, "x\ny");
    QCOMPARE(found("x\ny"), Owners{0}); // a text may have several lines
    column.set(0, {});
    QCOMPARE(found("x"), Owners());
    QVERIFY(column.of(0).isEmpty() && column.of(7).isEmpty());
}

/// Whatever is written over, moved to the end or taken out: what is there is found, once, and nothing else.
void tst_Finder::manyChangesLeaveWhatIsThere()
{
    QRandomGenerator dice(11);
    province::TextColumn column;
    QList<QByteArray> texts(60);
    for (int step = 0; step < 20'000; ++step) {
        const int owner = dice.bounded(60);
        QByteArray text;
        for (int left = dice.bounded(40); left > 0; --left)
            text += static_cast<char>('a' + dice.bounded(3));
        column.set(static_cast<province::TextColumn::Owner>(owner), text);
        texts[owner] = text;
        if (step % 200 != 0)
            continue;
        const QByteArray part = QByteArray("abacabb").mid(dice.bounded(4), 1 + dice.bounded(3));
        QList<int> expected, found;
        for (int i = 0; i < texts.size(); ++i) {
            QCOMPARE(column.of(static_cast<province::TextColumn::Owner>(i)), QByteArrayView(texts.at(i)));
            if (texts.at(i).contains(part))
                expected << i;
        }
        column.eachWith(part, [&](province::TextColumn::Owner one) { found << static_cast<int>(one); });
        std::ranges::sort(found);
        QCOMPARE(found, expected);
        QVERIFY2(column.size() < 16'000, "holes are never closed");
    }
}

QTEST_GUILESS_MAIN(tst_Finder)
#include "tst_Finder.moc"
