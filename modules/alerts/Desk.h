#pragma once

#include "alerts/DeskFile.h"
#include "engine/Engine.h"
#include "engine/World.h"

#include <QFuture>
#include <QVariantList>
#include <functional>

namespace zhihui::alerts {

/// What a duty officer decides, on its way into the ledger, and the desk's working rules. GUI thread.
class Desk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT)
    Q_PROPERTY(QString blocked READ blocked NOTIFY blockedChanged) ///< why no decision can be taken now; empty: it can
    Q_PROPERTY(QString readOnly READ readOnly NOTIFY blockedChanged) ///< why this account may only read; empty: it acts
    Q_PROPERTY(int staleSeconds READ staleSeconds CONSTANT) ///< a unit's position older than this is called old
    Q_PROPERTY(QString rules READ rules CONSTANT)           ///< version of the desk's rule file
    Q_PROPERTY(QVariantList closeCauses READ closeCauses NOTIFY languageChanged) ///< {value, text}
    Q_PROPERTY(QVariantList holds READ holds NOTIFY languageChanged)             ///< {value: hours, text}

public:
    using Submit = std::function<QFuture<Result<contract::Command>>(engine::Draft)>;
    Desk(engine::World& world, Submit submit, DeskFile file, QObject* parent = nullptr);

    engine::World* world() const { return &m_world; }
    const DeskFile& file() const { return m_file; }
    QString blocked() const { return m_blocked; }
    QString readOnly() const;
    int staleSeconds() const { return static_cast<int>(m_file.stalePosition.count()); }
    QString rules() const { return m_file.version; }
    QVariantList closeCauses() const;
    QVariantList holds() const;
    /// The ledger cannot be written (disk full or the like): decisions are refused until the program is restarted.
    void block(const Error& error);

    Q_INVOKABLE void accept(const QString& alert);
    Q_INVOKABLE void step(const QString& alert, const QString& step, const QString& outcome);
    Q_INVOKABLE void verify(const QString& alert, const QString& note);
    Q_INVOKABLE void dispatch(const QString& alert, const QString& unit, const QString& text);
    Q_INVOKABLE void assist(const QString& alert, const QString& org, const QString& text);
    Q_INVOKABLE void hold(const QString& alert, int hours, const QString& reason);
    Q_INVOKABLE void close(const QString& alert, const QString& cause, const QString& result);

Q_SIGNALS:
    /// The decision is on disk; `type` is the command's.
    void saved(const QString& alert, const QString& type);
    void failed(const QString& alert, const QString& type, const QString& text);
    void blockedChanged();
    /// The language of the screen is another: words made in C++ are read again.
    void languageChanged();

private:
    void submit(const QString& alert, const QString& type, const QJsonObject& body);

    engine::World& m_world;
    Submit m_submit;
    DeskFile m_file;
    QString m_blocked;
};

} // namespace zhihui::alerts
