<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ActCard</name>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补充核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填写核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派员核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>被退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待上传</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertList</name>
    <message>
        <source>预警队列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其余 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未受理 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已消除待核 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 条新预警 · 显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待处理的预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此筛选下没有预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次加载需数秒，本机已有的数据先行显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复连接后自动补齐</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新预警会自动出现在这里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可改选「全部」</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日 %1 条 · 属实 %2 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssistCard</name>
    <message>
        <source>请求异地协查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发出请求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>该县区司法局值班席将看到这条预警和对象的必要信息，直到办结；请求和答复都进入案卷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可请求的县区，请联系市局值班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选择县区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明请求事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求的县区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请到最新定位处核实其人在否及事由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>快捷键 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseBody</name>
    <message>
        <source>联系与设备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实步骤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结论</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>查看身份，须说明事由 (I)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>省平台退回了上一个决定：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存到本机 · 待上传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存 · 省平台已确认</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>未选中预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存到本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条预警已不在本辖区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能已移交或超出查看范围，请另选一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 J、K 在队列中移动，或在地图上点选对象</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警离开队列并归档，结论进入对象档案和考核统计，驻检可见，不能撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选择结论</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明处理结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结论</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择结论</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处理结果和后续措施</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComboBox</name>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountChips</name>
    <message>
        <source>在矫 %1 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>决定定位中 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电子定位决定在有效期内的对象；地图只显示这些人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正常 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离线 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超过约定间隔没有上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>失联 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有未办结预警的对象</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DispatchCard</name>
    <message>
        <source>派员核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下达任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务立即发到该组人员的手机，本县区值班领导和驻检可见；须带执法记录仪，两人以上到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本县区没有登记的外勤人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明核查要求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查要求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到最新定位处当面核实，拍照反馈</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DutyWorkspace</name>
    <message>
        <source>自 %1 起无新预警</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EdgeArrow</name>
    <message>
        <source>%1 在地图范围之外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>飞到 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixTable</name>
    <message>
        <source>判定依据 · %1 个定位点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示最近 %1 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误差</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>距边界</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可信度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 误差 %3 距边界 %4 可信度 %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message>
        <source>%1 %2 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>展开 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>展开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldCard</name>
    <message>
        <source>暂缓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到时自动回到队列；期间情形加重仍会提示，时钟照常计时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明暂缓事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂缓多久</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂缓事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可派人员与车辆</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>摄像机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地名</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelMark</name>
    <message>
        <source>一级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>三级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>四级</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkBanner</name>
    <message>
        <source>省平台不接受本席的登录%1，自 %2 起无新预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与省平台的连接中断，自 %1 起无新预警。可继续办理：决定存在本机，恢复后自动上传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新登录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指挥 · 社区矫正指挥中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省平台地址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在等待省平台答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登录、查看和办理全部留痕，供督察和驻检查阅</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>办理记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>指挥 · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapChrome</name>
    <message>
        <source>放大 +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小 -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>层</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图层</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随所选对象 F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全省视图 Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1° E  %2° N   WGS-84</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapMarks</name>
    <message>
        <source>%1 秒前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 分前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 小时前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>静止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误差 %1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一级预警</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>省平台未连接，本机暂无对象数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在从省平台加载对象和定位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>地图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>底图 示例数据 · 非官方边界</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>核查任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedBand</name>
    <message>
        <source>%1，%2，%3，已 %4，限 %5 内受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另有 %1 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已超 %1 时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>限 %1 内受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>工作区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevealCard</name>
    <message>
        <source>%1 的身份 · %2 秒后隐去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看 %1 的身份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隐去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在查询</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看人、时间和事由写入审计，驻检可见；只显示 %1 秒，不保存在本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在向省平台查询</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用于案件 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事由，如 电话联系前核对身份</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索 姓名 证件尾号 设备 地点 摄像机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本辖区没有找到 “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>摄像机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · 无位置</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立即生效；案卷和对外文书始终为中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明亮外观用于白天采光好的房间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明亮</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>减少动画</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地图不飞行、面板不滑动；系统要求时自动如此</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值班员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省平台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值班规程</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>软件版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>快捷键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一条、上一条预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理置顶的一级预警，没有时受理所选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理所选预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填写核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派员核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求异地协查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看身份，须说明事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索对象、设备、地点、摄像机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认打开的办理卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离开办理卡、搜索或本卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示或隐去快捷键</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>省平台 %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省平台 已连接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在连接省平台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省平台 %1 中断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省平台 登录失效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指挥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>辖区加载中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本席查看和处置的范围，由账号决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待上传 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存在本机、省平台尚未确认的决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部决定已由省平台确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值班员 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>可派人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近 %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本县区没有登记的外勤人员，可请求异地协查或联系值班领导</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求异地协查</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>核查人员</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitRow</name>
    <message>
        <source>任务中</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>补充核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填写核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实记录写入案卷，本辖区值班员和驻检可见，保存后不能修改，只能补充</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明核实方式和结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实方式、联系到谁、本人说明、批准文书情况</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::Options</name>
    <message>
        <source>省平台地址，https://主机:端口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>唯一信任的证书颁发机构（PEM）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登录用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第一行为密码的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本席数据目录；一个目录只供一个进程使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>界面语言：zh_CN 或 en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观：dark 或 light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窗口大小，如 1920x1080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首先显示：duty 或 settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启动、画出一帧、退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首帧有对象时打印所用毫秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法读取 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--province 须为 https:// 地址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang 须为 zh_CN 或 en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme 须为 dark 或 light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page 须为 duty 或 settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size 须为 宽x高，至少 640x480</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指挥：社区矫正指挥中心工作站</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::Quantity</name>
    <message>
        <source>%1 小时 %2 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::AlertCase</name>
    <message>
        <source>后到的定位推翻了判定：%1，请复核后办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已暂缓至 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情形已于 %1 自行消除，仍须核实后办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由迟到数据产生，发生于 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未选中预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 已受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>须先受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>须先填写核实</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::AlertModel</name>
    <message>
        <source>暂缓至 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2，%3 %4，%5，已 %6，%7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::AlertText</name>
    <message>
        <source>一级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>三级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>四级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>越界</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临界</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>禁入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接近禁入区域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>越界 · 离开批准活动区域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临界 · 接近活动区域边界</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>禁入 · 进入禁止区域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离线 · 失去联系</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后 %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>边界外 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深入 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>距边界 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>严管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宽管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>普管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缓刑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>假释</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂予监外执行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销待核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已消除待核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 核实中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 已核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已派员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员已到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>属实-违规</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有批准-非违规</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误报-漂移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误报-设备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误报-规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移交公安</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卫星</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>基站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已下达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已接受</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>视频</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警产生</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警更新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情形消除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预警撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实步骤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派员核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求异地协查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务下达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查人员接受</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查人员到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务退回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::CaseReader</name>
    <message>
        <source>无登记腕带</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · 无定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电量 %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 条 · 属实 %2 · 漂移 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对象档案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在加载</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后核实联系</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>腕带</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最新定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 前 · 误差 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 %1 日预警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管辖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> 余 %1 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定位决定 至 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未成年人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则 %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存疑：%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::Desk</name>
    <message>
        <source>%1 小时</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::dispatch::AssistChoices</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::dispatch::OrderModel</name>
    <message>
        <source>已下达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已接受</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1（异地协查）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::dispatch::UnitModel</name>
    <message>
        <source>位置未知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置 %1 未更新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置 %1 前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可派</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务中</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::people::Reveal</name>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>居住地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证人电话</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::people::SearchModel</name>
    <message>
        <source>尾号 %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zhihui::shell::Session</name>
    <message>
        <source>省平台地址须以 https:// 开头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写用户名和密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连接不上省平台，无法核对密码：%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
