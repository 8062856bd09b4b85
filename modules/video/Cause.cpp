#include "video/Cause.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace zhihui::video {

QString codeOf(Cause cause)
{
    switch (cause) {
    case Cause::None:
        break;
    case Cause::Unauthorised:
        return u"refused-401"_s;
    case Cause::Forbidden:
        return u"refused-403"_s;
    case Cause::NotFound:
        return u"not-found"_s;
    case Cause::Timeout:
        return u"timeout"_s;
    case Cause::Unreachable:
        return u"unreachable"_s;
    case Cause::NoVideo:
        return u"no-video"_s;
    case Cause::Unsupported:
        return u"unsupported"_s;
    case Cause::Ended:
        return u"ended"_s;
    }
    return {};
}

Cause causeOf(int averror, bool late)
{
    if (averror == AVERROR_HTTP_UNAUTHORIZED)
        return Cause::Unauthorised;
    if (averror == AVERROR_HTTP_FORBIDDEN)
        return Cause::Forbidden;
    if (averror == AVERROR_HTTP_NOT_FOUND || averror == AVERROR(ENOENT))
        return Cause::NotFound;
    if (late || averror == AVERROR(ETIMEDOUT) || averror == AVERROR_EXIT)
        return Cause::Timeout;
    if (averror == AVERROR_EOF)
        return Cause::Ended;
    if (averror == AVERROR_PROTOCOL_NOT_FOUND || averror == AVERROR_DEMUXER_NOT_FOUND ||
        averror == AVERROR(EPROTONOSUPPORT))
        return Cause::Unsupported;
    return Cause::Unreachable;
}

} // namespace zhihui::video
