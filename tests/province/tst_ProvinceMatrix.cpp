#include "MatrixPolicy.h"

#include "province/Secrets.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace matrix;
using namespace Qt::StringLiterals;

/// Role x scope x grant x entity x act through every endpoint: what each may have it gets, and nothing else leaves the
/// platform.
class tst_ProvinceMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatLeaksIsFound();
    void nobodyGetsAnythingWithoutALogIn();
    void snapshotsShowWhatIsTheirs();
    void changesShowWhatIsTheirs();
    void positionsAreOfThosePersons();
    void endpointsOpenByRightAlone();
    void personsAreOpenedByRightAndScope();
    void camerasAreGrantedByRightScopeAndReason();
    void picturesFollowTheirOrders();
    void uploadsStayWithinTheScope();
    void commandsStayWithinRightAndScope();
    void whatWasDoneIsReadWithinTheScope();
    void personsAreFoundWithinTheScope();
    void sessionsGiveNothingAway();
    void everyEndpointOfTheDocumentIsCovered();
    void cleanup();

private:
    QList<Simple> simple() const;
    /// One cell: false is kept, with what it was.
    void cell(const Account& account, const QString& what, const QString& got, const QString& expected);
    /// Nothing of anybody whom the account may not see; nothing of anybody's secrets but of the person allowed here.
    void scan(const Account& account, const QString& what, const QByteArray& body, const QString& allowed = {},
              bool cameras = false);
    void rows(const Account& account, const QString& what, const QByteArray& feed, const QList<contract::Row>& got,
              bool touched);
    QList<contract::RegistryLine> foreignLines() const;
    QList<std::pair<contract::Command, QString>> commands(const Account& account, Chain& chain) const;
    void covers(const QByteArray& endpoint) { m_covered << endpoint; }
    static QList<QByteArray> documented();
    QByteArray span() const;

    std::unique_ptr<World> m_world;
    QStringList m_faults;
    QSet<QByteArray> m_covered;
    QMap<QString, QMap<QByteArray, QString>> m_cursors; ///< by account and feed
    qint64 m_cells = 0;
};

namespace {

const QList<QByteArray> feeds{"reg", "ops"};

} // namespace

void tst_ProvinceMatrix::initTestCase()
{
    m_world = std::make_unique<World>();
}

/// The control: each of these must be a fault.
void tst_ProvinceMatrix::whatLeaksIsFound()
{
    const Account stranger{u"duty"_s, u"440103"_s, true, {}};
    const Account own{u"duty"_s, u"440106"_s, false, {}};
    const Person& plain = m_world->persons.first();
    const Person& sealed = m_world->persons.at(1);
    scan(stranger, u"control"_s, plain.id.toUtf8());
    scan(stranger, u"control"_s, plain.masked.toUtf8());
    scan(own, u"control"_s, sealed.id.toUtf8());
    scan(own, u"control"_s, plain.secret.name.toUtf8());
    scan(own, u"control"_s, sealed.secret.phone.toUtf8(), sealed.id);
    scan(own, u"control"_s, World::cameraSecret(), plain.id);
    cell(own, u"control"_s, u"200"_s, u"404"_s);
    QCOMPARE(m_faults.size(), 7);
    m_faults.clear();
    scan(own, u"control"_s, plain.secret.name.toUtf8() + plain.id.toUtf8(), plain.id);
    QVERIFY(m_faults.isEmpty());
    m_cells = 0;
}

void tst_ProvinceMatrix::cleanup()
{
    if (!m_faults.isEmpty())
        QFAIL(qPrintable(u"%1 cells are wrong:\n%2"_s.arg(m_faults.size())
                             .arg(m_faults.first(std::min<qsizetype>(m_faults.size(), 12)).join(u'\n'))));
    m_faults.clear();
    m_world->town.clock.advance(10s); // the rate of requests is per second
}

void tst_ProvinceMatrix::cell(const Account& account, const QString& what, const QString& got, const QString& expected)
{
    ++m_cells;
    if (got != expected)
        m_faults << u"%1: %2: %3 instead of %4"_s.arg(account.id(), what, got, expected);
}

