pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// 权限表: role × right, and what each role sees of persons.
FocusScope {
    id: root
    required property AdminDesk desk
    readonly property int first: 260
    readonly property int cell: Math.max(84, Math.floor((width - first - Theme.unit * 8) / Math.max(1, desk.roles.length)))
    readonly property var lines: [
        { text: qsTr("数据范围"), cells: desk.roles.map(role => role.data) },
        { text: qsTr("未成年人档案"), cells: desk.roles.map(role => role.minors ? qsTr("经授权") : qsTr("不可")) }]
    component Cell: Rectangle {
        id: box
        required property string text
        property bool head: false
        property color tone: Theme.text2
        width: root.cell
        color: "transparent"
        border.width: 1
        border.color: Theme.line
        Fine {
            anchors.fill: parent
            anchors.margins: Theme.unit
            text: box.text
            color: box.head ? Theme.text1 : box.tone
            font.weight: box.head ? Font.Bold : Font.Normal
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
    component Line: Row {
        id: line
        required property string title
        required property var cells
        property bool head: false
        property bool words: false
        spacing: -1
        Accessible.role: Accessible.Row
        Accessible.name: {
            const roles = root.desk.roles
            const named = line.words ? line.cells.map((text, i) => roles[i].text + " " + text) : line.cells.map((has, i) => has ? roles[i].text : "").filter(text => text.length > 0)
            return line.head ? line.title : qsTr("%1：%2").arg(line.title).arg(named.join(qsTr("、")))
        }
        Rectangle {
            width: root.first
            height: line.height
            color: "transparent"
            border.width: 1
            border.color: Theme.line
            Label {
                anchors.fill: parent
                leftPadding: Theme.unit * 3
                text: line.title
                font.weight: line.head ? Font.Bold : Font.Normal
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
        Repeater {
            model: line.cells
            Cell {
                required property var modelData
                height: line.height
                head: line.head
                text: line.head || line.words ? modelData : modelData ? "●" : "·"
                tone: line.words ? Theme.text2 : modelData ? Theme.ok : Theme.text3
            }
        }
    }
    Flickable {
        id: flick
        focus: true
        clip: true
        activeFocusOnTab: true
        anchors.fill: parent
        anchors.margins: Theme.unit * 4
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: table.width
        contentHeight: table.height
        Keys.onDownPressed: flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), flick.contentY + Theme.row)
        Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - Theme.row)
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("权限表")
        Column {
            id: table
            spacing: -1
            Line {
                height: 40
                title: qsTr("权限")
                cells: root.desk.roles.map(role => role.text)
                head: true
            }
            Repeater {
                model: root.desk.rights
                Line {
                    required property var modelData
                    height: Theme.row
                    title: modelData.text
                    cells: modelData.cells
                }
            }
            Repeater {
                model: root.lines
                Line {
                    required property var modelData
                    height: 76
                    title: modelData.text
                    cells: modelData.cells
                    words: true
                }
            }
            Fine {
                topPadding: Theme.unit * 3
                text: qsTr("不得由一人兼任：%1").arg(root.desk.apart)
            }
            Fine {
                topPadding: Theme.unit
                text: root.desk.source
            }
        }
    }
}
