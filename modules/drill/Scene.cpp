#include "drill/Scene.h"

#include "drill/DrawnScene.h"
#include "drill/Footage.h"

#include <QFile>
#include <QHash>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

/// Which clip shows such a place; none where nothing recorded fits.
QString clipOf(const QString& setting)
{
    static const QHash<QString, QString> clips{{u"street"_s, u"car-detection.mp4"_s},
                                               {u"gate"_s, u"one-by-one-person-detection.mp4"_s},
                                               {u"shop"_s, u"bottle-detection.mp4"_s}};
    return clips.value(setting);
}

bool isPlace(const QString& setting)
{
    return setting == "street"_L1 || setting == "crossing"_L1 || setting == "gate"_L1 || setting == "plaza"_L1 ||
           setting == "shop"_L1;
}

} // namespace

std::unique_ptr<Scene> sceneOf(const Outlook& outlook, const QString& footage)
{
    Random random(outlook.seed, {121, qHash(outlook.camera, size_t{0})});
    const QString clip = clipOf(outlook.setting), file = footage + u'/' + clip;
    if (!clip.isEmpty() && !footage.isEmpty() && QFile::exists(file)) {
        auto recorded = std::make_unique<Footage>(file, random.uniform());
        if (recorded->isOpen())
            return recorded;
    }
    return std::make_unique<DrawnScene>(isPlace(outlook.setting) ? placePlan(outlook.setting, random)
                                                                 : roomPlan(outlook.setting, outlook.corner, random));
}

} // namespace zhihui::drill
