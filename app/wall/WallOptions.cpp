#include "WallOptions.h"

#include "seat/Password.h"
#include "wall/WallLayout.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::WallOptions)
};

const QString& defaultProfile()
{
    static const QString path =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/zhihui-wall"_s;
    return path;
}

QList<QCommandLineOption> known()
{
    return {
        {u"province"_s, Words::tr("省平台地址，https://主机:端口"), u"URL"_s},
        {u"ca"_s, Words::tr("唯一信任的证书颁发机构（PEM）"), u"FILE"_s},
        {u"user"_s, Words::tr("指挥屏账号"), u"NAME"_s, u"wall"_s},
        {u"password-file"_s, Words::tr("第一行为密码的文件；不给则用本机保存的密码"), u"FILE"_s},
        {u"profile"_s, Words::tr("本屏数据目录；一个目录只供一个进程使用"), u"DIR"_s, defaultProfile()},
        {u"lang"_s, Words::tr("界面语言：zh_CN 或 en"), u"LANG"_s, u"zh_CN"_s},
        {u"control"_s, Words::tr("接受席位控制的本机套接字"), u"SOCKET"_s},
        {u"template"_s, Words::tr("首次显示的版式：map、matrix 或 figures"), u"NAME"_s, u"map"_s},
        {u"screens"_s, Words::tr("所用屏幕的序号，如 0,1；窗口铺满这些屏幕"), u"LIST"_s, u"0"_s},
        {u"geometry"_s, Words::tr("窗口位置和大小，如 1920x1080+0+0，代替 --screens"), u"WxH+X+Y"_s},
        {u"diagonal"_s, Words::tr("一块屏的对角线，英寸"), u"INCHES"_s, u"98"_s},
        {u"distance"_s, Words::tr("观看距离，米"), u"METRES"_s, u"5"_s},
        {u"graphics"_s, Words::tr("绘图方式：software 或 rhi"), u"NAME"_s, u"software"_s},
        {u"report-start"_s, Words::tr("首帧有数据时打印所用毫秒")},
    };
}

void check(WallOptions& options)
{
    if (options.province.scheme() != "https"_L1 || options.province.host().isEmpty())
        options.problem = Words::tr("--province 须为 https:// 地址");
    if (options.language != "zh_CN"_L1 && options.language != "en"_L1)
        options.problem = Words::tr("--lang 须为 zh_CN 或 en");
    if (!wall::WallLayout::isTemplate(options.first))
        options.problem = Words::tr("--template 须为 map、matrix 或 figures");
    if (options.diagonal < 10 || options.diagonal > 1000)
        options.problem = Words::tr("--diagonal 须为 10 至 1000 英寸");
    if (options.distance < 0.5 || options.distance > 50)
        options.problem = Words::tr("--distance 须为 0.5 至 50 米");
    if (options.screens.isEmpty())
        options.problem = Words::tr("--screens 须为屏幕序号，如 0,1");
}

} // namespace

std::optional<QRect> readGeometry(const QString& text)
{
    static const QRegularExpression form(u"^(\\d+)x(\\d+)(?:\\+(\\d+)\\+(\\d+))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() < 640 || match.captured(2).toInt() < 360)
        return std::nullopt;
    return QRect(match.captured(3).toInt(), match.captured(4).toInt(), match.captured(1).toInt(),
                 match.captured(2).toInt());
}

bool WallOptions::isSoftware(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCommandLineParser parser;
    parser.addOptions(known());
    parser.parse(arguments); // whatever is wrong is said later
    return parser.value(u"graphics"_s) != "rhi"_L1;
}

WallOptions WallOptions::read(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("指挥：社区矫正指挥屏"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(known());
    parser.process(app);

    WallOptions options;
    options.province = QUrl(parser.value(u"province"_s));
    options.caFile = parser.value(u"ca"_s);
    options.user = parser.value(u"user"_s);
    options.profile = parser.value(u"profile"_s);
    options.language = parser.value(u"lang"_s);
    options.control = parser.value(u"control"_s);
    options.first = parser.value(u"template"_s);
    for (const QString& screen : parser.value(u"screens"_s).split(u',', Qt::SkipEmptyParts))
        options.screens.append(screen.toInt());
    options.diagonal = parser.value(u"diagonal"_s).toDouble();
    options.distance = parser.value(u"distance"_s).toDouble();
    options.software = parser.value(u"graphics"_s) != "rhi"_L1;
    options.reportStart = parser.isSet(u"report-start"_s);
    check(options);
    if (parser.isSet(u"geometry"_s)) {
        if (const auto geometry = readGeometry(parser.value(u"geometry"_s)))
            options.geometry = *geometry;
        else
            options.problem = Words::tr("--geometry 须为 宽x高+左+上，至少 640x360");
    }
    if (const QString path = parser.value(u"password-file"_s); !path.isEmpty()) {
        if (const std::optional<QString> password = passwordIn(path))
            options.password = *password;
        else
            options.problem = Words::tr("无法读取 %1").arg(path);
    }
    return options;
}

} // namespace zhihui
