#include "province/RegistryUpload.h"

#include "province/AccountDesk.h"
#include "province/Commands.h"
#include "province/FileDesk.h"
#include "province/Secrets.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

QList<UploadLine> readUpload(const QByteArray& ndjson, const Directory& directory)
{
    QList<UploadLine> lines;
    qsizetype number = 0;
    for (qsizetype at = 0; at < ndjson.size();) {
        qsizetype stop = ndjson.indexOf('\n', at);
        stop = stop < 0 ? ndjson.size() : stop;
        ++number;
        const QByteArray text = ndjson.sliced(at, stop - at).trimmed();
        at = stop + 1;
        if (text.isEmpty())
            continue;
        UploadLine line{number, contract::readRegistryLine(text), {}};
        // A camera's password is handed out again, so it is not hashed.
        const bool isUser = line.line && line.line->type == "user"_L1;
        const QString password = isUser ? line.line->secret.value("password"_L1).toString() : QString();
        if (!password.isEmpty() && password.size() <= longestPassword) {
            const QString known = opened(directory.verifierOf(line.line->id));
            if (!known.isEmpty() && passwordMatches(password, known))
                line.verifier = known;
            else if (auto verifier = passwordVerifier(password))
                line.verifier = *verifier;
        }
        lines.append(std::move(line));
    }
    return lines;
}

Result<contract::RegistryReceipt> RegistryUpload::run(const QList<UploadLine>& lines)
{
    m_writing.beginGroup();
    contract::RegistryReceipt receipt;
    for (const UploadLine& line : lines) {
        if (!line.line) {
            receipt.refused.append({line.number, u"bad-line"_s, u"登记数据格式不正确："_s + line.line.error().detail});
            continue;
        }
        const auto fate = take(line);
        ZH_TRY(fate);
        if (*fate)
            receipt.refused.append({line.number, (*fate)->code, (*fate)->title});
        else
            ++receipt.stored;
    }
    ZH_TRY(finish());
    return receipt;
}

Result<> RegistryUpload::finish()
{
    for (const QString& id : std::as_const(m_renamed))
        ZH_TRY(refind(m_writing, id));
    ZH_TRY(m_followers.rescope());
    return m_judge.reconsider(m_writing, m_concerned);
}

Result<RegistryUpload::Fate> RegistryUpload::take(const UploadLine& upload)
{
    const contract::RegistryLine& line = *upload.line;
    const auto refused = objection(line);
    ZH_TRY(refused);
    if (*refused)
        return refused;
    if (line.deleted)
        return remove(line);
    if (line.type == "user"_L1)
        return user(upload);
    if (line.type == "gateway"_L1)
        return gateway(line);
    if (line.type == "person"_L1)
        return person(line);
    if (line.type == "device"_L1)
        return device(line);
    if (line.type == "decision"_L1)
        return decision(line);
    if (line.type == "region"_L1)
        return region(line);
    if (line.type == "fence"_L1)
        return fence(line);
    if (line.type == "camera"_L1)
        return camera(line);
    if (line.type == "room"_L1)
        return room(line);
    if (line.type == "vieworder"_L1)
        return viewOrder(line);
    if (line.type == "file"_L1)
        return fileEntry(line);
    return plain(line);
}

Result<RegistryUpload::Fate> RegistryUpload::put(const contract::RegistryLine& line, const QList<OrgCode>& scopes,
                                                 bool minor, const QString& person)
{
    ZH_TRY(m_writing.put(line.type, line.id, {scopes, minor, person}, line.body));
    return Fate();
}

Result<RegistryUpload::Fate> RegistryUpload::plain(const contract::RegistryLine& line)
{
    if (line.type == "unit"_L1)
        m_writing.books.units.insert(line.id, *contract::read<contract::Unit>(line.body));
    if (line.type == "org"_L1)
        m_writing.books.orgNames.insert(line.id, contract::read<contract::Org>(line.body)->name);
    return put(line, {line.scope}, line.minor, {});
}

