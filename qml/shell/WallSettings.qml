pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Wall

/// The wall of this console: its screens, how far away its readers are, its account, and how it is.
ColumnLayout {
    id: root
    required property WallSetup setup
    required property WallRemote remote
    required property WallKeeper keeper
    readonly property bool runs: keeper.state !== WallKeeper.Off
    readonly property var screens: Application.screens
    readonly property var chosen: setup.screens.split(",").map(index => screens[parseInt(index)]).filter(screen => screen !== undefined)
    /// The console's own, among the chosen ones; -1: it is none of them.
    readonly property int covered: setup.geometry.length > 0 ? -1 : screens.findIndex(screen => screen.name === Screen.name && chosen.includes(screen))
    readonly property string room: type.whole ? qsTr("可完整显示地图、6 个数字、4 路画面和 4 条队列")
        : qsTr("版面不足：一级预警时只显示 %1 个数字、%2 路画面、%3 条队列；完整显示须对角线不小于 %4 英寸，或观看距离不大于 %5 米")
            .arg(type.alarmed.figures).arg(type.alarmed.cameras).arg(type.alarmed.lines).arg(Math.ceil(type.wholeDiagonal)).arg((Math.floor(type.wholeDistance * 10) / 10).toFixed(1))
    /// The settings count from the next start of the wall: it is started again when they changed.
    function apply(): void {
        if (root.runs)
            root.keeper.restart();
    }
    function saved(text: string, low: real, high: real): real {
        const value = Number(text.trim());
        return value >= low && value <= high ? value : NaN;
    }

    spacing: Theme.unit * 4
    WallType {
        id: type
        diagonal: root.setup.diagonal
        distance: root.setup.distance
        screen: root.chosen.length > 0 ? Qt.size(root.chosen[0].width, root.chosen[0].height) : Qt.size(1920, 1080)
        area: {
            const boxes = root.chosen;
            if (boxes.length === 0)
                return Qt.size(1920, 1080);
            const right = Math.max(...boxes.map(s => s.virtualX + s.width)), left = Math.min(...boxes.map(s => s.virtualX));
            const bottom = Math.max(...boxes.map(s => s.virtualY + s.height)), top = Math.min(...boxes.map(s => s.virtualY));
            return Qt.size(right - left, bottom - top);
        }
    }
    Connections {
        target: root.setup
        function onPasswordKept(kept: bool): void {
            password.text = "";
            passwordSaid.text = kept ? qsTr("密码已保存") : qsTr("密码无法保存，请检查磁盘");
        }
    }
    SettingRow {
        name: qsTr("指挥屏")
        detail: root.keeper.message
        Layout.fillWidth: true
        Button {
            text: root.runs ? qsTr("停止指挥屏") : qsTr("启动指挥屏")
            onActed: {
                root.setup.enabled = !root.runs;
                if (root.runs)
                    root.keeper.stop();
                else
                    root.keeper.start();
            }
        }
        Button {
            visible: root.runs
            text: qsTr("重启指挥屏")
            onActed: root.keeper.restart()
        }
    }
    InlineMessage {
        visible: root.keeper.state === WallKeeper.GivenUp
        text: root.keeper.message
        tone: Theme.p1
        symbol: "warn"
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: root.remote.alive && root.remote.ready && !root.remote.masked
        text: qsTr("账号 %1 不是指挥屏账号，请改用只能看到脱敏数据的账号").arg(root.setup.user)
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
    SettingRow {
        name: qsTr("屏幕")
        detail: qsTr("一组屏幕一个窗口；本机有 %1 块").arg(root.screens.length)
        Layout.fillWidth: true
        ComboBox {
            label: qsTr("指挥屏屏幕")
            model: {
                const single = root.screens.map((screen, index) => ({ value: String(index), text: qsTr("屏幕 %1 · %2×%3").arg(index + 1).arg(screen.width).arg(screen.height) }));
                return single.length < 2 ? single : [...single, { value: single.map(s => s.value).join(","), text: qsTr("全部 %1 块").arg(single.length) },
                    { value: single.slice(1).map(s => s.value).join(","), text: qsTr("除主屏外 %1 块").arg(single.length - 1) }];
            }
            currentIndex: Math.max(0, model.findIndex(s => s.value === root.setup.screens))
            onActivated: {
                root.setup.screens = currentValue;
                root.apply();
            }
        }
    }
    InlineMessage {
        visible: root.covered >= 0
        text: qsTr("将盖住本席所在的屏幕 %1").arg(root.covered + 1)
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
    SettingRow {
        name: qsTr("指挥屏语言")
        detail: qsTr("不随本席语言变化")
        Layout.fillWidth: true
        LanguageBox {
            label: qsTr("指挥屏语言")
            language: root.setup.language
            onChosen: code => {
                root.setup.language = code;
                root.apply();
            }
        }
    }
    SettingRow {
        name: qsTr("单屏对角线和观看距离")
        detail: qsTr("汉字高不小于 %1 mm（%2 像素）。%3").arg(type.millimetres.toFixed(1)).arg(type.caption).arg(root.room)
        Layout.fillWidth: true
        TextField {
            label: qsTr("对角线（英寸）")
            text: root.setup.diagonal
            implicitWidth: 72
            failed: isNaN(root.saved(text, 10, 1000))
            onEditingFinished: if (!failed && root.setup.diagonal !== root.saved(text, 10, 1000)) {
                root.setup.diagonal = root.saved(text, 10, 1000);
                root.apply();
            }
        }
        Fine { text: qsTr("英寸") }
        TextField {
            label: qsTr("观看距离（米）")
            text: root.setup.distance
            implicitWidth: 64
            failed: isNaN(root.saved(text, 0.5, 50))
            onEditingFinished: if (!failed && root.setup.distance !== root.saved(text, 0.5, 50)) {
                root.setup.distance = root.saved(text, 0.5, 50);
                root.apply();
            }
        }
        Fine { text: qsTr("米") }
    }
    SettingRow {
        name: qsTr("版式")
        detail: root.remote.alive ? qsTr("立即上屏，重启后保持") : qsTr("指挥屏运行后可换")
        Layout.fillWidth: true
        WallTemplates { remote: root.remote }
    }
    SettingRow {
        name: qsTr("指挥屏账号")
        detail: passwordSaid.text.length > 0 ? passwordSaid.text : qsTr("密码存入系统密钥环；没有密钥环时存入仅本用户可读的文件")
        Layout.fillWidth: true
        TextField {
            label: qsTr("指挥屏账号")
            text: root.setup.user
            implicitWidth: 120
            onEditingFinished: root.setup.user = text.trim()
        }
        TextField {
            id: password
            label: qsTr("指挥屏密码")
            placeholderText: qsTr("密码")
            echoMode: TextInput.Password
            implicitWidth: 140
        }
        Button {
            text: qsTr("保存密码")
            blocked: password.text.length === 0 ? qsTr("先填写密码") : root.setup.passwordFile.length > 0 ? qsTr("密码取自文件 %1").arg(root.setup.passwordFile) : ""
            onActed: root.setup.givePassword(password.text)
        }
        QtObject {
            id: passwordSaid
            property string text
        }
    }
    SettingRow {
        name: qsTr("本席退出后")
        detail: qsTr("继续时由下次启动的工作站接管")
        Layout.fillWidth: true
        CheckBox {
            text: qsTr("指挥屏继续显示")
            checked: root.setup.staysOn
            onToggled: root.setup.staysOn = checked
        }
    }
}
