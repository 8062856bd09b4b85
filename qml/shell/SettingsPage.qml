pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Alerts
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Wall

/// What an operator may change, and what the desk runs with.
Rectangle {
    id: root
    required property World world
    required property Desk desk
    required property Session session
    required property Preferences preferences
    required property AlarmBell bell
    required property WallSetup wallSetup
    required property WallRemote wallRemote
    required property WallKeeper wallKeeper
    /// The pages of this account: {value, text}.
    property var seats: []
    color: Theme.bg0
    function focusFirst(): void {
        language.forceActiveFocus(Qt.OtherFocusReason)
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("设置")
    Flickable {
        id: flick
        anchors.fill: parent
        clip: true
        contentHeight: column.implicitHeight + Theme.unit * 16
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        function holds(item: Item): bool {
            for (let at = item; at; at = at.parent)
                if (at === flick.contentItem)
                    return true
            return false
        }
        /// What the keyboard is on is in sight.
        function follow(item: Item): void {
            if (!flick.holds(item))
                return
            const top = flick.contentItem.mapFromItem(item, 0, 0).y
            if (top < flick.contentY || top + item.height > flick.contentY + flick.height)
                flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, top - flick.height / 2))
        }
        Connections {
            target: root.Window.window
            function onActiveFocusItemChanged(): void {
                flick.follow(root.Window.activeFocusItem)
            }
        }
        GridLayout {
            id: column
            // What an officer changes stands on the left; the wall beside it, where there is room.
            columns: flick.width >= 1400 ? 2 : 1
            x: Math.max(Theme.unit * 8, (flick.width - width) / 2)
            y: Theme.unit * 8
            width: Math.min(760 * columns + columnSpacing * (columns - 1), flick.width - Theme.unit * 16)
            columnSpacing: Theme.unit * 4
            rowSpacing: Theme.unit * 4
            ColumnLayout {
                spacing: Theme.unit * 4
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                SettingsCard {
                    title: qsTr("界面")
                    Layout.fillWidth: true
                    SettingRow {
                        name: qsTr("语言")
                        detail: qsTr("立即生效；案卷和对外文书始终为中文")
                        Layout.fillWidth: true
                        LanguageBox {
                            id: language
                            label: qsTr("语言")
                            language: root.preferences.language
                            onChosen: code => root.preferences.language = code
                        }
                    }
                    SettingRow {
                        name: qsTr("外观")
                        detail: qsTr("明亮外观用于白天采光好的房间")
                        Layout.fillWidth: true
                        ComboBox {
                            label: qsTr("外观")
                            model: [{ value: "dark", text: qsTr("深色") }, { value: "light", text: qsTr("明亮") }]
                            currentIndex: root.preferences.theme === "light" ? 1 : 0
                            onActivated: root.preferences.theme = currentValue
                        }
                    }
                    SettingRow {
                        name: qsTr("界面大小")
                        detail: qsTr("下次启动生效；只列出本屏放得下的大小")
                        Layout.fillWidth: true
                        ComboBox {
                            id: scales
                            label: qsTr("界面大小")
                            readonly property var all: [{ value: 0, text: qsTr("按屏幕") }, { value: 100, text: "100 %" }, { value: 125, text: "125 %" },
                                { value: 150, text: "150 %" }, { value: 200, text: "200 %" }]
                            // At 1280 by 720 the workspaces still hold together.
                            model: all.filter(s => s.value <= 100 || s.value === root.preferences.scale
                                || Screen.width * Screen.devicePixelRatio * 100 / s.value >= 1280 && Screen.height * Screen.devicePixelRatio * 100 / s.value >= 720)
                            currentIndex: Math.max(0, model.findIndex(s => s.value === root.preferences.scale))
                            onActivated: root.preferences.scale = currentValue
                        }
                    }
                    SettingRow {
                        name: qsTr("减少动画")
                        detail: qsTr("地图不飞行、面板不滑动；系统要求时自动如此")
                        Layout.fillWidth: true
                        CheckBox {
                            text: qsTr("减少动画")
                            checked: root.preferences.still
                            onToggled: root.preferences.still = checked
                        }
                    }
                }
                SettingsCard {
                    title: qsTr("声音和通知")
                    Layout.fillWidth: true
                    SettingRow {
                        name: qsTr("二、三级预警提示音")
                        detail: root.bell.mute ? qsTr("本机没有可用的音频输出，预警只在屏幕上显示") : qsTr("一级预警始终响铃，直到有人受理；四级不响")
                        Layout.fillWidth: true
                        CheckBox {
                            text: qsTr("二、三级预警提示音")
                            checked: root.preferences.sound
                            onToggled: root.preferences.sound = checked
                        }
                    }
                    SettingRow {
                        name: qsTr("音量")
                        detail: qsTr("不能调到听不见一级预警")
                        Layout.fillWidth: true
                        ComboBox {
                            label: qsTr("音量")
                            model: [20, 40, 60, 80, 100].map(v => ({ value: v, text: v + " %" }))
                            currentIndex: Math.max(0, model.findIndex(v => v.value === root.preferences.volume))
                            onActivated: root.preferences.volume = currentValue
                        }
                        Button {
                            text: qsTr("试听一级")
                            enabled: !root.bell.mute
                            onActed: root.bell.tryOut(1)
                        }
                    }
                    SettingRow {
                        name: qsTr("桌面通知")
                        detail: root.bell.unseen ? qsTr("本桌面没有通知区，预警只在窗口内提示") : qsTr("一、二级预警；只写种类和地点，不写姓名，不抢输入焦点")
                        Layout.fillWidth: true
                        CheckBox {
                            text: qsTr("桌面通知")
                            checked: root.preferences.notices
                            onToggled: root.preferences.notices = checked
                        }
                    }
                }
                SettingsCard {
                    title: qsTr("席位")
                    Layout.fillWidth: true
                    SettingRow {
                        name: qsTr("登录后打开")
                        detail: qsTr("按账号的职责列出；只对本人有效")
                        Layout.fillWidth: true
                        ComboBox {
                            label: qsTr("登录后打开")
                            model: [{ value: "", text: qsTr("按职责") }].concat(root.seats)
                            currentIndex: Math.max(0, model.findIndex(s => s.value === root.preferences.seat))
                            onActivated: root.preferences.seat = currentValue
                        }
                    }
                    Fact {
                        name: qsTr("操作员")
                        value: root.world.operatorName
                        Layout.fillWidth: true
                    }
                    Fact {
                        name: qsTr("范围")
                        value: root.world.scopeName
                        Layout.fillWidth: true
                    }
                    Fact {
                        name: qsTr("省平台")
                        value: root.session.province
                        Layout.fillWidth: true
                    }
                    Fact {
                        name: qsTr("值班规程")
                        value: root.desk.rules
                        Layout.fillWidth: true
                    }
                    Fact {
                        name: qsTr("软件版本")
                        value: Qt.application.version
                        Layout.fillWidth: true
                    }
                    Button {
                        text: qsTr("换人登录")
                        onActed: root.session.leave()
                    }
                }
            }
            SettingsCard {
                title: qsTr("指挥屏")
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                WallSettings {
                    setup: root.wallSetup
                    remote: root.wallRemote
                    keeper: root.wallKeeper
                    Layout.fillWidth: true
                }
            }
        }
    }
}