void tst_ProvinceMatrix::scan(const Account& account, const QString& what, const QByteArray& body,
                              const QString& allowed, bool cameras)
{
    const auto absent = [&](const QString& text) {
        if (body.contains(text.toUtf8()))
            m_faults << u"%1: %2 shows %3"_s.arg(account.id(), what, text);
    };
    for (const Person& person : std::as_const(m_world->persons)) {
        const bool visible = within(account, {person.org}, person.minor);
        if (!visible)
            absent(person.id);
        if (!visible || account.role == "wall"_L1)
            absent(person.masked);
        if (person.id == allowed && visible)
            continue;
        for (const QString& secret : {person.secret.name, person.secret.idNumber, person.secret.phone,
                                      person.secret.guarantor, person.secret.guarantorPhone, person.secret.address})
            absent(secret);
    }
    if (!cameras)
        absent(QString::fromLatin1(World::cameraSecret()));
}

QByteArray tst_ProvinceMatrix::span() const
{
    return "?from=" + toWire(m_world->town.clock.now() - 24h).toLatin1() +
           "&to=" + toWire(m_world->town.clock.now() + 24h).toLatin1();
}

QList<QByteArray> tst_ProvinceMatrix::documented()
{
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/modules/contract/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> endpoints;
    QByteArray path;
    static const QRegularExpression isPath(u"^  (/v1/[^:]*):$"_s), isMethod(u"^    (get|post|put|delete|patch):$"_s);
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QString text = QString::fromUtf8(line).trimmed();
        if (const auto found = isPath.match(QString::fromUtf8(line).chopped(1)); found.hasMatch())
            path = found.captured(1).toLatin1();
        else if (const auto method = isMethod.match(QString::fromUtf8(line).chopped(1)); method.hasMatch())
            endpoints << method.captured(1).toUpper().toLatin1() + ' ' + path;
    }
    return endpoints;
}

void tst_ProvinceMatrix::nobodyGetsAnythingWithoutALogIn()
{
    covers("GET /v1/meta");
    covers("GET /v1/health");
    covers("POST /v1/auth/token");
    const QSet<QByteArray> open{"GET /v1/meta", "GET /v1/health", "POST /v1/auth/token"};
    for (const QByteArray& token : {QByteArray(), QByteArray("made-up")}) {
        Account nobody{token.isEmpty() ? u"anonymous"_s : u"made-up"_s, u"nowhere"_s, false, token};
        Client client = m_world->as(nobody);
        for (const QByteArray& endpoint : documented()) {
            const qsizetype blank = endpoint.indexOf(' ');
            QByteArray path = endpoint.sliced(blank + 1);
            path.replace("{feed}", "reg").replace("{id}", "prs-A0").replace("{sha256}", "x").replace("{opId}", "x");
            path.replace("{code}", "440106");
            const Reply reply = endpoint.startsWith("GET") ? client.get(path) : client.post(path, QByteArray("{}"));
            const int expected = !open.contains(endpoint) ? 401 : endpoint.startsWith("POST") ? 400 : 200;
            cell(nobody, QString::fromLatin1(endpoint), status(reply), QString::number(expected));
            scan(nobody, QString::fromLatin1(endpoint), reply.body);
        }
    }
}

void tst_ProvinceMatrix::rows(const Account& account, const QString& what, const QByteArray& feed,
                              const QList<contract::Row>& got, bool touched)
{
    QSet<QString> there;
    for (const auto& row : got) {
        there << row.type + u'/' + row.id;
        if (row.kind != contract::Row::Kind::Put)
            m_faults << u"%1: %2: %3 is not put"_s.arg(account.id(), what, row.id);
    }
    for (const Row& row : std::as_const(m_world->rows)) {
        if (row.feed != feed || (touched && (!row.line || row.type == "vieworder"_L1)))
            continue;
        const bool has = there.contains(row.type + u'/' + row.id);
        cell(account, what + u' ' + row.id, has ? u"row"_s : u"none"_s, sees(account, row) ? u"row"_s : u"none"_s);
    }
}