Result<RegistryUpload::Fate> RegistryUpload::fileEntry(const contract::RegistryLine& line)
{
    const auto entry = *contract::read<contract::FileLine>(line.body);
    const auto refused = FileDesk(m_writing, *m_regulations.law)
                             .put({.person = entry.person.text,
                                   .kind = entry.kind,
                                   .key = entry.key,
                                   .body = entry.body,
                                   .by = m_caller.user.id,
                                   .who = m_caller.user.display},
                                  std::nullopt);
    ZH_TRY(refused);
    m_renamed.insert(entry.person.text);
    return *refused ? Fate(Refused{(*refused)->code, (*refused)->title}) : Fate();
}

/// By the identity number that comes with the line, or else by the one that is registered.
Result<bool> RegistryUpload::isKnownUnderAge(const contract::RegistryLine& line)
{
    QJsonObject identity = line.secret;
    if (identity.isEmpty()) {
        const auto known = m_writing.store.secret(line.id);
        ZH_TRY(known);
        identity = QJsonDocument::fromJson(*known).object();
    }
    return isUnderAge(identity.value("idNumber"_L1).toString(), m_writing.now);
}

Result<RegistryUpload::Fate> RegistryUpload::person(const contract::RegistryLine& line)
{
    const auto person = *contract::read<contract::Person>(line.body);
    for (const QString& area : person.areas) {
        if (!m_writing.books.regions.contains(area))
            return Refused{u"unknown-region"_s, u"活动区域未登记：%1"_s.arg(area)};
    }
    const auto underAge = isKnownUnderAge(line);
    ZH_TRY(underAge);
    if (!person.minor && *underAge)
        return Refused{u"minor-unsealed"_s, u"该对象未满十八周岁，须按未成年人封存登记"_s};
    if (!line.secret.isEmpty())
        ZH_TRY(m_writing.store.putSecret(line.id, QJsonDocument(line.secret).toJson(QJsonDocument::Compact)));
    m_writing.books.fold(person);
    ZH_TRY(put(line, {person.org}, person.minor, line.id));
    ZH_TRY(m_followers.take(person));
    m_concerned.insert(line.id);
    m_renamed.insert(line.id);
    return Fate();
}

Result<RegistryUpload::Fate> RegistryUpload::device(const contract::RegistryLine& line)
{
    auto device = *contract::read<contract::Device>(line.body);
    const auto person = m_writing.books.persons.constFind(device.person.text);
    const OrgCode org = person->org;
    const bool minor = person->minor;
    if (const QString token = line.secret.value("token"_L1).toString(); !token.isEmpty()) {
        const auto fate = credential(u"device/"_s + line.id, token, {line.id});
        ZH_TRY(fate);
        if (*fate)
            return fate;
    }
    if (const auto known = m_writing.books.devices.constFind(line.id); known != m_writing.books.devices.cend()) {
        m_concerned.insert(known->person.text);
        m_renamed.insert(known->person.text);
    }
    m_concerned.insert(device.person.text);
    m_renamed.insert(device.person.text);
    device.org = org;
    m_writing.books.fold(device);
    auto own = line;
    own.body.insert("org"_L1, org.text);
    return put(own, {org}, minor, device.person.text);
}

