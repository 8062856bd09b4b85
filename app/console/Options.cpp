#include "Options.h"

#include "seat/Password.h"

#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::Options)
};

QList<QCommandLineOption> known()
{
    return {
        {u"province"_s, Words::tr("省平台地址，https://主机:端口"), u"URL"_s},
        {u"ca"_s, Words::tr("唯一信任的证书颁发机构（PEM）"), u"FILE"_s},
        {u"user"_s, Words::tr("登录用户名"), u"NAME"_s},
        {u"password-file"_s, Words::tr("第一行为密码的文件"), u"FILE"_s},
        {u"profile"_s, Words::tr("本席数据目录；一个目录只供一个进程使用"), u"DIR"_s},
        {u"lang"_s, Words::tr("界面语言：zh_CN 或 en"), u"LANG"_s},
        {u"theme"_s, Words::tr("外观：dark 或 light"), u"THEME"_s},
        {u"size"_s, Words::tr("窗口大小，如 1920x1080"), u"WxH"_s},
        {u"page"_s, Words::tr("首先显示：duty、video、inspection、supervision 或 settings；不给时按账号的职责"),
         u"PAGE"_s},
        {u"self-test"_s, Words::tr("启动、画出一帧、退出")},
        {u"report-start"_s, Words::tr("首帧有对象时打印所用毫秒")},
    };
}

void check(Options& options)
{
    if (!options.province.isEmpty() && (options.province.scheme() != "https"_L1 || options.province.host().isEmpty()))
        options.problem = Words::tr("--province 须为 https:// 地址");
    if (!options.language.isEmpty() && options.language != "zh_CN"_L1 && options.language != "en"_L1)
        options.problem = Words::tr("--lang 须为 zh_CN 或 en");
    if (!options.theme.isEmpty() && options.theme != "dark"_L1 && options.theme != "light"_L1)
        options.problem = Words::tr("--theme 须为 dark 或 light");
    static const QStringList pages{QString(), u"duty"_s, u"video"_s, u"inspection"_s, u"supervision"_s, u"settings"_s};
    if (!pages.contains(options.page))
        options.problem = Words::tr("--page 须为 duty、video、inspection、supervision 或 settings");
    if (options.size.width() < 640 || options.size.height() < 480)
        options.problem = Words::tr("--size 须为 宽x高，至少 640x480");
}

const QString& defaultProfile()
{
    static const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/zhihui"_s;
    return path;
}

} // namespace

QString Options::profileOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCommandLineParser parser;
    parser.addOptions(known());
    parser.parse(arguments); // whatever is wrong is said later
    const QSettings file(QSettings::IniFormat, QSettings::UserScope, u"zhihui"_s, u"console"_s);
    return parser.isSet(u"profile"_s) ? parser.value(u"profile"_s)
                                      : file.value(u"profile"_s, defaultProfile()).toString();
}

Options Options::read(const QCoreApplication& app)
{
    const QSettings file(QSettings::IniFormat, QSettings::UserScope, u"zhihui"_s,
                         u"console"_s); // falls back to the system's
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("指挥：社区矫正指挥中心工作站"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(known());
    parser.process(app);
    const auto value = [&](const QString& name, const QString& otherwise = {}) {
        return parser.isSet(name) ? parser.value(name) : file.value(name, otherwise).toString();
    };

    Options options;
    options.province = QUrl(value(u"province"_s));
    options.caFile = value(u"ca"_s);
    options.user = value(u"user"_s);
    options.profile = value(u"profile"_s, defaultProfile());
    options.language = value(u"lang"_s);
    options.theme = value(u"theme"_s);
    options.page = value(u"page"_s, options.page);
    options.selfTest = parser.isSet(u"self-test"_s);
    options.reportStart = parser.isSet(u"report-start"_s);
    if (const QString size = value(u"size"_s); !size.isEmpty()) {
        const QStringList sides = size.split(u'x');
        options.size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
    }
    if (const QString path = value(u"password-file"_s); !path.isEmpty()) {
        if (const std::optional<QString> password = passwordIn(path))
            options.password = *password;
        else
            options.problem = Words::tr("无法读取 %1").arg(path);
    }
    if (options.problem.isEmpty())
        check(options);
    return options;
}

} // namespace zhihui
