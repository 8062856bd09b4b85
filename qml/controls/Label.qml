pragma ComponentBehavior: Bound
import QtQuick

/// A fact: body text.
Text {
    color: Theme.text1
    font.family: Theme.family
    font.pixelSize: Theme.f14
    font.features: ({ "tnum": 1 })
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0
}
