#include "drill/Poster.h"

#include "contract/Fixes.h"
#include "drill/DrillLogging.h"

#include <QJsonDocument>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

Poster::Poster(Client& client, QString token) : m_client(client), m_token(std::move(token))
{
    m_again.setSingleShot(true);
    m_again.setInterval(2s);
    connect(&m_again, &QTimer::timeout, this, [this] { send(); });
}

void Poster::post(const QList<Fix>& fixes)
{
    m_waiting << fixes;
    if (!m_isBusy && !m_waiting.isEmpty()) {
        m_isBusy = true;
        send();
    }
}

/// What was sent and not answered goes again first: the province stores it once.
void Poster::send()
{
    if (m_sent.isEmpty()) {
        const qsizetype count = std::min(m_waiting.size(), contract::maxFixesPerBatch);
        m_sent = m_waiting.first(count);
        m_waiting.remove(0, count);
    }
    m_client.post(u"/v1/fixes"_s, QJsonDocument(contract::toJson(m_sent)).toJson(QJsonDocument::Compact), m_token, this,
                  [this](const Client::Answer& answer) { received(answer); });
}

void Poster::received(const Client::Answer& answer)
{
    const bool isFinal =
        answer || (answer.error().status >= 400 && answer.error().status < 500 && answer.error().status != 429);
    if (!isFinal) {
        qCInfo(lcDrill).noquote() << "fixes wait:" << answer.error().status << answer.error().detail;
        return m_again.start();
    }
    if (!answer)
        qCWarning(lcDrill).noquote() << "fixes dropped:" << answer.error().status << answer.error().code
                                     << answer.error().detail;
    const auto receipt = answer ? contract::readBytes<contract::FixReceipt>(*answer) : contract::FixReceipt();
    if (receipt) {
        m_counts.accepted += receipt->accepted;
        m_counts.duplicates += receipt->duplicates;
        for (const auto& refusal : receipt->refused) {
            if (m_counts.refused[refusal.code]++ == 0)
                qCWarning(lcDrill).noquote() << "the province refused a fix:" << refusal.code << refusal.title;
        }
    }
    m_sent.clear();
    if (!m_waiting.isEmpty())
        return send();
    m_isBusy = false;
    Q_EMIT drained();
}

} // namespace zhihui::drill
