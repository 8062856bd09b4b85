pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// What a tile says about its look and its picture: a word with a colour, and where there is no picture why and what to do.
QtObject {
    id: root
    required property View view
    required property VideoTile tile
    readonly property bool empty: view.camera.length === 0
    readonly property bool granted: view.state === View.Granted
    readonly property bool live: granted && tile.state === VideoTile.Live
    readonly property bool stale: granted && tile.state === VideoTile.Stale
    readonly property bool failing: view.state === View.Refused || granted && (tile.state === VideoTile.NoSignal || tile.state === VideoTile.Refused)
    readonly property color tone: live ? Theme.ok : stale ? Theme.off : failing ? Theme.p2 : Theme.p3
    readonly property int health: live ? CameraTree.Live : stale ? CameraTree.Stale : failing ? CameraTree.Failing : CameraTree.Unknown
    readonly property var causes: ({
        "refused-401": qsTr("口令错误"), "refused-403": qsTr("无权限"), "not-found": qsTr("没有这路码流"), "timeout": qsTr("没有应答"),
        "unreachable": qsTr("网络不通"), "no-video": qsTr("没有视频"), "unsupported": qsTr("编码不支持"), "ended": qsTr("对方已断开"),
        "ended-grant": qsTr("调看登记已到期") })
    readonly property string because: causes[tile.cause] ?? ""
    readonly property int seconds: Math.max(0, Math.round(tile.ageMs / 1000))
    readonly property int retry: Math.ceil(tile.retryInMs / 1000)

    /// For the caption.
    readonly property string word: {
        if (empty || view.state === View.Ended)
            return "";
        if (view.state === View.Asking)
            return qsTr("登记中");
        if (view.state === View.Refused)
            return qsTr("无画面");
        switch (tile.state) {
        case VideoTile.Live: return tile.keyFramesOnly ? qsTr("仅关键帧 · %1 秒前").arg(seconds) : qsTr("实时");
        case VideoTile.Stale: return qsTr("停滞 %1 秒").arg(seconds);
        case VideoTile.NoSignal: return retry > 0 ? qsTr("无信号 · %1 秒后重试").arg(retry) : qsTr("无信号");
        case VideoTile.Refused: return qsTr("已拒绝：%1").arg(because);
        default: return qsTr("连接中");
        }
    }
    /// Where the picture would be; empty while there is one.
    readonly property string title: {
        if (empty)
            return qsTr("空格");
        if (view.state === View.Refused)
            return view.cause;
        if (view.state === View.Asking)
            return qsTr("正在登记调看");
        if (!granted || tile.pictureRect.width > 0)
            return "";
        if (tile.state === VideoTile.Refused)
            return qsTr("摄像机拒绝：%1").arg(because);
        if (tile.state === VideoTile.NoSignal)
            return because.length > 0 ? qsTr("无信号：%1").arg(because) : qsTr("无信号");
        return qsTr("正在连接摄像机");
    }
    readonly property string advice: {
        if (empty)
            return qsTr("从左侧拖入摄像机，或在列表中按回车");
        if (view.state === View.Refused)
            return view.advice;
        if (view.state === View.Asking)
            return view.reason.text;
        if (!granted || title.length === 0)
            return "";
        if (tile.state === VideoTile.Refused)
            return qsTr("请通知运维核对该机的账号和口令");
        return tile.state === VideoTile.NoSignal ? qsTr("正在自动重连，久无画面请报修") : "";
    }
}
