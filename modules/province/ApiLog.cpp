#include "contract/AccessLog.h"
#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/Problems.h"

#include <algorithm>
#include <deque>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 500;

/// Reads the log for one reader: what accounts within the reader's organisations did.
class LogReader {
public:
    LogReader(store::PlatformStore& store, const Directory& directory, const Scope& reader)
        : m_store(store), m_directory(directory), m_reader(reader)
    {
    }

    Result<contract::AccessLog> read(Instant from, Instant to)
    {
        contract::AccessLog log;
        std::deque<store::AccessRow> newest;
        std::optional<AccessChain> chain;
        Result<> failed;
        ZH_TRY(m_store.eachAccess(from, to, [&](const store::AccessRow& row) {
            if (!chain) {
                const auto before = m_store.accessBefore(row.n);
                if (!before) {
                    failed = std::unexpected(before.error());
                    return false;
                }
                chain.emplace(*before);
            }
            chain->take(row);
            if (row.at >= from && row.at < to && isReaders(row.user)) {
                newest.push_back(row);
                if (newest.size() > mostEntries) {
                    newest.pop_front();
                    log.more = true;
                }
            }
            return true;
        }));
        ZH_TRY(failed);
        log.intact = !chain || chain->isIntact();
        for (auto row = newest.rbegin(); row != newest.rend(); ++row) {
            const auto entry = entryOf(*row);
            ZH_TRY(entry);
            log.entries.append(*entry);
        }
        return log;
    }

private:
    /// Every organisation of the account lies in the reader's scope; of an account that is gone nobody knows.
    bool isReaders(const QString& user)
    {
        if (const auto known = m_readers.constFind(user); known != m_readers.cend())
            return *known;
        const CallerPtr account = m_directory.account(user);
        const bool is = account && !account->scope.organisations.isEmpty() &&
                        std::ranges::all_of(account->scope.organisations,
                                            [&](const OrgCode& org) { return m_reader.sees(org, false); });
        return *m_readers.insert(user, is);
    }

    /// Masked name of a person in scope, or name of a camera.
    Result<QString> nameOf(const QString& id)
    {
        if (const auto known = m_names.constFind(id); known != m_names.cend())
            return *known;
        QString name;
        const auto person = m_store.entity(kindOf(u"person"), id);
        ZH_TRY(person);
        if (*person) {
            const auto read = contract::readBytes<contract::Person>((*person)->body);
            if (read && m_reader.sees(scopesOf((*person)->scopes), (*person)->minor))
                name = read->maskedName;
        } else {
            const auto camera = m_store.entity(kindOf(u"camera"), id);
            ZH_TRY(camera);
            if (*camera)
                name = contract::readBytes<contract::Camera>((*camera)->body).value_or(contract::Camera()).name;
        }
        return *m_names.insert(id, name);
    }

    Result<contract::AccessEntry> entryOf(const store::AccessRow& row)
    {
        const auto name = nameOf(row.subject);
        ZH_TRY(name);
        const CallerPtr account = m_directory.account(row.user);
        contract::AccessEntry entry{.n = row.n,
                                    .at = row.at,
                                    .user = UserId(row.user),
                                    .who = account ? account->user.display : row.user,
                                    .act = row.act,
                                    .subject = row.subject,
                                    .name = *name,
                                    .reason = row.reason};
        if (row.minor && !m_reader.minors) {
            entry.subject.clear();
            entry.name.clear();
            entry.reason.clear();
            entry.sealed = true;
        }
        return entry;
    }

    store::PlatformStore& m_store;
    const Directory& m_directory;
    const Scope& m_reader;
    QHash<QString, bool> m_readers;
    QHash<QString, QString> m_names;
};

} // namespace

/// Who reads the log is in the log.
void Api::accessLog(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::ReadLog))
        return responder->answer(forbidden(u"访问日志由单位负责人和驻检查阅"_s));
    const auto from = fromWire(QString::fromUtf8(request.queryItem("from").value_or(QByteArray())));
    const auto to = fromWire(QString::fromUtf8(request.queryItem("to").value_or(QByteArray())));
    if (!from || !to || *to <= *from || *to - *from > m.regulations.trackSpan)
        return responder->answer(
            badRequest(u"query from, to: two times, the later one last, at most %1 days apart"_s.arg(
                m.regulations.trackSpan.count() / 86400)));
    m.platform.post<bool>(
        [who, span = QString(toWire(*from) + u'/' + toWire(*to))](Platform::Desk& desk) -> Result<bool> {
            ZH_TRY(logAccess(desk.writing, *who, u"log"_s, {}, span, false));
            return true;
        },
        [this, who, from = *from, to = *to, responder](const Result<bool>& logged) {
            if (!logged)
                return responder->answer(problem(logged.error()));
            m.readers.post([this, who, from, to, responder](store::PlatformStore& store) {
                const auto log = LogReader(store, m.directory, who->scope).read(from, to);
                responder->answer(log ? json(contract::toJson(*log)) : problem(log.error()));
            });
        });
}

} // namespace zhihui::province
