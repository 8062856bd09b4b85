pragma ComponentBehavior: Bound
import QtQml

/// What was typed into the cards of the alerts and neither sent nor given up; in memory, for one operator.
QtObject {
    id: root
    /// By "alert/form": the fields of the card.
    property var kept: ({})
    /// By alert: the card that was open.
    property var open: ({})

    function keep(alert: string, form: string, fields: var): void {
        root.kept[alert + "/" + form] = fields
        root.open[alert] = form
    }
    function fields(alert: string, form: string): var {
        return root.kept[alert + "/" + form] ?? null
    }
    function drop(alert: string, form: string): void {
        delete root.kept[alert + "/" + form]
        if (root.open[alert] === form)
            delete root.open[alert]
    }
    function clear(): void {
        root.kept = {}
        root.open = {}
    }
}