void tst_ProvinceMatrix::snapshotsShowWhatIsTheirs()
{
    covers("GET /v1/sync/{feed}/snapshot");
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        for (const QByteArray& feed : feeds) {
            const auto got = snapshot(client, feed, &m_cursors[account.id()][feed]);
            rows(account, u"snapshot"_s, feed, got, false);
            for (const auto& row : got)
                scan(account, u"snapshot"_s, row.id.toUtf8() + row.body);
        }
    }
}

void tst_ProvinceMatrix::changesShowWhatIsTheirs()
{
    covers("GET /v1/sync/{feed}/changes");
    m_world->touch();
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        const QString since = m_cursors.value(account.id()).value("reg");
        const Reply reply = client.get("/v1/sync/reg/changes?since=" + since.toLatin1());
        const auto page = contract::readPage(reply.body);
        QVERIFY2(page, reply.body.left(200).constData());
        rows(account, u"changes"_s, "reg", rowsOf(*page), true);
        scan(account, u"changes"_s, reply.body);
        const Reply ops =
            client.get("/v1/sync/ops/changes?since=" + m_cursors.value(account.id()).value("ops").toLatin1());
        scan(account, u"changes of ops"_s, ops.body);
        if (rowsOf(*page).isEmpty())
            continue; // its stream stays silent
        Client stream = m_world->as(account);
        stream.openStream("/v1/sync/reg/changes?since=" + since.toLatin1());
        const QByteArray pushed = stream.nextEvent({"page"}).data;
        const auto streamed = contract::readPage(pushed);
        QVERIFY2(streamed, pushed.left(200).constData());
        rows(account, u"stream"_s, "reg", rowsOf(*streamed), true);
        scan(account, u"stream"_s, pushed);
    }
}

void tst_ProvinceMatrix::positionsAreOfThosePersons()
{
    covers("GET /v1/live");
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        const QByteArray body = client.get("/v1/live").body;
        const auto frame = contract::readLiveFrame(body);
        QVERIFY2(frame, body.left(200).constData());
        QSet<QString> there;
        for (const auto& row : frame->rows)
            there << row.person.text;
        for (const Person& person : std::as_const(m_world->persons))
            cell(account, u"live "_s + person.id, there.contains(person.id) ? u"there"_s : u"none"_s,
                 sees(account, person) ? u"there"_s : u"none"_s);
        scan(account, u"live"_s, body);
        if (there.isEmpty())
            continue; // its stream stays silent
        Client stream = m_world->as(account);
        stream.openStream("/v1/live");
        const QByteArray pushed = stream.nextEvent({"live"}).data;
        cell(account, u"live stream"_s, pushed.isEmpty() ? u"silent"_s : u"speaks"_s, u"speaks"_s);
        scan(account, u"live stream"_s, pushed);
    }
}

QList<Simple> tst_ProvinceMatrix::simple() const
{
    const QByteArray act = R"({"act":"lock","why":"x"})";
    return {{"POST", "/v1/persons/{id}/photo", "/v1/persons/none/photo", "{}", u"file"_s, 400},
            {"POST", "/v1/prints", "/v1/prints", "{}", u"print"_s, 400},
            {"POST", "/v1/imports", "/v1/imports", "{}", u"import"_s, 400},
            {"GET", "/v1/imports", "/v1/imports", {}, u"import"_s},
            {"POST", "/v1/imports/{id}/undo", "/v1/imports/none/undo", "{}", u"import"_s, 404},
            {"POST", "/v1/exports", "/v1/exports", "{}", u"export"_s, 400},
            {"GET", "/v1/exports", "/v1/exports", {}, u"export"_s},
            {"POST", "/v1/exports/{id}/decision", "/v1/exports/none/decision", "{}", u"approve"_s, 400},
            {"POST", "/v1/exports/{id}/file", "/v1/exports/none/file", "{}", u"export"_s, 404},
            {"GET", "/v1/admin/users", "/v1/admin/users", {}, u"users"_s},
            {"POST", "/v1/admin/users", "/v1/admin/users", "{}", u"accounts"_s, 400},
            {"POST", "/v1/admin/users/{id}", "/v1/admin/users/none", act, u"accounts"_s, 404},
            {"GET", "/v1/admin/orgs", "/v1/admin/orgs", {}, u"orgs"_s},
            {"POST", "/v1/admin/orgs/{code}", "/v1/admin/orgs/99", R"({"act":"close","why":"x"})", u"organise"_s, 404},
            {"GET", "/v1/shifts", "/v1/shifts" + span(), {}, u"shifts"_s},
            {"POST", "/v1/shifts", "/v1/shifts", "{}", u"roster"_s, 400},
            {"GET", "/v1/notices", "/v1/notices", {}, u"notices"_s},
            {"POST", "/v1/notices/{id}", "/v1/notices/0", R"({"words":"x"})", u"notices"_s, 404},
            {"GET", "/v1/access", "/v1/access" + span(), {}, u"log"_s},
            {"GET", "/v1/views", "/v1/views" + span(), {}, u"views"_s},
            {"POST", "/v1/views/end", "/v1/views/end", R"({"views":["none"]})", {}},
            {"GET", "/v1/ops/{opId}", "/v1/ops/none", {}, {}, 404},
            {"GET", "/v1/stills/{sha256}", "/v1/stills/none", {}, {}, 404}};
}

