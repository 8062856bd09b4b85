#include "flow/LoopbackProvince.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace zhihui::flow {

namespace {

template <class T>
contract::RegistryLine line(const QString& type, const QString& id, const QString& scope, const T& row,
                            const QJsonObject& secret = {})
{
    return {.type = type, .id = id, .scope = OrgCode(scope), .body = contract::toJson(row), .secret = secret};
}

contract::RegistryLine org(const QString& code, const QString& name, int level)
{
    contract::Org row;
    row.code = OrgCode(code);
    row.name = name;
    row.level = level;
    return line(u"org"_s, code, code, row);
}

QJsonObject square(double south, double west, double north, double east)
{
    const QJsonArray ring{QJsonArray{west, south}, QJsonArray{east, south}, QJsonArray{east, north},
                          QJsonArray{west, north}, QJsonArray{west, south}};
    return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
}

QList<contract::RegistryLine> places()
{
    contract::Region region;
    region.id = RegionId(u"R-1"_s);
    region.name = u"示例区"_s;
    region.kind = u"county"_s;
    region.org = OrgCode(u"440103"_s);
    region.crs = u"WGS-84"_s;
    region.boundaryError = 10;
    region.geometry = square(23.0, 113.1, 23.2, 113.3);
    contract::Unit unit;
    unit.id = UnitId(u"U-1"_s);
    unit.name = u"示例司法所 张*"_s;
    unit.org = OrgCode(u"440103001"_s);
    unit.kind = u"officers"_s;
    unit.where = Coordinate{23.11, 113.26};
    unit.at = SystemClock().now();
    return {org(u"44"_s, u"广东省"_s, 2),
            org(u"4401"_s, u"广州市"_s, 3),
            org(u"440103"_s, u"示例区"_s, 4),
            org(u"440103001"_s, u"示例司法所"_s, 5),
            line(u"region"_s, region.id.text, u"440103"_s, region),
            line(u"unit"_s, unit.id.text, u"440103001"_s, unit)};
}

QList<contract::RegistryLine> supervised(int i, Instant now)
{
    contract::Person person;
    person.id = PersonId(u"P-%1"_s.arg(i));
    person.org = OrgCode(u"440103001"_s);
    person.maskedName = u"示*%1"_s.arg(i);
    person.sex = u"1"_s;
    person.category = u"02"_s;
    person.supervision = u"general"_s;
    person.areas = {u"R-1"_s};
    person.areaName = u"示例区"_s;
    person.termEnd = u"2027-12-31"_s;
    person.idTail = u"%1"_s.arg(i % 10000, 4, 10, QChar(u'0'));
    person.maskedPhone = u"138****0000"_s;
    person.guarantorPhone = u"137****0000"_s;
    contract::Device device;
    device.id = DeviceId(u"D-%1"_s.arg(i));
    device.person = person.id;
    device.org = person.org;
    device.model = u"示例腕带"_s;
    device.feed = u"示例通道"_s;
    contract::Decision decision;
    decision.id = DecisionId(u"E-%1"_s.arg(i));
    decision.person = person.id;
    decision.org = person.org;
    decision.ground = 2;
    decision.number = u"示例决字〔2026〕%1号"_s.arg(i);
    decision.approver = u"示例局长"_s;
    decision.from = now - 240h;
    decision.to = now + 720h;
    const QJsonObject secret{{u"name"_s, u"示例人%1"_s.arg(i)},       {u"idNumber"_s, u"440103199001010000"_s},
                             {u"phone"_s, u"13800000000"_s},          {u"guarantor"_s, u"示例保证人"_s},
                             {u"guarantorPhone"_s, u"13700000000"_s}, {u"address"_s, u"示例路1号"_s}};
    return {line(u"person"_s, person.id.text, person.org.text, person, secret),
            line(u"device"_s, device.id.text, device.org.text, device),
            line(u"decision"_s, decision.id.text, decision.org.text, decision)};
}

QList<contract::RegistryLine> accounts(int persons)
{
    contract::User duty;
    duty.id = UserId(u"u-duty"_s);
    duty.login = u"duty"_s;
    duty.display = u"陈*"_s;
    duty.organisations = {OrgCode(u"4401"_s)};
    duty.roles = {u"duty"_s};
    contract::Gateway gateway;
    gateway.id = u"G-1"_s;
    for (int i = 0; i < persons; ++i)
        gateway.devices << DeviceId(u"D-%1"_s.arg(i));
    return {line(u"user"_s, duty.id.text, u"4401"_s, duty, {{u"password"_s, u"duty-password"_s}}),
            line(u"gateway"_s, gateway.id, u"44"_s, gateway, {{u"token"_s, u"gateway-token"_s}})};
}

} // namespace

