#pragma once

#include "fakes/FakeClock.h"
#include "fakes/Samples.h"
#include "video/View.h"

#include <QPromise>

namespace zhihui {

using namespace Qt::StringLiterals;

/// The province's side of the register, answering when a test says so. GUI thread.
class Register {
public:
    video::Views::Register ask()
    {
        return [this](const contract::ViewRequest& request) {
            requests.append(request);
            auto promise = std::make_shared<QPromise<Result<contract::ViewAnswer>>>();
            promise->start();
            m_open.append(promise);
            return promise->future();
        };
    }
    video::Views::End end()
    {
        return [this](const contract::ViewEnd& end) {
            ends.append(end);
            const Result<> done;
            return QtFuture::makeReadyValueFuture(done);
        };
    }
    /// Grants what the oldest open request asks for, but for `refused`.
    void grant(Milliseconds length = 30min, const QSet<QString>& refused = {})
    {
        const contract::ViewRequest request = requests.at(m_answered);
        contract::ViewAnswer given;
        for (const CameraId& camera : request.cameras) {
            if (refused.contains(camera.text))
                given.refused.append({camera, u"too-far"_s, u"过远"_s});
            else
                given.grants.append(entry(camera, length));
        }
        answer(given);
    }
    contract::ViewGrant entry(const CameraId& camera, Milliseconds length = 30min)
    {
        contract::ViewGrant grant;
        grant.id = ViewId(u"view-%1"_s.arg(++m_entries));
        grant.number = u"V-20261123-%1"_s.arg(m_entries, 6, 10, QChar(u'0'));
        grant.camera = camera;
        grant.from = samples::noon;
        grant.until = samples::noon + length;
        grant.access = {
            .main = u"rtsp://127.0.0.1:1/m"_s, .sub = u"rtsp://127.0.0.1:1/s"_s, .user = {}, .password = {}};
        grant.who = u"陈*"_s;
        grant.unit = u"广州市司法局"_s;
        entries.append(grant.id);
        return grant;
    }
    void answer(const Result<contract::ViewAnswer>& result)
    {
        ++m_answered;
        const auto promise = m_open.takeFirst();
        promise->addResult(result);
        promise->finish();
    }
    bool isWaiting() const { return !m_open.isEmpty(); }
    QList<ViewId> ended() const
    {
        QList<ViewId> all;
        for (const contract::ViewEnd& end : ends)
            all.append(end.views);
        return all;
    }

    QList<contract::ViewRequest> requests;
    QList<contract::ViewEnd> ends;
    QList<ViewId> entries; ///< every entry that was ever granted

private:
    QList<std::shared_ptr<QPromise<Result<contract::ViewAnswer>>>> m_open;
    int m_answered = 0;
    int m_entries = 0;
};

} // namespace zhihui
