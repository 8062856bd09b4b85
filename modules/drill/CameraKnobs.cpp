#include "drill/CameraKnobs.h"

#include <QStringList>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

using Turn = void (*)(CameraFault&, Milliseconds);

Turn turnOf(const QString& word)
{
    static const QHash<QString, Turn> turns{
        {u"kill"_s, [](CameraFault& fault, Milliseconds) { fault.isKilled = true; }},
        {u"freeze"_s, [](CameraFault& fault, Milliseconds) { fault.isFrozen = true; }},
        {u"black-hole"_s, [](CameraFault& fault, Milliseconds) { fault.isSilent = true; }},
        {u"slow"_s, [](CameraFault& fault, Milliseconds time) { fault.slowness = time; }},
        {u"restore"_s, [](CameraFault& fault, Milliseconds) { fault = {}; }}};
    return turns.value(word);
}

} // namespace

CameraFault CameraKnobs::of(const QString& camera) const
{
    const QMutexLocker lock(&m_mutex);
    return m_some.value(camera, m_all);
}

void CameraKnobs::change(const QString& camera, Turn how, Milliseconds time)
{
    const QMutexLocker lock(&m_mutex);
    if (!camera.isEmpty() && camera != "*"_L1) {
        CameraFault fault = m_some.value(camera, m_all);
        how(fault, time);
        m_some.insert(camera, fault);
        return;
    }
    how(m_all, time);
    for (CameraFault& fault : m_some)
        how(fault, time);
}

Result<> CameraKnobs::turn(const QString& line)
{
    QStringList words = line.simplified().split(u' ');
    const Turn how = turnOf(words.takeFirst());
    if (!how)
        return failure(Error::Code::Rejected,
                       u"kill, restore, freeze, black-hole, slow MS, list or frames, and not "_s + line);
    Milliseconds time{};
    if (line.simplified().startsWith("slow"_L1)) {
        bool isNumber = false;
        time = Milliseconds(words.value(0).toInt(&isNumber));
        if (!isNumber || time < 0ms || time > 60s)
            return failure(Error::Code::Rejected, u"slow wants milliseconds from 0 to 60000: "_s + line);
        words.removeFirst();
    }
    if (words.size() > 1)
        return failure(Error::Code::Rejected, u"one camera or *: "_s + line);
    change(words.value(0), how, time);
    return {};
}

} // namespace zhihui::drill
