#include "County.h"
#include "Media.h"
#include "people/CheckBook.h"
#include "people/CheckLines.h"
#include "people/CheckPicture.h"
#include "people/CheckVoice.h"
#include "people/Dossier.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::CheckBook;

namespace {

contract::Check check(const QString& id, Instant opened)
{
    contract::Check made;
    made.id = CheckId(id);
    made.person = PersonId(u"P1"_s);
    made.org = OrgCode(u"440103001"_s);
    made.opened = opened;
    made.deadline = opened + 30min;
    made.reason = u"抽查"_s;
    made.by = u"李*"_s;
    return made;
}

QString sha256(const QByteArray& media)
{
    return QString::fromLatin1(QCryptographicHash::hash(media, QCryptographicHash::Sha256).toHex());
}

QByteArray drawn()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return jpeg;
}

} // namespace

/// Information checks at the seat: asked, followed, and their answers seen in an open file.
class tst_Checks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatBecameOfEachIsSaid();
    void oneIsAskedWithAReason();
    void whyNoneCanBeAskedIsSaid();
    void aRefusalIsALineUntilItIsPutAway();
    void whereTheyWereIsNotInTheAnswer();
    void aLineKeepsItsRow();
    void nobodyOutsideTheScopeIsAsked();
    void aVoiceIsHeardInAnOpenFileAlone();
    void anotherRecordingThanTheKeptOneIsRefused();
    void whatIsNoRecordingIsSaidInWords();
    void aPhotoIsSeenUntilTheFileIsClosed();

private:
    QVariantMap line(int i) const { return m_book->list().at(i).toMap(); }

    std::unique_ptr<County> m_county;
    std::unique_ptr<people::Dossier> m_dossier;
    std::unique_ptr<CheckBook> m_book;
};

void tst_Checks::init()
{
    m_dossier.reset();
    m_book.reset();
    m_county = std::make_unique<County>();
    m_county->put(County::person(u"P1"_s, u"周*明"_s, u"strict"_s, u"2027-01-05"_s));
    m_dossier = std::make_unique<people::Dossier>();
    m_dossier->setDesk(&m_county->desk);
    m_dossier->setPerson(u"P1"_s);
    m_book = std::make_unique<CheckBook>();
    m_book->setDesk(&m_county->desk);
    m_book->setPerson(u"P1"_s);
}

void tst_Checks::whatBecameOfEachIsSaid()
{
    auto answered = check(u"C-1"_s, samples::noon - 3h);
    answered.asks = contract::CheckAnswer::Photo;
    answered.answered = samples::noon - 170min;
    answered.sha256 = sha256(drawn());
    auto planned = check(u"C-2"_s, samples::noon - 2h);
    planned.by.clear();
    m_county->put(answered);
    m_county->put(planned);
    m_county->put(check(u"C-3"_s, samples::noon - 10min));
    QCOMPARE(m_book->list().size(), 3);
    QCOMPARE(line(0).value(u"state"_s), u"待应答"_s);
    QCOMPARE(line(1).value(u"state"_s), u"未应答"_s);
    QVERIFY(line(1).value(u"noted"_s).toString().contains(u"按计划"_s));
    QVERIFY(line(1).value(u"late"_s).toBool());
    QCOMPARE(line(2).value(u"state"_s), u"已应答"_s);
    QCOMPARE(line(2).value(u"media"_s), u"photo"_s);
    QCOMPARE(line(2).value(u"what"_s), u"照片"_s);
}

void tst_Checks::oneIsAskedWithAReason()
{
    QSignalSpy asked(m_book.get(), &CheckBook::asked);
    m_book->ask(u"voice"_s, u" 核实是否在家 "_s);
    QCOMPARE(asked.size(), 1);
    const engine::Draft& draft = m_county->drafts.constLast();
    QCOMPARE(draft.type, u"check.open"_s);
    QCOMPARE(draft.body,
             (QJsonObject{{u"person"_s, u"P1"_s}, {u"asks"_s, u"voice"_s}, {u"reason"_s, u"核实是否在家"_s}}));
    m_county->hold({m_county->pending()});
    QCOMPARE(line(0).value(u"state"_s), u"已存本机，待上传"_s);
    QVERIFY(m_book->blocked().contains(u"尚待省平台确认"_s));
    QCOMPARE(m_book->answers().size(), 3);
}

void tst_Checks::whyNoneCanBeAskedIsSaid()
{
    QCOMPARE(m_book->blocked(), QString());
    m_county->put(check(u"C-1"_s, samples::noon - 10min));
    QVERIFY(m_book->blocked().startsWith(u"上一次核查尚待应答"_s));
    m_book->ask(u"fix"_s, u"抽查"_s);
    QVERIFY(m_county->drafts.isEmpty());
    QCOMPARE(m_book->failure(), m_book->blocked());
    m_county->seat(u"su"_s, {u"inspector"_s});
    QVERIFY(m_book->blocked().contains(u"没有发起信息化核查的权限"_s));
}

void tst_Checks::aRefusalIsALineUntilItIsPutAway()
{
    m_book->ask(u"fix"_s, u"抽查"_s);
    contract::Outcome outcome;
    outcome.kind = contract::Outcome::Kind::Duplicate;
    outcome.code = u"too-many"_s;
    outcome.title = u"对同一对象每日至多发起3次信息化核查"_s;
    m_book->setPerson(u"P2"_s);
    m_county->hold({m_county->pending(outcome)});
    QVERIFY(m_book->list().isEmpty());
    m_book->setPerson(u"P1"_s); // chosen after it came
    QCOMPARE(line(0).value(u"state"_s), u"已退回"_s);
    QVERIFY(line(0).value(u"answer"_s).toString().contains(outcome.title));
    QVERIFY(m_county->dismissed.isEmpty());
    QCOMPARE(m_book->blocked(), QString());
    m_book->acknowledge(line(0).value(u"refused"_s).toString());
    QCOMPARE(m_county->dismissed, QStringList{u"c-1"_s});
    m_county->hold({});
    QVERIFY(m_book->list().isEmpty());
}

