#include "sync/SyncImpl.h"

#include <QCryptographicHash>
#include <QJsonDocument>

// What is asked of the province one by one; the dialogues that never end are in Sync.cpp.
namespace zhihui::sync {

using engine::Link;

QCoro::Task<> Sync::Impl::views(contract::ViewRequest request,
                                std::shared_ptr<QPromise<Result<contract::ViewAnswer>>> promise)
{
    const Living life(m_life);
    const QJsonObject asked = contract::toJson(request);
    const auto send = [this, asked] { return m_http.post(QStringLiteral("/v1/views"), asked); };
    const Answer<QByteArray> body = co_await twice(send);
    auto answer = readAnswer<contract::ViewAnswer>(body);
    if (!answer)
        finish<contract::ViewAnswer>(*promise, std::unexpected(errorOf(answer.error())));
    else
        finish<contract::ViewAnswer>(*promise, std::move(*answer));
}

QCoro::Task<> Sync::Impl::bytes(QFuture<Answer<QByteArray>> asked,
                                std::shared_ptr<QPromise<Result<QByteArray>>> promise)
{
    const Living life(m_life);
    const Answer<QByteArray> answer = co_await asked;
    if (answer)
        finish<QByteArray>(*promise, QByteArray(*answer));
    else
        finish<QByteArray>(*promise, std::unexpected(errorOf(answer.error())));
}

QCoro::Task<> Sync::Impl::administer(contract::AdminCall call, std::shared_ptr<QPromise<Result<QByteArray>>> promise)
{
    const Living life(m_life);
    const auto send = [this, call] { return m_http.ask(call); };
    const Answer<QByteArray> body = co_await twice(send);
    finish<QByteArray>(*promise, body.transform_error(plainErrorOf));
}

QCoro::Task<> Sync::Impl::still(QString sha256, std::shared_ptr<QPromise<Result<QByteArray>>> promise)
{
    const Living life(m_life);
    const QString path = QStringLiteral("/v1/stills/%1").arg(sha256);
    const auto send = [this, path] { return m_http.get(path); };
    const Answer<QByteArray> jpeg = co_await twice(send);
    if (!jpeg)
        finish<QByteArray>(*promise, std::unexpected(errorOf(jpeg.error())));
    else if (QCryptographicHash::hash(*jpeg, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        finish<QByteArray>(*promise, failure(Error::Code::Corrupt, QStringLiteral("not the picture asked for")));
    else
        finish<QByteArray>(*promise, QByteArray(*jpeg));
}

QFuture<Result<contract::Identity>> Sync::reveal(PersonId person, contract::RevealReason reason)
{
    return ask<contract::Identity>(
        [path = pathOf(person, "reveal"), body = contract::toJson(reason)](Impl& impl, auto promise) {
            impl.answer(impl.m_http.post(path, body), promise);
        });
}

QFuture<Result<contract::PersonFile>> Sync::file(PersonId person, contract::FileReason reason)
{
    return ask<contract::PersonFile>(
        [path = pathOf(person, "file"), body = contract::toJson(reason)](Impl& impl, auto promise) {
            impl.answer(impl.m_http.post(path, body), promise);
        });
}

QFuture<Result<QByteArray>> Sync::photo(PersonId person, contract::FileReason reason)
{
    return ask<QByteArray>([path = pathOf(person, "photo"), body = contract::toJson(reason)](Impl& impl, auto promise) {
        impl.bytes(impl.m_http.post(path, body), promise);
    });
}

QFuture<Result<QByteArray>> Sync::checkMedia(CheckId check, contract::FileReason reason)
{
    return ask<QByteArray>([path = QStringLiteral("/v1/checks/%1/media").arg(check.text),
                            body = contract::toJson(reason)](Impl& impl, auto promise) {
        impl.bytes(impl.m_http.post(path, body), promise);
    });
}

QFuture<Result<contract::PrintGrant>> Sync::print(contract::PrintRequest request)
{
    return ask<contract::PrintGrant>([body = contract::toJson(request)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.post(QStringLiteral("/v1/prints"), body), promise);
    });
}

QFuture<Result<contract::SearchAnswer>> Sync::search(contract::SearchRequest request)
{
    return ask<contract::SearchAnswer>([body = contract::toJson(request)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.post(QStringLiteral("/v1/search"), body), promise);
    });
}

QFuture<Result<contract::AccessLog>> Sync::accessLog(Instant from, Instant to)
{
    return ask<contract::AccessLog>([span = spanOf(from, to)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.get(QStringLiteral("/v1/access"), span), promise);
    });
}

QFuture<Result<contract::ImportReceipt>> Sync::bringIn(contract::ImportHead head,
                                                       const QList<contract::RegistryLine>& lines)
{
    QByteArray body = QJsonDocument(contract::toJson(head)).toJson(QJsonDocument::Compact) + '\n';
    for (const contract::RegistryLine& line : lines)
        body += contract::toBytes(line);
    return ask<contract::ImportReceipt>([body = std::move(body)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.postLines(QStringLiteral("/v1/imports"), body), promise);
    });
}

QFuture<Result<contract::ImportList>> Sync::imports()
{
    return ask<contract::ImportList>(
        [](Impl& impl, auto promise) { impl.answer(impl.m_http.get(QStringLiteral("/v1/imports")), promise); });
}

QFuture<Result<contract::ImportEntry>> Sync::undoImport(const QString& id)
{
    return ask<contract::ImportEntry>([path = QStringLiteral("/v1/imports/%1/undo").arg(id)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.post(path, {}), promise);
    });
}

QFuture<Result<contract::Track>> Sync::tracks(PersonId person, Instant from, Instant to)
{
    return ask<contract::Track>([path = pathOf(person, "tracks"), span = spanOf(from, to)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.get(path, span), promise);
    });
}

QFuture<Result<contract::ViewAnswer>> Sync::views(contract::ViewRequest request)
{
    return ask<contract::ViewAnswer>(
        [request = std::move(request)](Impl& impl, auto promise) { impl.views(request, std::move(promise)); });
}

QFuture<Result<>> Sync::endViews(contract::ViewEnd over)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this, promise, over = std::move(over)] {
        if (m)
            m->m_ends.add(over.views);
        if (m && m->m_link.state == Link::State::Live)
            m->m_ends.send(promise);
        else
            finish<void>(*promise, failure(Error::Code::Offline, QStringLiteral("no link to the province")));
    });
    return promise->future();
}

QFuture<Result<QByteArray>> Sync::administer(contract::AdminCall call)
{
    return ask<QByteArray>([call = std::move(call)](Impl& impl, auto promise) { impl.administer(call, promise); });
}

QFuture<Result<QByteArray>> Sync::still(QString sha256)
{
    return ask<QByteArray>(
        [sha256 = std::move(sha256)](Impl& impl, auto promise) { impl.still(sha256, std::move(promise)); });
}

} // namespace zhihui::sync
