#include "fakes/SampleFile.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhihui::fakes {

namespace {

QByteArray drawnPortrait()
{
    QImage image(120, 160, QImage::Format_RGB32);
    image.fill(QColor(70, 90, 110));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(190, 170, 150));
    painter.drawEllipse(QRect(35, 30, 50, 60));
    painter.drawRoundedRect(QRect(15, 100, 90, 80), 30, 30);
    painter.end();
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 80);
    return jpeg;
}

} // namespace

law::Statutes sampleStatutes()
{
    auto read = law::readStatutes(QDir(u":/zhihui/rules"_s));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *std::move(read);
}

intake::Kinds sampleKinds(const law::Statutes& law)
{
    QFile file(u":/zhihui/rules/imports-2026-11.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no kinds of tables");
    auto read = intake::Kinds::read(file.readAll(), law.forms);
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *std::move(read);
}

QFuture<Result<contract::PersonFile>> sampleFile(const engine::World& world, const PersonId& person)
{
    contract::PersonFile file;
    if (const engine::PersonState* state = world.person(person)) {
        file.person = state->row;
        if (state->decision)
            file.decisions = {*state->decision};
        if (state->device)
            file.devices = {*state->device};
    }
    contract::Identity identity;
    identity.name = u"张三丰（虚构）"_s;
    identity.idNumber = u"440103199001011236"_s;
    identity.phone = u"13800002207"_s;
    identity.address = u"荔湾区石围塘街道某路 1 号"_s;
    file.identity = identity;
    const auto add = [&](const QString& kind, const QString& key, const QJsonObject& body) {
        file.entries.append({.n = file.entries.size() + 1,
                             .kind = kind,
                             .key = key,
                             .at = world.clock().now() - 24h * (30 - file.entries.size()),
                             .by = UserId(u"u-li"_s),
                             .who = u"李*"_s,
                             .ended = false,
                             .body = body});
    };
    add(u"class"_s, {},
        {{u"supervision"_s, u"general"_s},
         {u"reason"_s, u"入矫"_s},
         {u"from"_s, u"2026-06-01"_s},
         {u"approver"_s, u"黄*"_s}});
    add(u"class"_s, {},
        {{u"supervision"_s, u"strict"_s},
         {u"reason"_s, u"两次训诫"_s},
         {u"from"_s, u"2026-10-08"_s},
         {u"approver"_s, u"黄*"_s}});
    add(u"contact"_s, u"1"_s,
        {{u"name"_s, u"张大（虚构）"_s}, {u"kinship"_s, u"parent"_s}, {u"phone"_s, u"13900001108"_s}});
    add(u"sentence"_s, {},
        {{u"category"_s, u"02"_s},
         {u"court"_s, u"荔湾区人民法院"_s},
         {u"document"_s, u"（2026）粤0103刑初1号"_s},
         {u"crime"_s, u"寻衅滋事罪"_s},
         {u"effective"_s, u"2026-05-20"_s},
         {u"from"_s, u"2026-05-20"_s},
         {u"to"_s, u"2028-05-19"_s}});
    const QByteArray hash = QCryptographicHash::hash(drawnPortrait(), QCryptographicHash::Sha256).toHex();
    add(u"photo"_s, {}, {{u"sha256"_s, QString::fromLatin1(hash)}});
    return QtFuture::makeReadyValueFuture(Result<contract::PersonFile>(file));
}

QFuture<Result<QByteArray>> samplePhoto()
{
    return QtFuture::makeReadyValueFuture(Result<QByteArray>(drawnPortrait()));
}

QFuture<Result<contract::PrintGrant>> samplePrint(Instant now)
{
    return QtFuture::makeReadyValueFuture(
        Result<contract::PrintGrant>(contract::PrintGrant{u"D-20261123-000007"_s, now, u"陈*"_s, u"广州市司法局"_s}));
}

QFuture<Result<contract::SearchAnswer>> sampleSearch(const engine::World& world, const contract::SearchRequest& request)
{
    contract::SearchAnswer answer;
    for (const engine::PersonState& person : world.persons())
        if (person.row.maskedName.startsWith(request.query.left(1)) && answer.hits.size() < request.most)
            answer.hits.append({person.row.id, person.row.maskedName, person.row.org, person.row.idTail, u"name"_s});
    return QtFuture::makeReadyValueFuture(Result<contract::SearchAnswer>(answer));
}

QFuture<Result<contract::AccessLog>> sampleLog(Instant to)
{
    contract::AccessLog log;
    log.intact = true;
    const auto add = [&](Seconds ago, const QString& who, const QString& act, const QString& name,
                         const QString& reason) {
        log.entries.append({.n = 4200 - log.entries.size(),
                            .at = to - ago,
                            .user = UserId(u"u-li"_s),
                            .who = who,
                            .act = act,
                            .subject = u"P-1"_s,
                            .name = name,
                            .reason = reason});
    };
    add(3min, u"李*"_s, u"file"_s, u"周*明"_s, u"supervision : 月度走访前了解情况"_s);
    add(4min, u"李*"_s, u"search"_s, {}, {});
    add(31min, u"梁*"_s, u"reveal"_s, u"张*"_s, u"alert A-7: 电话联系前核对身份"_s);
    add(52min, u"梁*"_s, u"file-refused"_s, u"王*强"_s, u"alert A-7: 看看"_s);
    return QtFuture::makeReadyValueFuture(Result<contract::AccessLog>(log));
}

} // namespace zhihui::fakes
