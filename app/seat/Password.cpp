#include "seat/Password.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QSaveFile>
#include <memory>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

template <class T>
using Promise = std::shared_ptr<QPromise<T>>;

template <class T>
Promise<T> promised()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template <class T>
void answer(const Promise<T>& promise, T result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

QString fileIn(const QString& profile)
{
    return QDir(profile).filePath(u"password"_s);
}

QString entryOf(const QString& profile, const QString& user)
{
    return QDir(profile).canonicalPath() + u'#' + user;
}

Result<> write(const QString& profile, const QString& password)
{
    QSaveFile file(fileIn(profile));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(password.toUtf8() + '\n') < 0 || !file.commit())
        return failure(Error::Code::Disk, u"cannot write "_s + file.fileName());
    return {};
}

} // namespace

std::optional<QString> passwordIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QFuture<Result<>> keepPassword(const QString& profile, const QString& user, const QString& password)
{
    const Promise<Result<>> promise = promised<Result<>>();
    QDir().mkpath(profile);
    QFile::setPermissions(profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!QKeychain::isAvailable()) {
        answer(promise, write(profile, password));
        return promise->future();
    }
    auto* job = new QKeychain::WritePasswordJob(u"zhihui"_s);
    job->setInsecureFallback(false);
    job->setKey(entryOf(profile, user));
    job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, profile, password, job] {
        if (job->error() != QKeychain::NoError)
            return answer(promise, write(profile, password));
        QFile::remove(fileIn(profile)); // an older one
        answer(promise, Result<>());
    });
    job->start();
    return promise->future();
}

QFuture<QString> keptPassword(const QString& profile, const QString& user)
{
    const Promise<QString> promise = promised<QString>();
    if (QFile::exists(fileIn(profile)) || !QKeychain::isAvailable()) {
        answer(promise, passwordIn(fileIn(profile)).value_or(QString()));
        return promise->future();
    }
    auto* job = new QKeychain::ReadPasswordJob(u"zhihui"_s);
    job->setInsecureFallback(false);
    job->setKey(entryOf(profile, user));
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
        answer(promise, job->error() == QKeychain::NoError ? job->textData() : QString());
    });
    job->start();
    return promise->future();
}

} // namespace zhihui
