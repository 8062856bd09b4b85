<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ActCard</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>办理</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>补充核实</source>
        <translation>Add to verification</translation>
    </message>
    <message>
        <source>填写核实</source>
        <translation>Record verification</translation>
    </message>
    <message>
        <source>派员核查</source>
        <translation>Send officers</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>Waiting to upload</translation>
    </message>
</context>
<context>
    <name>AlertList</name>
    <message>
        <source>预警队列</source>
        <translation>Alert queue</translation>
    </message>
    <message>
        <source>其余 %1 条</source>
        <translation>Others: %1</translation>
    </message>
    <message>
        <source>预警 %1 条</source>
        <translation>Alerts: %1</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>我的 %1</source>
        <translation>Mine %1</translation>
    </message>
    <message>
        <source>未受理 %1</source>
        <translation>Not accepted %1</translation>
    </message>
    <message>
        <source>已消除待核 %1</source>
        <translation>Cleared, to verify %1</translation>
    </message>
    <message>
        <source>%1 条新预警 · 显示</source>
        <translation>New alerts: %1 · Show</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
    <message>
        <source>没有待处理的预警</source>
        <translation>No alerts waiting</translation>
    </message>
    <message>
        <source>此筛选下没有预警</source>
        <translation>No alerts under this filter</translation>
    </message>
    <message>
        <source>首次加载需数秒，本机已有的数据先行显示</source>
        <translation>The first load takes a few seconds; what this computer already holds is shown first</translation>
    </message>
    <message>
        <source>恢复连接后自动补齐</source>
        <translation>Missing alerts arrive once the connection is back</translation>
    </message>
    <message>
        <source>新预警会自动出现在这里</source>
        <translation>New alerts appear here by themselves</translation>
    </message>
    <message>
        <source>可改选「全部」</source>
        <translation>Choose “All” to see the others</translation>
    </message>
    <message>
        <source>今日 %1 条 · 属实 %2 条</source>
        <translation>Today %1 · confirmed %2</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>AssistCard</name>
    <message>
        <source>请求异地协查</source>
        <translation>Ask another county</translation>
    </message>
    <message>
        <source>发出请求</source>
        <translation>Send request</translation>
    </message>
    <message>
        <source>该县区司法局值班席将看到这条预警和对象的必要信息，直到办结；请求和答复都进入案卷</source>
        <translation>The duty desk of that county&apos;s justice bureau will see this alert and what it needs to know of the person until the alert is closed; the request and the reply go into the case file</translation>
    </message>
    <message>
        <source>没有可请求的县区，请联系市局值班</source>
        <translation>There is no county to ask; contact the city bureau&apos;s duty desk</translation>
    </message>
    <message>
        <source>请选择县区</source>
        <translation>Choose a county</translation>
    </message>
    <message>
        <source>请写明请求事项</source>
        <translation>State what you are asking for</translation>
    </message>
    <message>
        <source>请求的县区</source>
        <translation>County to ask</translation>
    </message>
    <message>
        <source>请求事项</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>请到最新定位处核实其人在否及事由</source>
        <translation>Please go to the latest fix and verify whether the person is there, and why</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>快捷键 %1</source>
        <translation>Shortcut %1</translation>
    </message>
</context>
<context>
    <name>CaseBody</name>
    <message>
        <source>联系与设备</source>
        <translation>Contacts and device</translation>
    </message>
    <message>
        <source>核实步骤</source>
        <translation>Verification steps</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>核实情况</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Finding</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>查看身份，须说明事由 (I)</source>
        <translation>Show identity; a reason is required (I)</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>省平台退回了上一个决定：%1</source>
        <translation>The provincial platform returned the last decision: %1</translation>
    </message>
    <message>
        <source>已保存到本机 · 待上传</source>
        <translation>Saved on this computer · waiting to upload</translation>
    </message>
    <message>
        <source>已保存 · 省平台已确认</source>
        <translation>Saved · confirmed by the provincial platform</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>未选中预警</source>
        <translation>No alert selected</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>已保存到本机</source>
        <translation>Saved on this computer</translation>
    </message>
    <message>
        <source>这条预警已不在本辖区</source>
        <translation>This alert is no longer in your jurisdiction</translation>
    </message>
    <message>
        <source>可能已移交或超出查看范围，请另选一条</source>
        <translation>It may have been handed over or lie outside what you may view; select another</translation>
    </message>
    <message>
        <source>按 J、K 在队列中移动，或在地图上点选对象</source>
        <translation>Move through the queue with J and K, or click a person on the map</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>预警离开队列并归档，结论进入对象档案和考核统计，驻检可见，不能撤回</source>
        <translation>The alert leaves the queue and is archived; the finding goes into the person&apos;s file and the performance figures, is visible to the resident procurator and cannot be withdrawn</translation>
    </message>
    <message>
        <source>请选择结论</source>
        <translation>Choose a finding</translation>
    </message>
    <message>
        <source>请写明处理结果</source>
        <translation>State the result</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>选择结论</source>
        <translation>Choose a finding</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>处理结果和后续措施</source>
        <translation>Result and follow-up measures</translation>
    </message>