LoopbackProvince::LoopbackProvince(QString directory) : m_directory(std::move(directory)) {}

LoopbackProvince::~LoopbackProvince()
{
    kill();
}

bool LoopbackProvince::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(QStringLiteral(ZHIHUI_PROVINCE),
                     {u"--print-ready"_s, u"--directory"_s, m_directory, u"--port"_s, QString::number(m_port),
                      u"--rules"_s, QStringLiteral(ZHIHUI_SOURCE_DIR) + u"/resources/rules/2026-11.json"_s});
    static const QRegularExpression ready(u"ready https://127\\.0\\.0\\.1:(\\d+)"_s);
    QString output;
    while (m_process->waitForReadyRead(30000)) {
        output += QString::fromUtf8(m_process->readAll());
        if (const auto match = ready.match(output); match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            // What it says later must not fill the pipe and stop it.
            QObject::connect(m_process.get(), &QProcess::readyRead, m_process.get(),
                             [this] { m_errors += m_process->readAll(); });
            m_network = std::make_unique<QNetworkAccessManager>();
            return true;
        }
    }
    qWarning("the province did not start: %s", qPrintable(output));
    return false;
}

void LoopbackProvince::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

void LoopbackProvince::stop()
{
    m_process->terminate();
    m_process->waitForFinished();
    m_process.reset();
}

QUrl LoopbackProvince::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_port));
}

Reply LoopbackProvince::request(const char* method, const QString& path, const QByteArray& body, const QString& token,
                                const char* type)
{
    QNetworkRequest request(QUrl(url().toString() + path));
    QFile file(caFile());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (file.open(QIODevice::ReadOnly))
        tls.setCaCertificates(QSslCertificate::fromDevice(&file));
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(20s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(type));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    std::unique_ptr<QNetworkReply> reply(m_network->sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

QString LoopbackProvince::logIn(const QString& user, const QString& password)
{
    const QJsonObject body{{u"user"_s, user}, {u"password"_s, password}};
    const auto reply = request("POST", u"/v1/auth/token"_s, QJsonDocument(body).toJson(), {});
    return QJsonDocument::fromJson(reply.body).object().value(u"token").toString();
}

QString LoopbackProvince::registrarToken()
{
    QFile file(m_directory + u"/registrar-password"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return logIn(u"registrar"_s, QString::fromUtf8(file.readAll()).trimmed());
}

bool LoopbackProvince::registerRows(const QList<contract::RegistryLine>& rows)
{
    QByteArray text;
    for (const auto& row : rows)
        text += contract::toBytes(row);
    const auto reply = request("POST", u"/v1/registry"_s, text, registrarToken(), "application/x-ndjson");
    const auto receipt = contract::readBytes<contract::RegistryReceipt>(reply.body);
    if (!receipt || !receipt->refused.isEmpty() || receipt->stored != rows.size()) {
        qWarning("registry: %d %s", reply.status, reply.body.constData());
        return false;
    }
    return true;
}

contract::FixReceipt LoopbackProvince::post(const QList<Fix>& fixes)
{
    const auto reply =
        request("POST", u"/v1/fixes"_s, QJsonDocument(contract::toJson(fixes)).toJson(), u"gateway-token"_s);
    const auto receipt = contract::readBytes<contract::FixReceipt>(reply.body);
    if (!receipt)
        qWarning("fixes: %d %s", reply.status, reply.body.constData());
    return receipt.value_or(contract::FixReceipt{});
}

bool LoopbackProvince::furnish(int persons, Instant now)
{
    auto rows = places();
    for (int i = 0; i < persons; ++i)
        rows += supervised(i, now);
    return registerRows(rows + accounts(persons));
}

Fix fixOf(int person, Instant at, Coordinate where)
{
    Fix fix;
    fix.person = PersonId(u"P-%1"_s.arg(person));
    fix.device = DeviceId(u"D-%1"_s.arg(person));
    fix.at = at;
    fix.where = where;
    fix.accuracy = 12;
    fix.speed = 1.2;
    fix.battery = 80;
    return fix;
}

} // namespace zhihui::flow
