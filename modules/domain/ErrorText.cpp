#include "domain/ErrorText.h"

#include <QCoreApplication>

namespace zhihui {

QString errorText(const Error& error)
{
    const auto shown = [](const char* text) { return QCoreApplication::translate("zhihui::ErrorText", text); };
    switch (error.code) {
    case Error::Code::Offline:
        return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "与省平台的连接中断，恢复后再试"));
    case Error::Code::Timeout:
        return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "省平台未及时答复，将自动重试"));
    case Error::Code::Denied:
        return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "本账号无此权限"));
    case Error::Code::Rejected:
        return error.detail.isEmpty() ? shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "省平台未予接受")) : error.detail;
    case Error::Code::Conflict:
        return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "已有他人先行处理，显示最新状态"));
    case Error::Code::Corrupt:
        return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "数据校验未通过，未采用"));
    case Error::Code::Disk:
        return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "本机磁盘无法写入，决定未保存，请立即联系运维"));
    case Error::Code::Bug:
        break;
    }
    return shown(QT_TRANSLATE_NOOP("zhihui::ErrorText", "程序内部错误，已记入日志"));
}

} // namespace zhihui