</context>
<context>
    <name>ComboBox</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CountChips</name>
    <message>
        <source>在矫 %1 人</source>
        <translation>Supervised %1</translation>
    </message>
    <message>
        <source>决定定位中 %1</source>
        <translation>Positioned by decision %1</translation>
    </message>
    <message>
        <source>电子定位决定在有效期内的对象；地图只显示这些人</source>
        <translation>People whose positioning decision is in force; the map shows only them</translation>
    </message>
    <message>
        <source>正常 %1</source>
        <translation>Normal %1</translation>
    </message>
    <message>
        <source>离线 %1</source>
        <translation>Offline %1</translation>
    </message>
    <message>
        <source>超过约定间隔没有上报</source>
        <translation>No report within the agreed interval</translation>
    </message>
    <message>
        <source>失联 %1</source>
        <translation>Lost contact %1</translation>
    </message>
    <message>
        <source>预警 %1</source>
        <translation>Alerts %1</translation>
    </message>
    <message>
        <source>有未办结预警的对象</source>
        <translation>People with an alert not yet closed</translation>
    </message>
</context>
<context>
    <name>DispatchCard</name>
    <message>
        <source>派员核查</source>
        <translation>Send officers</translation>
    </message>
    <message>
        <source>下达任务</source>
        <translation>Issue order</translation>
    </message>
    <message>
        <source>任务立即发到该组人员的手机，本县区值班领导和驻检可见；须带执法记录仪，两人以上到场</source>
        <translation>The order goes to that team&apos;s phones at once; the county duty chief and the resident procurator see it. Attend with body cameras, at least two officers</translation>
    </message>
    <message>
        <source>本县区没有登记的外勤人员</source>
        <translation>No field officers are registered in this county</translation>
    </message>
    <message>
        <source>请写明核查要求</source>
        <translation>State what to check</translation>
    </message>
    <message>
        <source>核查要求</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>到最新定位处当面核实，拍照反馈</source>
        <translation>Verify in person at the latest fix; report back with photos</translation>
    </message>
</context>
<context>
    <name>DutyWorkspace</name>
    <message>
        <source>自 %1 起无新预警</source>
        <translation>No new alerts since %1</translation>
    </message>
</context>
<context>
    <name>EdgeArrow</name>
    <message>
        <source>%1 在地图范围之外</source>
        <translation>%1 is outside the map view</translation>
    </message>
    <message>
        <source>飞到 %1</source>
        <translation>Fly to %1</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>FixTable</name>
    <message>
        <source>判定依据 · %1 个定位点</source>
        <translation>Evidence · fixes: %1</translation>
    </message>
    <message>
        <source>显示最近 %1 个</source>
        <translation>Latest %1 shown</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>误差</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>距边界</source>
        <translation>To boundary</translation>
    </message>
    <message>
        <source>可信度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>%1 %2 误差 %3 距边界 %4 可信度 %5</source>
        <translation>%1 %2, error %3, to boundary %4, confidence %5</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message>
        <source>%1 %2 条</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>展开 %1</source>
        <translation>Expand %1</translation>
    </message>
    <message>
        <source>收起 %1</source>
        <translation>Collapse %1</translation>
    </message>
    <message>
        <source>展开</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Collapse</translation>
    </message>
