#include "province/Inbox.h"

#include "intake/FaultSheet.h"
#include "intake/JsonTable.h"
#include "province/ImportDesk.h"
#include "province/ProvinceLogging.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <future>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// What a job of the platform answers, awaited on this thread.
template <class T>
Result<T> awaited(Platform& platform, Platform::Job<T> job)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto future = promise->get_future();
    platform.post<T>(std::move(job), [promise](Result<T> result) { promise->set_value(std::move(result)); });
    return future.get();
}

intake::Fault whole(const QString& what, const QString& remedy)
{
    return {0, {}, {}, what, remedy};
}

} // namespace

Inbox::Inbox(Options options, const intake::Kinds& kinds, const Regulations& regulations, const Clock& clock,
             Platform& platform, const Directory& directory)
    : m_options(std::move(options)),
      m_kinds(kinds),
      m_regulations(regulations),
      m_clock(clock),
      m_platform(platform),
      m_directory(directory)
{
    m_thread.setObjectName("inbox");
    m_here.moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, &m_here, [this] { begin(); });
    QObject::connect(
        &m_thread, &QThread::finished, &m_here,
        [this] {
            m_watcher.reset();
            m_timer.reset();
        },
        Qt::DirectConnection);
    m_thread.start();
}

Inbox::~Inbox()
{
    m_thread.quit();
    m_thread.wait();
}

void Inbox::begin()
{
    const QDir folder(m_options.folder);
    if (!folder.mkpath(u"done"_s) || !folder.mkpath(u"refused"_s))
        qCWarning(lcProvince) << "the inbox cannot be made:" << m_options.folder;
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_options.folder});
    QObject::connect(m_timer.get(), &QTimer::timeout, &m_here, [this] { scan(); });
    QObject::connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, &m_here,
                     [this] { m_timer->start(m_options.settle); });
    scan();
}

/// Files that are whole, one after the other; what is still being written, or could not be tried, is looked at again.
void Inbox::scan()
{
    const QDir folder(m_options.folder);
    bool waits = false, failed = false;
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        if (!isWhole(path))
            waits = true;
        else if (!take(path))
            failed = true;
    }
    if (waits)
        m_timer->start(m_options.settle);
    else if (failed)
        m_timer->start(m_options.again);
}

bool Inbox::isWhole(const QString& path)
{
    const QFileInfo file(path);
    const QString now = u"%1 %2"_s.arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    QString& seen = m_seen[path];
    return std::exchange(seen, now) == now;
}

bool Inbox::take(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcProvince) << "inbox:" << path << file.errorString();
        return false;
    }
    const auto faults = bringIn(QFileInfo(path).fileName(), file.readAll());
    file.close();
    if (!faults) {
        qCWarning(lcProvince) << "inbox:" << path << "waits:" << faults.error().detail;
        return false;
    }
    m_seen.remove(path);
    move(path, faults->isEmpty() ? u"done"_s : u"refused"_s, intake::faultLines(*faults));
    return true;
}

/// What is wrong with it; nothing: it was brought in. Fails when it could not be tried.
Result<QList<intake::Fault>> Inbox::bringIn(const QString& name, const QByteArray& json)
{
    const CallerPtr who = m_directory.account(m_options.user);
    if (!who || !m_regulations.law->policy.allows(who->scope.roles, law::Right::Import))
        return failure(Error::Code::Denied, u"the account %1 may not bring in tables"_s.arg(m_options.user));
    const intake::Kind* kind = m_kinds.find(QFileInfo(name).completeBaseName().section(u'-', 0, 0));
    if (!kind)
        return QList{whole(u"文件名没有说明是哪一类表"_s, u"文件名以类别开头，如 persons-20261130.json"_s)};
    const auto table = intake::readJsonTable(json);
    if (!table)
        return QList{whole(table.error().detail, u"由对方平台重新导出"_s)};
    const auto orgs = orgNames();
    ZH_TRY(orgs);
    const intake::Context context{m_regulations.law->forms, *orgs, who->scope.organisations.value(0), m_clock.now()};
    const intake::Mapping mapping = intake::suggestMapping(*kind, *table);
    const intake::Prepared prepared = intake::prepare(*kind, *table, mapping, context);
    if (!prepared.faults.isEmpty())
        return prepared.faults;
    const auto receipt = run(who, {kind->code, name.left(200), prepared.rows, false}, prepared);
    ZH_TRY(receipt);
    return intake::faultsOf(prepared, *table, receipt->refused);
}

Result<intake::OrgNames> Inbox::orgNames()
{
    return awaited<intake::OrgNames>(m_platform, [](Platform::Desk& desk) -> Result<intake::OrgNames> {
        QList<intake::OrgNames::Org> orgs;
        const auto& names = desk.writing.books.orgNames;
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            orgs.append({OrgCode(it.key()), it.value()});
        return intake::OrgNames(orgs);
    });
}

Result<contract::ImportReceipt> Inbox::run(const CallerPtr& who, const contract::ImportHead& head,
                                           const intake::Prepared& prepared)
{
    auto lines = std::make_shared<QList<UploadLine>>();
    for (const contract::RegistryLine& line : prepared.lines)
        lines->append({lines->size() + 1, line, {}});
    return awaited<contract::ImportReceipt>(
        m_platform, [who, head, lines](Platform::Desk& desk) { return ImportDesk(desk, *who).run(head, *lines); });
}

/// Never over another file of the same name.
void Inbox::move(const QString& path, const QString& to, const QString& words)
{
    const QDir folder(QDir(m_options.folder).filePath(to));
    const QFileInfo file(path);
    QString name = file.fileName();
    for (int n = 2; folder.exists(name); ++n)
        name = u"%1-%2.json"_s.arg(file.completeBaseName()).arg(n);
    if (!words.isEmpty()) {
        QSaveFile list(folder.filePath(name + u".txt"_s));
        const QByteArray text = words.toUtf8();
        if (!list.open(QIODevice::WriteOnly) || list.write(text) != text.size() || !list.commit())
            qCWarning(lcProvince) << "inbox: the list of faults cannot be written:" << list.errorString();
    }
    if (!QFile::rename(path, folder.filePath(name)))
        qCWarning(lcProvince) << "inbox:" << path << "cannot be moved to" << to;
}

} // namespace zhihui::province
