#include "drill/Loader.h"

#include "contract/Session.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunkBytes = 3 * 1024 * 1024;

} // namespace

Loader::Loader(Client& client, const Roster& roster, QString directory, QString registrarPassword)
    : m_client(client),
      m_accounts(readAccounts(directory).value_or(Accounts())),
      m_rows(roster, m_accounts),
      m_roster(roster),
      m_directory(std::move(directory)),
      m_password(std::move(registrarPassword))
{
}

void Loader::start()
{
    m_client.logIn(u"registrar"_s, m_password, this, [this](const Client::Answer& answer) {
        if (!answer)
            return Q_EMIT finished(
                u"log-in of the registrar: %1 %2"_s.arg(answer.error().title, answer.error().detail));
        m_token = contract::readBytes<contract::Token>(*answer).value_or(contract::Token()).token;
        sendNext();
    });
}

void Loader::sendNext()
{
    const QByteArray chunk = m_rows.chunk(chunkBytes);
    if (!chunk.isEmpty())
        return m_client.post(
            u"/v1/registry"_s, chunk, m_token, this, [this](const Client::Answer& answer) { received(answer); },
            QByteArrayLiteral("application/x-ndjson"));
    const auto accounts = writeAccounts(m_directory, m_accounts);
    const auto world = accounts ? writeWorld(m_directory, m_roster.world()) : accounts;
    Q_EMIT finished(world ? QString() : world.error().detail);
}

void Loader::received(const Client::Answer& answer)
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
    Q_EMIT progressed(m_rows.given(), m_rows.total());
    sendNext();
}

} // namespace zhihui::drill
