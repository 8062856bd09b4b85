#include "County.h"
#include "people/Dossier.h"
#include "people/Portrait.h"
#include "people/RefusedEntries.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::Dossier;

namespace {

contract::FileEntry entry(qint64 n, const QString& kind, const QString& key, const QJsonObject& body,
                          bool ended = false)
{
    return {
        .n = n, .kind = kind, .key = key, .at = samples::noon, .by = {}, .who = u"李*"_s, .ended = ended, .body = body};
}

QJsonObject contact(const QString& name)
{
    return {{u"name"_s, name}, {u"kinship"_s, u"parent"_s}};
}

QVariantMap section(const Dossier& dossier, const QString& kind)
{
    for (const QVariant& one : dossier.sections())
        if (one.toMap().value(u"kind"_s) == kind)
            return one.toMap();
    return {};
}

} // namespace

class tst_Dossier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void closedItKnowsNothing();
    void itOpensForTheReasonThatIsGiven();
    void aRefusalSaysWhy();
    void itCloses_data();
    void itCloses();
    void anAnswerThatComesTooLateIsDropped();
    void sectionsShowWhatHoldsAndWhatHeld();
    void factsSayWhyOneMayKnowWhereSomebodyIs();
    void anEntryNamesTheOneItReplaces();
    void aNewOneOfManyGetsAKeyOfItsOwn();
    void whatIsWrongIsSaidBeforeItIsSaved();
    void endingNeedsWhatHolds();
    void whatWaitsAndWhatWasRefused();
    void whatWasRefusedIsFilledInAgain();
    void aPhotoIsDrawnAnew_data();
    void aPhotoIsDrawnAnew();
    void aPhotoGoesIntoTheFile();
    void aPhotoIsKnownWhileTheFileIsOpen();
    void whatTheProvinceTookIsReadAgain();
    void withoutALedgerNothingIsSaved();
    void whatCameSinceIsNotOverwrittenUnseen();
    void aSecondCorrectionWaitsForTheFirst();
    void theSameOperatorKeepsTheFileOpen();

private:
    void open();

    std::unique_ptr<County> m_county;
    std::unique_ptr<Dossier> m_dossier;
};

void tst_Dossier::init()
{
    m_county = std::make_unique<County>();
    m_county->put(County::person(u"P-1"_s, u"周*明"_s, u"strict"_s, u"2027-01-31"_s));
    m_dossier = std::make_unique<Dossier>();
    m_dossier->setDesk(&m_county->desk);
    m_dossier->setPerson(u"P-1"_s);
}

void tst_Dossier::open()
{
    m_dossier->open(u"supervision"_s, {}, u" 月度走访 "_s);
    QTRY_COMPARE(m_dossier->state(), Dossier::Open);
}

void tst_Dossier::closedItKnowsNothing()
{
    QCOMPARE(m_dossier->state(), Dossier::Closed);
    QVERIFY(m_dossier->who().isEmpty());
    QVERIFY(m_dossier->facts().isEmpty());
    QVERIFY(m_dossier->sections().isEmpty());
    QVERIFY(m_county->reasons.isEmpty());
}

void tst_Dossier::itOpensForTheReasonThatIsGiven()
{
    open();
    QCOMPARE(m_county->reasons.size(), 1);
    QCOMPARE(m_county->reasons.constFirst().kind, u"supervision"_s);
    QCOMPARE(m_county->reasons.constFirst().text, u"月度走访"_s);
    QCOMPARE(m_dossier->who(), samples::identity().name);
}

void tst_Dossier::aRefusalSaysWhy()
{
    m_county->file = failure(Error::Code::Rejected, u"查阅档案须写明事由"_s);
    m_dossier->open(u"supervision"_s, {}, u"x"_s);
    QTRY_COMPARE(m_dossier->state(), Dossier::Failed);
    QCOMPARE(m_dossier->failure(), u"查阅档案须写明事由"_s);
    QVERIFY(m_dossier->who().isEmpty());
}

