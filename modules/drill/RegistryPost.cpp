#include "drill/RegistryPost.h"

#include "contract/Registry.h"
#include "contract/Session.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunkBytes = 3 * 1024 * 1024;

} // namespace

RegistryPost::RegistryPost(Client& client, QString registrarPassword, Next next)
    : m_client(client), m_password(std::move(registrarPassword)), m_next(std::move(next))
{
}

void RegistryPost::start()
{
    m_client.logIn(u"registrar"_s, m_password, this, [this](const Client::Answer& answer) {
        if (!answer)
            return Q_EMIT finished(
                u"log-in of the registrar: %1 %2"_s.arg(answer.error().title, answer.error().detail));
        m_token = contract::readBytes<contract::Token>(*answer).value_or(contract::Token()).token;
        sendNext();
    });
}

void RegistryPost::sendNext()
{
    const QByteArray chunk = m_next(chunkBytes);
    if (chunk.isEmpty())
        return Q_EMIT finished({});
    m_client.post(
        u"/v1/registry"_s, chunk, m_token, this, [this](const Client::Answer& answer) { received(answer); },
        QByteArrayLiteral("application/x-ndjson"));
}

void RegistryPost::received(const Client::Answer& answer)
{
    if (!answer)
        return Q_EMIT finished(u"registry: %1 %2"_s.arg(answer.error().title, answer.error().detail));
    const auto receipt = contract::readBytes<contract::RegistryReceipt>(*answer);
    if (!receipt)
        return Q_EMIT finished(receipt.error().detail);
    if (!receipt->refused.isEmpty()) {
        const auto& first = receipt->refused.constFirst();
        return Q_EMIT finished(
            u"the province refused %1 lines, the first is line %2: %3 %4"_s.arg(receipt->refused.size())
                .arg(first.index)
                .arg(first.code, first.title));
    }
    Q_EMIT progressed();
    sendNext();
}

} // namespace zhihui::drill
