#pragma once

#include "contract/Imports.h"
#include "intake/Intake.h"
#include "province/Platform.h"

#include <QFileSystemWatcher>
#include <QThread>
#include <QTimer>

namespace zhihui::province {

/// A folder in which another platform leaves its REST exports as JSON files, "KIND-anything.json" each; what is in one
/// is brought in whole, in the name of one account, and the file goes to done/ – or to refused/, with a list of what is
/// wrong beside it. A file that could not be tried stays. Runs on a thread of its own.
class Inbox {
public:
    struct Options {
        QString folder;
        QString user;               ///< account in whose name
        Milliseconds settle{500};   ///< a file that does not change for so long is whole
        Milliseconds again{60'000}; ///< until what could not be tried is tried again
    };
    Inbox(Options options, const intake::Kinds& kinds, const Regulations& regulations, const Clock& clock,
          Platform& platform, const Directory& directory);
    /// Waits for the file that is being brought in.
    ~Inbox();
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

private:
    void begin();
    void scan();
    bool isWhole(const QString& path);
    /// False: it could not be tried.
    bool take(const QString& path);
    Result<QList<intake::Fault>> bringIn(const QString& name, const QByteArray& json);
    Result<intake::OrgNames> orgNames();
    Result<contract::ImportReceipt> run(const CallerPtr& who, const contract::ImportHead& head,
                                        const intake::Prepared& prepared);
    void move(const QString& path, const QString& folder, const QString& words);

    Options m_options;
    const intake::Kinds& m_kinds;
    const Regulations& m_regulations;
    const Clock& m_clock;
    Platform& m_platform;
    const Directory& m_directory;
    QHash<QString, QString> m_seen; ///< what a file was like when it was seen last
    QThread m_thread;
    QObject m_here; ///< lives on the thread
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    std::unique_ptr<QTimer> m_timer;
};

} // namespace zhihui::province