void tst_Dossier::itCloses_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("by hand") << 0;
    QTest::newRow("another person") << 1;
    QTest::newRow("another operator") << 2;
}

void tst_Dossier::itCloses()
{
    QFETCH(int, how);
    open();
    if (how == 0)
        m_dossier->close();
    else if (how == 1)
        m_dossier->setPerson(u"P-2"_s);
    else
        m_county->seat(u"wang"_s, {u"office"_s});
    QCOMPARE(m_dossier->state(), Dossier::Closed);
    QVERIFY(m_dossier->who().isEmpty());
    QVERIFY(m_dossier->sections().isEmpty());
}

void tst_Dossier::anAnswerThatComesTooLateIsDropped()
{
    m_dossier->open(u"supervision"_s, {}, u"x"_s);
    m_dossier->setPerson(u"P-2"_s);
    QCoreApplication::sendPostedEvents(); // the answer, had it been waited for
    QCoreApplication::processEvents();
    QCOMPARE(m_dossier->state(), Dossier::Closed);
}

void tst_Dossier::sectionsShowWhatHoldsAndWhatHeld()
{
    m_county->file->entries = {entry(1, u"class"_s, {}, {{u"supervision"_s, u"general"_s}}),
                               entry(5, u"class"_s, {}, {{u"supervision"_s, u"strict"_s}}),
                               entry(2, u"contact"_s, u"1"_s, contact(u"周大"_s)),
                               entry(4, u"contact"_s, u"1"_s, {{u"reason"_s, u"停用"_s}}, true),
                               entry(3, u"contact"_s, u"2"_s, contact(u"周二"_s))};
    open();
    const QVariantMap grade = section(*m_dossier, u"class"_s);
    QCOMPARE(grade.value(u"entries"_s).toList().size(), 1);
    const QVariantMap holds = grade.value(u"entries"_s).toList().constFirst().toMap();
    QCOMPARE(holds.value(u"lines"_s).toList().constFirst().toMap().value(u"value"_s).toString(), u"严管"_s);
    QCOMPARE(grade.value(u"history"_s).toList().constFirst().toMap().value(u"head"_s).toString(), u"普管"_s);
    const QVariantMap contacts = section(*m_dossier, u"contact"_s);
    QCOMPARE(contacts.value(u"entries"_s).toList().size(), 1);
    QCOMPARE(contacts.value(u"entries"_s).toList().constFirst().toMap().value(u"key"_s).toString(), u"2"_s);
    QCOMPARE(contacts.value(u"history"_s).toList().size(), 2);
    QCOMPARE(contacts.value(u"history"_s).toList().constFirst().toMap().value(u"head"_s).toString(), u"注销：停用"_s);
    QVERIFY(section(*m_dossier, u"team"_s).value(u"entries"_s).toList().isEmpty());
}

void tst_Dossier::factsSayWhyOneMayKnowWhereSomebodyIs()
{
    contract::Decision decision = samples::decision();
    decision.from = samples::noon - 24h;
    decision.to = samples::noon + 24h;
    decision.lifted.reset();
    decision.ground = 2;
    m_county->file->decisions = {decision};
    open();
    const auto said = [this](const QString& name) {
        for (const QVariant& fact : m_dossier->facts())
            if (fact.toMap().value(u"name"_s) == name)
                return fact.toMap().value(u"value"_s).toString();
        return QString();
    };
    QVERIFY(said(u"定位依据"_s).contains(decision.number));
    QVERIFY(said(u"定位依据"_s).contains(u"未经批准离开"_s));
    QCOMPARE(said(u"批准人"_s), decision.approver);
    m_county->clock.advance(25h);
    QCOMPARE(said(u"定位依据"_s), u"无有效决定，不得定位"_s);
    QVERIFY(said(u"批准人"_s).isEmpty());
}