Result<RegistryUpload::Fate> RegistryUpload::decision(const contract::RegistryLine& line)
{
    auto decision = *contract::read<contract::Decision>(line.body);
    const auto person = m_writing.books.persons.constFind(decision.person.text);
    for (const contract::Decision& known : person->decisions) {
        // What was lifted stays so, whatever a list of elsewhere says of it.
        if (known.id == decision.id && known.lifted && (!decision.lifted || *known.lifted < *decision.lifted))
            decision.lifted = known.lifted;
    }
    if (decision.ground < 1 || decision.ground > 5)
        return Refused{u"bad-ground"_s, u"电子定位须依据社区矫正法第二十九条第一款的五种情形之一"_s};
    if (decision.approver.trimmed().isEmpty())
        return Refused{u"no-approver"_s, u"电子定位决定须有县级司法行政部门负责人批准"_s};
    if (decision.to <= decision.from)
        return Refused{u"bad-period"_s, u"决定的起止时间不正确"_s};
    const law::Term& longest = m_regulations.law->periods.term(law::Period::DeviceTerm);
    if (decision.to > law::monthsLater(decision.from, longest.amount))
        return Refused{u"too-long"_s, u"电子定位期限不得超过%1（%2）"_s.arg(longest.length(), longest.source())};
    const OrgCode org = person->org;
    const bool minor = person->minor;
    m_writing.books.fold(decision);
    m_concerned.insert(decision.person.text);
    auto own = line;
    own.body = contract::toJson(decision);
    own.body.insert("org"_L1, org.text);
    return put(own, {org}, minor, decision.person.text);
}

Result<RegistryUpload::Fate> RegistryUpload::region(const contract::RegistryLine& line)
{
    const auto region = *contract::read<contract::Region>(line.body);
    if (const auto folded = m_writing.books.fold(region); !folded)
        return Refused{u"bad-geometry"_s, u"区域图形不正确："_s + folded.error().detail};
    m_followers.regions.insert(line.id);
    for (auto person = m_writing.books.persons.cbegin(); person != m_writing.books.persons.cend(); ++person) {
        if (!person->decisions.isEmpty() && person->areas.contains(line.id))
            m_concerned.insert(person.key());
    }
    return put(line, readersOf(m_writing.books.regions.value(line.id)), false, {});
}

Result<RegistryUpload::Fate> RegistryUpload::fence(const contract::RegistryLine& line)
{
    const auto fence = *contract::read<contract::Fence>(line.body);
    for (const auto& person : m_writing.books.fences.value(line.id).fence.persons)
        m_concerned.insert(person.text);
    if (const auto folded = m_writing.books.fold(fence); !folded)
        return Refused{u"bad-geometry"_s, u"禁入区域图形不正确："_s + folded.error().detail};
    for (const auto& person : fence.persons)
        m_concerned.insert(person.text);
    m_followers.fences.insert(line.id);
    const auto [scopes, minor] = readersOf(m_writing.books, fence);
    return put(line, scopes, minor, {});
}

Result<> RegistryUpload::forget(const contract::RegistryLine& line)
{
    Books& books = m_writing.books;
    if (line.type == "fence"_L1) {
        for (const auto& person : books.fences.value(line.id).fence.persons)
            m_concerned.insert(person.text);
        books.dropFence(line.id);
    } else if (line.type == "person"_L1) {
        ZH_TRY(dropPerson(line.id));
    } else if (line.type == "device"_L1) {
        books.dropDevice(line.id);
        ZH_TRY(dropCredential(u"device/"_s + line.id));
    } else if (line.type == "decision"_L1) {
        books.dropDecision(line.id);
    } else if (line.type == "region"_L1) {
        books.regions.remove(line.id);
    } else if (line.type == "camera"_L1) {
        ZH_TRY(m_writing.store.dropCameraAccess(line.id));
    } else if (line.type == "unit"_L1) {
        books.units.remove(line.id);
    } else if (line.type == "org"_L1) {
        books.orgNames.remove(line.id);
    }
    return {};
}

Result<RegistryUpload::Fate> RegistryUpload::remove(const contract::RegistryLine& line)
{
    if (line.type == "user"_L1)
        return removeAccount(line.id);
    if (line.type == "gateway"_L1) {
        ZH_TRY(dropCredential(u"gateway/"_s + line.id));
        return Fate();
    }
    const auto row = m_writing.store.entity(kindOf(line.type), line.id);
    ZH_TRY(row);
    if (!(*row)->person.isEmpty())
        m_concerned.insert((*row)->person);
    ZH_TRY(forget(line));
    ZH_TRY(m_writing.remove(line.type, line.id));
    return Fate();
}

} // namespace zhihui::province