</context>
<context>
    <name>HoldCard</name>
    <message>
        <source>暂缓</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>到时自动回到队列；期间情形加重仍会提示，时钟照常计时</source>
        <translation>It returns to the queue when the time is up; you are still told if it gets worse, and the clock keeps running</translation>
    </message>
    <message>
        <source>请写明暂缓事由</source>
        <translation>State the reason for the hold</translation>
    </message>
    <message>
        <source>暂缓多久</source>
        <translation>Hold for</translation>
    </message>
    <message>
        <source>暂缓事由</source>
        <translation>Reason for the hold</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>对象</source>
        <translation>People</translation>
    </message>
    <message>
        <source>可派人员与车辆</source>
        <translation>Available officers and vehicles</translation>
    </message>
    <message>
        <source>摄像机</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Place names</translation>
    </message>
</context>
<context>
    <name>LevelMark</name>
    <message>
        <source>一级</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>二级</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>三级</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>四级</source>
        <translation>Level 4</translation>
    </message>
</context>
<context>
    <name>LinkBanner</name>
    <message>
        <source>省平台不接受本席的登录%1，自 %2 起无新预警</source>
        <translation>The provincial platform does not accept this desk&apos;s sign-in%1; no new alerts since %2</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>与省平台的连接中断，自 %1 起无新预警。可继续办理：决定存在本机，恢复后自动上传</source>
        <translation>The connection to the provincial platform is down; no new alerts since %1. You can go on working: decisions are kept on this computer and uploaded once it is back</translation>
    </message>
    <message>
        <source>重新登录</source>
        <translation>Sign in again</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>指挥 · 社区矫正指挥中心</source>
        <translation>Command · Community Corrections Command Centre</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>省平台地址</source>
        <translation>Provincial platform address</translation>
    </message>
    <message>
        <source>正在登录</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>正在等待省平台答复</source>
        <translation>Waiting for the provincial platform to answer</translation>
    </message>
    <message>
        <source>登录、查看和办理全部留痕，供督察和驻检查阅</source>
        <translation>Every sign-in, view and action is recorded for inspectors and the resident procurator</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>办理记录</source>
        <translation>Case log</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>指挥 · %1</source>
        <translation>Command · %1</translation>
    </message>
</context>
<context>
    <name>MapChrome</name>
    <message>
        <source>放大 +</source>
        <translation>Zoom in +</translation>
    </message>
    <message>
        <source>缩小 -</source>
        <translation>Zoom out -</translation>
    </message>
    <message>
        <source>层</source>
        <translation>L</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>随</source>
        <translation>F</translation>
    </message>
    <message>
        <source>跟随所选对象 F</source>
        <translation>Follow the selected person F</translation>
    </message>
    <message>
        <source>%1° E  %2° N   WGS-84</source>
        <translation>%1° E  %2° N   WGS-84</translation>
    </message>
    <message>
        <source>全</source>
        <translation>All</translation>
    </message>
    <message>
        <source>辖区全图 Home</source>
        <translation>Whole area Home</translation>
    </message>
</context>
<context>
    <name>MapMarks</name>
    <message>
        <source>%1 秒前</source>
        <translation>%1 s ago</translation>
    </message>
    <message>
        <source>%1 分前</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 小时前</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>静止</source>
        <translation>Not moving</translation>
    </message>
    <message>
        <source>%1 m/s</source>
        <translation>%1 m/s</translation>
    </message>
    <message>
        <source>误差 %1 m</source>
        <translation>±%1 m</translation>
    </message>
    <message>
        <source>一级预警</source>
        <translation>Level 1 alert</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>省平台未连接，本机暂无对象数据</source>
        <translation>Not connected to the provincial platform; this computer holds no data on people yet</translation>
    </message>
    <message>
        <source>正在从省平台加载对象和定位</source>
        <translation>Loading people and positions from the provincial platform</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>底图 示例数据 · 非官方边界</source>
        <translation>Base map: sample data · boundaries not official</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>核查任务</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>对象 %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>对象已不在本辖区</source>
        <translation>This person is no longer in your area</translation>
    </message>
    <message>
        <source>可能已解除矫正或移交，请另选一人</source>
        <translation>Supervision may have ended or been handed over; choose somebody else</translation>
    </message>
    <message>
        <source>身份只为办理案件查看；此人没有未办结的预警，不能查看</source>
        <translation>An identity is shown for a case only; this person has no open alert, so it cannot be shown</translation>
    </message>
    <message>
        <source>矫正</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>联系与设备</source>
        <translation>Contacts and device</translation>
    </message>
