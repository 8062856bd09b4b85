#include "inspection/InspectionDesk.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "inspection/OrderText.h"
#include "inspection/SheetKeeper.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

qint64 baseOf(const engine::World& world, const engine::Draft& draft)
{
    return draft.type.startsWith("inspection."_L1) ? world.seqOf(InspectionId(draft.target))
                                                   : world.seqOf(SupervisionId(draft.target));
}

Result<QByteArray> checked(const Result<QByteArray>& jpeg, const QString& sha256)
{
    if (jpeg && QString::fromLatin1(QCryptographicHash::hash(*jpeg, QCryptographicHash::Sha256).toHex()) != sha256)
        return failure(Error::Code::Corrupt, u"still %1 has another hash"_s.arg(sha256));
    return jpeg;
}

} // namespace

InspectionDesk::InspectionDesk(engine::World& world, Submit submit, FetchStill fetchStill, Checklists lists,
                               RoomDictionary rooms, QObject* parent)
    : QObject(parent),
      m_world(world),
      m_submit(std::move(submit)),
      m_fetchStill(std::move(fetchStill)),
      m_lists(std::move(lists)),
      m_rooms(std::move(rooms)),
      m_book(world),
      m_sheets(std::make_unique<SheetKeeper>(*this))
{
    connect(&m_world, &engine::World::inspectionsChanged, this, &InspectionDesk::refresh);
    connect(&m_world, &engine::World::supervisionsChanged, this, &InspectionDesk::refresh);
    connect(&m_world, &engine::World::pendingChanged, this, &InspectionDesk::refresh);
    connect(&m_world, &engine::World::placesChanged, this, &InspectionDesk::refresh);
    connect(&m_world, &engine::World::accountChanged, this, [this] {
        if (m_seat != m_world.account().user) {
            m_seat = m_world.account().user;
            m_sheets->clear();
            Q_EMIT seatChanged();
        }
        refresh();
    });
    m_seat = m_world.account().user;
    m_book.refresh();
}

InspectionDesk::~InspectionDesk() = default;

void InspectionDesk::refresh()
{
    m_book.refresh();
    Q_EMIT inspectionsChanged();
    Q_EMIT ordersChanged();
    Q_EMIT m_sheets->unsavedChanged();
}

const InspectionState* InspectionDesk::current() const
{
    const InspectionState* newest = nullptr;
    for (const InspectionState& state : m_book.inspections()) {
        if (state.row.closed || state.row.by != m_world.account().user)
            continue;
        if (!newest || state.row.opened > newest->row.opened)
            newest = &state;
    }
    return newest;
}

QString InspectionDesk::inspection() const
{
    return current() ? current()->row.id.text : QString();
}

QString InspectionDesk::inspectionTitle() const
{
    return current() ? inspection::inspectionTitle(current()->row) : QString();
}

QString InspectionDesk::inspectionNote() const
{
    const InspectionState* state = current();
    if (!state)
        return {};
    return tr("%1 · %2 起 · %n 个中心", nullptr, static_cast<int>(state->row.centres.size()))
        .arg(state->row.purpose, dayAndTime(state->row.opened));
}

bool InspectionDesk::isInspectionPending() const
{
    return current() && current()->pending;
}

QString InspectionDesk::inspectionRefusal() const
{
    return current() ? current()->refusal : m_book.refusedOpening();
}

QStringList InspectionDesk::inspectionCentres() const
{
    return current() ? current()->row.centres : QStringList();
}

QString InspectionDesk::openBlocked() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    if (!m_world.account().scope.hasRole(u"inspector"))
        return tr("由督察员开始督察");
    if (current())
        return tr("%1 尚未结束").arg(inspectionTitle());
    return m_world.centres().isEmpty() ? tr("辖区内没有社区矫正中心") : QString();
}

QString InspectionDesk::closeBlocked() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    if (!current())
        return tr("没有进行中的督察");
    const QStringList unsaved = m_sheets->unsavedRooms();
    return unsaved.isEmpty() ? QString() : tr("有 %n 个室的检查单未保存", nullptr, static_cast<int>(unsaved.size()));
}

QStringList InspectionDesk::unwatched() const
{
    QStringList codes;
    for (const RoomDictionary::Kind& kind : m_rooms.kinds)
        if (!kind.watch)
            codes.append(kind.code);
    return codes;
}

QString InspectionDesk::listSource() const
{
    const QString source = tr("%1 %2").arg(m_lists.source, m_lists.version);
    return m_lists.verified ? source : tr("%1 · 未核").arg(source);
}

QVariantList InspectionDesk::deadlines() const
{
    QVariantList list;
    const QDate today = dayOf(m_world.clock().now());
    for (const int days : m_lists.deadlineDays)
        list.append(
            QVariantMap{{u"value"_s, today.addDays(days).toString(Qt::ISODate)}, {u"text"_s, tr("%1 天").arg(days)}});
    return list;
}

void InspectionDesk::block(const Error& error)
{
    m_blocked = errorText(error);
    Q_EMIT blockedChanged();
    Q_EMIT inspectionsChanged();
    Q_EMIT ordersChanged();
}

