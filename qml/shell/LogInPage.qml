pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// Who sits down, and at which province.
FocusScope {
    id: root
    required property Session session
    readonly property bool checking: session.state === Session.Checking
    function submit(): void {
        if (!root.checking)
            root.session.logIn(province.text, user.text, password.text)
    }
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("登录")
    Rectangle {
        anchors.fill: parent
        color: Theme.bg0
    }
    Card {
        anchors.centerIn: parent
        width: 400
        height: column.implicitHeight + Theme.unit * 12
        color: Theme.bg1
        ColumnLayout {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.unit * 6
            spacing: Theme.unit * 2
            RowLayout {
                spacing: Theme.unit * 3
                Layout.bottomMargin: Theme.unit * 2
                Dot {
                    implicitWidth: 14
                    implicitHeight: 14
                    radius: 7
                    color: Theme.accent
                }
                Heading {
                    text: qsTr("指挥 · 社区矫正指挥中心")
                    font.pixelSize: Theme.f20
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Layout.fillWidth: true
                }
            }
            Support { text: qsTr("用户名") }
            TextField {
                id: user
                focus: true
                label: qsTr("用户名")
                text: root.session.user
                maximumLength: 64
                Layout.fillWidth: true
                Keys.onReturnPressed: password.forceActiveFocus()
            }
            Support { text: qsTr("密码") }
            TextField {
                id: password
                label: qsTr("密码")
                echoMode: TextInput.Password
                failed: root.session.failure.length > 0
                maximumLength: 128
                Layout.fillWidth: true
                Keys.onReturnPressed: root.submit()
                Keys.onEnterPressed: root.submit()
            }
            Support { text: qsTr("省平台地址") }
            TextField {
                id: province
                label: qsTr("省平台地址")
                text: root.session.province
                placeholderText: "https://"
                inputMethodHints: Qt.ImhUrlCharactersOnly
                Layout.fillWidth: true
                Keys.onReturnPressed: root.submit()
            }
            InlineMessage {
                text: root.session.failure
                tone: Theme.p1
                symbol: "warn"
                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
            }
            Button {
                primary: true
                text: root.checking ? qsTr("正在登录") : qsTr("登录")
                keys: "⏎"
                blocked: root.checking ? qsTr("正在等待省平台答复") : ""
                onActed: root.submit()
                Layout.topMargin: Theme.unit * 2
                Layout.fillWidth: true
            }
            Fine {
                text: qsTr("登录、查看和办理全部留痕，供督察和驻检查阅")
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
            }
        }
    }
    Connections {
        target: root.session
        function onChanged(): void {
            if (root.session.failure.length > 0) {
                password.clear()
                password.forceActiveFocus()
            }
        }
    }
}