void tst_ProvinceMatrix::endpointsOpenByRightAlone()
{
    for (const Simple& one : simple()) {
        covers(one.method + ' ' + one.endpoint);
        for (const Account& account : std::as_const(m_world->accounts)) {
            Client client = m_world->as(account);
            const Reply reply = one.method == "GET" ? client.get(one.path) : client.post(one.path, one.body);
            const bool opens = one.right.isEmpty() || may(account, one.right);
            cell(account, QString::fromLatin1(one.method + ' ' + one.endpoint), status(reply),
                 QString::number(opens ? one.status : 403));
            scan(account, QString::fromLatin1(one.endpoint), reply.body);
        }
    }
}

void tst_ProvinceMatrix::personsAreOpenedByRightAndScope()
{
    covers("GET /v1/persons/{id}/tracks");
    covers("POST /v1/persons/{id}/reveal");
    covers("POST /v1/persons/{id}/file");
    covers("POST /v1/checks/{id}/media");
    Person none;
    none.id = u"prs-none"_s;
    const auto persons = m_world->persons + QList<Person>{none};
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        for (const Person& person : persons) {
            const bool known = !person.org.isEmpty() && within(account, {person.org}, person.minor);
            const QByteArray path = "/v1/persons/" + person.id.toLatin1();
            const Reply tracks = client.get(path + "/tracks" + span());
            cell(account, u"tracks of "_s + person.id, status(tracks),
                 !may(account, u"tracks"_s) ? u"403"_s
                 : known                    ? u"200"_s
                                            : u"404"_s);
            scan(account, u"tracks"_s, tracks.body);
            const QString alert = person.alert.isEmpty() ? u"none"_s : person.alert;
            const Reply reveal = client.post(
                path + "/reveal", contract::toJson(contract::RevealReason{u"alert"_s, alert, u"核对身份"_s}));
            cell(account, u"reveal of "_s + person.id, status(reveal),
                 !may(account, u"reveal"_s) ? u"403"_s
                 : !known                   ? u"404"_s
                 : person.alert.isEmpty()   ? u"403"_s
                                            : u"200"_s);
            scan(account, u"reveal"_s, reveal.body, reveal.status == 200 ? person.id : QString());
            const Reply file = client.post(path + "/file",
                                           contract::toJson(contract::FileReason{u"supervision"_s, {}, u"月度走访"_s}));
            cell(account, u"file of "_s + person.id, status(file),
                 !may(account, u"file"_s) ? u"403"_s
                 : known                  ? u"200"_s
                                          : u"404"_s);
            scan(account, u"file"_s, file.body, file.status == 200 ? person.id : QString());
            const Reply media =
                client.post("/v1/checks/chk" + person.id.sliced(3).toLatin1() + "/media",
                            contract::toJson(contract::FileReason{u"supervision"_s, {}, u"月度走访"_s}));
            cell(account, u"answer of "_s + person.id, status(media),
                 !may(account, u"file"_s) ? u"403"_s
                 : known                  ? u"200"_s
                                          : u"404"_s);
            scan(account, u"answer"_s, media.body, media.status == 200 ? person.id : QString());
        }
    }
}

