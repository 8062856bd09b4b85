#include "LawData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

using namespace zhihui;
using namespace zhihui::law;
using namespace Qt::StringLiterals;

namespace {

/// The shipped file with one value changed; a null value takes the entry out.
QByteArray changed(const QString& file, const QStringList& path, const QJsonValue& value)
{
    const std::function<QJsonObject(QJsonObject, qsizetype)> change = [&](QJsonObject object, qsizetype at) {
        const QString& key = path.at(at);
        if (at + 1 < path.size())
            object.insert(key, change(object.value(key).toObject(), at + 1));
        else if (value.isNull())
            object.remove(key);
        else
            object.insert(key, value);
        return object;
    };
    return QJsonDocument(change(QJsonDocument::fromJson(ruleFile(file)).object(), 0)).toJson();
}

} // namespace

class tst_LawFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShippedIsRead();
    void onlyVerifiedRowsOfTheLawItself();
    void aBadLawFileNamesTheEntry_data();
    void aBadLawFileNamesTheEntry();
    void aBadPolicyNamesTheEntry_data();
    void aBadPolicyNamesTheEntry();
    void rightsAndRoles();
    void aMissingFileIsNamed();
};

void tst_LawFiles::whatIsShippedIsRead()
{
    const auto statutes = readStatutes(ruleFolder());
    QVERIFY2(statutes, statutes ? "" : qPrintable(statutes.error().detail));
    const Term& arrival = statutes->periods.term(Period::ArrivalReport);
    QCOMPARE(arrival.amount, 10);
    QCOMPARE(arrival.bound, Term::Bound::Within);
    QCOMPARE(statutes->periods.term(Period::PiaRetain).key, u"pia.retain"_s);
    QVERIFY(statutes->forms.find(u"identity"));
}

/// The implementing measures were not read in the official text: none of their rows may be cited.
void tst_LawFiles::onlyVerifiedRowsOfTheLawItself()
{
    const auto statutes = readStatutes(ruleFolder());
    for (std::size_t i = 0; i < periodCount; ++i) {
        const Term& term = statutes->periods.term(static_cast<Period>(i));
        QVERIFY2(!term.verified || !term.article.contains(u"实施办法"_s), qPrintable(term.key));
    }
}

void tst_LawFiles::aBadLawFileNamesTheEntry_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    const QString terms = u"terms"_s, arrival = u"arrival.report"_s;
    QTest::newRow("no version") << QStringList{u"version"_s} << QJsonValue() << u"version"_s;
    QTest::newRow("a period is gone") << QStringList{terms, arrival} << QJsonValue() << arrival;
    QTest::newRow("a period nobody knows") << QStringList{terms, u"moon"_s} << QJsonValue(QJsonObject()) << u"moon"_s;
    QTest::newRow("no amount") << QStringList{terms, arrival, u"amount"_s} << QJsonValue(0) << u"amount"_s;
    QTest::newRow("no such unit") << QStringList{terms, arrival, u"unit"_s} << QJsonValue(u"weeks"_s) << u"unit"_s;
    QTest::newRow("no such bound") << QStringList{terms, arrival, u"bound"_s} << QJsonValue(u"about"_s) << u"bound"_s;
    QTest::newRow("no article") << QStringList{terms, arrival, u"article"_s} << QJsonValue() << u"article"_s;
    QTest::newRow("says not whether verified")
        << QStringList{terms, arrival, u"verified"_s} << QJsonValue() << u"verified"_s;
}

void tst_LawFiles::aBadLawFileNamesTheEntry()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const auto book = LawBook::read(changed(u"law-2026-11.json"_s, path, value), ruleFile(u"calendar-2026-11.json"_s));
    QVERIFY(!book);
    QVERIFY2(book.error().detail.contains(named), qPrintable(book.error().detail));
}

void tst_LawFiles::aBadPolicyNamesTheEntry_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    const QString rights = u"rights"_s, open = u"file.open"_s;
    QTest::newRow("a right is gone") << QStringList{rights, open} << QJsonValue() << open;
    QTest::newRow("a right nobody asks for") << QStringList{rights, u"fly"_s} << QJsonValue(QJsonObject()) << u"fly"_s;
    QTest::newRow("nobody has it") << QStringList{rights, open, u"roles"_s} << QJsonValue(QJsonArray()) << open;
    QTest::newRow("a role nobody knows") << QStringList{rights, open, u"roles"_s} << QJsonValue(QJsonArray{u"king"_s})
                                         << u"king"_s;
    QTest::newRow("apart from nobody") << QStringList{u"apart"_s} << QJsonValue(QJsonArray{QJsonArray{u"king"_s}})
                                       << u"king"_s;
}

void tst_LawFiles::aBadPolicyNamesTheEntry()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const auto policy = Policy::read(changed(u"policy-2026-11.json"_s, path, value));
    QVERIFY(!policy);
    QVERIFY2(policy.error().detail.contains(named), qPrintable(policy.error().detail));
}

void tst_LawFiles::rightsAndRoles()
{
    const auto policy = Policy::read(ruleFile(u"policy-2026-11.json"_s));
    QVERIFY(policy->allows({u"office"_s}, Right::WriteFile));
    QVERIFY(!policy->allows({u"inspector"_s}, Right::WriteFile));
    QVERIFY(policy->allows({u"inspector"_s, u"leader"_s}, Right::WriteFile));
    QVERIFY(!policy->allows({}, Right::Search));
    for (const Policy::Entry& entry : policy->entries())
        QVERIFY2(!policy->allows({u"wall"_s}, entry.right), "a wall may do nothing");
    QVERIFY(policy->apart({u"duty"_s, u"leader"_s}).isEmpty());
    QCOMPARE(policy->apart({u"audit"_s, u"duty"_s, u"system"_s}), (QStringList{u"system"_s, u"audit"_s}));
}

void tst_LawFiles::aMissingFileIsNamed()
{
    const QTemporaryDir folder;
    const auto statutes = readStatutes(QDir(folder.path()));
    QVERIFY(!statutes);
    QVERIFY(statutes.error().detail.contains(u"law-*.json"_s));
}

QTEST_GUILESS_MAIN(tst_LawFiles)
#include "tst_LawFiles.moc"
