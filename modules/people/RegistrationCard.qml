pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// 登记新对象: from the documents that came, before anybody has reported.
ActCard {
    id: root
    required property RegisterDesk desk
    /// Fields filled with what was refused; empty: a new one.
    property var written: []
    property var lines: []
    signal registered(string person)
    title: qsTr("登记新对象")
    actText: qsTr("登记")
    consequence: qsTr("先存本机再报省平台；登记后办理“接收入矫”，报到期限自文书生效日起算")
    blocked: inputs.edited >= 0 ? entry.fault(inputs.values()) : ""
    onActed: entry.send(inputs.values())
    fields: inputs.edited >= 0 ? inputs.values() : ({})
    onRestored: fields => inputs.fill(fields)
    function begin(): void {
        inputs.take()
    }
    Component.onCompleted: root.lines = root.written.length > 0 ? root.written : entry.fields()
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
        contentHeight: inputs.implicitHeight
        implicitHeight: Math.min(inputs.implicitHeight, 420)
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}
        EntryFields {
            id: inputs
            width: flick.width - Theme.unit * 3
            lines: root.lines
            onFocused: field => flick.contentY = Math.max(0, Math.min(field.y - Theme.unit * 8, flick.contentHeight - flick.height))
        }
    }
}
