pragma ComponentBehavior: Bound
import Zhihui.Controls

/// The choice of a language, each by its own name.
ComboBox {
    id: root
    required property string language
    signal chosen(string language)
    model: [{ value: "zh_CN", text: "中文" }, { value: "en", text: "English" }]
    currentIndex: language === "en" ? 1 : 0
    onActivated: root.chosen(currentValue)
}
