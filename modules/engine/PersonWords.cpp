#include "engine/PersonWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhihui::engine {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::engine::PersonWords)
};

} // namespace

QString supervisionName(const QString& code)
{
    return code == "strict"_L1    ? Words::tr("严管")
           : code == "lenient"_L1 ? Words::tr("宽管")
           : code == "general"_L1 ? Words::tr("普管")
                                  : code;
}

QString categoryName(const QString& code)
{
    return code == "01"_L1   ? Words::tr("管制")
           : code == "02"_L1 ? Words::tr("缓刑")
           : code == "03"_L1 ? Words::tr("假释")
           : code == "04"_L1 ? Words::tr("暂予监外执行")
                             : code;
}

QString contactName(const QString& how)
{
    return how == "visit"_L1   ? Words::tr("当面")
           : how == "phone"_L1 ? Words::tr("电话")
           : how == "video"_L1 ? Words::tr("视频")
                               : how;
}

} // namespace zhihui::engine
