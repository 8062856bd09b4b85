#pragma once

#include "intake/Kinds.h"
#include "province/Lookouts.h"
#include "province/Platform.h"
#include "province/RateLimit.h"
#include "province/RoomKinds.h"

namespace zhihui::province {

struct NoContext {};
using Workers = Pool<NoContext>;

/// What the endpoints work with; all of it outlives the server.
struct Services {
    const Clock& clock;
    const Regulations& regulations;
    const RoomKinds& rooms;
    const intake::Kinds& kinds; ///< of tables
    Directory& directory;
    Platform& platform;
    const Feeds& feeds;
    Tail& tail;
    LiveFeed& live;
    const Finder& finder;
    Lookouts& lookouts; ///< for the writer thread only
    ReadPool& readers;
    Workers& workers; ///< uploads: what takes long and needs no database
    Workers& doors;   ///< passwords, so that nobody at the door keeps fixes waiting
    QString name;
};

/// The endpoints of openapi.yaml. Called on the server's threads, where it only checks and hands over; its answers come
/// from the writer, the readers and the workers.
class Api {
public:
    explicit Api(Services services);

    void handle(Request request, ResponderPtr responder);
    quint64 bodyLimit(const Request& head) const;

private:
    using Handler = void (Api::*)(const Request&, const QString& argument, const ResponderPtr&);
    struct Route {
        QByteArray method;
        QList<QByteArray> parts; ///< "*" takes the argument
        Handler handler;
    };
    struct Match {
        const Route* route = nullptr;
        QString argument;
        bool pathKnown = false;
    };
    Match match(const Request& request) const;

    void meta(const Request&, const QString&, const ResponderPtr&);
    void health(const Request&, const QString&, const ResponderPtr&);
    // ApiLogin.cpp
    void logIn(const Request&, const QString&, const ResponderPtr&);
    void refresh(const Request&, const QString&, const ResponderPtr&);
    void session(const Request&, const QString&, const ResponderPtr&);
    /// What a new token is given for: a password that was right, or an older token of the same log-in.
    struct Claim {
        QString user;
        QString verifier; ///< the password's
        Ticket older;
        Instant ends;
    };
    void grant(const Claim& claim, const ResponderPtr&);
    // ApiFeeds.cpp
    void snapshot(const Request&, const QString& feed, const ResponderPtr&);
    void changes(const Request&, const QString& feed, const ResponderPtr&);
    void live(const Request&, const QString&, const ResponderPtr&);
    std::expected<Cursor, Response> cursor(const QByteArray& text, int feed, const Caller& caller) const;
    // ApiPeople.cpp
    void tracks(const Request&, const QString& person, const ResponderPtr&);
    void reveal(const Request&, const QString& person, const ResponderPtr&);
    // ApiFiles.cpp
    void file(const Request&, const QString& person, const ResponderPtr&);
    void photo(const Request&, const QString& person, const ResponderPtr&);
    /// Goes on when this caller has given a reason that holds for this person's file; answers itself when not. What
    /// is done is in the access log before it goes on.
    void withReason(const Request&, const QString& person, const QString& act, const ResponderPtr&,
                    std::function<void()> goOn);
    void search(const Request&, const QString&, const ResponderPtr&);
    // ApiChecks.cpp
    void checkAnswer(const Request&, const QString& id, const ResponderPtr&);
    void checkMedia(const Request&, const QString& id, const ResponderPtr&);
    // ApiLog.cpp
    void accessLog(const Request&, const QString&, const ResponderPtr&);
    // ApiImports.cpp
    void runImport(const Request&, const QString&, const ResponderPtr&);
    void undoImport(const Request&, const QString& id, const ResponderPtr&);
    void listImports(const Request&, const QString&, const ResponderPtr&);
    // ApiExports.cpp
    void askExport(const Request&, const QString&, const ResponderPtr&);
    void listExports(const Request&, const QString&, const ResponderPtr&);
    void decideExport(const Request&, const QString& id, const ResponderPtr&);
    void fetchExport(const Request&, const QString& id, const ResponderPtr&);
    // ApiAdmin.cpp
    void accounts(const Request&, const QString&, const ResponderPtr&);
    void makeAccount(const Request&, const QString&, const ResponderPtr&);
    void changeAccount(const Request&, const QString& id, const ResponderPtr&);
    void orgs(const Request&, const QString&, const ResponderPtr&);
    void changeOrg(const Request&, const QString& code, const ResponderPtr&);
    void shifts(const Request&, const QString&, const ResponderPtr&);
    void changeShift(const Request&, const QString&, const ResponderPtr&);
    CallerPtr administrator(const Request& request, std::initializer_list<law::Right> rights,
                            const ResponderPtr& responder) const;
    bool isPassword(const QString& password, const ResponderPtr& responder) const;
    // ApiNotices.cpp
    void notices(const Request&, const QString&, const ResponderPtr&);
    void answerNotice(const Request&, const QString& id, const ResponderPtr&);
    // ApiPrints.cpp
    void print(const Request&, const QString&, const ResponderPtr&);
    // ApiViews.cpp
    void openViews(const Request&, const QString&, const ResponderPtr&);
    void endViews(const Request&, const QString&, const ResponderPtr&);
    void listViews(const Request&, const QString&, const ResponderPtr&);
    // ApiStills.cpp
    void still(const Request&, const QString& sha256, const ResponderPtr&);
    // ApiUploads.cpp
    void fixes(const Request&, const QString&, const ResponderPtr&);
    void registry(const Request&, const QString&, const ResponderPtr&);
    void commands(const Request&, const QString&, const ResponderPtr&);
    void take(const CallerPtr& who, const QByteArray& commands, const ResponderPtr& responder);
    void outcome(const Request&, const QString& id, const ResponderPtr&);

    /// Answers 401 itself when there is none.
    CallerPtr caller(const Request& request, const ResponderPtr& responder) const;
    /// The same for an account without the right: 403 with this title.
    CallerPtr permitted(const Request& request, law::Right right, const QString& title,
                        const ResponderPtr& responder) const;

    Services m;
    QList<Route> m_routes;
    RateLimit m_rate;
    RateLimit m_gatewayRate;
};

} // namespace zhihui::province
