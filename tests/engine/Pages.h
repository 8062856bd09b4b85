#pragma once

#include "engine/Engine.h"
#include "fakes/Samples.h"

#include <QJsonDocument>

/// Rows and pages for the engine's tests; the invented persons of Samples.h with other ids.
namespace zhihui::pages {

using namespace Qt::StringLiterals;
using contract::Page;
using contract::Row;
using engine::Batch;

template <class T>
QByteArray body(const T& value)
{
    return QJsonDocument(contract::toJson(value)).toJson(QJsonDocument::Compact);
}

inline Row put(const QString& type, const QString& id, qint64 seq, const QByteArray& body)
{
    return {Row::Kind::Put, type, id, seq, u"440103001"_s, body};
}

inline Row del(const QString& type, const QString& id, qint64 seq)
{
    return {Row::Kind::Del, type, id, seq, {}, {}};
}

inline Row out(const QString& type, const QString& id, qint64 seq)
{
    return {Row::Kind::Out, type, id, seq, {}, {}};
}

inline Row decisionRow(const QString& person, qint64 seq)
{
    contract::Decision row = samples::decision();
    row.person = PersonId(person);
    row.id = DecisionId(u"Z-"_s + person);
    return put(u"decision"_s, row.id.text, seq, body(row));
}

inline contract::Position position(const QString& person, qint64 pseq)
{
    contract::Position row = samples::position();
    row.person = PersonId(person);
    row.pseq = pseq;
    return row;
}

inline contract::Person person(const QString& id)
{
    contract::Person row = samples::person();
    row.id = PersonId(id);
    return row;
}

inline Row personRow(const QString& id, qint64 seq, const QString& name = u"周*明"_s)
{
    contract::Person row = person(id);
    row.maskedName = name;
    return put(u"person"_s, id, seq, body(row));
}

/// An open alert that nobody has touched.
inline contract::Alert freshAlert(const QString& id = u"A-1"_s)
{
    contract::Alert row = samples::alert();
    row.id = AlertId(id);
    row.state = contract::AlertState::New;
    row.cleared.reset();
    row.heldUntil.reset();
    row.retracted.clear();
    row.claimedBy = {};
    row.claimedName.clear();
    row.verification.clear();
    row.cause.clear();
    row.result.clear();
    row.log.clear();
    return row;
}

inline Row alertRow(const contract::Alert& row, qint64 seq)
{
    return put(u"alert"_s, row.id.text, seq, body(row));
}

inline Page page(const QString& feed, qint64 from, QList<QList<Row>> groups, qint64 seq, bool more = false)
{
    Page page;
    page.feed = feed;
    page.epoch = u"epoch-1"_s;
    page.view = u"view-1"_s;
    page.from = from;
    page.groups = std::move(groups);
    page.next = u"%1-%2-%3"_s.arg(feed).arg(more ? u"more"_s : u"tail"_s).arg(seq);
    page.seq = page.head = seq;
    page.more = more;
    return page;
}

inline Batch changes(const Page& page)
{
    Batch batch;
    batch.kind = Batch::Kind::Changes;
    batch.page = page;
    batch.since = u"%1-tail-%2"_s.arg(page.feed).arg(page.from);
    return batch;
}

inline Batch snapshot(const Page& page, bool first, bool last)
{
    Batch batch;
    batch.kind = Batch::Kind::Snapshot;
    batch.page = page;
    batch.snapshotFirst = first;
    batch.snapshotLast = last;
    return batch;
}

inline Batch live(const QList<contract::Position>& rows, const QString& epoch = u"epoch-1"_s,
                  const QString& view = u"view-1"_s)
{
    Batch batch;
    batch.kind = Batch::Kind::Live;
    batch.view = view;
    batch.live.epoch = epoch;
    batch.live.rows = rows;
    for (const auto& row : rows)
        batch.live.pseq = std::max(batch.live.pseq, row.pseq);
    return batch;
}

inline engine::Draft draft(const QString& type, const QString& target = u"A-1"_s, const QJsonObject& body = {})
{
    return {.type = type, .target = target, .base = 10, .body = body};
}

} // namespace zhihui::pages
