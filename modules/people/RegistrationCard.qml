pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// 登记新对象: from the documents that came, before anybody has reported.
ActCard {
    id: root
    required property RegisterDesk desk
    property int edited: 0
    property var lines: []
    signal registered(string person)
    title: qsTr("登记新对象")
    actText: qsTr("登记")
    consequence: qsTr("先存本机再报省平台；登记后办理“接收入矫”，报到期限自文书生效日起算")
    blocked: edited >= 0 ? entry.fault(root.values()) : ""
    onActed: entry.send(root.values())
    fields: edited >= 0 ? root.values() : ({})
    onRestored: fields => {
        for (let i = 0; i < inputs.count; ++i) {
            const input = inputs.itemAt(i) as EntryField
            input.fill(fields[input.field.code])
        }
    }
    function values(): var {
        const all = {}
        for (let i = 0; i < inputs.count; ++i) {
            const input = inputs.itemAt(i) as EntryField
            if (input)
                all[input.field.code] = input.value
        }
        return all
    }
    function begin(): void {
        const first = inputs.itemAt(0) as EntryField
        first?.take()
    }
    Component.onCompleted: {
        root.lines = entry.fields()
        root.edited += 1
    }
    Registration {
        id: entry
        desk: root.desk
        onSaved: person => root.registered(person)
        onFailed: why => failure.text = why
    }
    InlineMessage {
        id: failure
        visible: text.length > 0
        text: ""
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
    Flickable {
        id: flick
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.implicitHeight
        implicitHeight: Math.min(column.implicitHeight, 420)
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}
        ColumnLayout {
            id: column
            width: flick.width - Theme.unit * 3
            spacing: Theme.unit * 2
            Repeater {
                id: inputs
                model: root.lines
                EntryField {
                    required property var modelData
                    field: modelData
                    onValueChanged: root.edited += 1
                    onActiveFocusChanged: if (activeFocus)
                        flick.contentY = Math.max(0, Math.min(y - Theme.unit * 8, flick.contentHeight - flick.height))
                    Layout.fillWidth: true
                }
            }
        }
    }
}
