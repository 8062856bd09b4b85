#include "province/Tls.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSysInfo>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace zhihui::province {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

constexpr long day = 24L * 60 * 60;
constexpr long authorityLife = 3650 * day;
constexpr long serverLife = 825 * day;
constexpr long renewBefore = 30 * day;

std::unexpected<Error> bug(const char* what)
{
    return failure(Error::Code::Bug, QStringLiteral("OpenSSL: ") + QLatin1StringView(what));
}

Result<> save(const QString& file, const QByteArray& text, bool secret)
{
    QSaveFile out(file);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    // The file is made private before the first byte of a key is in it.
    if (!out.open(QIODevice::WriteOnly) ||
        !out.setPermissions(secret ? owner : owner | QFile::ReadGroup | QFile::ReadOther) ||
        out.write(text) != text.size() || !out.commit())
        return failure(Error::Code::Disk, file + QStringLiteral(": ") + out.errorString());
    return {};
}

QByteArray contents(BIO* memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

QByteArray pem(X509* certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(memory.get(), certificate);
    return contents(memory.get());
}

QByteArray pem(EVP_PKEY* key)
{
    const Memory memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(memory.get());
}

QByteArray fileText(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

Certificate readCertificate(const QString& file)
{
    const QByteArray text = fileText(file);
    const Memory memory(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())), BIO_free);
    return {PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr), X509_free};
}

Key readKey(const QString& file)
{
    const QByteArray text = fileText(file);
    const Memory memory(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())), BIO_free);
    return {PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
}

bool extend(X509* certificate, X509* issuer, int kind, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    if (!extension)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

/// A certificate without extensions and signature: name, key, serial number, life.
Certificate blank(const char* name, EVP_PKEY* key, Instant now, long life)
{
    Certificate certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    std::array<unsigned char, 16> serial{};
    RAND_bytes(serial.data(), serial.size());
    serial[0] &= 0x7f;
    BIGNUM* number = BN_bin2bn(serial.data(), serial.size(), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    const time_t start = std::chrono::system_clock::to_time_t(now);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), start - day);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), start + life);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

Result<> makeAuthority(const QString& certificateFile, const QString& keyFile, Instant now)
{
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    if (!key)
        return bug("no key of the authority");
    const Certificate ca = blank("Zhihui province authority", key.get(), now, authorityLife);
    X509_set_issuer_name(ca.get(), X509_get_subject_name(ca.get()));
    if (!extend(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !extend(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !extend(ca.get(), ca.get(), NID_subject_key_identifier, "hash") ||
        X509_sign(ca.get(), key.get(), EVP_sha256()) == 0)
        return bug("no certificate of the authority");
    ZH_TRY(save(keyFile, pem(key.get()), true));
    return save(certificateFile, pem(ca.get()), false);
}

QByteArray alternativeNames(const QStringList& names)
{
    QByteArrayList list{"IP:127.0.0.1", "IP:::1", "DNS:localhost"};
    for (const QString& name : QStringList{QSysInfo::machineHostName()} + names) {
        if (name.isEmpty())
            continue;
        const bool numeric = name.contains(u':') || name.split(u'.').size() == 4;
        const QByteArray entry = (numeric ? "IP:" : "DNS:") + name.toLatin1();
        if (!list.contains(entry))
            list << entry;
    }
    return list.join(',');
}

Result<> makeServer(const TlsFiles& files, const QString& authorityKey, const QByteArray& names, Instant now)
{
    const Certificate ca = readCertificate(files.authority);
    const Key caKey = readKey(authorityKey);
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    if (!ca || !caKey || !key)
        return failure(Error::Code::Corrupt, QStringLiteral("cannot read ") + files.authority);
    const Certificate server = blank("zhihui-province", key.get(), now, serverLife);
    X509_set_issuer_name(server.get(), X509_get_subject_name(ca.get()));
    if (!extend(server.get(), ca.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !extend(server.get(), ca.get(), NID_key_usage, "critical,digitalSignature") ||
        !extend(server.get(), ca.get(), NID_ext_key_usage, "serverAuth") ||
        !extend(server.get(), ca.get(), NID_authority_key_identifier, "keyid") ||
        !extend(server.get(), ca.get(), NID_subject_alt_name, names) ||
        X509_sign(server.get(), caKey.get(), EVP_sha256()) == 0)
        return bug("no server certificate");
    ZH_TRY(save(files.key, pem(key.get()), true));
    return save(files.chain, pem(server.get()) + pem(ca.get()), false);
}

bool isFresh(const TlsFiles& files, Instant now)
{
    const Certificate server = readCertificate(files.chain);
    if (!server || !QFile::exists(files.key))
        return false;
    time_t latest = std::chrono::system_clock::to_time_t(now) + renewBefore;
    return X509_cmp_time(X509_get0_notAfter(server.get()), &latest) > 0;
}

} // namespace

Result<TlsFiles> prepareTls(const QString& directory, const QStringList& names, Instant now)
{
    const QDir home(directory);
    if (!home.mkpath(QStringLiteral(".")))
        return failure(Error::Code::Disk, QStringLiteral("cannot make ") + directory);
    const TlsFiles files{home.filePath(QStringLiteral("ca.pem")), home.filePath(QStringLiteral("server.pem")),
                         home.filePath(QStringLiteral("server-key.pem"))};
    const QString authorityKey = home.filePath(QStringLiteral("ca-key.pem"));
    const QString namesFile = home.filePath(QStringLiteral("server-names"));
    if (!QFile::exists(files.authority) || !QFile::exists(authorityKey))
        ZH_TRY(makeAuthority(files.authority, authorityKey, now));
    const QByteArray wanted = alternativeNames(names);
    if (!isFresh(files, now) || fileText(namesFile) != wanted) {
        ZH_TRY(makeServer(files, authorityKey, wanted, now));
        ZH_TRY(save(namesFile, wanted, false));
    }
    return files;
}

} // namespace zhihui::province