</context>
<context>
    <name>PinnedBand</name>
    <message>
        <source>%1，%2，%3，已 %4，限 %5 内受理</source>
        <translation>%1, %2, %3, waiting %4, accept within %5</translation>
    </message>
    <message>
        <source>另有 %1 条</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>已超 %1 时限</source>
        <translation>Over the %1 limit</translation>
    </message>
    <message>
        <source>限 %1 内受理</source>
        <translation>Accept within %1</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>工作区</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>RevealCard</name>
    <message>
        <source>%1 的身份 · %2 秒后隐去</source>
        <translation>Identity of %1 · hidden in %2 s</translation>
    </message>
    <message>
        <source>查看 %1 的身份</source>
        <translation>Show the identity of %1</translation>
    </message>
    <message>
        <source>隐去</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>正在查询</source>
        <translation>Looking up</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>查看人、时间和事由写入审计，驻检可见；只显示 %1 秒，不保存在本机</source>
        <translation>Who looked, when and why is written to the audit log and visible to the resident procurator; it is shown for %1 s only and not kept on this computer</translation>
    </message>
    <message>
        <source>正在向省平台查询</source>
        <translation>Asking the provincial platform</translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation>State the reason</translation>
    </message>
    <message>
        <source>用于案件 %1</source>
        <translation>For case %1</translation>
    </message>
    <message>
        <source>查看事由</source>
        <translation>Reason for looking</translation>
    </message>
    <message>
        <source>事由，如 电话联系前核对身份</source>
        <translation>Reason, e.g. checking identity before a call</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>搜索 姓名 证件尾号 设备 地点 摄像机</source>
        <translation>Search name, end of ID number, device, place, camera</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>本辖区没有找到 “%1”</source>
        <translation>“%1” was not found in your jurisdiction</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>对象</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>摄像机</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 · 无位置</source>
        <translation>%1 · no position</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>立即生效；案卷和对外文书始终为中文</source>
        <translation>Takes effect at once; case files and official documents are always in Chinese</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>明亮外观用于白天采光好的房间</source>
        <translation>The light appearance is for bright rooms by day</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>明亮</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>减少动画</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>地图不飞行、面板不滑动；系统要求时自动如此</source>
        <translation>The map does not fly and panels do not slide; automatic when the system asks for it</translation>
    </message>
    <message>
        <source>值班员</source>
        <translation>Duty officer</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>省平台</source>
        <translation>Provincial platform</translation>
    </message>
    <message>
        <source>值班规程</source>
        <translation>Duty procedure</translation>
    </message>
    <message>
        <source>软件版本</source>
        <translation>Software version</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Change officer</translation>
    </message>
    <message>
        <source>界面大小</source>
        <translation>Interface size</translation>
    </message>
    <message>
        <source>下次启动生效；只列出本屏放得下的大小</source>
        <translation>From the next start; only sizes that fit this screen are listed</translation>
    </message>
    <message>
        <source>按屏幕</source>
        <translation>By the screen</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>下一条、上一条预警</source>
        <translation>Next, previous alert</translation>
    </message>
    <message>
        <source>受理置顶的一级预警，没有时受理所选</source>
        <translation>Accept the pinned level 1 alert, or the selected alert if there is none</translation>
    </message>
    <message>
        <source>受理所选预警</source>
        <translation>Accept the selected alert</translation>
    </message>
    <message>
        <source>填写核实</source>
        <translation>Record verification</translation>
    </message>
    <message>
        <source>派员核查</source>
        <translation>Send officers</translation>
    </message>
    <message>
        <source>请求异地协查</source>
        <translation>Ask another county</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>查看身份，须说明事由</source>
        <translation>Show identity; a reason is required</translation>
    </message>
    <message>
        <source>搜索对象、设备、地点、摄像机</source>
        <translation>Search people, devices, places, cameras</translation>
    </message>
    <message>
        <source>确认打开的办理卡</source>
        <translation>Confirm the open action card</translation>
    </message>
    <message>
        <source>离开办理卡、搜索或本卡</source>
        <translation>Leave the action card, the search or this card</translation>
    </message>
    <message>
        <source>显示或隐去快捷键</source>
        <translation>Show or hide the shortcuts</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>省平台 %1 ms</source>
        <translation>Province %1 ms</translation>
    </message>
    <message>
        <source>省平台 已连接</source>
        <translation>Province connected</translation>
    </message>
    <message>
        <source>正在连接省平台</source>
        <translation>Connecting to province</translation>
    </message>
    <message>
        <source>省平台 %1 中断</source>
        <translation>Province down since %1</translation>
    </message>
    <message>
        <source>省平台 登录失效</source>
        <translation>Province sign-in lapsed</translation>
    </message>
    <message>
        <source>指挥</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>辖区加载中</source>
        <translation>Loading jurisdiction</translation>
    </message>
    <message>
        <source>本席查看和处置的范围，由账号决定</source>
        <translation>What this desk may view and act on; set by the account</translation>
    </message>
    <message>
        <source>待上传 %1</source>
        <translation>Waiting to upload %1</translation>
    </message>
    <message>
        <source>已存在本机、省平台尚未确认的决定</source>
        <translation>Decisions saved on this computer that the provincial platform has not yet confirmed</translation>
    </message>
    <message>
        <source>全部决定已由省平台确认</source>
        <translation>All decisions are confirmed by the provincial platform</translation>
    </message>
    <message>
        <source>值班员 %1</source>
        <translation>Duty officer %1</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>可派人员</source>
        <translation>Available officers</translation>
    </message>
    <message>
        <source>最近 %1 / %2</source>
        <translation>Nearest %1 of %2</translation>
    </message>
    <message>
        <source>本县区没有登记的外勤人员，可请求异地协查或联系值班领导</source>
        <translation>No field officers are registered in this county; ask another county or contact the duty chief</translation>
    </message>
    <message>
        <source>请求异地协查</source>
        <translation>Ask another county</translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>核查人员</source>
        <translation>Officers to send</translation>
    </message>
