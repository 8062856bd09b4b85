#include "fakes/ScriptedProvince.h"

#include "contract/EventStream.h"
#include "fakes/Samples.h"

#include <QFile>
#include <QJsonDocument>
#include <QPointer>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>

namespace zhihui {

using namespace Qt::StringLiterals;
using contract::Row;

namespace {

QByteArray head(int status, const QByteArray& type)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: " + type + "\r\n";
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray pageEvent(const QByteArray& page)
{
    return contract::toBytes({"page", {}, page});
}

void makeCertificate(const QTemporaryDir& directory)
{
    QProcess openssl;
    openssl.setWorkingDirectory(directory.path());
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                   u"-nodes"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"cert.pem"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                   u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("no certificate: %s", openssl.readAllStandardError().constData());
}

QSslConfiguration tls(const QTemporaryDir& directory)
{
    QFile key(directory.filePath(u"key.pem"_s));
    if (!key.open(QFile::ReadOnly))
        qFatal("no key");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(directory.filePath(u"cert.pem"_s)));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}

} // namespace

void ScriptedCall::send(const QByteArray& text) const
{
    socket->write(text);
    socket->flush();
}

void ScriptedCall::answer(int status, const QByteArray& text, const QByteArray& type) const
{
    send(head(status, type) + "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text);
}

void ScriptedCall::refuse(const contract::Problem& problem) const
{
    answer(problem.status, contract::toBytes(problem), "application/problem+json");
}

void ScriptedCall::answerUntilClose(const QByteArray& text, const QByteArray& type) const
{
    send(head(200, type) + "Connection: close\r\n\r\n" + text);
    hangUp();
}

void ScriptedCall::openStream() const
{
    send(head(200, "text/event-stream") + "Connection: close\r\n\r\n");
}

void ScriptedCall::hangUp() const
{
    socket->disconnectFromHost();
}

ScriptedProvince::ScriptedProvince(QObject* parent) : QObject(parent)
{
    makeCertificate(m_directory);
    m_server.setSslConfiguration(tls(m_directory));
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection())) {
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QSslSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                for (auto& streams : m_streams)
                    streams.removeIf([socket](const auto& stream) { return stream.first.socket == socket; });
                socket->deleteLater();
            });
            read(socket);
        }
    });
    if (!listen())
        qFatal("no port");
}

bool ScriptedProvince::listen()
{
    const bool listening = m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = m_server.serverPort();
    return listening;
}

void ScriptedProvince::vanish()
{
    m_server.close();
    for (QSslSocket* socket : m_server.findChildren<QSslSocket*>())
        socket->abort();
}

QUrl ScriptedProvince::url() const
{
    return QUrl(u"https://localhost:%1"_s.arg(m_port));
}

void ScriptedProvince::read(QSslSocket* socket)
{
    QByteArray& buffer = m_buffers[socket];
    buffer += socket->readAll();
    while (true) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines = buffer.first(end).split('\n');
        ScriptedCall call;
        call.socket = socket;
        const QList<QByteArray> request = lines.first().trimmed().split(' ');
        const QUrl target(QString::fromLatin1(request.value(1)));
        call.method = request.value(0);
        call.path = target.path();
        call.query = QUrlQuery(target);
        for (const QByteArray& line : lines.sliced(1))
            call.headers.insert(line.first(line.indexOf(':')).toLower(), line.sliced(line.indexOf(':') + 1).trimmed());
        const qsizetype size = call.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + size)
            return;
        call.body = buffer.sliced(end + 4, size);
        buffer.remove(0, end + 4 + size);
        const QPointer<QSslSocket> alive(socket);
        paths.append(call.path);
        if (!script || !script(call))
            serve(call);
        if (!alive || !m_buffers.contains(socket))
            return;
    }
}

void ScriptedProvince::serve(const ScriptedCall& call)
{
    const QStringList parts = call.path.split(u'/', Qt::SkipEmptyParts);
    if (call.path == u"/v1/auth/token" || call.path == u"/v1/auth/refresh")
        logIn(call);
    else if (call.path == u"/v1/session")
        greet(call);
    else if (call.path == u"/v1/health")
        call.answer(200, "{}");
    else if (call.path == u"/v1/ops")
        takeCommands(call);
    else if (call.path == u"/v1/live")
        call.openStream();
    else if (call.path.endsWith(u"/snapshot"))
        snapshot(call, parts.value(2));
    else if (call.path.endsWith(u"/changes"))
        changes(call, parts.value(2));
    else
        call.refuse(contract::readProblem(404, {}));
}

void ScriptedProvince::logIn(const ScriptedCall& call)
{
    const bool refreshing = call.path.endsWith(u"refresh");
    if (!refreshing && contract::readBytes<contract::Login>(call.body)->password != password)
        return call.refuse({401, u"unauthorized"_s, u"用户名或密码不正确"_s, {}, false, 0});
    ++logins;
    contract::Token token{u"token-%1"_s.arg(logins), Seconds(600), samples::user()};
    call.answer(200, json(contract::toJson(token)));
}