void tst_ProvinceMatrix::camerasAreGrantedByRightScopeAndReason()
{
    covers("POST /v1/views");
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        for (const Person& person : std::as_const(m_world->persons)) {
            if (person.alert.isEmpty())
                continue;
            const QString camera = u"cam-"_s + person.id.mid(4, 1);
            const Reply reply = seats::ask(client, u"duty"_s, {u"alert"_s, person.alert, u"越界核实"_s}, {camera});
            const auto answer = contract::readBytes<contract::ViewAnswer>(reply.body);
            const QString got = reply.status != 200        ? reply.code()
                                : !answer                  ? u"unreadable"_s
                                : answer->grants.isEmpty() ? answer->refused.first().code
                                                           : u"granted"_s;
            const bool sits = account.role == "duty"_L1 || account.role == "leader"_L1;
            const bool camSeen = within(account, {person.org}, false);
            const bool seen = within(account, {person.org}, person.minor);
            cell(account, u"look for "_s + person.id, got,
                 !sits      ? u"forbidden"_s
                 : !camSeen ? u"not-found"_s
                 : !seen    ? u"no-reason"_s
                            : u"granted"_s);
            scan(account, u"look"_s, reply.body, {}, got == "granted"_L1);
        }
        const QString got = seats::fate(client, u"inspection"_s, {u"inspection"_s, u"ins-A"_s, u"训诫"_s}, u"rcam-A"_s);
        const bool inspects = account.role == "inspector"_L1 || account.role == "leader"_L1;
        cell(account, u"look of an inspection"_s, got,
             !inspects                                   ? u"forbidden"_s
             : !within(account, {u"440106001"_s}, false) ? u"not-found"_s
             : account.scope == "4401"_L1                ? u"granted"_s
                                                         : u"no-reason"_s);
    }
}

void tst_ProvinceMatrix::picturesFollowTheirOrders()
{
    const QByteArray path = "/v1/stills/" + province::digest(m_world->picture).toLatin1();
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        const bool shown =
            may(account, u"rows"_s) && account.role != "wall"_L1 && within(account, {u"4401"_s, u"440106001"_s}, false);
        cell(account, u"picture"_s, status(client.get(path)), shown ? u"200"_s : u"404"_s);
    }
}

/// The planted lines once more, for an organisation that nobody has: whoever sees the row is forbidden, to others it is
/// not there.
QList<contract::RegistryLine> tst_ProvinceMatrix::foreignLines() const
{
    QList<contract::RegistryLine> lines;
    for (const Row& row : std::as_const(m_world->rows)) {
        if (!row.line)
            continue;
        auto line = *row.line;
        line.scope = OrgCode(u"99"_s);
        line.secret = {};
        lines << line;
    }
    return lines;
}

void tst_ProvinceMatrix::uploadsStayWithinTheScope()
{
    covers("POST /v1/registry");
    covers("POST /v1/fixes");
    covers("POST /v1/checks/{id}/answer");
    const auto lines = foreignLines();
    QByteArray body;
    for (const auto& line : lines)
        body += contract::toBytes(line);
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        cell(account, u"fixes"_s, status(client.post("/v1/fixes", QByteArray(R"({"fixes":[]})"))), u"401"_s);
        cell(account, u"answer"_s, status(client.post("/v1/checks/chk-A0/answer", QByteArray("{}"))), u"401"_s);
        const Reply reply = client.post("/v1/registry", body, {"Content-Type: application/x-ndjson"});
        scan(account, u"registry"_s, reply.body);
        const bool takes = may(account, u"registry"_s);
        cell(account, u"registry"_s, status(reply), takes ? u"200"_s : u"403"_s);
        if (!takes)
            continue;
        QHash<qint64, QString> refused;
        const auto receipt = contract::readBytes<contract::RegistryReceipt>(reply.body);
        QVERIFY(receipt);
        for (const auto& one : receipt->refused)
            refused.insert(one.index, one.code);
        qint64 n = 0;
        for (const Row& row : std::as_const(m_world->rows)) {
            if (!row.line)
                continue;
            cell(account, u"upload of "_s + row.id, refused.value(++n, u"stored"_s),
                 within(account, {row.owners.first()}, row.minor) ? u"forbidden"_s : u"not-found"_s);
        }
    }
}

