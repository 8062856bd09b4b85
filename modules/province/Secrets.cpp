#include "province/Secrets.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <QStringList>
#include <array>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace zhihui::province {

namespace {

struct Cost {
    quint32 memory = 19 * 1024; ///< KiB
    quint32 passes = 2;
};
constexpr qsizetype saltBytes = 16;
constexpr size_t hashBytes = 32;

QByteArray argon2id(const QString& password, QByteArray salt, Cost cost)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr),
                                                                EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            EVP_KDF_CTX_free);
    if (!context)
        return {};
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    quint32 lanes = 1;
    const std::array<OSSL_PARAM, 6> parameters{
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, secret.data(), static_cast<size_t>(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt.data(), static_cast<size_t>(salt.size())),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &cost.memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &cost.passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
        OSSL_PARAM_construct_end()};
    std::array<unsigned char, hashBytes> hash{};
    if (EVP_KDF_derive(context.get(), hash.data(), hash.size(), parameters.data()) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char*>(hash.data()), hash.size());
}

} // namespace

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count));
    return bytes;
}

QByteArray randomToken()
{
    return randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString digest(QByteArrayView bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QString> passwordVerifier(const QString& password)
{
    const Cost cost;
    const QByteArray salt = randomBytes(saltBytes);
    const QByteArray hash = argon2id(password, salt, cost);
    if (hash.isEmpty())
        return failure(Error::Code::Bug, QStringLiteral("OpenSSL has no ARGON2ID"));
    return QStringLiteral("argon2id$%1$%2$%3$%4")
        .arg(cost.memory)
        .arg(cost.passes)
        .arg(QString::fromLatin1(salt.toHex()), QString::fromLatin1(hash.toHex()));
}

bool passwordMatches(const QString& password, const QString& verifier)
{
    const QStringList parts = verifier.split(u'$');
    if (parts.size() != 5 || parts.first() != QStringLiteral("argon2id"))
        return false;
    const Cost cost{parts.at(1).toUInt(), parts.at(2).toUInt()};
    const QByteArray hash = argon2id(password, QByteArray::fromHex(parts.at(3).toLatin1()), cost);
    const QByteArray expected = QByteArray::fromHex(parts.at(4).toLatin1());
    return !hash.isEmpty() && hash.size() == expected.size() &&
           CRYPTO_memcmp(hash.constData(), expected.constData(), static_cast<size_t>(hash.size())) == 0;
}

void spendPasswordTime(const QString& password)
{
    std::ignore = argon2id(password, QByteArray(saltBytes, 's'), Cost());
}

Result<QByteArray> keyFile(const QString& name, qsizetype count)
{
    QFile file(name);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.readAll();
        if (bytes.size() != count)
            return failure(Error::Code::Corrupt, name + QStringLiteral(" has a wrong length"));
        return bytes;
    }
    const QByteArray bytes = randomBytes(count);
    QSaveFile out(name);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        out.write(bytes) != count || !out.commit())
        return failure(Error::Code::Disk, name + QStringLiteral(": ") + out.errorString());
    return bytes;
}

} // namespace zhihui::province
