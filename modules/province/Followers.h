#pragma once

#include "province/Writing.h"

namespace zhihui::province {

/// An area is also for those whose people live in it.
QList<OrgCode> readersOf(const RegionFile& file);
/// A zone is also for those whose people it binds; a zone that names a minor is sealed with the minor.
std::pair<QList<OrgCode>, bool> readersOf(const Books& books, const contract::Fence& fence);

/// A zone does not bind this person any more. One that binds nobody goes too: of a minor's it would lose its seal.
Result<> leaveFence(Writing& writing, const QString& person, const QString& fence);

/// What hangs on persons and goes where they go. Lives on the writer's stack.
class Followers {
public:
    Followers(Writing& writing, LiveFeed& live) : m_writing(writing), m_live(live) {}

    /// The books know where the person is now: so do the device, the decisions, what is still to be done about the
    /// person, and the newest position. No time of any of them changes.
    Result<> take(const contract::Person& person);
    /// Areas and zones are for other readers now.
    Result<> rescope();

    QSet<QString> regions; ///< whose readers may have changed
    QSet<QString> fences;

private:
    Result<> takeAlert(const store::EntityRow& row, const contract::Person& person);

    Writing& m_writing;
    LiveFeed& m_live;
};

} // namespace zhihui::province