</context>
<context>
    <name>UnitRow</name>
    <message>
        <source>任务中</source>
        <translation>On an order</translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>补充核实</source>
        <translation>Add to verification</translation>
    </message>
    <message>
        <source>填写核实</source>
        <translation>Record verification</translation>
    </message>
    <message>
        <source>保存核实</source>
        <translation>Save verification</translation>
    </message>
    <message>
        <source>核实记录写入案卷，本辖区值班员和驻检可见，保存后不能修改，只能补充</source>
        <translation>The verification goes into the case file, visible to this jurisdiction&apos;s duty officers and the resident procurator; once saved it can be added to, not changed</translation>
    </message>
    <message>
        <source>请写明核实方式和结果</source>
        <translation>State how you verified and the result</translation>
    </message>
    <message>
        <source>核实情况</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>核实方式、联系到谁、本人说明、批准文书情况</source>
        <translation>How you verified, whom you reached, what the person said, leave documents</translation>
    </message>
</context>
<context>
    <name>zhihui::ErrorText</name>
    <message>
        <source>与省平台的连接中断，恢复后再试</source>
        <translation>The connection to the provincial platform is down; try again once it is back</translation>
    </message>
    <message>
        <source>省平台未及时答复，将自动重试</source>
        <translation>The provincial platform did not answer in time; it will be tried again automatically</translation>
    </message>
    <message>
        <source>本账号无此权限</source>
        <translation>This account does not have that right</translation>
    </message>
    <message>
        <source>省平台未予接受</source>
        <translation>The provincial platform did not accept it</translation>
    </message>
    <message>
        <source>已有他人先行处理，显示最新状态</source>
        <translation>Someone else acted first; the latest state is shown</translation>
    </message>
    <message>
        <source>数据校验未通过，未采用</source>
        <translation>The data failed its check and was not used</translation>
    </message>
    <message>
        <source>本机磁盘无法写入，决定未保存，请立即联系运维</source>
        <translation>This computer cannot write to its disk; the decision was not saved. Contact technical support at once</translation>
    </message>
    <message>
        <source>程序内部错误，已记入日志</source>
        <translation>Internal error; it has been logged</translation>
    </message>
