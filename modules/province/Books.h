#pragma once

#include "contract/Matter.h"
#include "contract/Registry.h"
#include "geo/Area.h"
#include "rules/Judge.h"
#include "store/PlatformStore.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace zhihui::province {

/// What the judge and the ingest must know of a person.
struct PersonFile {
    OrgCode org;
    QString maskedName;
    QString supervision;
    bool minor = false;
    QStringList areas;
    QString areaName;
    DeviceId device;
    QMap<QString, contract::Decision> decisions; ///< by id

    /// The decision that covers this moment; its id is empty when there is none.
    contract::Decision decisionAt(Instant at) const;
};

struct RegionFile {
    contract::Region region; ///< without its geometry
    geo::Area area;
    QSet<QString> users; ///< organisations of the persons whose area it belongs to
};

struct FenceFile {
    contract::Fence fence; ///< without its geometry
    rules::Zone zone;
};

/// An alert that nobody has closed.
struct OpenAlert {
    AlertId id;
    QString kind;
    QString zone;
    Instant began;
    std::optional<Instant> cleared;
    bool retracted = false;
};

/// What a granted leave, permit or entry opens, and when.
struct GrantedSpan {
    QString span; ///< "leave" "permit" "entry" "check"
    Instant from, to;
    OrgCode org;        ///< destination
    QString fence;      ///< the zone that may be entered
    QJsonObject fields; ///< of a plan of checks
};

/// The writer's memory of what is committed, so that a fix costs no query. Lives on the writer thread; built from the
/// database at start and whenever a transaction was rolled back.
class Books {
public:
    Result<> load(store::PlatformStore& store);

    QHash<QString, PersonFile> persons;
    QHash<QString, contract::Device> devices;
    QHash<QString, RegionFile> regions;
    QHash<QString, FenceFile> fences;
    QHash<QString, contract::Unit> units;
    QHash<QString, QString> orgNames;
    QHash<QString, QList<OpenAlert>> openAlerts;      ///< by person
    QHash<QString, QMap<QString, GrantedSpan>> spans; ///< by person and matter
    QHash<QString, Instant> matterTurns; ///< by matter: when time may do something about it, which is looked at once
    QHash<QString, QString> tokens;      ///< hash to owner
    QHash<QString, QString> hashOf;      ///< owner to hash
    QHash<QString, QString> logins;      ///< login to user id
    QHash<QString, QString> verifiers;   ///< by user id

    void fold(const contract::Person& person);
    Result<> fold(const contract::Region& region);
    Result<> fold(const contract::Fence& fence);
    void fold(const contract::Device& device);
    void fold(const contract::Decision& decision);
    void fold(const contract::Alert& alert);
    void fold(const contract::Matter& matter);
    /// Ids of the fences that bind this person.
    QStringList fencesOf(const QString& person) const { return m_fencesOf.values(person); }
    /// 广州市天河区; empty outside every known county.
    QString placeName(Coordinate where) const;
    QString nameOf(const OrgCode& code) const { return orgNames.value(code.text, code.text); }

    void dropDevice(const QString& id);
    void dropDecision(const QString& id);
    void dropFence(const QString& id);

private:
    Result<> fold(const store::EntityRow& row);
    QMultiHash<QString, QString> m_fencesOf; ///< person to fence
    QHash<QString, QString> m_decisionOf;    ///< decision to person
};

} // namespace zhihui::province
