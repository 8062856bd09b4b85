#pragma once

#include "province/Followers.h"
#include "province/Judge.h"

namespace zhihui::province {

/// One line of an upload as it was read on a worker: the line and its password's verifier, or why it is refused.
struct UploadLine {
    qsizetype number = 0; ///< in the upload, from 1
    Result<contract::RegistryLine> line;
    QString verifier;
};
/// Reads NDJSON and computes the verifiers; slow, so not on the writer thread.
/// A password that is the account's already keeps its verifier, so that it does not count as a new one.
QList<UploadLine> readUpload(const QByteArray& ndjson, const Directory& directory);

/// Takes lines into the registry: checks references and law, keeps dependent rows in their person's organisation, has
/// the people concerned judged again. Lives on the writer's stack.
class RegistryUpload {
public:
    RegistryUpload(Writing& writing, Judge& judge, const Regulations& regulations, const Caller& caller,
                   Directory& directory, LiveFeed& live)
        : m_writing(writing),
          m_judge(judge),
          m_regulations(regulations),
          m_caller(caller),
          m_directory(directory),
          m_followers(writing, live)
    {
    }
    Result<contract::RegistryReceipt> run(const QList<UploadLine>& lines);

    struct Refused {
        QString code;
        QString title;
    };
    using Fate = std::optional<Refused>; ///< nothing: taken
    /// The same line by line: what follows from all of them comes with finish().
    Result<Fate> take(const UploadLine& line);
    Result<> finish();

private:
    // UploadRights.cpp
    Result<Fate> objection(const contract::RegistryLine& line);
    Result<Fate> objectionToAccount(const contract::RegistryLine& line);
    Result<Fate> objectionToGateway(const contract::RegistryLine& line);
    Fate objectionToFile(const contract::RegistryLine& line) const;
    Fate objectionToPlace(const contract::RegistryLine& line) const;
    Fate objectionToFence(const contract::Fence& fence) const;
    bool maySee(const QString& person) const;
    bool maySeeDevices(const QStringList& devices, bool all) const;
    Result<Fate> remove(const contract::RegistryLine& line);
    Result<bool> isKnownUnderAge(const contract::RegistryLine& line);
    Result<Fate> person(const contract::RegistryLine& line);
    Result<Fate> fileEntry(const contract::RegistryLine& line);
    Result<Fate> device(const contract::RegistryLine& line);
    Result<Fate> decision(const contract::RegistryLine& line);
    Result<Fate> region(const contract::RegistryLine& line);
    Result<Fate> fence(const contract::RegistryLine& line);
    Result<Fate> camera(const contract::RegistryLine& line);
    Result<Fate> room(const contract::RegistryLine& line);
    Result<Fate> viewOrder(const contract::RegistryLine& line);
    Result<Fate> plain(const contract::RegistryLine& line);
    // AccountUpload.cpp
    Result<Fate> user(const UploadLine& line);
    Result<bool> isAdministered(const contract::User& user);
    Result<> noteAccount(const QByteArray& before, const QByteArray& after, const QString& id);
    Result<Fate> removeAccount(const QString& id);
    Result<Fate> gateway(const contract::RegistryLine& line);
    Result<Fate> credential(const QString& owner, const QString& token, const QStringList& devices);
    Result<> dropCredential(const QString& owner);

    // PersonEnd.cpp
    Result<> dropPerson(const QString& id);
    Result<> dropOfPerson(const store::EntityRow& row);
    Result<> forget(const contract::RegistryLine& line);
    Result<Fate> put(const contract::RegistryLine& line, const QList<OrgCode>& scopes, bool minor,
                     const QString& person);

    Writing& m_writing;
    Judge& m_judge;
    const Regulations& m_regulations;
    const Caller& m_caller;
    Directory& m_directory;
    Followers m_followers;
    QSet<QString> m_concerned;            ///< persons to be judged again
    QSet<QString> m_renamed;              ///< persons whom the search must learn anew
    std::optional<QList<Scope>> m_seated; ///< security administrators, once they were asked for
};

} // namespace zhihui::province
