pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 开始督察: drawn at random by a seed everybody can see, or to chosen centres.
ActCard {
    id: root
    required property InspectionDesk desk
    signal opened(string kind, list<string> centres, string purpose)
    title: qsTr("开始督察")
    actText: qsTr("开始")
    consequence: qsTr("督察编号和去向写入省平台；期间每一路调看都以本次督察为事由登记，被督察中心可查")
    blocked: root.desk.openBlocked.length > 0 ? root.desk.openBlocked : purpose.text.trim().length === 0 ? qsTr("请写明督察内容")
        : plan.centres.length === 0 ? qsTr("请选择中心")
        : plan.centres.length > root.desk.mostCentres ? qsTr("一次督察至多 %1 个中心，请分次督察").arg(root.desk.mostCentres) : ""
    onActed: opened(plan.random ? "random" : "planned", plan.centres,
                    plan.random ? `${purpose.text.trim()}（${plan.note}）` : purpose.text.trim())
    fields: ({ purpose: purpose.text, chosen: plan.chosen })
    onRestored: fields => {
        purpose.text = fields.purpose
        plan.chosen = fields.chosen
    }
    CentreDraw {
        id: plan
        desk: root.desk
    }
    RowLayout {
        spacing: Theme.unit * 2
        FilterChip {
            text: qsTr("随机抽查")
            checked: true
            onClicked: plan.random = true
        }
        FilterChip {
            text: qsTr("计划督察")
            onClicked: plan.random = false
        }
    }
    TextField {
        id: purpose
        focus: true
        label: qsTr("督察内容")
        placeholderText: qsTr("督察内容，如 训诫程序")
        maximumLength: 100
        Layout.fillWidth: true
    }
    RowLayout {
        visible: plan.random
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        ComboBox {
            label: qsTr("抽取范围")
            model: plan.cities
            onActivated: plan.city = currentValue
            Layout.fillWidth: true
        }
        ComboBox {
            label: qsTr("抽几个")
            model: [1, 2, 3, 5, 10].map(n => ({ value: n, text: qsTr("抽 %1 个").arg(n) }))
            currentIndex: 2
            onActivated: plan.count = currentValue
            implicitWidth: 104
        }
    }
    RowLayout {
        visible: plan.random
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Support { text: qsTr("种子") }
        TextField {
            label: qsTr("随机种子")
            text: plan.seed
            validator: RegularExpressionValidator { regularExpression: /\d{1,6}/ }
            onTextEdited: if (acceptableInput)
                plan.seed = Number(text)
            implicitWidth: 96
        }
        Button {
            text: qsTr("换一个")
            onActed: plan.shuffle()
        }
        Item { Layout.fillWidth: true }
        Fine { text: qsTr("%1 个中心").arg(plan.from) }
    }
    CentreChoice {
        visible: !plan.random
        plan: plan
        Layout.fillWidth: true
    }
    Support {
        visible: plan.names.length > 0
        text: plan.random ? qsTr("抽中 %1").arg(plan.names) : qsTr("已选 %1").arg(plan.names)
        color: Theme.text1
        wrapMode: Text.Wrap
        maximumLineCount: 4
        Layout.fillWidth: true
    }
}