</context>
<context>
    <name>zhihui::Options</name>
    <message>
        <source>省平台地址，https://主机:端口</source>
        <translation>Address of the provincial platform, https://host:port</translation>
    </message>
    <message>
        <source>唯一信任的证书颁发机构（PEM）</source>
        <translation>The only certificate authority to trust (PEM)</translation>
    </message>
    <message>
        <source>登录用户名</source>
        <translation>User name to sign in with</translation>
    </message>
    <message>
        <source>第一行为密码的文件</source>
        <translation>File whose first line is the password</translation>
    </message>
    <message>
        <source>本席数据目录；一个目录只供一个进程使用</source>
        <translation>Data directory of this desk; one directory serves one process only</translation>
    </message>
    <message>
        <source>界面语言：zh_CN 或 en</source>
        <translation>Interface language: zh_CN or en</translation>
    </message>
    <message>
        <source>外观：dark 或 light</source>
        <translation>Appearance: dark or light</translation>
    </message>
    <message>
        <source>窗口大小，如 1920x1080</source>
        <translation>Window size, e.g. 1920x1080</translation>
    </message>
    <message>
        <source>首先显示：duty 或 settings</source>
        <translation>Page to show first: duty or settings</translation>
    </message>
    <message>
        <source>启动、画出一帧、退出</source>
        <translation>Start, draw one frame, quit</translation>
    </message>
    <message>
        <source>首帧有对象时打印所用毫秒</source>
        <translation>Print the milliseconds taken to the first frame that shows people</translation>
    </message>
    <message>
        <source>无法读取 %1</source>
        <translation>Cannot read %1</translation>
    </message>
    <message>
        <source>--province 须为 https:// 地址</source>
        <translation>--province must be an https:// address</translation>
    </message>
    <message>
        <source>--lang 须为 zh_CN 或 en</source>
        <translation>--lang must be zh_CN or en</translation>
    </message>
    <message>
        <source>--theme 须为 dark 或 light</source>
        <translation>--theme must be dark or light</translation>
    </message>
    <message>
        <source>--page 须为 duty 或 settings</source>
        <translation>--page must be duty or settings</translation>
    </message>
    <message>
        <source>--size 须为 宽x高，至少 640x480</source>
        <translation>--size must be WIDTHxHEIGHT, at least 640x480</translation>
    </message>
    <message>
        <source>指挥：社区矫正指挥中心工作站</source>
        <translation>Command: workstation of the community corrections command centre</translation>
    </message>
