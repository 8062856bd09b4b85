#include "seat/ProfileKey.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QPromise>
#include <QRandomGenerator>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

Q_LOGGING_CATEGORY(lcProfile, "zhihui.profile")

constexpr qsizetype keySize = 32;
using Promise = std::shared_ptr<QPromise<Result<QByteArray>>>;

QByteArray newKey()
{
    QByteArray key(keySize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(key.begin(), key.end());
    return key;
}

void answer(const Promise& promise, Result<QByteArray> key)
{
    promise->addResult(std::move(key));
    promise->finish();
}

QString keyFile(const QString& profile)
{
    return QDir(profile).filePath(u"profile.key"_s);
}

Result<QByteArray> fromFile(const QString& profile)
{
    QFile file(keyFile(profile));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray key = file.readAll();
        if (key.size() != keySize)
            return failure(Error::Code::Corrupt, u"profile.key is damaged"_s);
        return key;
    }
    const QByteArray key = newKey();
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(key) != keySize || !file.flush())
        return failure(Error::Code::Disk, u"cannot write profile.key: "_s + file.errorString());
    return key;
}

void fallBack(const Promise& promise, const QString& profile, const QString& why)
{
    qCWarning(lcProfile).noquote() << u"no keyring (%1): the profile's key is in profile.key, mode 0600"_s.arg(why);
    answer(promise, fromFile(profile));
}

/// A keyring that answered the question but holds no key yet.
void makeInKeyring(const Promise& promise, const QString& profile, const QString& name)
{
    const QByteArray key = newKey();
    auto* job = new QKeychain::WritePasswordJob(u"zhihui"_s);
    job->setInsecureFallback(false);
    job->setKey(name);
    job->setBinaryData(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, profile, key, job] {
        if (job->error() == QKeychain::NoError)
            answer(promise, key);
        else
            fallBack(promise, profile, job->errorString());
    });
    job->start();
}

} // namespace

QFuture<Result<QByteArray>> profileKey(const QString& profile)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    QDir().mkpath(profile);
    QFile::setPermissions(profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (QFile::exists(keyFile(profile)) || !QKeychain::isAvailable()) {
        fallBack(promise, profile, u"none on this desktop, or the profile began without"_s);
        return promise->future();
    }
    const QString name = QDir(profile).canonicalPath();
    auto* job = new QKeychain::ReadPasswordJob(u"zhihui"_s);
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, profile, name, job] {
        if (job->error() == QKeychain::NoError && job->binaryData().size() == keySize)
            answer(promise, job->binaryData());
        else if (job->error() == QKeychain::EntryNotFound)
            makeInKeyring(promise, profile, name);
        else
            fallBack(promise, profile, job->errorString());
    });
    job->start();
    return promise->future();
}

} // namespace zhihui