void tst_Dossier::anEntryNamesTheOneItReplaces()
{
    m_county->file->entries = {entry(7, u"contact"_s, u"1"_s, contact(u"周大"_s))};
    open();
    QSignalSpy saved(m_dossier.get(), &Dossier::saved);
    m_dossier->put(u"contact"_s, u"1"_s, m_dossier->baseOf(u"contact"_s, u"1"_s),
                   {{u"name"_s, u" 周小 "_s}, {u"kinship"_s, u"child"_s}, {u"note"_s, QString()}});
    QTRY_COMPARE(saved.size(), 1);
    const engine::Draft& draft = m_county->drafts.constLast();
    QCOMPARE(draft.type, u"file.put"_s);
    QCOMPARE(draft.target, u"P-1"_s);
    QCOMPARE(draft.base, 7);
    QCOMPARE(draft.body.value(u"entry"_s).toObject(),
             (QJsonObject{{u"name"_s, u"周小"_s}, {u"kinship"_s, u"child"_s}}));
}

void tst_Dossier::aNewOneOfManyGetsAKeyOfItsOwn()
{
    open();
    m_dossier->put(u"contact"_s, {}, 0, {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    m_dossier->put(u"contact"_s, {}, 0, {{u"name"_s, u"周四"_s}, {u"kinship"_s, u"child"_s}});
    QCOMPARE(m_county->drafts.size(), 2);
    const QString first = m_county->drafts.at(0).body.value(u"key"_s).toString();
    const QString second = m_county->drafts.at(1).body.value(u"key"_s).toString();
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
    QCOMPARE(m_county->drafts.constLast().base, 0);
}

void tst_Dossier::whatIsWrongIsSaidBeforeItIsSaved()
{
    open();
    QCOMPARE(m_dossier->fault(u"contact"_s, {{u"name"_s, u"周大"_s}}), u"“与本人关系”没有填写"_s);
    QVERIFY(m_dossier->fault(u"contact"_s, {{u"name"_s, u"周大"_s}, {u"kinship"_s, u"child"_s}}).isEmpty());
    QVERIFY(!m_dossier->fault(u"horoscope"_s, {}).isEmpty());
    const QVariantList fields = m_dossier->fields(u"contact"_s, {});
    QCOMPARE(fields.size(), 4);
    QVERIFY(!fields.at(1).toMap().value(u"choices"_s).toList().isEmpty());
}

void tst_Dossier::endingNeedsWhatHolds()
{
    m_county->file->entries = {entry(7, u"contact"_s, u"1"_s, contact(u"周大"_s))};
    open();
    m_dossier->end(u"contact"_s, u"2"_s, m_dossier->baseOf(u"contact"_s, u"2"_s), u"停用"_s);
    QVERIFY(m_county->drafts.isEmpty());
    m_dossier->end(u"contact"_s, u"1"_s, m_dossier->baseOf(u"contact"_s, u"1"_s), u" 停用 "_s);
    QCOMPARE(m_county->drafts.constLast().type, u"file.end"_s);
    QCOMPARE(m_county->drafts.constLast().base, 7);
    QCOMPARE(m_county->drafts.constLast().body.value(u"reason"_s).toString(), u"停用"_s);
}

void tst_Dossier::whatWaitsAndWhatWasRefused()
{
    open();
    m_dossier->put(u"contact"_s, {}, 0, {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    m_county->hold({m_county->pending()});
    QCOMPARE(m_dossier->waiting(), u"家庭成员与社会关系"_s);
    contract::Outcome refused;
    refused.kind = contract::Outcome::Kind::Rejected;
    refused.code = u"bad-entry"_s;
    refused.title = u"不行"_s;
    m_county->hold({m_county->pending(refused)});
    QVERIFY(m_dossier->waiting().isEmpty());
    people::RefusedEntries entries;
    entries.setDesk(&m_county->desk);
    QVERIFY(entries.list().isEmpty());
    entries.setPerson(u"P-1"_s);
    QCOMPARE(entries.list().size(), 1);
    const QVariantMap shown = entries.list().constFirst().toMap();
    QCOMPARE(shown.value(u"title"_s).toString(), u"家庭成员与社会关系"_s);
    QCOMPARE(shown.value(u"why"_s).toString(), u"不行"_s);
}

void tst_Dossier::whatWasRefusedIsFilledInAgain()
{
    open();
    m_dossier->put(u"contact"_s, {}, 0, {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    contract::Outcome refused;
    refused.kind = contract::Outcome::Kind::Rejected;
    refused.code = u"bad-entry"_s;
    m_county->hold({m_county->pending(refused)});
    people::RefusedEntries entries;
    entries.setDesk(&m_county->desk);
    entries.setPerson(u"P-1"_s);
    const QVariantMap written = entries.written(u"c-1"_s);
    QCOMPARE(written.value(u"kind"_s).toString(), u"contact"_s);
    QCOMPARE(written.value(u"key"_s), m_county->drafts.constLast().body.value(u"key"_s).toVariant());
    QCOMPARE(written.value(u"fields"_s).toList().constFirst().toMap().value(u"value"_s).toString(), u"周三"_s);
    QCOMPARE(written.value(u"lines"_s).toList().size(), 2);
    // Written anew it is the same entry.
    m_dossier->put(u"contact"_s, written.value(u"key"_s).toString(), 0,
                   {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    QCOMPARE(m_county->drafts.at(0).body.value(u"key"_s), m_county->drafts.at(1).body.value(u"key"_s));
    entries.acknowledge(u"c-1"_s);
    QCOMPARE(m_county->dismissed, QStringList{u"c-1"_s});
    m_county->hold({});
    QVERIFY(entries.written(u"c-1"_s).isEmpty());
}

void tst_Dossier::aPhotoIsDrawnAnew_data()
{
    QTest::addColumn<QByteArray>("chosen");
    QTest::addColumn<QSize>("size"); // invalid: refused
    const auto picture = [](QSize size, const char* format) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::gray);
        image.setText(u"Author"_s, u"somebody"_s);
        image.setColorSpace(QColorSpace::SRgb);
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        image.save(&out, format);
        return bytes;
    };
    QTest::newRow("a large JPEG") << picture({1200, 1600}, "JPEG") << QSize(480, 640);
    QTest::newRow("a wide PNG") << picture({1000, 500}, "PNG") << QSize(480, 240);
    QTest::newRow("a small one stays small") << picture({90, 120}, "PNG") << QSize(90, 120);
    QTest::newRow("a bitmap") << picture({90, 120}, "BMP") << QSize();
    QTest::newRow("half a file") << picture({1200, 1600}, "JPEG").first(400) << QSize();
    QTest::newRow("a text") << QByteArray("hello") << QSize();
    QTest::newRow("more than a mebibyte") << QByteArray(1024 * 1024 + 1, 'x') << QSize();
    QTest::newRow("nothing") << QByteArray() << QSize();
}

void tst_Dossier::aPhotoIsDrawnAnew()
{
    QFETCH(QByteArray, chosen);
    QFETCH(QSize, size);
    const auto portrait = people::portraitFrom(chosen);
    QCOMPARE(portrait.has_value(), size.isValid());
    if (!portrait) {
        QCOMPARE(portrait.error().code, Error::Code::Rejected);
        QVERIFY(!portrait.error().detail.isEmpty());
        return;
    }
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(*portrait, QCryptographicHash::Sha256).toHex());
    QCOMPARE(people::readPortrait(*portrait, sha256)->size(), size);
    QVERIFY(!people::readPortrait(*portrait, QString(64, u'0')));
    QVERIFY(!portrait->contains("somebody") && !portrait->contains("ICC_PROFILE") && !portrait->contains("Exif"));
}

void tst_Dossier::aPhotoGoesIntoTheFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QImage image(600, 800, QImage::Format_RGB32);
    image.fill(Qt::darkGray);
    QVERIFY(image.save(&file, "PNG"));
    file.close();
    open();
    QSignalSpy saved(m_dossier.get(), &Dossier::saved);
    m_dossier->putPhoto(QUrl::fromLocalFile(file.fileName()));
    QTRY_COMPARE(saved.size(), 1);
    const engine::Draft& draft = m_county->drafts.constLast();
    QCOMPARE(draft.type, u"file.photo"_s);
    const QByteArray jpeg = QByteArray::fromBase64(draft.body.value(u"jpeg"_s).toString().toLatin1());
    const QString sha256 = draft.body.value(u"entry"_s).toObject().value(u"sha256"_s).toString();
    QCOMPARE(people::readPortrait(jpeg, sha256)->size(), people::portraitSize);
    m_dossier->putPhoto(QUrl::fromLocalFile(u"/nowhere.jpg"_s));
    QTRY_VERIFY(!m_dossier->failure().isEmpty());
    QCOMPARE(m_county->drafts.size(), 1);
}

void tst_Dossier::aPhotoIsKnownWhileTheFileIsOpen()
{
    m_county->file->entries = {entry(3, u"photo"_s, {}, {{u"sha256"_s, u"ab"_s}})};
    QVERIFY(m_dossier->photo().isEmpty());
    open();
    QCOMPARE(m_dossier->photo(), u"ab"_s);
    QVERIFY(section(*m_dossier, u"photo"_s).isEmpty());
    m_dossier->close();
    QVERIFY(m_dossier->photo().isEmpty());
}

void tst_Dossier::whatTheProvinceTookIsReadAgain()
{
    open();
    m_dossier->put(u"contact"_s, {}, 0, {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    m_county->hold({m_county->pending()});
    m_county->file->entries = {entry(8, u"contact"_s, u"k"_s, contact(u"周三"_s))};
    m_county->hold({});
    QTRY_COMPARE(section(*m_dossier, u"contact"_s).value(u"entries"_s).toList().size(), 1);
    QCOMPARE(m_county->reasons.size(), 2);
    QCOMPARE(m_county->reasons.constLast().text, u"月度走访"_s);
}

void tst_Dossier::withoutALedgerNothingIsSaved()
{
    open();
    m_county->desk.block({Error::Code::Disk, u"full"_s});
    m_dossier->put(u"contact"_s, {}, 0, {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    QVERIFY(m_county->drafts.isEmpty());
    QVERIFY(!m_dossier->failure().isEmpty());
}

void tst_Dossier::whatCameSinceIsNotOverwrittenUnseen()
{
    m_county->file->entries = {entry(7, u"contact"_s, u"1"_s, contact(u"周大"_s))};
    open();
    const double filledFrom = m_dossier->baseOf(u"contact"_s, u"1"_s);
    m_county->file->entries.append(entry(9, u"contact"_s, u"1"_s, contact(u"周二"_s)));
    m_dossier->open(u"supervision"_s, {}, u"x"_s);
    QTRY_COMPARE(m_dossier->baseOf(u"contact"_s, u"1"_s), 9.0);
    m_dossier->put(u"contact"_s, u"1"_s, filledFrom, {{u"name"_s, u"周小"_s}, {u"kinship"_s, u"child"_s}});
    QCOMPARE(m_county->drafts.constLast().base, 7);
}

void tst_Dossier::aSecondCorrectionWaitsForTheFirst()
{
    m_county->file->entries = {entry(7, u"contact"_s, u"1"_s, contact(u"周大"_s))};
    open();
    m_dossier->put(u"contact"_s, u"1"_s, 7, {{u"name"_s, u"周小"_s}, {u"kinship"_s, u"child"_s}});
    m_county->hold({m_county->pending()});
    m_dossier->put(u"contact"_s, u"1"_s, 7, {{u"name"_s, u"周三"_s}, {u"kinship"_s, u"child"_s}});
    QCOMPARE(m_county->drafts.size(), 1);
    QCOMPARE(m_dossier->failure(), u"上一次登记尚待省平台确认"_s);
    QVERIFY(m_dossier->blockedOf(u"contact"_s, u"2"_s).isEmpty());
}

void tst_Dossier::theSameOperatorKeepsTheFileOpen()
{
    open();
    m_county->seat(u"li"_s, {u"office"_s});
    QCOMPARE(m_dossier->state(), Dossier::Open);
}

QTEST_GUILESS_MAIN(tst_Dossier)
#include "tst_dossier.moc"
