import Zhihui.Alerts
Item {}
