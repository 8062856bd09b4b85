#include "video/QualityChoice.h"

namespace zhihui::video {

Quality chooseQuality(const QualityWish& wish)
{
    constexpr double enough = 1.34;
    constexpr double margin = 0.9;
    constexpr int many = 16, notMany = 14;
    if (!wish.hasSub || !wish.hasMain)
        return wish.hasMain ? Quality::Main : Quality::Sub;
    if (wish.focus)
        return Quality::Main;
    if (wish.tiles >= many || (wish.now == Quality::Sub && wish.tiles > notMany))
        return Quality::Sub;
    const double limit = wish.subHeight * enough * (wish.now == Quality::Main ? margin : 1);
    return wish.height > limit ? Quality::Main : Quality::Sub;
}

} // namespace zhihui::video