</context>
<context>
    <name>zhihui::Quantity</name>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::AlertCase</name>
    <message>
        <source>后到的定位推翻了判定：%1，请复核后办结</source>
        <translation>Later fixes overturned the judgement: %1. Verify again, then close</translation>
    </message>
    <message>
        <source>已暂缓至 %1</source>
        <translation>On hold until %1</translation>
    </message>
    <message>
        <source>情形已于 %1 自行消除，仍须核实后办结</source>
        <translation>The situation cleared by itself at %1; it must still be verified before closing</translation>
    </message>
    <message>
        <source>由迟到数据产生，发生于 %1</source>
        <translation>Raised by late data; happened at %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>未选中预警</source>
        <translation>No alert selected</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1 已受理</source>
        <translation>Accepted by %1</translation>
    </message>
    <message>
        <source>须先受理</source>
        <translation>Accept first</translation>
    </message>
    <message>
        <source>须先填写核实</source>
        <translation>Record verification first</translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::AlertModel</name>
    <message>
        <source>暂缓至 %1</source>
        <translation>On hold until %1</translation>
    </message>
    <message>
        <source>%1 %2，%3 %4，%5，已 %6，%7</source>
        <translation>%1 %2, %3 %4, %5, for %6, %7</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::AlertText</name>
    <message>
        <source>一级</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>二级</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>三级</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>四级</source>
        <translation>Level 4</translation>
    </message>
    <message>
        <source>越界</source>
        <translation>Out of area</translation>
    </message>
    <message>
        <source>临界</source>
        <translation>Near boundary</translation>
    </message>
    <message>
        <source>禁入</source>
        <translation>Forbidden zone</translation>
    </message>
    <message>
        <source>接近禁入区域</source>
        <translation>Approaching a forbidden zone</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>越界 · 离开批准活动区域</source>
        <translation>Out of area · left the approved area</translation>
    </message>
    <message>
        <source>临界 · 接近活动区域边界</source>
        <translation>Near boundary · approaching the edge of the approved area</translation>
    </message>
    <message>
        <source>禁入 · 进入禁止区域</source>
        <translation>Forbidden zone · entered a forbidden zone</translation>
    </message>
    <message>
        <source>离线 · 失去联系</source>
        <translation>Offline · contact lost</translation>
    </message>
    <message>
        <source>最后 %1</source>
        <translation>Last seen %1</translation>
    </message>
    <message>
        <source>最后 %1 %2</source>
        <translation>Last seen %1 %2</translation>
    </message>
    <message>
        <source>边界外 %1</source>
        <translation>%1 outside</translation>
    </message>
    <message>
        <source>深入 %1</source>
        <translation>%1 inside</translation>
    </message>
    <message>
        <source>距边界 %1</source>
        <translation>%1 from boundary</translation>
    </message>
    <message>
        <source>严管</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>宽管</source>
        <translation>Lenient</translation>
    </message>
    <message>
        <source>普管</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>管制</source>
        <translation>Public surveillance</translation>
    </message>
    <message>
        <source>缓刑</source>
        <translation>Probation</translation>
    </message>
    <message>
        <source>假释</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>暂予监外执行</source>
        <translation>Serving outside prison</translation>
    </message>
    <message>
        <source>已撤销待核</source>
        <translation>Retracted, to verify</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已消除待核</source>
        <translation>Cleared, to verify</translation>
    </message>
    <message>
        <source>未受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>%1 核实中</source>
        <translation>%1 verifying</translation>
    </message>
    <message>
        <source>%1 已核实</source>
        <translation>Verified by %1</translation>
    </message>
    <message>
        <source>已派员</source>
        <translation>Officers sent</translation>
    </message>
    <message>
        <source>人员已到场</source>
        <translation>Officers on scene</translation>
    </message>
    <message>
        <source>属实-违规</source>
        <translation>Confirmed – violation</translation>
    </message>
    <message>
        <source>有批准-非违规</source>
        <translation>Approved – no violation</translation>
    </message>
    <message>
        <source>误报-漂移</source>
        <translation>False alert – drift</translation>
    </message>
    <message>
        <source>误报-设备</source>
        <translation>False alert – device</translation>
    </message>
    <message>
        <source>误报-规则</source>
        <translation>False alert – rule</translation>
    </message>
    <message>
        <source>无法核实</source>
        <translation>Cannot be verified</translation>
    </message>
    <message>
        <source>移交公安</source>
        <translation>Handed to police</translation>
    </message>
    <message>
        <source>卫星</source>
        <translation>Satellite</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>基站</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>已下达</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>视频</source>
        <translation>by video</translation>
    </message>
    <message>
        <source>预警产生</source>
        <translation>Alert raised</translation>
    </message>
    <message>
        <source>预警更新</source>
        <translation>Alert updated</translation>
    </message>
    <message>
        <source>情形消除</source>
        <translation>Situation cleared</translation>
    </message>
    <message>
        <source>预警撤销</source>
        <translation>Alert retracted</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>核实步骤</source>
        <translation>Verification step</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>派员核查</source>
        <translation>Sent officers</translation>
    </message>
    <message>
        <source>请求异地协查</source>
        <translation>Asked another county</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>任务下达</source>
        <translation>Order issued</translation>
    </message>
    <message>
        <source>核查人员接受</source>
        <translation>Officers accepted the order</translation>
    </message>
    <message>
        <source>核查人员到场</source>
        <translation>Officers on scene</translation>
    </message>
    <message>
        <source>核查反馈</source>
        <translation>Officers reported</translation>
    </message>
    <message>
        <source>任务退回</source>
        <translation>Order declined</translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::CaseReader</name>
    <message>
        <source>无登记腕带</source>
        <translation>No wristband registered</translation>
    </message>
    <message>
        <source>%1 · 无定位</source>
        <translation>%1 · no fix</translation>
    </message>
    <message>
        <source>电量 %1 %</source>
        <translation>battery %1 %</translation>
    </message>
    <message>
        <source>%1 条 · 属实 %2 · 漂移 %3</source>
        <translation>%1 · confirmed %2 · drift %3</translation>
    </message>
    <message>
        <source>：%1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>对象档案</source>
        <translation>Person&apos;s file</translation>
    </message>
    <message>
        <source>正在加载</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>保证人</source>
        <translation>Guarantor</translation>
    </message>
    <message>
        <source>最后核实联系</source>
        <translation>Last verified contact</translation>
    </message>
    <message>
        <source>无记录</source>
        <translation>None on record</translation>
    </message>
    <message>
        <source>腕带</source>
        <translation>Wristband</translation>
    </message>
    <message>
        <source>最新定位</source>
        <translation>Latest fix</translation>
    </message>
    <message>
        <source>%1 前 · 误差 %2</source>
        <translation>%1 ago · ±%2</translation>
    </message>
    <message>
        <source>近 %1 日预警</source>
        <translation>Alerts, last %1 days</translation>
    </message>
    <message>
        <source>管辖</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source> 余 %1 天</source>
        <translation>, days left: %1</translation>
    </message>
    <message>
        <source>定位决定 至 %1</source>
        <translation>Positioning decision to %1</translation>
    </message>
    <message>
        <source>未成年人</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>依据 %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>规则 %1 %2</source>
        <translation>Rule: %1 %2</translation>
    </message>
    <message>
        <source>存疑：%1</source>
        <translation>In doubt: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::alerts::Desk</name>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>zhihui::dispatch::AssistChoices</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>zhihui::dispatch::OrderModel</name>
    <message>
        <source>已下达</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>%1（异地协查）</source>
        <translation>%1 (other county)</translation>
    </message>
