#include "contract/Wave.h"
#include "province/Api.h"
#include "province/CheckDesk.h"
#include "province/Jpeg.h"
#include "province/Problems.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMedia = 1024 * 1024;
constexpr double leastSeconds = 0.5, mostSeconds = 60;

/// What is wrong with a recording or a picture as such; nothing: it may be kept.
QString faultOf(const QByteArray& media)
{
    if (media.size() > mostMedia)
        return u"应答内容超过1兆字节"_s;
    if (const auto picture = readJpegHead(media)) // where it was taken would be a fix that nobody asked for
        return picture->hasMetadata ? u"照片带有拍摄信息，须先去除"_s : QString();
    const auto wave = contract::readWave(media);
    if (!wave)
        return u"应答须为JPEG照片，或16位单声道PCM的WAV录音"_s;
    if (wave->seconds() < leastSeconds || wave->seconds() > mostSeconds)
        return u"录音时长须为半秒至60秒"_s;
    return {};
}

bool isPicture(const QByteArray& media)
{
    return media.startsWith("\xff\xd8");
}

} // namespace

void Api::checkAnswer(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const SenderPtr sender = m.directory.sender(request.bearer());
    if (!sender)
        return responder->answer(problem(401, u"unauthorized"_s, u"设备或网关凭证无效"_s));
    m.workers.post([this, sender, id, body = request.body, responder](NoContext&) {
        const auto reply = contract::readBytes<contract::CheckReply>(body);
        if (!reply)
            return responder->answer(badRequest(reply.error().detail));
        if (const QString fault = faultOf(reply->media); !fault.isEmpty())
            return responder->answer(problem(422, u"bad-media"_s, fault));
        const auto kind = isPicture(reply->media) ? contract::CheckAnswer::Photo : contract::CheckAnswer::Voice;
        m.platform.post<std::optional<CheckRefused>>(
            [sender, id, kind, reply = *reply](Platform::Desk& desk) {
                return answerCheck(desk.writing, sender->devices, {id, kind, reply});
            },
            [responder](const Result<std::optional<CheckRefused>>& refused) {
                if (!refused)
                    responder->answer(problem(refused.error()));
                else if (*refused)
                    responder->answer(problem(409, (*refused)->code, (*refused)->title));
                else
                    responder->answer({204, {}, {}, {}});
            });
    });
}

void Api::checkMedia(const Request& request, const QString& id, const ResponderPtr& responder)
{
    if (!permitted(request, law::Right::OpenFile, u"本账号没有查阅档案的权限"_s, responder))
        return;
    m.readers.post([this, request, id, responder](store::PlatformStore& store) {
        const auto row = store.entity(kindOf(u"check"), id);
        if (!row)
            return responder->answer(problem(row.error()));
        const auto check = *row ? contract::readBytes<contract::Check>((*row)->body) : Result<contract::Check>();
        if (!*row || !check || check->sha256.isEmpty())
            return responder->answer(notFound());
        withReason(request, check->person.text, u"check"_s, responder, [this, check = *check, responder] {
            m.readers.post([check, responder](store::PlatformStore& from) {
                const auto media = from.picture(check.sha256);
                if (!media)
                    responder->answer(problem(media.error()));
                else if (media->isEmpty())
                    responder->answer(notFound());
                else
                    responder->answer({200, isPicture(*media) ? "image/jpeg" : "audio/wav", *media, {}});
            });
        });
    });
}

} // namespace zhihui::province
