#include "province/AlertBook.h"
#include "province/CheckDesk.h"
#include "province/MatterDesk.h"
#include "province/RegistryUpload.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

/// Where a person was goes with the person; what was decided stays, closed, and so does the file, which nobody can open
/// any more.
Result<> RegistryUpload::dropPerson(const QString& id)
{
    Result<> done;
    ZH_TRY(m_writing.store.eachOfPerson(id, [&](const store::EntityRow& row) {
        done = dropOfPerson(row);
        return done.has_value();
    }));
    ZH_TRY(done);
    for (const QString& fence : m_writing.books.fencesOf(id))
        ZH_TRY(leaveFence(m_writing, id, fence));
    ZH_TRY(m_writing.store.dropFixesOf(id));
    ZH_TRY(m_writing.store.dropSecret(id));
    Findable gone;
    gone.id = PersonId(id);
    gone.gone = true;
    m_writing.searchable.append(gone);
    m_renamed.remove(id);
    m_writing.books.persons.remove(id);
    m_judge.forget(id);
    m_writing.liveGone << id;
    return {};
}

Result<> RegistryUpload::dropOfPerson(const store::EntityRow& row)
{
    const QString& type = typeOf(row.kind);
    if (type == "alert"_L1) {
        auto alert = contract::readBytes<contract::Alert>(row.body);
        ZH_TRY(alert);
        if (alert->state == contract::AlertState::Closed)
            return {};
        return endAlert(m_writing, *alert, u"对象登记已删除，预警终止"_s);
    }
    if (type == "matter"_L1) {
        auto matter = contract::readBytes<contract::Matter>(row.body);
        ZH_TRY(matter);
        return lapse(m_writing, *std::move(matter));
    }
    if (type == "device"_L1) {
        m_writing.books.dropDevice(row.id);
        ZH_TRY(dropCredential(u"device/"_s + row.id));
    }
    if (type == "decision"_L1)
        m_writing.books.dropDecision(row.id);
    if (type == "check"_L1) {
        const auto check = contract::readBytes<contract::Check>(row.body);
        ZH_TRY(check);
        if (!check->sha256.isEmpty())
            ZH_TRY(m_writing.store.dropCitation(check->sha256, checkCitation(row.id)));
    }
    return type == "device"_L1 || type == "decision"_L1 || type == "check"_L1 ? m_writing.remove(type, row.id)
                                                                              : Result<>();
}

} // namespace zhihui::province
