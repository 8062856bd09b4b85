#include "video/ViewDesk.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

QString minuteOfDay(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

} // namespace

ViewDesk::ViewDesk(engine::World& world, Submit submit, QObject* parent)
    : QAbstractListModel(parent), m_world(world), m_submit(std::move(submit))
{
    connect(&m_world, &engine::World::viewOrdersChanged, this, &ViewDesk::reload);
    connect(&m_world, &engine::World::pendingChanged, this, &ViewDesk::reload);
    connect(&m_world, &engine::World::accountChanged, this, &ViewDesk::reload);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (!m_orders.isEmpty())
            reload(); // some may have begun, or be over
    });
    m_minute.start(60s);
    reload();
}

void ViewDesk::issue(const QString& purpose, const QStringList& seats, const QStringList& kinds,
                     const QStringList& cameras, int hours, int dayFrom, int dayTo)
{
    const Instant now = m_world.clock().now();
    submit(uuid7(now), u"vieworder.issue"_s,
           {{u"purpose"_s, purpose.trimmed()},
            {u"seats"_s, QJsonArray::fromStringList(seats)},
            {u"kinds"_s, QJsonArray::fromStringList(cameras.isEmpty() ? kinds : QStringList())},
            {u"cameras"_s, QJsonArray::fromStringList(cameras)},
            {u"from"_s, toWire(now)},
            {u"to"_s, toWire(now + std::chrono::hours(hours))},
            {u"dayFrom"_s, dayFrom},
            {u"dayTo"_s, dayTo}});
}

void ViewDesk::lift(const QString& order, const QString& reason)
{
    submit(order, u"vieworder.lift"_s, {{u"reason"_s, reason.trimmed()}});
}

QFuture<Result<contract::Command>> ViewDesk::enter(const Still& still)
{
    return m_submit({.type = u"view.snapshot"_s,
                     .target = still.view,
                     .base = 0,
                     .body = {{u"at"_s, toWire(still.at)}, {u"source"_s, still.source}}});
}

void ViewDesk::submit(const QString& order, const QString& type, const QJsonObject& body)
{
    m_submit({type, order, 0, body}).then(this, [this, order, type](const Result<contract::Command>& result) {
        if (result)
            Q_EMIT saved(order, type);
        else
            Q_EMIT failed(order, type, errorText(result.error()));
    });
}

void ViewDesk::reload()
{
    beginResetModel();
    m_orders = ordersToLook(m_world);
    endResetModel();
    Q_EMIT countChanged();
}

QString ViewDesk::whenOf(const contract::ViewOrder& order) const
{
    const QString days = tr("%1 至 %2").arg(dayAndTime(order.from), dayAndTime(order.to));
    if (order.dayFrom == 0 && order.dayTo == 1440)
        return days;
    return tr("%1 · 每日 %2–%3").arg(days, minuteOfDay(order.dayFrom), minuteOfDay(order.dayTo));
}

QString ViewDesk::whatOf(const contract::ViewOrder& order) const
{
    static const QHash<QString, const char*> names{
        {u"wall"_s, QT_TR_NOOP("指挥屏")},       {u"duty"_s, QT_TR_NOOP("值班席")},
        {u"inspection"_s, QT_TR_NOOP("督察席")}, {u"public"_s, QT_TR_NOOP("公共视频")},
        {u"room"_s, QT_TR_NOOP("功能室")},       {u"vehicle"_s, QT_TR_NOOP("执法车")}};
    const auto named = [](const QStringList& codes) {
        QStringList words;
        for (const QString& code : codes)
            words.append(names.contains(code) ? tr(names.value(code)) : code);
        return words.join(u'、');
    };
    return order.cameras.isEmpty() ? tr("%1 · %2").arg(named(order.seats), named(order.kinds))
                                   : tr("%1 · 指定 %2 路").arg(named(order.seats)).arg(order.cameras.size());
}

int ViewDesk::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ViewDesk::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrderToLook& state = m_orders.at(index.row());
    const contract::ViewOrder& order = state.row;
    switch (role) {
    case OrderRole:
        return order.id.text;
    case Qt::DisplayRole:
    case NumberRole:
        return order.number;
    case PurposeRole:
        return order.purpose;
    case IssuerRole:
        return order.issuer;
    case WhenRole:
        return whenOf(order);
    case WhatRole:
        return whatOf(order);
    case InForceRole:
        return order.inForce(m_world.clock().now());
    case PendingRole:
        return state.pending;
    case RefusalRole:
        return state.refusal;
    default:
        return {};
    }
}

QHash<int, QByteArray> ViewDesk::roleNames() const
{
    return {{OrderRole, "order"},     {NumberRole, "number"},   {PurposeRole, "purpose"},
            {IssuerRole, "issuer"},   {WhenRole, "when"},       {WhatRole, "what"},
            {InForceRole, "inForce"}, {PendingRole, "pending"}, {RefusalRole, "refusal"}};
}

} // namespace zhihui::video