void InspectionDesk::openInspection(const QString& kind, const QStringList& centres, const QString& purpose)
{
    const QString id = uuid7(m_world.clock().now());
    if (const QString why = openBlocked(); !why.isEmpty()) {
        Q_EMIT failed(id, u"inspection.open"_s, why);
        return;
    }
    submit(id, u"inspection.open"_s,
           {{u"kind"_s, kind}, {u"centres"_s, QJsonArray::fromStringList(centres)}, {u"purpose"_s, purpose.trimmed()}});
}

void InspectionDesk::closeInspection()
{
    const QString id = inspection();
    if (const QString why = closeBlocked(); !why.isEmpty())
        Q_EMIT failed(id, u"inspection.close"_s, why);
    else
        submit(id, u"inspection.close"_s, {});
}

QString InspectionDesk::reviseBlocked(const QString& text, const QString& deadline) const
{
    return m_blocked.isEmpty() ? whyNotReady(text, deadline, m_world.clock().now()) : m_blocked;
}

void InspectionDesk::revise(const QString& order, const QString& text, const QString& deadline)
{
    const QString submitted = u"supervision.submit"_s;
    const OrderState* state = m_book.order(SupervisionId(order));
    if (!state) {
        Q_EMIT failed(order, submitted, tr("这张督办单已不在本辖区"));
        return;
    }
    const QString allowed = whyNot(OrderAct::Submit, state->row, m_world.account());
    if (const QString why = allowed.isEmpty() ? reviseBlocked(text, deadline) : allowed; !why.isEmpty()) {
        Q_EMIT failed(order, submitted, why);
        return;
    }
    contract::SupervisionOrder revised = state->row;
    revised.text = text;
    revised.deadline = deadline;
    QList<engine::Draft> drafts{
        {.type = u"supervision.draft"_s, .target = order, .base = 0, .body = draftBody(revised)}};
    for (const contract::Still& still : revised.stills)
        if (state->refusedStills.contains(still.sha256))
            drafts.append(stillDraft(revised.id, still, m_book.waitingStill(still.sha256)));
    drafts.append({.type = submitted, .target = order, .base = 0, .body = {}});
    send(drafts, [this, order, submitted](const Result<>& result) {
        if (result)
            Q_EMIT saved(order, submitted);
        else
            Q_EMIT failed(order, submitted, errorText(result.error()));
    });
}

void InspectionDesk::review(const QString& order, bool pass, const QString& note)
{
    act(pass ? OrderAct::Approve : OrderAct::Return, order, u"supervision.review"_s,
        {{u"pass"_s, pass}, {u"note"_s, note.trimmed()}});
}

void InspectionDesk::sign(const QString& order)
{
    act(OrderAct::Sign, order, u"supervision.sign"_s, {});
}

void InspectionDesk::answer(const QString& order, const QString& text)
{
    act(OrderAct::Answer, order, u"supervision.answer"_s, {{u"text"_s, text.trimmed()}});
}

void InspectionDesk::recheck(const QString& order, bool pass, const QString& text)
{
    act(pass ? OrderAct::Close : OrderAct::Again, order, u"supervision.recheck"_s,
        {{u"pass"_s, pass}, {u"text"_s, text.trimmed()}});
}

void InspectionDesk::withdraw(const QString& order, const QString& reason)
{
    act(OrderAct::Withdraw, order, u"supervision.withdraw"_s, {{u"reason"_s, reason.trimmed()}});
}

void InspectionDesk::act(OrderAct act, const QString& order, const QString& type, const QJsonObject& body)
{
    const OrderState* state = m_book.order(SupervisionId(order));
    const QString why = state ? whyNot(act, state->row, m_world.account()) : tr("这张督办单已不在本辖区");
    if (why.isEmpty())
        submit(order, type, body);
    else
        Q_EMIT failed(order, type, why);
}

void InspectionDesk::submit(const QString& target, const QString& type, const QJsonObject& body)
{
    send({engine::Draft{.type = type, .target = target, .base = 0, .body = body}},
         [this, target, type](const Result<>& result) {
             if (result)
                 Q_EMIT saved(target, type);
             else
                 Q_EMIT failed(target, type, errorText(result.error()));
         });
}

void InspectionDesk::send(QList<engine::Draft> drafts, Done done)
{
    if (drafts.isEmpty()) {
        done({});
        return;
    }
    if (!m_blocked.isEmpty()) {
        done(failure(Error::Code::Disk, u"the ledger is closed"_s));
        return;
    }
    engine::Draft first = drafts.takeFirst();
    first.base = baseOf(m_world, first);
    m_submit(std::move(first))
        .then(this, [this, rest = std::move(drafts),
                     done = std::move(done)](const Result<contract::Command>& result) mutable {
            if (result) {
                if (!rest.isEmpty())
                    rest.first().continues = true;
                send(std::move(rest), done);
                return;
            }
            if (result.error().code == Error::Code::Disk)
                block(result.error());
            done(std::unexpected(result.error()));
        });
}

QFuture<Result<QByteArray>> InspectionDesk::picture(const QString& sha256) const
{
    QByteArray here = m_sheets->freshStill(sha256);
    if (here.isEmpty())
        here = m_book.waitingStill(sha256);
    if (!here.isEmpty())
        return QtFuture::makeReadyValueFuture(checked(here, sha256));
    return m_fetchStill(sha256).then([sha256](const Result<QByteArray>& jpeg) { return checked(jpeg, sha256); });
}

} // namespace zhihui::inspection
