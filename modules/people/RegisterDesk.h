#pragma once

#include "contract/AccessLog.h"
#include "contract/Administration.h"
#include "contract/Imports.h"
#include "contract/PersonFile.h"
#include "contract/Print.h"
#include "engine/Engine.h"
#include "engine/World.h"
#include "intake/Kinds.h"
#include "law/Statutes.h"

#include <QFuture>
#include <QVariantList>
#include <functional>

namespace zhihui::people {

/// The register's seat: asks the province for persons and files, and puts entries into the ledger. GUI thread; of a
/// file it keeps nothing.
class RegisterDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT)
    Q_PROPERTY(bool mayOpen READ mayOpen NOTIFY seatChanged)
    Q_PROPERTY(bool mayWrite READ mayWrite NOTIFY seatChanged)
    Q_PROPERTY(bool maySearch READ maySearch NOTIFY seatChanged)
    Q_PROPERTY(bool mayPrint READ mayPrint NOTIFY seatChanged)
    Q_PROPERTY(bool mayTransfer READ mayTransfer NOTIFY seatChanged)
    Q_PROPERTY(bool mayAskCheck READ mayAskCheck NOTIFY seatChanged)
    Q_PROPERTY(bool mayReadLog READ mayReadLog NOTIFY seatChanged)
    Q_PROPERTY(bool mayImport READ mayImport NOTIFY seatChanged)
    Q_PROPERTY(bool mayReadNotices READ mayReadNotices NOTIFY seatChanged)
    Q_PROPERTY(QString blocked READ blocked NOTIFY blockedChanged)       ///< why nothing can be saved; empty: it can
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY languageChanged) ///< {value, text} of which a file is opened

public:
    using Submit = std::function<QFuture<Result<contract::Command>>(engine::Draft)>;
    using Open = std::function<QFuture<Result<contract::PersonFile>>(PersonId, contract::FileReason)>;
    using Photo = std::function<QFuture<Result<QByteArray>>(PersonId, contract::FileReason)>;
    using CheckMedia = std::function<QFuture<Result<QByteArray>>(CheckId, contract::FileReason)>;
    using Print = std::function<QFuture<Result<contract::PrintGrant>>(contract::PrintRequest)>;
    using Search = std::function<QFuture<Result<contract::SearchAnswer>>(contract::SearchRequest)>;
    using Dismiss = std::function<QFuture<Result<>>(CommandId)>;
    using ReadLog = std::function<QFuture<Result<contract::AccessLog>>(Instant from, Instant to)>;
    using BringIn =
        std::function<QFuture<Result<contract::ImportReceipt>>(contract::ImportHead, QList<contract::RegistryLine>)>;
    using Imports = std::function<QFuture<Result<contract::ImportList>>()>;
    using UndoImport = std::function<QFuture<Result<contract::ImportEntry>>(QString id)>;
    /// The answer's JSON text.
    using Administer = std::function<QFuture<Result<QByteArray>>(contract::AdminCall)>;
    /// The province, as far as the register asks it.
    struct Asks {
        Submit submit;
        Dismiss dismiss; ///< of the ledger: a refusal was read
        Open open;
        Photo photo;
        Print print;
        Search search;
        ReadLog readLog;
        BringIn bringIn = {};
        Imports imports = {};
        UndoImport undoImport = {};
        Administer administer = {};
        CheckMedia checkMedia = {};
    };

    RegisterDesk(engine::World& world, Asks asks, law::Statutes law, QObject* parent = nullptr);
    /// The tables that may be brought in; none until they are given.
    void setKinds(intake::Kinds kinds) { m_kinds = std::move(kinds); }
    const intake::Kinds& kinds() const { return m_kinds; }

    engine::World* world() const { return &m_world; }
    const law::Statutes& law() const { return m_law; }
    bool mayOpen() const { return may(law::Right::OpenFile); }
    bool mayWrite() const { return may(law::Right::WriteFile); }
    bool maySearch() const { return may(law::Right::Search); }
    bool mayPrint() const { return may(law::Right::Print); }
    bool mayTransfer() const { return may(law::Right::Transfer); }
    bool mayAskCheck() const { return may(law::Right::AskCheck); }
    bool mayReadLog() const { return may(law::Right::ReadLog); }
    bool mayImport() const { return m_asks.bringIn && may(law::Right::Import); }
    bool mayReadNotices() const { return m_asks.administer && may(law::Right::ReadNotices); }
    QString blocked() const { return m_blocked; }
    QVariantList reasons() const;
    /// The ledger cannot be written until the program is restarted.
    void block(const Error& error);

    QFuture<Result<contract::PersonFile>> open(const PersonId& person, const contract::FileReason& reason) const;
    /// The portrait in the file that was opened for that reason, as a JPEG file.
    QFuture<Result<QByteArray>> photo(const PersonId& person, const contract::FileReason& reason) const
    {
        return m_asks.photo(person, reason);
    }
    /// What answered a check, for the reason that the file of its person is open for.
    QFuture<Result<QByteArray>> checkMedia(const CheckId& check, const contract::FileReason& reason) const
    {
        return m_asks.checkMedia(check, reason);
    }
    /// Nothing is laid out before this is answered.
    QFuture<Result<contract::PrintGrant>> print(const contract::PrintRequest& request) const
    {
        return m_asks.print(request);
    }
    QFuture<Result<contract::SearchAnswer>> search(const QString& query) const;
    /// What accounts of this one's organisations did in [from, to).
    QFuture<Result<contract::AccessLog>> readLog(Instant from, Instant to) const { return m_asks.readLog(from, to); }
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft) const { return m_asks.submit(draft); }
    QFuture<Result<contract::ImportReceipt>> bringIn(const contract::ImportHead& head,
                                                     const QList<contract::RegistryLine>& lines) const
    {
        return m_asks.bringIn(head, lines);
    }
    QFuture<Result<contract::ImportList>> imports() const { return m_asks.imports(); }
    QFuture<Result<contract::ImportEntry>> undoImport(const QString& id) const { return m_asks.undoImport(id); }
    QFuture<Result<QByteArray>> administer(const contract::AdminCall& call) const { return m_asks.administer(call); }
    QFuture<Result<>> dismiss(const CommandId& refused) const { return m_asks.dismiss(refused); }

    QString name(const QString& dictionary, const QString& code) const;

Q_SIGNALS:
    void blockedChanged();
    /// Another operator sits down, or the same with other roles.
    void seatChanged();
    /// The language of the screen is another.
    void languageChanged();

private:
    QString seat() const;
    bool may(law::Right right) const { return m_law.policy.allows(m_world.account().scope.roles, right); }

    engine::World& m_world;
    Asks m_asks;
    law::Statutes m_law;
    intake::Kinds m_kinds;
    QString m_blocked;
    QString m_seat; ///< who sits here, with what they may see
};

} // namespace zhihui::people