void ScriptedProvince::greet(const ScriptedCall& call)
{
    contract::Session session = samples::session();
    session.epoch = epoch;
    session.view = view;
    session.ackedThrough = m_lastN;
    session.ackedHash = m_lastHash;
    call.answer(200, json(contract::toJson(session)));
}

QList<Row> ScriptedProvince::current(const QString& feed) const
{
    QMap<std::pair<QString, QString>, Row> rows;
    for (const Logged& logged : m_log) {
        if (logged.feed == feed)
            rows.insert({logged.row.type, logged.row.id}, logged.row);
    }
    return rows.values();
}

void ScriptedProvince::snapshot(const ScriptedCall& call, const QString& feed)
{
    const qsizetype offset = call.query.queryItemValue(u"page"_s).section(u'.', 1).toLongLong();
    const QList<Row> rows = current(feed);
    const qsizetype count = std::min(pageRows, rows.size() - offset);
    const bool more = offset + count < rows.size();
    contract::PageWriter page(feed, epoch, view, 0);
    if (count > 0)
        page.beginGroup(count);
    for (const Row& row : rows.sliced(offset, count))
        page.put(row.type, row.id, row.seq, row.scope, row.body);
    const qint64 seq = head(feed);
    const QString next = more ? u"p.%1"_s.arg(offset + count) : u"%1.%2"_s.arg(epoch).arg(seq);
    call.answer(200, page.finish(next, seq, seq, more), "application/x-ndjson");
}

QByteArray ScriptedProvince::changesPage(const QString& feed, qint64 from)
{
    contract::PageWriter page(feed, epoch, view, from);
    for (const Logged& logged : std::as_const(m_log)) {
        if (logged.feed != feed || logged.row.seq <= from)
            continue;
        page.beginGroup(1);
        page.put(logged.row.type, logged.row.id, logged.row.seq, logged.row.scope, logged.row.body);
    }
    const qint64 seq = head(feed);
    return page.finish(u"%1.%2"_s.arg(epoch).arg(seq), seq, seq, false);
}

void ScriptedProvince::changes(const ScriptedCall& call, const QString& feed)
{
    const QString since = call.query.queryItemValue(u"since"_s);
    if (since.section(u'.', 0, 0) != epoch)
        return call.refuse({410, u"epoch-changed"_s, u"平台数据库已更换"_s, {}, false, 0});
    const qint64 from = since.section(u'.', 1).toLongLong();
    if (call.wantsStream()) {
        call.openStream();
        m_streams[feed].append({call, from});
        push(feed);
    } else if (call.query.hasQueryItem(u"wait"_s) && from >= head(feed)) {
        m_streams[feed + u"-poll"_s].append({call, from});
    } else {
        call.answer(200, changesPage(feed, from), "application/x-ndjson");
    }
}

void ScriptedProvince::push(const QString& feed)
{
    if (!pushes)
        return;
    for (auto& [call, from] : m_streams[feed]) {
        if (from < head(feed))
            call.send(pageEvent(changesPage(feed, std::exchange(from, head(feed)))));
    }
    for (const auto& [call, from] : std::exchange(m_streams[feed + u"-poll"_s], {}))
        call.answer(200, changesPage(feed, from), "application/x-ndjson");
}

qint64 ScriptedProvince::put(const QString& feed, const QString& type, const QString& id, const QByteArray& body)
{
    const qint64 seq = ++m_heads[feed];
    m_log.append({feed, {Row::Kind::Put, type, id, seq, u"440103001"_s, body}});
    push(feed);
    return seq;
}

void ScriptedProvince::restore(const QString& newEpoch)
{
    epoch = newEpoch;
    m_heads.clear();
    for (Logged& logged : m_log)
        logged.row.seq = ++m_heads[logged.feed];
    m_lastN = 0;
    m_lastHash = contract::firstPrevious;
    m_outcomes.clear();
    taken.clear();
}

void ScriptedProvince::takeCommands(const ScriptedCall& call)
{
    const auto batch = contract::readCommandBatch(QJsonDocument::fromJson(call.body).object());
    if (!batch)
        return call.refuse(contract::readProblem(400, {}));
    contract::CommandResults results;
    for (const contract::Command& command : batch->commands) {
        ++deliveries;
        if (command.n > m_lastN + 1)
            return call.refuse({409, u"seq-gap"_s, u"序号不连续"_s, {}, false, m_lastN + 1});
        if (command.n <= m_lastN) {
            contract::Outcome repeated = m_outcomes.value(command.n);
            repeated.kind = contract::Outcome::Kind::Duplicate;
            results.outcomes.append(repeated);
            continue;
        }
        m_lastN = command.n;
        m_lastHash = contract::hashOf(command);
        taken.append(command);
        const contract::Outcome outcome{command.id,     command.n, contract::Outcome::Kind::Applied,
                                        head(u"ops"_s), {},        {}};
        m_outcomes.insert(command.n, outcome);
        results.outcomes.append(outcome);
    }
    results.ackedThrough = m_lastN;
    results.head = head(u"ops"_s);
    // A script may swallow the answer, but not what was done.
    if (call.socket->property("mute").toBool())
        return call.hangUp();
    call.answer(200, json(contract::toJson(results)));
}

} // namespace zhihui
