#include "drill/Loader.h"

namespace zhihui::drill {

Loader::Loader(Client& client, const Roster& roster, QString directory, QString registrarPassword)
    : m_accounts(readAccounts(directory).value_or(Accounts())),
      m_rows(roster, m_accounts),
      m_roster(roster),
      m_directory(std::move(directory)),
      m_post(client, std::move(registrarPassword), [this](qsizetype limit) { return m_rows.chunk(limit); })
{
    connect(&m_post, &RegistryPost::progressed, this, [this] { Q_EMIT progressed(m_rows.given(), m_rows.total()); });
    connect(&m_post, &RegistryPost::finished, this, [this](const QString& trouble) {
        const auto kept = trouble.isEmpty() ? keep() : Result<>();
        Q_EMIT finished(kept ? trouble : kept.error().detail);
    });
}

void Loader::start()
{
    m_post.start();
}

Result<> Loader::keep() const
{
    ZH_TRY(writeAccounts(m_directory, m_accounts));
    return writeWorld(m_directory, m_roster.world());
}

} // namespace zhihui::drill