/// Commands that say nothing: only the first thing that is wrong with them is answered, and that is the right or the
/// scope where those lack.
QList<std::pair<contract::Command, QString>> tst_ProvinceMatrix::commands(const Account& account, Chain& chain) const
{
    QList<std::pair<contract::Command, QString>> list;
    const auto add = [&](const QString& type, const QString& target, const QJsonObject& body, bool right, bool seen,
                         const QString& next) {
        const QString code = !may(account, u"rows"_s) || account.role == "wall"_L1 || !right ? u"forbidden"_s
                             : !seen                                                         ? u"not-found"_s
                                                                                             : next;
        list.append({chain.next(m_world->town.clock, account.id(), type, target, body), code});
    };
    const QString& role = account.role;
    const bool decides = role == "duty"_L1 || role == "leader"_L1;
    const bool inspects = role == "inspector"_L1 || role == "leader"_L1;
    for (const Person& person : std::as_const(m_world->persons)) {
        const bool seen = within(account, {person.org}, person.minor);
        if (!person.alert.isEmpty())
            add(u"alert.step"_s, person.alert, {}, decides, seen, u"bad-step"_s);
        add(u"check.open"_s, u"chk-new"_s, {{u"person"_s, person.id}}, may(account, u"ask"_s), seen,
            u"reason-missing"_s);
        add(u"matter.open"_s, u"mat-new"_s, {{u"kind"_s, u"visit"_s}, {u"person"_s, person.id}}, true, seen,
            may(account, u"handle"_s) ? u"bad-fields"_s : u"forbidden"_s);
        add(u"file.put"_s, person.id, {{u"kind"_s, u"none"_s}}, may(account, u"write"_s), seen, u"unknown-kind"_s);
    }
    const bool isCrew = account.id() == "m-officer-440106001"_L1;
    for (const Row& row : std::as_const(m_world->rows)) {
        const bool seen = within(account, row.owners, row.minor);
        if (row.type == "order"_L1) {
            const bool own = isCrew && row.owners.first() == account.scope;
            add(u"order.report"_s, row.id, {}, true, seen || own, own ? u"order-state"_s : u"forbidden"_s);
        } else if (row.type == "room"_L1) {
            const bool works = (role == "duty"_L1 || role == "officer"_L1) && account.scope == row.owners.first();
            add(u"room.begin"_s, row.id, {}, true, seen, works ? u"bad-business"_s : u"forbidden"_s);
        } else if (row.type == "matter"_L1) {
            add(u"matter.move"_s, row.id, {{u"act"_s, u"end"_s}}, true, seen,
                may(account, u"handle"_s) ? u"bad-fields"_s : u"forbidden"_s);
        } else if (row.type == "vieworder"_L1) {
            add(u"vieworder.lift"_s, row.id, {}, role == "leader"_L1, seen, u"reason-missing"_s);
        } else if (row.type == "unit"_L1) {
            const bool own = isCrew && row.owners.first() == account.scope;
            add(u"unit.at"_s, row.id, {{u"lat"_s, 999}, {u"lon"_s, 0}}, own, true, u"bad-position"_s);
        } else if (row.type == "inspection"_L1 && !(inspects && account.scope == row.owners.first())) {
            add(u"inspection.close"_s, row.id, {}, inspects, false, {});
        } else if (row.type == "supervision"_L1) {
            const bool centre =
                row.id == "sup-A"_L1 && (role == "duty"_L1 || role == "officer"_L1) && account.scope == "440106001"_L1;
            add(u"supervision.answer"_s, row.id, {}, true, seen, centre ? u"text-missing"_s : u"forbidden"_s);
        }
    }
    add(u"vieworder.issue"_s, u"vo-new"_s, {}, role == "leader"_L1, true, u"bad-purpose"_s);
    add(u"inspection.open"_s, u"ins-new"_s, {}, inspects, true, u"bad-kind"_s);
    return list;
}

