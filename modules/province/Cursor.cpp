#include "province/Cursor.h"

#include <QCborMap>
#include <QCborValue>
#include <QMessageAuthenticationCode>
#include <openssl/crypto.h>

namespace zhihui::province {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype macBytes = 8;
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray mac(const QByteArray& body, const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).first(macBytes);
}

std::unexpected<contract::Problem> problem(int status, const QString& code, const QString& title)
{
    return std::unexpected(contract::Problem{status, code, title, {}, false, 0});
}

} // namespace

QString CursorCodec::seal(const Cursor& cursor) const
{
    QCborMap map{
        {u"v"_s, 1}, {u"e"_s, cursor.epoch}, {u"f"_s, cursor.feed}, {u"s"_s, cursor.seq}, {u"w"_s, cursor.view}};
    if (cursor.isSnapshot()) {
        map.insert(u"k"_s, cursor.kind);
        map.insert(u"i"_s, QCborValue(cursor.id));
    }
    if (cursor.base >= 0 && cursor.base < cursor.seq)
        map.insert(u"b"_s, cursor.base);
    const QByteArray body = QCborValue(map).toCbor();
    return QString::fromLatin1((body + mac(body, m_key)).toBase64(base64));
}

std::expected<Cursor, contract::Problem> CursorCodec::open(const QByteArray& text, int feed,
                                                           const QByteArray& view) const
{
    const auto invalid = [] { return problem(400, u"cursor-invalid"_s, u"同步游标无效"_s); };
    const auto decoded = QByteArray::fromBase64Encoding(text, base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.size() > 512 || decoded.decoded.size() <= macBytes)
        return invalid();
    const QByteArray body = decoded.decoded.chopped(macBytes);
    const QByteArray sealed = decoded.decoded.last(macBytes);
    if (CRYPTO_memcmp(mac(body, m_key).constData(), sealed.constData(), macBytes) != 0)
        return invalid();
    const QCborMap map = QCborValue::fromCbor(body).toMap();
    Cursor cursor;
    cursor.epoch = map.value(u"e"_s).toByteArray();
    cursor.view = map.value(u"w"_s).toByteArray();
    cursor.feed = static_cast<int>(map.value(u"f"_s).toInteger(-1));
    cursor.seq = map.value(u"s"_s).toInteger(-1);
    cursor.kind = static_cast<int>(map.value(u"k"_s).toInteger(-1));
    cursor.id = map.value(u"i"_s).toByteArray();
    cursor.base = map.value(u"b"_s).toInteger(cursor.seq);
    if (map.value(u"v"_s).toInteger() != 1 || cursor.feed != feed || cursor.seq < 0)
        return invalid();
    if (cursor.epoch != m_epoch)
        return problem(410, u"epoch-changed"_s, u"平台数据库已更换，需要重新同步"_s);
    if (cursor.view != view)
        return problem(409, u"view-changed"_s, u"查看范围已变更，需要重新同步"_s);
    return cursor;
}

} // namespace zhihui::province
