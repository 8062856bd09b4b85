#include "people/PersonFile.h"

#include "domain/Quantity.h"
#include "engine/PersonWords.h"
#include "people/PersonWords.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

PersonFile::PersonFile(QObject* parent) : QObject(parent)
{
    m_ages.setInterval(10'000);
    connect(&m_ages, &QTimer::timeout, this, &PersonFile::changed);
}

void PersonFile::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            if (ids.contains(m_person))
                Q_EMIT changed();
        });
        connect(m_world, &engine::World::placesChanged, this, &PersonFile::changed);
        m_ages.start();
    }
    Q_EMIT worldChanged();
    Q_EMIT changed();
}

void PersonFile::setPerson(const QString& id)
{
    if (m_person.text == id)
        return;
    m_person = PersonId(id);
    Q_EMIT personChanged();
    Q_EMIT changed();
}

const engine::PersonState* PersonFile::state() const
{
    return m_world && !m_person.isEmpty() ? m_world->person(m_person) : nullptr;
}

QString PersonFile::who() const
{
    return state() ? state()->row.maskedName : QString();
}

QStringList PersonFile::tags() const
{
    const engine::PersonState* person = state();
    if (!person)
        return {};
    return tagsOf(person->row);
}

QVariantList PersonFile::facts() const
{
    QVariantList list;
    const engine::PersonState* person = state();
    if (!person)
        return list;
    addFact(list, tr("矫正期满"), person->row.termEnd, tr("未登记"));
    addFact(list, tr("定位决定"), person->decision ? tr("至 %1").arg(dayAndTime(person->decision->to)) : QString(),
            tr("无有效决定，不定位"));
    addFact(list, tr("批准活动区域"), person->row.areaName, tr("未登记"));
    addFact(list, tr("管辖"), m_world->orgName(person->row.org), tr("未登记"));
    return list;
}

QVariantList PersonFile::contacts() const
{
    QVariantList list;
    const engine::PersonState* person = state();
    if (!person)
        return list;
    addFact(list, tr("本人"), person->row.maskedPhone, tr("未登记"));
    addFact(list, tr("保证人"), person->row.guarantorPhone, tr("未登记"));
    addFact(list, tr("最后核实联系"),
            person->row.lastVerified
                ? dayAndTime(*person->row.lastVerified) + u' ' + engine::contactName(person->row.lastVerifiedHow)
                : QString(),
            tr("无记录"));
    QStringList device;
    if (person->device)
        device << person->device->model << person->device->id.text;
    if (person->device && person->position && person->position->battery >= 0)
        device << tr("电量 %1 %").arg(person->position->battery);
    addFact(list, tr("腕带"), device.join(u" · "_s), tr("无登记腕带"));
    addFact(list, tr("最新定位"), newest(*person), person->decision ? tr("尚无定位") : tr("决定外不显示"));
    return list;
}

QString PersonFile::newest(const engine::PersonState& person) const
{
    if (!person.decision || !person.position)
        return {};
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(m_world->clock().now() - person.position->at);
    return tr("%1 前 · 误差 %2").arg(ageText(age), distanceText(person.position->accuracy));
}

} // namespace zhihui::people