void tst_ProvinceMatrix::commandsStayWithinRightAndScope()
{
    covers("POST /v1/ops");
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        Chain chain(u"matrix-of-"_s + account.id());
        const auto list = commands(account, chain);
        QList<contract::Command> batch;
        for (const auto& one : list)
            batch << one.first;
        QVERIFY(batch.size() <= 100);
        const Reply reply = client.post("/v1/ops", contract::toJson(chain.batch(batch)));
        const auto results = contract::readCommandResults(reply.json());
        QVERIFY2(results, reply.body.left(300).constData());
        QCOMPARE(results->outcomes.size(), list.size());
        for (qsizetype i = 0; i < list.size(); ++i)
            cell(account, list.at(i).first.type + u' ' + list.at(i).first.target, results->outcomes.at(i).code,
                 list.at(i).second);
        scan(account, u"outcomes"_s, reply.body);
        const QByteArray own = "/v1/ops/" + batch.first().id.text.toLatin1();
        cell(account, u"own outcome"_s, status(client.get(own)), u"200"_s);
        const Account& other =
            account.id() == m_world->accounts.first().id() ? m_world->accounts.last() : m_world->accounts.first();
        Client stranger = m_world->as(other);
        cell(other, u"outcome of another"_s, status(stranger.get(own)), u"404"_s);
        m_world->town.clock.advance(100ms);
    }
}

/// After all that looking: the logs and registers name nobody whom their reader may not see.
void tst_ProvinceMatrix::whatWasDoneIsReadWithinTheScope()
{
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        for (const QByteArray& path : {"/v1/access" + span(), "/v1/views" + span(), QByteArray("/v1/notices")}) {
            const Reply reply = client.get(path);
            cell(account, QString::fromLatin1(path.left(10)), status(reply),
                 may(account, u"log"_s) ? u"200"_s : u"403"_s);
            scan(account, QString::fromLatin1(path.left(10)), reply.body);
        }
    }
}

void tst_ProvinceMatrix::personsAreFoundWithinTheScope()
{
    covers("POST /v1/search");
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        for (const Person& person : std::as_const(m_world->persons)) {
            for (const QString& query : {person.secret.name, person.secret.phone, person.secret.address}) {
                const Reply reply = client.post("/v1/search", {{u"query"_s, query}});
                const bool right = may(account, u"search"_s);
                cell(account, u"search"_s, status(reply), right ? u"200"_s : u"403"_s);
                QStringList hits;
                for (const QJsonValue& hit : reply.json().value("hits"_L1).toArray())
                    hits << hit["person"_L1].toString();
                cell(account, u"search for "_s + query, hits.join(u' '),
                     right && within(account, {person.org}, person.minor) ? person.id : QString());
                scan(account, u"search"_s, reply.body);
            }
        }
    }
}

void tst_ProvinceMatrix::sessionsGiveNothingAway()
{
    covers("POST /v1/session");
    covers("POST /v1/auth/refresh");
    for (const Account& account : std::as_const(m_world->accounts)) {
        Client client = m_world->as(account);
        const Reply session = client.post(
            "/v1/session", contract::toJson(contract::SessionRequest{u"matrix"_s, 1, 0, contract::firstPrevious}));
        cell(account, u"session"_s, status(session), u"200"_s);
        scan(account, u"session"_s, session.body);
        const Reply refresh = client.post("/v1/auth/refresh", QByteArray("{}"));
        cell(account, u"refresh"_s, status(refresh), u"200"_s);
        scan(account, u"refresh"_s, refresh.body);
    }
}

/// A new endpoint is not there before this test knows who may use it.
void tst_ProvinceMatrix::everyEndpointOfTheDocumentIsCovered()
{
    const auto all = documented();
    QVERIFY(all.size() > 20);
    for (const QByteArray& endpoint : all)
        QVERIFY2(m_covered.contains(endpoint), endpoint.constData());
    for (const QByteArray& endpoint : std::as_const(m_covered))
        QVERIFY2(all.contains(endpoint), endpoint.constData());
    qInfo("%lld cells, %lld accounts, %lld endpoints", qlonglong(m_cells), qlonglong(m_world->accounts.size()),
          qlonglong(all.size()));
    QVERIFY(m_cells >= 5000);
}

QTEST_GUILESS_MAIN(tst_ProvinceMatrix)
#include "tst_ProvinceMatrix.moc"
