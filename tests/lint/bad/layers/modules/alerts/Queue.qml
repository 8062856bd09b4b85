import Zhihui.Map
Item {}
