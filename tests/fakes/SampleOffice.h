#pragma once

#include "contract/Administration.h"

#include <QFuture>

/// What a province would say to the administrators of the sample's county; invented, and changed by what they do.
namespace zhihui::fakes {

class SampleOffice {
public:
    explicit SampleOffice(const Clock& clock);
    QFuture<Result<QByteArray>> ask(const contract::AdminCall& call);
    const QStringList& asked() const { return m_asked; }
    void refuseNext(const QString& words) { m_refusal = words; }

private:
    QJsonObject answer(const contract::AdminCall& call);
    QJsonObject change(const contract::AdminCall& call);

    const Clock& m_clock;
    contract::AccountList m_accounts;
    contract::OrgList m_orgs;
    contract::NoticeList m_notices;
    QList<contract::Shift> m_shifts;
    QStringList m_asked;
    QString m_refusal;
};

} // namespace zhihui::fakes