</context>
<context>
    <name>zhihui::dispatch::UnitModel</name>
    <message>
        <source>位置未知</source>
        <translation>Position unknown</translation>
    </message>
    <message>
        <source>位置 %1 未更新</source>
        <translation>Position not updated for %1</translation>
    </message>
    <message>
        <source>位置 %1 前</source>
        <translation>Position %1 ago</translation>
    </message>
    <message>
        <source>可派</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>任务中</source>
        <translation>On an order</translation>
    </message>
</context>
<context>
    <name>zhihui::people::PersonFile</name>
    <message>
        <source>严管</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>宽管</source>
        <translation>Lenient</translation>
    </message>
    <message>
        <source>普管</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>管制</source>
        <translation>Public surveillance</translation>
    </message>
    <message>
        <source>缓刑</source>
        <translation>Probation</translation>
    </message>
    <message>
        <source>假释</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>暂予监外执行</source>
        <translation>Serving outside prison</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>视频</source>
        <translation>by video</translation>
    </message>
    <message>
        <source>未成年人</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>矫正期满</source>
        <translation>Term ends</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>定位决定</source>
        <translation>Positioning decision</translation>
    </message>
    <message>
        <source>至 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>无有效决定，不定位</source>
        <translation>None in force, not positioned</translation>
    </message>
    <message>
        <source>批准活动区域</source>
        <translation>Approved area</translation>
    </message>
    <message>
        <source>管辖</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>保证人</source>
        <translation>Guarantor</translation>
    </message>
    <message>
        <source>最后核实联系</source>
        <translation>Last verified contact</translation>
    </message>
    <message>
        <source>无记录</source>
        <translation>None on record</translation>
    </message>
    <message>
        <source>电量 %1 %</source>
        <translation>battery %1 %</translation>
    </message>
    <message>
        <source>腕带</source>
        <translation>Wristband</translation>
    </message>
    <message>
        <source>无登记腕带</source>
        <translation>No wristband registered</translation>
    </message>
    <message>
        <source>最新定位</source>
        <translation>Latest fix</translation>
    </message>
    <message>
        <source>尚无定位</source>
        <translation>No fix yet</translation>
    </message>
    <message>
        <source>决定外不显示</source>
        <translation>Not shown without a decision</translation>
    </message>
    <message>
        <source>%1 前 · 误差 %2</source>
        <translation>%1 ago · ±%2</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Reveal</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>居住地</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>保证人</source>
        <translation>Guarantor</translation>
    </message>
    <message>
        <source>保证人电话</source>
        <translation>Guarantor&apos;s phone</translation>
    </message>
</context>
<context>
    <name>zhihui::people::SearchModel</name>
    <message>
        <source>尾号 %1 · %2</source>
        <translation>ending %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>zhihui::shell::Session</name>
    <message>
        <source>省平台地址须以 https:// 开头</source>
        <translation>The address of the provincial platform must begin with https://</translation>
    </message>
    <message>
        <source>请填写用户名和密码</source>
        <translation>Enter user name and password</translation>
    </message>
    <message>
        <source>连接不上省平台，无法核对密码：%1</source>
        <translation>Cannot reach the provincial platform to check the password: %1</translation>
    </message>
</context>
</TS>
