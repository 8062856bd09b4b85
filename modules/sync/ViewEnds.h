#pragma once

#include "contract/Views.h"
#include "sync/Bell.h"
#include "sync/Http.h"

#include <QCoroTask>

namespace zhihui::sync {

/// Looks that are over and that the province has not heard of yet. Lives on the net thread.
class ViewEnds {
public:
    ViewEnds(Http& http, std::shared_ptr<Life> life) : m_http(http), m_life(std::move(life)) {}

    void add(const QList<ViewId>& views) { m_views += views; }
    /// They are nobody's any more: another operator has logged in.
    void forget() { m_views.clear(); }
    /// Says them all; what the province did not hear stays. The promise, if any, is told how it went.
    QCoro::Task<> send(std::shared_ptr<QPromise<Result<>>> promise);

private:
    Http& m_http;
    std::shared_ptr<Life> m_life;
    QList<ViewId> m_views;
};

} // namespace zhihui::sync