void tst_Checks::whereTheyWereIsNotInTheAnswer()
{
    auto answered = check(u"C-1"_s, samples::noon - 3h);
    answered.answered = samples::noon - 170min;
    answered.where = samples::shamian;
    answered.accuracy = 15;
    m_county->put(answered);
    QVERIFY(line(0).value(u"answer"_s).toString().endsWith(u"已应答定位"_s));
    QCOMPARE(line(0).value(u"place"_s), u"纬度 23.10750，经度 113.23990，误差约 15 米"_s);
}

void tst_Checks::aLineKeepsItsRow()
{
    people::CheckLines lines;
    const QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lines.setBook(m_book.get());
    lines.setMost(2);
    m_county->put(check(u"C-1"_s, samples::noon - 2h));
    QTRY_COMPARE(lines.rowCount(), 1);
    const QPersistentModelIndex first = lines.index(0);
    m_county->put(check(u"C-2"_s, samples::noon - 1h));
    QTRY_COMPARE(lines.rowCount(), 2);
    QCOMPARE(first.row(), 1);
    QSignalSpy changed(&lines, &QAbstractItemModel::dataChanged);
    auto late = check(u"C-1"_s, samples::noon - 2h);
    late.answered = samples::noon;
    m_county->put(late);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(first.data(people::CheckLines::CheckRole).toMap().value(u"state"_s), u"已应答"_s);
    m_county->put(check(u"C-3"_s, samples::noon - 10min));
    QTRY_VERIFY(!first.isValid());
    QCOMPARE(lines.rowCount(), 2);
    m_book->setPerson(u"P2"_s);
    QCOMPARE(lines.rowCount(), 0);
}

void tst_Checks::nobodyOutsideTheScopeIsAsked()
{
    m_county->drop(u"P1"_s);
    QCOMPARE(m_book->blocked(), u"对象已不在本辖区"_s);
    m_book->ask(u"fix"_s, u"抽查"_s);
    QVERIFY(m_county->drafts.isEmpty());
    m_book->forgetFailure();
    QVERIFY(m_book->failure().isEmpty());
}

void tst_Checks::aVoiceIsHeardInAnOpenFileAlone()
{
    const QByteArray said = media::wave(2);
    m_county->media = said;
    people::CheckVoice voice;
    voice.setDossier(m_dossier.get());
    voice.setProperty("check", u"C-1"_s);
    voice.setProperty("sha256", sha256(said));
    voice.play();
    QVERIFY(m_county->reasons.isEmpty());
    m_dossier->open(u"supervision"_s, {}, u"核对应答"_s);
    voice.play();
    QTRY_VERIFY(voice.isReady());
    QCOMPARE(m_county->reasons.constLast().text, u"核对应答"_s);
    QVERIFY(voice.words().startsWith(u"2.0 秒"_s));
    voice.setSize({96, 32});
    QImage image(96, 32, QImage::Format_RGB32);
    image.fill(Qt::black);
    voice.setProperty("color", QColor(Qt::white));
    QPainter painter(&image);
    voice.paint(&painter);
    QCOMPARE(image.pixelColor(48, 16), QColor(Qt::white));
    m_dossier->close();
    QVERIFY(!voice.isReady());
}

void tst_Checks::anotherRecordingThanTheKeptOneIsRefused()
{
    m_county->media = media::wave(2);
    people::CheckVoice voice;
    voice.setDossier(m_dossier.get());
    voice.setProperty("sha256", sha256(media::wave(3)));
    m_dossier->open(u"supervision"_s, {}, u"核对应答"_s);
    voice.play();
    QTRY_VERIFY(voice.words().startsWith(u"录音读取失败"_s));
    QVERIFY(!voice.isReady());
}

void tst_Checks::whatIsNoRecordingIsSaidInWords()
{
    const QByteArray noise("no recording");
    m_county->media = noise;
    people::CheckVoice voice;
    voice.setDossier(m_dossier.get());
    voice.setProperty("sha256", sha256(noise));
    m_dossier->open(u"supervision"_s, {}, u"核对应答"_s);
    voice.play();
    QTRY_COMPARE(voice.words(), u"录音读取失败：数据校验未通过，未采用"_s);
}

void tst_Checks::aPhotoIsSeenUntilTheFileIsClosed()
{
    m_county->media = drawn();
    people::CheckPicture picture;
    picture.setDossier(m_dossier.get());
    picture.setProperty("sha256", sha256(drawn()));
    m_dossier->open(u"supervision"_s, {}, u"核对应答"_s);
    picture.load();
    QTRY_VERIFY(picture.isReady());
    m_dossier->close();
    QVERIFY(!picture.isReady());
    m_county->media = failure(Error::Code::Offline, u"no link"_s);
    m_dossier->open(u"supervision"_s, {}, u"核对应答"_s);
    picture.load();
    QTRY_VERIFY(picture.words().startsWith(u"照片读取失败"_s));
}

QTEST_MAIN(tst_Checks)
#include "tst_checks.moc"
