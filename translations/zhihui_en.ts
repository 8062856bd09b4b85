<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccessLogPane</name>
    <message>
        <source>访问日志</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>访问日志 %1</source>
        <translation>Access log %1</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>已是今天</source>
        <translation>It is today</translation>
    </message>
    <message>
        <source>重新查询</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>最近 %1 条，更早的未列出</source>
        <translation>Newest %1, older ones left out</translation>
    </message>
    <message>
        <source>共 %1 条</source>
        <translation>%1 entries</translation>
    </message>
    <message>
        <source>哈希链完整</source>
        <translation>Hash chain intact</translation>
    </message>
    <message>
        <source>哈希链中断</source>
        <translation>Hash chain broken</translation>
    </message>
    <message>
        <source>当天的日志被改动、删去或插入过，请立即封存数据库并报告</source>
        <translation>The log of that day was changed, cut or added to: seal the database and report it at once</translation>
    </message>
    <message>
        <source>本账号不能查阅访问日志</source>
        <translation>This account may not read the access log</translation>
    </message>
    <message>
        <source>正在向省平台查询</source>
        <translation>Asking the provincial platform</translation>
    </message>
    <message>
        <source>当天没有记录</source>
        <translation>Nothing on that day</translation>
    </message>
    <message>
        <source>由单位负责人、审计管理员和驻检查阅</source>
        <translation>Read by leaders, auditors and the resident procurator</translation>
    </message>
    <message>
        <source>本单位账号的查阅、查找、调看和登记都在这里；查阅本日志也会记录</source>
        <translation>What accounts of this organisation read, looked for, watched and wrote; reading this log is recorded as well</translation>
    </message>
    <message>
        <source>尚未查询</source>
        <translation>Not asked yet</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>办理账号 %1</source>
        <translation>Account %1</translation>
    </message>
    <message>
        <source>正在提交</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>该账号立即退出，须由安全管理员核准后才能登录；变更前后写入访问日志</source>
        <translation>The account is logged out at once and opens again when a security administrator confirms; before and after go into the access log</translation>
    </message>
    <message>
        <source>该账号立即退出，不能再登录；变更前后写入访问日志</source>
        <translation>The account is logged out at once and cannot log in again; before and after go into the access log</translation>
    </message>
    <message>
        <source>变更前后写入访问日志</source>
        <translation>Before and after go into the access log</translation>
    </message>
    <message>
        <source>没有可办理的事项</source>
        <translation>Nothing can be done here</translation>
    </message>
    <message>
        <source>请填写姓名</source>
        <translation>Fill in the name</translation>
    </message>
    <message>
        <source>密码至少 12 个字符</source>
        <translation>At least 12 characters for the password</translation>
    </message>
    <message>
        <source>请选择单位</source>
        <translation>Choose an organisation</translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation>State the reason</translation>
    </message>
    <message>
        <source>办理事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>新密码，至少 12 个字符</source>
        <translation>New password, at least 12 characters</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>可查看未成年人档案</source>
        <translation>May see files of minors</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>事由，写入访问日志</source>
        <translation>Reason, goes into the access log</translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message>
        <source>新建账号</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>账号由系统管理员新建</source>
        <translation>New accounts are made by system administrators</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>账号由系统管理员和安全管理员办理</source>
        <translation>Accounts are managed by system and security administrators</translation>
    </message>
    <message>
        <source>请先选定账号</source>
        <translation>Choose an account first</translation>
    </message>
    <message>
        <source>不得办理本人的账号</source>
        <translation>Nobody manages their own account</translation>
    </message>
    <message>
        <source>%1 由 %2 办理：%3</source>
        <translation>%1 by %2: %3</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>本辖区没有账号</source>
        <translation>No accounts in this area</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Last change</translation>
    </message>
</context>
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
    <name>AdminPane</name>
    <message>
        <source>机构</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>权限表</source>
        <translation>Table of rights</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>每次变更都写入访问日志</source>
        <translation>Every change goes into the access log</translation>
    </message>
</context>
<context>
    <name>AdminTable</name>
    <message>
        <source>没有记录</source>
        <translation>No entries</translation>
    </message>
    <message>
        <source>正在向省平台查询</source>
        <translation>The province is being asked</translation>
    </message>
    <message>
        <source>尚未查询</source>
        <translation>Not asked yet</translation>
    </message>
</context>
<context>
    <name>AlarmBanner</name>
    <message>
        <source>一级预警：%1，%2，已 %3</source>
        <translation>Level 1 alert: %1, %2, waiting %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>另有 %1 条</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>已超 %1 时限</source>
        <translation>Over the %1 limit</translation>
    </message>
    <message>
        <source>限 %1 内受理</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>去受理</source>
        <translation>Go to alert</translation>
    </message>
    <message>
        <source>由值班员受理</source>
        <translation>Accepted by the duty officer</translation>
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
    <name>AlertPanel</name>
    <message>
        <source>一级预警 %1 %2 %3</source>
        <translation>Level 1 alert %1 %2 %3</translation>
    </message>
    <message>
        <source>尚无席位响铃</source>
        <translation>No desk ringing yet</translation>
    </message>
    <message>
        <source>另有 %1 条一级</source>
        <translation>%1 more level 1</translation>
    </message>
</context>
<context>
    <name>AskCheckCard</name>
    <message>
        <source>向 %1 发起信息化核查</source>
        <translation>Ask %1 for an information check</translation>
    </message>
    <message>
        <source>发起核查</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>本人手机收到一次询问；发起人、时间和理由写入记录，每日次数和夜间时段由省平台把关</source>
        <translation>The person's telephone is asked once. Who asked, when and why is recorded; the province keeps to the day's limit and the night hours</translation>
    </message>
    <message>
        <source>请写明核查理由</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>应答方式</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>核查理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>如 未按时报到，核实是否在居住地</source>
        <translation>e.g. did not report in time: is the person at the residence?</translation>
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
        <translation>The duty desk of that county's justice bureau will see this alert and what it needs to know of the person until the alert is closed; the request and the reply go into the case file</translation>
    </message>
    <message>
        <source>没有可请求的县区，请联系市局值班</source>
        <translation>There is no county to ask; contact the city bureau's duty desk</translation>
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
    <name>BeginList</name>
    <message>
        <source>新办事项</source>
        <translation>Begin a matter</translation>
    </message>
    <message>
        <source>本账号不办理此对象的事项</source>
        <translation>This account handles no matters of this person</translation>
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
    <name>CameraList</name>
    <message>
        <source>摄像机</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>%1 路 · %2 路无画面</source>
        <translation>Cameras: %1 · no picture: %2</translation>
    </message>
    <message>
        <source>%1 路</source>
        <translation>Cameras: %1</translation>
    </message>
    <message>
        <source>按机构</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>按距离</source>
        <translation>By distance</translation>
    </message>
    <message>
        <source>未选位置</source>
        <translation>No place chosen</translation>
    </message>
    <message>
        <source>距 %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>查找摄像机</source>
        <translation>Find a camera</translation>
    </message>
    <message>
        <source>名称、功能室、机构</source>
        <translation>Name, room, agency</translation>
    </message>
    <message>
        <source>摄像机列表</source>
        <translation>Camera list</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
    <message>
        <source>没有找到 “%1”</source>
        <translation>“%1” was not found</translation>
    </message>
    <message>
        <source>本席范围内没有摄像机</source>
        <translation>No cameras within this desk's scope</translation>
    </message>
    <message>
        <source>首次加载需数秒</source>
        <translation>The first load takes a few seconds</translation>
    </message>
    <message>
        <source>可按机构、功能室或摄像机名称查找</source>
        <translation>Search by the name of an agency, room or camera</translation>
    </message>
    <message>
        <source>由省平台登记后自动出现</source>
        <translation>They appear here once the provincial platform registers them</translation>
    </message>
    <message>
        <source>所选 %1 路</source>
        <translation>Selected: %1</translation>
    </message>
    <message>
        <source>双击或回车放入画面</source>
        <translation>Double-click or Enter to show</translation>
    </message>
    <message>
        <source>轮巡所选</source>
        <translation>Tour selected</translation>
    </message>
</context>
<context>
    <name>CameraSlot</name>
    <message>
        <source>本机未接视频</source>
        <translation>No video on this computer</translation>
    </message>
    <message>
        <source>无有效调看令
不显示画面</source>
        <translation>No viewing order in force
No picture</translation>
    </message>
</context>
<context>
    <name>CameraStrip</name>
    <message>
        <source>就近摄像机</source>
        <translation>Nearby cameras</translation>
    </message>
    <message>
        <source>按对象最后位置</source>
        <translation>By the person's last position</translation>
    </message>
    <message>
        <source>调看事由：%1</source>
        <translation>Reason for viewing: %1</translation>
    </message>
    <message>
        <source>%1 / %2 路</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>受理后自动打开</source>
        <translation>Opens once accepted</translation>
    </message>
    <message>
        <source>1–4 放大</source>
        <translation>1–4 enlarge</translation>
    </message>
    <message>
        <source>结束调看 L</source>
        <translation>End viewing L</translation>
    </message>
    <message>
        <source>5 公里内没有摄像机</source>
        <translation>No cameras within 5 km</translation>
    </message>
    <message>
        <source>对象位置未知</source>
        <translation>Person's position unknown</translation>
    </message>
    <message>
        <source>请派员核查，或请当地协查</source>
        <translation>Send officers, or ask the county there</translation>
    </message>
    <message>
        <source>有新定位后自动列出就近摄像机</source>
        <translation>Nearby cameras are listed once there is a new fix</translation>
    </message>
    <message>
        <source>按 %1 最后位置</source>
        <translation>By the last position of %1</translation>
    </message>
</context>
<context>
    <name>CameraTile</name>
    <message>
        <source>空格</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有画面可截</source>
        <translation>No picture for a still</translation>
    </message>
    <message>
        <source>已固定为主码流</source>
        <translation>Fixed to the main stream</translation>
    </message>
    <message>
        <source>已固定为子码流</source>
        <translation>Fixed to the sub stream</translation>
    </message>
    <message>
        <source>码流随画面大小自动切换</source>
        <translation>The stream follows the picture size</translation>
    </message>
    <message>
        <source>调看登记 %1</source>
        <translation>View register %1</translation>
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
    <name>CentreChoice</name>
    <message>
        <source>查找中心</source>
        <translation>Find a centre</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Centres</translation>
    </message>
</context>
<context>
    <name>CheckActs</name>
    <message>
        <source>办理检查单</source>
        <translation>Check list actions</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>快捷键 Ctrl S</source>
        <translation>Shortcut Ctrl S</translation>
    </message>
    <message>
        <source>截图</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>Pass</translation>
    </message>
</context>
<context>
    <name>CheckEntry</name>
    <message>
        <source>%1；理由：%2</source>
        <translation>%1; why: %2</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>查阅档案后可查看应答内容</source>
        <translation>The answer can be seen in the open file</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>收听录音</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>录音波形，%1</source>
        <translation>Recording, %1</translation>
    </message>
    <message>
        <source>查看照片</source>
        <translation>See the photo</translation>
    </message>
    <message>
        <source>核查应答照片</source>
        <translation>Photo that answered the check</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Noted</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>检查单</source>
        <translation>Check list</translation>
    </message>
    <message>
        <source>已保存到本机</source>
        <translation>Saved on this computer</translation>
    </message>
    <message>
        <source>未开始督察</source>
        <translation>No inspection started</translation>
    </message>
    <message>
        <source>先开始随机抽查或计划督察，再逐室检查</source>
        <translation>Start a random or planned inspection, then check room by room</translation>
    </message>
    <message>
        <source>在左侧选中本次督察的功能室</source>
        <translation>Select a room of this inspection on the left</translation>
    </message>
    <message>
        <source>检查单 · %1</source>
        <translation>Check list · %1</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>%1 备注</source>
        <translation>Note on %1</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CheckSection</name>
    <message>
        <source>信息化核查</source>
        <translation>Information checks</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>没有核查记录</source>
        <translation>None so far</translation>
    </message>
    <message>
        <source>发起核查</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>显示全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>一次核查只取一个定位、一段语音或一张照片，不形成轨迹</source>
        <translation>One check is one position, one recording or one photo, and no trail</translation>
    </message>
</context>
<context>
    <name>CheckStatus</name>
    <message>
        <source>省平台退回：%1</source>
        <translation>Returned by the provincial platform: %1</translation>
    </message>
    <message>
        <source>%1 · 只读</source>
        <translation>%1 · read only</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>已保存，待上传</source>
        <translation>Saved, waiting to upload</translation>
    </message>
    <message>
        <source>已保存 · 省平台已确认</source>
        <translation>Saved · confirmed by the provincial platform</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Discard changes</translation>
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
        <translation>The alert leaves the queue and is archived; the finding goes into the person's file and the performance figures, is visible to the resident procurator and cannot be withdrawn</translation>
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
    <name>DeadlineField</name>
    <message>
        <source>整改期限</source>
        <translation>Put right by</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>整改期限 %1</source>
        <translation>Put right by %1</translation>
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
        <translation>The order goes to that team's phones at once; the county duty chief and the resident procurator see it. Attend with body cameras, at least two officers</translation>
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
    <name>DossierBody</name>
    <message>
        <source>省平台退回的登记</source>
        <translation>Entries refused by the province</translation>
    </message>
    <message>
        <source>身份与定位依据</source>
        <translation>Identity and basis of positioning</translation>
    </message>
    <message>
        <source>矫正</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>定位决定</source>
        <translation>Positioning decisions</translation>
    </message>
    <message>
        <source>预警记录</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>本机所知 %1 条</source>
        <translation>%1 known here</translation>
    </message>
    <message>
        <source>变动经过</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>最近的在前</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>联系与设备</source>
        <translation>Contacts and device</translation>
    </message>
</context>
<context>
    <name>DossierCards</name>
    <message>
        <source>%1 的档案</source>
        <translation>File of %1</translation>
    </message>
</context>
<context>
    <name>DossierEntry</name>
    <message>
        <source>登记 %1</source>
        <translation>Written %1</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>DossierHeader</name>
    <message>
        <source>%1 已存本机，待上传</source>
        <translation>%1 saved here, waiting to be sent</translation>
    </message>
    <message>
        <source>办理事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>查阅档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>合上档案</source>
        <translation>Close file</translation>
    </message>
</context>
<context>
    <name>DossierSection</name>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>收起历史</source>
        <translation>Hide history</translation>
    </message>
    <message>
        <source>历史 %1 条</source>
        <translation>History: %1</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>%1 的档案</source>
        <translation>File of %1</translation>
    </message>
    <message>
        <source>对象 %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>对象已不在本辖区</source>
        <translation>This person is no longer in your area</translation>
    </message>
    <message>
        <source>未选中对象</source>
        <translation>Nobody selected</translation>
    </message>
    <message>
        <source>可能已解除矫正或移交，请另选一人</source>
        <translation>Supervision may have ended or been handed over; choose somebody else</translation>
    </message>
    <message>
        <source>按 J、K 在名册中移动，按 / 查找</source>
        <translation>J and K move through the roster, / searches</translation>
    </message>
    <message>
        <source>本账号没有查阅档案的权限</source>
        <translation>This account may not open files</translation>
    </message>
    <message>
        <source>本账号没有打印对象资料的权限</source>
        <translation>This account may not print what is about persons</translation>
    </message>
    <message>
        <source>%1 条登记被省平台退回，查阅档案后办理</source>
        <translation>%1 entries were refused by the province; open the file to deal with them</translation>
    </message>
</context>
<context>
    <name>DuePane</name>
    <message>
        <source>待办清单</source>
        <translation>Due list</translation>
    </message>
    <message>
        <source>待办 %1 项</source>
        <translation>%1 to do</translation>
    </message>
    <message>
        <source>逾期 %1</source>
        <translation>Overdue %1</translation>
    </message>
    <message>
        <source>今日 %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>登记新对象</source>
        <translation>Register a person</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the province</translation>
    </message>
    <message>
        <source>没有待您办理的事项</source>
        <translation>Nothing for you to do</translation>
    </message>
    <message>
        <source>没有在办事项</source>
        <translation>No open matters</translation>
    </message>
    <message>
        <source>本机已有的数据先行显示</source>
        <translation>What is on this machine is shown first</translation>
    </message>
    <message>
        <source>新事项在对象的档案或本页右侧登记</source>
        <translation>New matters begin in a person's file or on the right of this page</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
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
    <name>EndEntryCard</name>
    <message>
        <source>注销一条%1</source>
        <translation>End an entry of %1</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>End</translation>
    </message>
    <message>
        <source>注销后不再有效，内容和理由留在历史里</source>
        <translation>It holds no more; what was written and the reason stay in the history</translation>
    </message>
    <message>
        <source>请写明注销的理由</source>
        <translation>Write why it is ended</translation>
    </message>
    <message>
        <source>注销理由</source>
        <translation>Reason for ending</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>更正%1</source>
        <translation>Correct: %1</translation>
    </message>
    <message>
        <source>登记%1</source>
        <translation>Add: %1</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>先存本机再报省平台；原内容留在历史里，登记人和时间一并记录</source>
        <translation>Saved here, then sent to the province; what was there stays in the history, with who wrote and when</translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>ExportFetched</name>
    <message>
        <source>已领取的文件</source>
        <translation>Fetched file</translation>
    </message>
    <message>
        <source>解压口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>口令只显示这一次，请另行告知接收人；文件 %1 尚未保存</source>
        <translation>The passphrase is shown this once; tell it to the receiver by another way. The file %1 is not saved yet</translation>
    </message>
    <message>
        <source>已保存到 %1；口令只显示这一次</source>
        <translation>Saved to %1; the passphrase is shown this once</translation>
    </message>
    <message>
        <source>保存文件</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>口令已记下</source>
        <translation>Passphrase noted</translation>
    </message>
    <message>
        <source>请先保存文件，领取后不能再次领取</source>
        <translation>Save the file first; it cannot be fetched again</translation>
    </message>
</context>
<context>
    <name>ExportPane</name>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>保存导出文件</source>
        <translation>Save the exported file</translation>
    </message>
    <message>
        <source>申请导出名单</source>
        <translation>Ask for a list</translation>
    </message>
    <message>
        <source>须由他人批准；文件加密、带水印，只能领取一次，全过程写入访问日志</source>
        <translation>Somebody else must approve; the file is encrypted, watermarked and fetched once; all of it goes into the access log</translation>
    </message>
    <message>
        <source>导出事由</source>
        <translation>Reason of the export</translation>
    </message>
    <message>
        <source>导出事由，写明用途和接收单位</source>
        <translation>Reason: what for, and who receives it</translation>
    </message>
    <message>
        <source>提交申请</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>导出记录</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>重新查询</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>正在向省平台查询</source>
        <translation>Asking the province</translation>
    </message>
    <message>
        <source>没有导出记录</source>
        <translation>No exports</translation>
    </message>
    <message>
        <source>尚未查询</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>申请、审批和领取都列在这里</source>
        <translation>Requests, decisions and fetched files are listed here</translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>领取文件</source>
        <translation>Fetch the file</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>审批意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>审批意见，不予批准时须写明</source>
        <translation>Opinion; needed to refuse</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation>Write the reason</translation>
    </message>
</context>
<context>
    <name>FacetPane</name>
    <message>
        <source>筛选</source>
        <translation>Facets</translation>
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
    <name>FigureList</name>
    <message>
        <source>在矫</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>决定定位</source>
        <translation>Positioned</translation>
    </message>
    <message>
        <source>待处置</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>响应 中位</source>
        <translation>Median response</translation>
    </message>
    <message>
        <source>今日属实</source>
        <translation>Confirmed today</translation>
    </message>
    <message>
        <source>中心画面</source>
        <translation>Centres live</translation>
    </message>
    <message>
        <source>未受理</source>
        <translation>Not accepted</translation>
    </message>
</context>
<context>
    <name>FindingPart</name>
    <message>
        <source>发现问题</source>
        <translation>Problem found</translation>
    </message>
    <message>
        <source>看到什么、何时、哪一项不符</source>
        <translation>What was seen, when, and which item it fails</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>流程</source>
        <translation>Progress</translation>
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
    <name>FlowSteps</name>
    <message>
        <source>拟稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>流程 %1</source>
        <translation>Progress: %1</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
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
    <name>HandoverNotes</name>
    <message>
        <source>移交 %1 人 已存本机，待上传</source>
        <translation>Transfer of %1 persons saved here, waiting to be sent</translation>
    </message>
    <message>
        <source>%1 移交 %2 人至%3被退回：%4</source>
        <translation>%1: transfer of %2 persons to %3 refused: %4</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Noted</translation>
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
    <name>ImportColumn</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>ImportFault</name>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>整表</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>ImportHead</name>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>文件路径</source>
        <translation>File path</translation>
    </message>
    <message>
        <source>文件路径，或点“选择文件”</source>
        <translation>File path, or “Choose a file”</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>本账号没有导入的权限</source>
        <translation>This account may not bring in tables</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>请先选择文件</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>数据 %1 行，可导入 %2 行，问题 %3 处</source>
        <translation>%1 rows, %2 can be brought in, %3 faults</translation>
    </message>
    <message>
        <source>保存问题清单</source>
        <translation>Save the faults</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>No faults</translation>
    </message>
    <message>
        <source>试运行</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>No row can be brought in</translation>
    </message>
    <message>
        <source>略过问题行，导入 %1 行</source>
        <translation>Bring in %1 rows, without those with faults</translation>
    </message>
    <message>
        <source>导入 %1 行</source>
        <translation>Bring in %1 rows</translation>
    </message>
    <message>
        <source>选择要导入的表格</source>
        <translation>Choose the table to bring in</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Tables (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>导入记录</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>重新查询</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>正在向省平台查询</source>
        <translation>The province is being asked</translation>
    </message>
    <message>
        <source>还没有导入过</source>
        <translation>Nothing was brought in yet</translation>
    </message>
    <message>
        <source>尚未查询</source>
        <translation>Not asked yet</translation>
    </message>
</context>
<context>
    <name>ImportPane</name>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>列的对应关系</source>
        <translation>What each column is</translation>
    </message>
    <message>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>尚未选择文件</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>可导入 .xlsx 和 .csv；读入后在这里核对每一列的含义</source>
        <translation>.xlsx and .csv can be brought in; what each column means is checked here</translation>
    </message>
    <message>
        <source>导入问题 %1 处</source>
        <translation>%1 faults</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No faults found</translation>
    </message>
    <message>
        <source>问题会列在这里</source>
        <translation>Faults are listed here</translation>
    </message>
    <message>
        <source>试运行后由省平台逐行核对</source>
        <translation>Trying it lets the province check every row</translation>
    </message>
    <message>
        <source>读入文件后逐行列出行号、栏目、原因和改法</source>
        <translation>Each row's number, column, reason and remedy are listed here once a file was read</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>确定撤销</source>
        <translation>Yes, put back</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>At work</translation>
    </message>
</context>
<context>
    <name>InspectionHeader</name>
    <message>
        <source>督察</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>未选中中心</source>
        <translation>No centre selected</translation>
    </message>
    <message>
        <source>被退回：%1</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>已保存，待上传</source>
        <translation>Saved, waiting to upload</translation>
    </message>
    <message>
        <source>开始督察</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>InspectionMatrix</name>
    <message>
        <source>未选中画面</source>
        <translation>No picture selected</translation>
    </message>
    <message>
        <source>%1 · 使用中：%2，自 %3</source>
        <translation>%1 · in use: %2, since %3</translation>
    </message>
    <message>
        <source>%1 · 未使用</source>
        <translation>%1 · not in use</translation>
    </message>
    <message>
        <source>第 %1 / %2 页</source>
        <translation>Page %1 / %2</translation>
    </message>
    <message>
        <source>上一页 PgUp</source>
        <translation>Previous PgUp</translation>
    </message>
    <message>
        <source>下一页 PgDn</source>
        <translation>Next PgDn</translation>
    </message>
    <message>
        <source>%1 画面</source>
        <translation>Pictures: %1</translation>
    </message>
    <message>
        <source>结束轮巡</source>
        <translation>End tour</translation>
    </message>
    <message>
        <source>轮巡</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>一页即可显示，无须轮巡</source>
        <translation>All fit on one page; no tour needed</translation>
    </message>
</context>
<context>
    <name>InspectionWorkspace</name>
    <message>
        <source>未开始督察</source>
        <translation>No inspection started</translation>
    </message>
    <message>
        <source>未选中中心</source>
        <translation>No centre selected</translation>
    </message>
    <message>
        <source>该中心不在本次督察范围</source>
        <translation>This centre is not part of this inspection</translation>
    </message>
    <message>
        <source>该中心没有可监看的摄像机</source>
        <translation>This centre has no camera that may be watched</translation>
    </message>
    <message>
        <source>调看须有事由：按 N 开始随机抽查或计划督察</source>
        <translation>Viewing needs a reason: press N to start a random or planned inspection</translation>
    </message>
    <message>
        <source>在左侧选中标有「本次」的中心</source>
        <translation>Select a centre marked “This inspection” on the left</translation>
    </message>
    <message>
        <source>没有可截图的画面</source>
        <translation>No picture for a still</translation>
    </message>
    <message>
        <source>结束督察</source>
        <translation>End inspection</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>%1 结束后不再能以它为事由调看；已存的草稿仍可在督办中办理</source>
        <translation>Once ended, %1 can no longer be a reason for viewing; saved drafts can still be handled under Supervision</translation>
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
        <translation>The provincial platform does not accept this desk's sign-in%1; no new alerts since %2</translation>
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
    <name>LivePicture</name>
    <message>
        <source>正在登记调看</source>
        <translation>Registering the viewing</translation>
    </message>
    <message>
        <source>停滞 %1 秒</source>
        <translation>Frozen for %1 s</translation>
    </message>
    <message>
        <source>无信号</source>
        <translation>No signal</translation>
    </message>
    <message>
        <source>连接中</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>仅关键帧 · %1 秒前</source>
        <translation>Key frames only · %1 s ago</translation>
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
    <name>MapColumn</name>
    <message>
        <source>调看就近摄像机</source>
        <translation>View nearby cameras</translation>
    </message>
    <message>
        <source>回到地图 Esc</source>
        <translation>Back to map Esc</translation>
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
    <name>MatrixTemplate</name>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>辖区内没有可上屏的视频</source>
        <translation>No video in this jurisdiction can go on the wall</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
</context>
<context>
    <name>MatterCard</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>MatterHistory</name>
    <message>
        <source>办理事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>%1 项</source>
        <translation>%1 matters</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>MatterSteps</name>
    <message>
        <source>办理过程</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>%1 步</source>
        <translation>%1 steps</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
</context>
<context>
    <name>MatterView</name>
    <message>
        <source>事项 %1 %2</source>
        <translation>Matter %1 %2</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>未选中事项</source>
        <translation>No matter chosen</translation>
    </message>
    <message>
        <source>按 J、K 在待办清单中移动；对象的新事项从其档案进入</source>
        <translation>J and K move in the due list; a new matter begins in the person's file</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>File</translation>
    </message>
    <message>
        <source>省平台退回：%1</source>
        <translation>Refused by the province: %1</translation>
    </message>
    <message>
        <source>已保存，待省平台确认：%1</source>
        <translation>Saved, waiting for the province: %1</translation>
    </message>
    <message>
        <source>等待%1办理</source>
        <translation>Waiting for: %1</translation>
    </message>
    <message>
        <source>要素</source>
        <translation>Particulars</translation>
    </message>
</context>
<context>
    <name>NewAccountCard</name>
    <message>
        <source>新建账号</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>正在提交</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>新账号没有岗位，须由安全管理员授予岗位并核准后才能登录；办理人和时间写入访问日志</source>
        <translation>A new account has no role; a security administrator gives one and confirms it before it opens. Who and when go into the access log</translation>
    </message>
    <message>
        <source>请填写登录名</source>
        <translation>Fill in the login</translation>
    </message>
    <message>
        <source>请填写姓名</source>
        <translation>Fill in the name</translation>
    </message>
    <message>
        <source>请选择单位</source>
        <translation>Choose an organisation</translation>
    </message>
    <message>
        <source>密码至少 12 个字符</source>
        <translation>At least 12 characters for the password</translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation>State the reason</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>姓名，如 陈*</source>
        <translation>Name, such as Chen*</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>初始密码</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>初始密码，至少 12 个字符</source>
        <translation>First password, at least 12 characters</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>事由，写入访问日志</source>
        <translation>Reason, goes into the access log</translation>
    </message>
</context>
<context>
    <name>NoticeBand</name>
    <message>
        <source>异常查询提示</source>
        <translation>Notices of unusual look-ups</translation>
    </message>
    <message>
        <source>异常查询提示 %1 条待处理</source>
        <translation>%1 notices of unusual look-ups to be answered</translation>
    </message>
    <message>
        <source>异常查询提示均已处理</source>
        <translation>All notices of unusual look-ups are answered</translation>
    </message>
    <message>
        <source>重新查询提示</source>
        <translation>Ask for notices again</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>关于本人的提示须由他人处理</source>
        <translation>A notice about oneself is answered by others</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>处理：%1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>正在提交</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>记录处理结果</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>处理人、时间和内容一并记录，不能更改；本单位负责人、审计管理员和驻检可见</source>
        <translation>Who, when and what are recorded for good; leaders, auditors and the resident procurator see it</translation>
    </message>
    <message>
        <source>请写明核实情况</source>
        <translation>Say what was found out</translation>
    </message>
    <message>
        <source>核实情况</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>如 已当面问明，系走访前排查</source>
        <translation>Such as: asked in person, preparation of a visit</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>开始督察</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>督察编号和去向写入省平台；期间每一路调看都以本次督察为事由登记，被督察中心可查</source>
        <translation>The inspection's number and where it goes are recorded on the provincial platform; every camera viewed meanwhile is registered with this inspection as the reason, and the inspected centre can look it up</translation>
    </message>
    <message>
        <source>请写明督察内容</source>
        <translation>State what to inspect</translation>
    </message>
    <message>
        <source>请选择中心</source>
        <translation>Choose a centre</translation>
    </message>
    <message>
        <source>随机抽查</source>
        <translation>Random inspection</translation>
    </message>
    <message>
        <source>计划督察</source>
        <translation>Planned inspection</translation>
    </message>
    <message>
        <source>督察内容</source>
        <translation>What to inspect</translation>
    </message>
    <message>
        <source>督察内容，如 训诫程序</source>
        <translation>What to inspect, e.g. admonition procedure</translation>
    </message>
    <message>
        <source>抽取范围</source>
        <translation>Draw from</translation>
    </message>
    <message>
        <source>抽几个</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>抽 %1 个</source>
        <translation>Draw %1</translation>
    </message>
    <message>
        <source>种子</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>随机种子</source>
        <translation>Random seed</translation>
    </message>
    <message>
        <source>换一个</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>%1 个中心</source>
        <translation>Centres: %1</translation>
    </message>
    <message>
        <source>抽中 %1</source>
        <translation>Drawn: %1</translation>
    </message>
    <message>
        <source>已选 %1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>一次督察至多 %1 个中心，请分次督察</source>
        <translation>An inspection takes %1 centres at most; please split it</translation>
    </message>
</context>
<context>
    <name>OpenFileCard</name>
    <message>
        <source>查阅 %1 的档案</source>
        <translation>Open the file of %1</translation>
    </message>
    <message>
        <source>正在查询</source>
        <translation>Looking up</translation>
    </message>
    <message>
        <source>查阅</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>查阅人、时间和事由写入访问日志，本单位负责人和驻检可见；不保存在本机</source>
        <translation>Reader, time and reason go into the access log, which the leader and the resident procurator see; nothing is kept on this machine</translation>
    </message>
    <message>
        <source>本账号没有查阅档案的权限</source>
        <translation>This account may not open files</translation>
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
        <source>事由类别</source>
        <translation>Kind of reason</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>如 月度走访前了解情况</source>
        <translation>e.g. before the monthly visit</translation>
    </message>
    <message>
        <source>办理所选预警</source>
        <translation>The chosen alert</translation>
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
    <name>OrgBars</name>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>失联</source>
        <translation>Lost contact</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>%1 决定定位</source>
        <translation>%1 · positioned</translation>
    </message>
    <message>
        <source>待处置</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 决定定位 %2 待处置 %3</source>
        <translation>%1, positioned %2, open %3</translation>
    </message>
    <message>
        <source>其余 %1 个</source>
        <translation>Others: %1</translation>
    </message>
</context>
<context>
    <name>OrgCard</name>
    <message>
        <source>在 %1 下新设司法所</source>
        <translation>Add a judicial office below %1</translation>
    </message>
    <message>
        <source>撤销 %1</source>
        <translation>Close %1</translation>
    </message>
    <message>
        <source>更名 %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>正在提交</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>没有在管对象、下级单位和账号的单位才能撤销；变更前后写入访问日志</source>
        <translation>Only what has no persons, no organisations below and no accounts is closed; before and after go into the access log</translation>
    </message>
    <message>
        <source>立即对本辖区各席生效；变更前后写入访问日志</source>
        <translation>Takes effect at every seat of the area at once; before and after go into the access log</translation>
    </message>
    <message>
        <source>请填写名称</source>
        <translation>Fill in the name</translation>
    </message>
    <message>
        <source>代码须为 9 位数字</source>
        <translation>The code has 9 digits</translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation>State the reason</translation>
    </message>
    <message>
        <source>单位代码</source>
        <translation>Code of the organisation</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>如 石围塘司法所</source>
        <translation>Such as Shiweitang Judicial Office</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>事由，写入访问日志</source>
        <translation>Reason, goes into the access log</translation>
    </message>
    <message>
        <source>机构由系统管理员管理</source>
        <translation>Organisations are the system administrator's</translation>
    </message>
</context>
<context>
    <name>OrgTab</name>
    <message>
        <source>机构由系统管理员管理</source>
        <translation>Organisations are managed by system administrators</translation>
    </message>
    <message>
        <source>请先选定单位</source>
        <translation>Choose an organisation first</translation>
    </message>
    <message>
        <source>更名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>新设司法所</source>
        <translation>Add a judicial office</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>本辖区没有机构</source>
        <translation>No organisations in this area</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>在管对象</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
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
    <message>
        <source>查阅档案</source>
        <translation>Open the file</translation>
    </message>
</context>
<context>
    <name>PhotoSection</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>本人照片</source>
        <translation>Photo of the person</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>更换照片</source>
        <translation>Replace photo</translation>
    </message>
    <message>
        <source>登记照片</source>
        <translation>Register a photo</translation>
    </message>
    <message>
        <source>JPEG 或 PNG，不超过 1 MB；缩为 480×640，去除拍摄信息</source>
        <translation>JPEG or PNG, at most 1 MB; reduced to 480×640, camera data removed</translation>
    </message>
    <message>
        <source>选择照片</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png)</source>
        <translation>Photos (*.jpg *.jpeg *.png)</translation>
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
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
</context>
<context>
    <name>PolicyTab</name>
    <message>
        <source>数据范围</source>
        <translation>What is seen of persons</translation>
    </message>
    <message>
        <source>未成年人档案</source>
        <translation>Files of minors</translation>
    </message>
    <message>
        <source>经授权</source>
        <translation>when granted</translation>
    </message>
    <message>
        <source>不可</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>权限表</source>
        <translation>Table of rights</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>不得由一人兼任：%1</source>
        <translation>Never held by one person: %1</translation>
    </message>
</context>
<context>
    <name>PossibleSteps</name>
    <message>
        <source>依规可考虑的措施</source>
        <translation>What would be possible</translation>
    </message>
    <message>
        <source>仅供参考，须由人员查证并提出</source>
        <translation>For information: it takes an officer's finding and proposal</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>打印%1</source>
        <translation>Print %1</translation>
    </message>
    <message>
        <source>正在登记</source>
        <translation>Writing down</translation>
    </message>
    <message>
        <source>登记并预览</source>
        <translation>Write down and preview</translation>
    </message>
    <message>
        <source>打印人、时间、编号和事由逐人写入访问日志，驻检可见；每页带水印，用后即毁。没有连上省平台不能打印</source>
        <translation>Who prints, when, under which number and why is written in the access log for each person, for the resident procurator to see; every page carries a watermark and is destroyed after use. Without a link to the province nothing is printed</translation>
    </message>
    <message>
        <source>本账号没有打印对象资料的权限</source>
        <translation>This account may not print what is about persons</translation>
    </message>
    <message>
        <source>正在向省平台登记</source>
        <translation>Being written down at the province</translation>
    </message>
    <message>
        <source>请写明打印的事由</source>
        <translation>Say why this is printed</translation>
    </message>
    <message>
        <source>事由类别</source>
        <translation>Kind of reason</translation>
    </message>
    <message>
        <source>打印事由</source>
        <translation>Reason for printing</translation>
    </message>
    <message>
        <source>如 例会用名单</source>
        <translation>e.g. list for the weekly meeting</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>无待处置预警</source>
        <translation>No open alerts</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
    <message>
        <source>其余 %1 条</source>
        <translation>Others: %1</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>工作区</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>调看事由：%1（%2）</source>
        <translation>Reason for viewing: %1 (%2)</translation>
    </message>
    <message>
        <source>调看事由：%1</source>
        <translation>Reason for viewing: %1</translation>
    </message>
    <message>
        <source>请选择调看事由，选定后方可显示画面</source>
        <translation>Choose a reason for viewing; pictures are shown only then</translation>
    </message>
    <message>
        <source>无调看事由，不显示画面</source>
        <translation>No reason for viewing, no picture shown</translation>
    </message>
    <message>
        <source>每一路调看均已登记</source>
        <translation>Every camera viewed is registered</translation>
    </message>
    <message>
        <source>调看事由</source>
        <translation>Reason for viewing</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>RefusedEntry</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>注销理由</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>填报 %1</source>
        <translation>Written %1</translation>
    </message>
    <message>
        <source>修改后重报</source>
        <translation>Mend and send again</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Noted</translation>
    </message>
</context>
<context>
    <name>RegistrationCard</name>
    <message>
        <source>登记新对象</source>
        <translation>Register a person</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>先存本机再报省平台；登记后办理“接收入矫”，报到期限自文书生效日起算</source>
        <translation>Saved here first, then sent; the intake follows, and the time to report runs from the effect of the documents</translation>
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
    <message>
        <source>查阅档案</source>
        <translation>Open the file</translation>
    </message>
</context>
<context>
    <name>ReviseCard</name>
    <message>
        <source>修改并提交审核</source>
        <translation>Change and submit</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>检查项和截图不变；须由另一名督察员或带班领导审核</source>
        <translation>Check items and stills stay; another inspector or the duty chief must review</translation>
    </message>
    <message>
        <source>发现问题</source>
        <translation>Problem found</translation>
    </message>
</context>
<context>
    <name>RoomTimeline</name>
    <message>
        <source>使用时段</source>
        <translation>Times in use</translation>
    </message>
    <message>
        <source>选中中心后显示各室近 3 小时的使用时段</source>
        <translation>Select a centre to see when its rooms were in use over the last 3 hours</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>RosterActs</name>
    <message>
        <source>收起筛选</source>
        <translation>Hide facets</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Facets</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>已选 %1 人</source>
        <translation>%1 marked</translation>
    </message>
    <message>
        <source>取消选择</source>
        <translation>Unmark</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Mark all</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>Mark none</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear facets</translation>
    </message>
</context>
<context>
    <name>RosterPane</name>
    <message>
        <source>对象名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>对象 %1 人</source>
        <translation>%1 persons</translation>
    </message>
    <message>
        <source>正在查找</source>
        <translation>Searching</translation>
    </message>
    <message>
        <source>列出 %1 人，另有更多</source>
        <translation>%1 listed, there are more</translation>
    </message>
    <message>
        <source>列出 %1 人</source>
        <translation>%1 listed</translation>
    </message>
    <message>
        <source>查找对象</source>
        <translation>Look for a person</translation>
    </message>
    <message>
        <source>姓名 首字母 证件号 电话 设备 地址，至少两个字</source>
        <translation>Name, initials, ID, telephone, device, address; two signs at least</translation>
    </message>
    <message>
        <source>本账号没有查找对象的权限</source>
        <translation>This account may not search</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>没有对象</source>
        <translation>No persons</translation>
    </message>
    <message>
        <source>本机已有的数据先行显示</source>
        <translation>What this computer already holds is shown first</translation>
    </message>
    <message>
        <source>只查找本辖区的对象；可换证件尾号或电话再试</source>
        <translation>Only persons in scope are searched; try an ID tail or a telephone</translation>
    </message>
    <message>
        <source>本辖区没有登记的对象，或可改选「全部」</source>
        <translation>Nobody is registered in scope, or choose “All”</translation>
    </message>
    <message>
        <source>本账号没有打印对象资料的权限</source>
        <translation>This account may not print what is about persons</translation>
    </message>
    <message>
        <source>移交对象由单位负责人办理</source>
        <translation>Persons are handed over by the leader</translation>
    </message>
    <message>
        <source>先用空格键选人</source>
        <translation>Mark persons with the space bar first</translation>
    </message>
    <message>
        <source>名册 %1 人</source>
        <translation>the roster, %1 persons</translation>
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
    <name>SeatPages</name>
    <message>
        <source>预警</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>视频</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>督察</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
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
    <message>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>声音和通知</source>
        <translation>Sound and notifications</translation>
    </message>
    <message>
        <source>二、三级预警提示音</source>
        <translation>Sound for level 2 and 3 alerts</translation>
    </message>
    <message>
        <source>本机没有可用的音频输出，预警只在屏幕上显示</source>
        <translation>This computer has no audio output; alerts are shown on the screen only</translation>
    </message>
    <message>
        <source>一级预警始终响铃，直到有人受理；四级不响</source>
        <translation>Level 1 alerts always ring until somebody accepts; level 4 is silent</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>不能调到听不见一级预警</source>
        <translation>Cannot be set so low that level 1 alerts go unheard</translation>
    </message>
    <message>
        <source>试听一级</source>
        <translation>Test level 1</translation>
    </message>
    <message>
        <source>桌面通知</source>
        <translation>Desktop notifications</translation>
    </message>
    <message>
        <source>一、二级预警；只写种类和地点，不写姓名，不抢输入焦点</source>
        <translation>Level 1 and 2 alerts; kind and place only, no names; never takes the keyboard focus</translation>
    </message>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>登录后打开</source>
        <translation>Open after sign-in</translation>
    </message>
    <message>
        <source>按账号的职责列出；只对本人有效</source>
        <translation>Listed by the account's roles; applies to you only</translation>
    </message>
    <message>
        <source>按职责</source>
        <translation>By role</translation>
    </message>
    <message>
        <source>本桌面没有通知区，预警只在窗口内提示</source>
        <translation>This desktop has no notification area; alerts show in the window only</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>取消 %1 的班次</source>
        <translation>Cancel the shift of %1</translation>
    </message>
    <message>
        <source>更改 %1 的班次</source>
        <translation>Change the shift of %1</translation>
    </message>
    <message>
        <source>新排一班</source>
        <translation>New shift</translation>
    </message>
    <message>
        <source>正在提交</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>取消班次</source>
        <translation>Cancel shift</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>变更前后写入访问日志；夜间不在班的查询会提示负责人和驻检</source>
        <translation>Before and after go into the access log; leaders and procurators are told of look-ups at night outside a shift</translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation>State the reason</translation>
    </message>
    <message>
        <source>请选择单位</source>
        <translation>Choose an organisation</translation>
    </message>
    <message>
        <source>请选择人员</source>
        <translation>Choose somebody</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>事由，写入访问日志</source>
        <translation>Reason, goes into the access log</translation>
    </message>
    <message>
        <source>备注，可不填</source>
        <translation>Note, may stay empty</translation>
    </message>
    <message>
        <source>未选择</source>
        <translation>Nothing chosen</translation>
    </message>
</context>
<context>
    <name>ShiftTab</name>
    <message>
        <source>班次由负责人或系统管理员编排</source>
        <translation>Shifts are arranged by leaders and system administrators</translation>
    </message>
    <message>
        <source>请先选定班次</source>
        <translation>Choose a shift first</translation>
    </message>
    <message>
        <source>已经结束的班次不能更改</source>
        <translation>A shift that is over stays as it was</translation>
    </message>
    <message>
        <source>前一周</source>
        <translation>Week before</translation>
    </message>
    <message>
        <source>后一周</source>
        <translation>Week after</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>更改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>取消班次</source>
        <translation>Cancel shift</translation>
    </message>
    <message>
        <source>已经开始的班次不能取消</source>
        <translation>A shift that has begun is not cancelled</translation>
    </message>
    <message>
        <source>这一周没有排班</source>
        <translation>No shifts this week</translation>
    </message>
    <message>
        <source>按 N 新排一班</source>
        <translation>N makes a new shift</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
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
    <message>
        <source>调看就近摄像机，或结束调看</source>
        <translation>View nearby cameras, or end viewing</translation>
    </message>
    <message>
        <source>放大一路就近摄像机，再按还原</source>
        <translation>Enlarge a nearby camera; again to restore</translation>
    </message>
    <message>
        <source>画面在手时：切换主子码流、截图</source>
        <translation>On a selected picture: switch main and sub stream, save a still</translation>
    </message>
    <message>
        <source>视频页：开始、结束轮巡</source>
        <translation>Video page: start, end tour</translation>
    </message>
    <message>
        <source>视频页：全屏，Esc 还原</source>
        <translation>Video page: full screen, Esc to leave</translation>
    </message>
    <message>
        <source>开始督察</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>查找中心、功能室</source>
        <translation>Find a centre or room</translation>
    </message>
    <message>
        <source>到检查单</source>
        <translation>Go to the check list</translation>
    </message>
    <message>
        <source>截图入稿</source>
        <translation>Attach a still</translation>
    </message>
    <message>
        <source>存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>开始、结束轮巡</source>
        <translation>Start, end tour</translation>
    </message>
    <message>
        <source>上一页、下一页画面</source>
        <translation>Previous, next page of pictures</translation>
    </message>
    <message>
        <source>下一张、上一张督办单</source>
        <translation>Next, previous order</translation>
    </message>
    <message>
        <source>修改并提交审核</source>
        <translation>Revise and submit</translation>
    </message>
    <message>
        <source>审核通过、退回</source>
        <translation>Approve, return</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>复查合格、再整改</source>
        <translation>Pass, fail re-check</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>视频</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>督察</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision orders</translation>
    </message>
    <message>
        <source>各页</source>
        <translation>Every page</translation>
    </message>
    <message>
        <source>下一名、上一名对象</source>
        <translation>Next, previous person</translation>
    </message>
    <message>
        <source>查找对象</source>
        <translation>Look for a person</translation>
    </message>
    <message>
        <source>查阅档案，须说明事由</source>
        <translation>Open the file, for a reason</translation>
    </message>
    <message>
        <source>合上档案</source>
        <translation>Close the file</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>下一项、上一项待办</source>
        <translation>Next, previous matter</translation>
    </message>
    <message>
        <source>办理下一步</source>
        <translation>Make the next step</translation>
    </message>
    <message>
        <source>登记新对象</source>
        <translation>Register a person</translation>
    </message>
    <message>
        <source>筛选名册，或收起筛选</source>
        <translation>Narrow the roster, or hide its facets</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>选中、取消选中一名对象</source>
        <translation>Mark or unmark a person</translation>
    </message>
    <message>
        <source>移交选中的对象</source>
        <translation>Hand over those marked</translation>
    </message>
    <message>
        <source>打印名册或打开的档案，须说明事由</source>
        <translation>Print the roster or the open file, for a reason</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>发起信息化核查</source>
        <translation>Open an information check</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message>
        <source>截图已保存：%1</source>
        <translation>Still saved: %1</translation>
    </message>
    <message>
        <source>截图未能保存到 %1，请检查磁盘或换一个文件夹</source>
        <translation>The still could not be saved to %1; check the disk or choose another folder</translation>
    </message>
    <message>
        <source>保存截图</source>
        <translation>Save still</translation>
    </message>
    <message>
        <source>图片 (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>截图登记失败，未保存：%1</source>
        <translation>The still could not be registered and was not saved: %1</translation>
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
    <name>StillStrip</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · 未保存</source>
        <translation>%1 · not saved</translation>
    </message>
    <message>
        <source>移除%1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>StripPane</name>
    <message>
        <source>未选中预警，无调看事由</source>
        <translation>No alert selected, no reason for viewing</translation>
    </message>
    <message>
        <source>预警已办结或已消除，无调看事由</source>
        <translation>The alert is closed or cleared, no reason for viewing</translation>
    </message>
    <message>
        <source>该摄像机离对象位置超过 5 公里，不属就近调看</source>
        <translation>This camera is more than 5 km from the person's position and is not nearby</translation>
    </message>
    <message>
        <source>由值班员或带班领导调看</source>
        <translation>Viewed by the duty officer or a leader</translation>
    </message>
</context>
<context>
    <name>SubmissionNotes</name>
    <message>
        <source>%1 已存本机，待上传</source>
        <translation>%1 saved here, not sent yet</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2 被退回：%3</source>
        <translation>%1 %2 refused: %3</translation>
    </message>
    <message>
        <source>修改后重报</source>
        <translation>Mend and send again</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Noted</translation>
    </message>
</context>
<context>
    <name>SupervisionActs</name>
    <message>
        <source>办理督办单</source>
        <translation>Supervision order actions</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>复查合格</source>
        <translation>Pass re-check</translation>
    </message>
    <message>
        <source>再整改</source>
        <translation>Fail re-check</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>修改并提交</source>
        <translation>Change and submit</translation>
    </message>
</context>
<context>
    <name>SupervisionBody</name>
    <message>
        <source>发现问题</source>
        <translation>Problem found</translation>
    </message>
    <message>
        <source>未写发现问题</source>
        <translation>No problem stated</translation>
    </message>
    <message>
        <source>否 %1 %2</source>
        <translation>No: %1 %2</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>Put right by</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>来自督察</source>
        <translation>From inspection</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>整改反馈</source>
        <translation>Rectification answer</translation>
    </message>
    <message>
        <source>复查情况</source>
        <translation>Re-check result</translation>
    </message>
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
</context>
<context>
    <name>SupervisionPane</name>
    <message>
        <source>督办单</source>
        <translation>Supervision orders</translation>
    </message>
    <message>
        <source>督办 %1 件</source>
        <translation>Supervision orders: %1</translation>
    </message>
    <message>
        <source>办理中 %1 · 已办结 %2</source>
        <translation>In progress %1 · closed %2</translation>
    </message>
    <message>
        <source>待我办理 %1</source>
        <translation>For me %1</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>已办结 %1</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
    <message>
        <source>没有督办单</source>
        <translation>No supervision orders</translation>
    </message>
    <message>
        <source>没有待您办理的督办单</source>
        <translation>No supervision orders waiting for you</translation>
    </message>
    <message>
        <source>没有已办结的督办单</source>
        <translation>No closed supervision orders</translation>
    </message>
    <message>
        <source>本机已有的数据先行显示</source>
        <translation>What this computer already holds is shown first</translation>
    </message>
    <message>
        <source>督察中发现问题、存为草稿后出现在这里</source>
        <translation>Problems found in an inspection appear here once saved as a draft</translation>
    </message>
    <message>
        <source>可改选「全部」</source>
        <translation>Choose “All” to see the others</translation>
    </message>
</context>
<context>
    <name>SupervisionRow</name>
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
    <name>SupervisionView</name>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation>Review comment</translation>
    </message>
    <message>
        <source>转带班领导签发；审核人和意见写入办理记录</source>
        <translation>It goes to the duty chief to sign; the reviewer and the comment are written to the case log</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>退回理由</source>
        <translation>Reason for the return</translation>
    </message>
    <message>
        <source>退回拟稿人修改，理由写入办理记录</source>
        <translation>It goes back to the drafter to be changed; the reason is written to the case log</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>签发后编号，责任单位即可看到并须在期限内反馈，不能撤回</source>
        <translation>Once signed it is numbered; the responsible unit sees it at once and must answer by the deadline; it cannot be withdrawn</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>整改情况</source>
        <translation>What was put right</translation>
    </message>
    <message>
        <source>督察员据此复查；反馈写入办理记录</source>
        <translation>The inspector re-checks on this basis; the answer is written to the case log</translation>
    </message>
    <message>
        <source>复查合格</source>
        <translation>Pass re-check</translation>
    </message>
    <message>
        <source>复查情况</source>
        <translation>Re-check result</translation>
    </message>
    <message>
        <source>督办单办结归档，不能再改</source>
        <translation>The supervision order is closed and archived and can no longer be changed</translation>
    </message>
    <message>
        <source>再整改</source>
        <translation>Fail re-check</translation>
    </message>
    <message>
        <source>退回责任单位继续整改，复查情况对其可见</source>
        <translation>It goes back to the responsible unit to be put right; the unit sees the re-check result</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回理由</source>
        <translation>Reason for the withdrawal</translation>
    </message>
    <message>
        <source>督办单作废，理由写入办理记录</source>
        <translation>The supervision order becomes void; the reason is written to the case log</translation>
    </message>
    <message>
        <source>督办单详情</source>
        <translation>Supervision order details</translation>
    </message>
    <message>
        <source>已保存到本机</source>
        <translation>Saved on this computer</translation>
    </message>
    <message>
        <source>这张督办单已不在本辖区</source>
        <translation>This supervision order is no longer in your jurisdiction</translation>
    </message>
    <message>
        <source>未选中督办单</source>
        <translation>No supervision order selected</translation>
    </message>
    <message>
        <source>按 J、K 在列表中移动</source>
        <translation>Move through the list with J and K</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>拟稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>复查</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>省平台退回：%1</source>
        <translation>Returned by the provincial platform: %1</translation>
    </message>
    <message>
        <source>已保存，待上传</source>
        <translation>Saved, waiting to upload</translation>
    </message>
    <message>
        <source>已保存 · 省平台已确认</source>
        <translation>Saved · confirmed by the provincial platform</translation>
    </message>
    <message>
        <source>请填写%1</source>
        <translation>Please fill in: %1</translation>
    </message>
</context>
<context>
    <name>TileCaption</name>
    <message>
        <source> %1 ms</source>
        <translation> %1 ms</translation>
    </message>
    <message>
        <source>主码流</source>
        <translation>Main stream</translation>
    </message>
    <message>
        <source>子码流</source>
        <translation>Sub stream</translation>
    </message>
    <message>
        <source>%1（固定）</source>
        <translation>%1 (fixed)</translation>
    </message>
    <message>
        <source>调看登记 %1 · %2</source>
        <translation>Viewing register %1 · %2</translation>
    </message>
</context>
<context>
    <name>TileWords</name>
    <message>
        <source>口令错误</source>
        <translation>wrong password</translation>
    </message>
    <message>
        <source>无权限</source>
        <translation>no permission</translation>
    </message>
    <message>
        <source>没有这路码流</source>
        <translation>no such stream</translation>
    </message>
    <message>
        <source>没有应答</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>网络不通</source>
        <translation>network unreachable</translation>
    </message>
    <message>
        <source>没有视频</source>
        <translation>no video</translation>
    </message>
    <message>
        <source>编码不支持</source>
        <translation>codec not supported</translation>
    </message>
    <message>
        <source>对方已断开</source>
        <translation>closed by the other end</translation>
    </message>
    <message>
        <source>调看登记已到期</source>
        <translation>Viewing registration expired</translation>
    </message>
    <message>
        <source>登记中</source>
        <translation>Registering</translation>
    </message>
    <message>
        <source>无画面</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>实时</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>停滞 %1 秒</source>
        <translation>Frozen for %1 s</translation>
    </message>
    <message>
        <source>无信号 · %1 秒后重试</source>
        <translation>No signal · retry in %1 s</translation>
    </message>
    <message>
        <source>无信号</source>
        <translation>No signal</translation>
    </message>
    <message>
        <source>已拒绝：%1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>连接中</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>正在登记调看</source>
        <translation>Registering the viewing</translation>
    </message>
    <message>
        <source>摄像机拒绝：%1</source>
        <translation>Camera refused: %1</translation>
    </message>
    <message>
        <source>无信号：%1</source>
        <translation>No signal: %1</translation>
    </message>
    <message>
        <source>正在连接摄像机</source>
        <translation>Connecting to the camera</translation>
    </message>
    <message>
        <source>从左侧拖入摄像机，或在列表中按回车</source>
        <translation>Drag a camera in from the left, or press Enter in the list</translation>
    </message>
    <message>
        <source>请通知运维核对该机的账号和口令</source>
        <translation>Ask technical support to check this camera's account and password</translation>
    </message>
    <message>
        <source>正在自动重连，久无画面请报修</source>
        <translation>Reconnecting by itself; report a fault if no picture comes</translation>
    </message>
    <message>
        <source>仅关键帧 · %1 秒前</source>
        <translation>Key frames only · %1 s ago</translation>
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
    <message>
        <source>督察员 %1</source>
        <translation>Inspector %1</translation>
    </message>
    <message>
        <source>带班领导 %1</source>
        <translation>Duty chief %1</translation>
    </message>
    <message>
        <source>工作人员 %1</source>
        <translation>Officer %1</translation>
    </message>
    <message>
        <source>已静音</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>静音 1 分钟</source>
        <translation>Mute 1 min</translation>
    </message>
    <message>
        <source>有新的一级预警时立即恢复响铃</source>
        <translation>Rings again at once on a new level 1 alert</translation>
    </message>
    <message>
        <source>指挥屏 运行中</source>
        <translation>Wall running</translation>
    </message>
    <message>
        <source>指挥屏 未运行</source>
        <translation>Wall not running</translation>
    </message>
    <message>
        <source>待上传 %1 条</source>
        <translation>Waiting to upload: %1</translation>
    </message>
    <message>
        <source>指挥屏无画面</source>
        <translation>Wall is dark</translation>
    </message>
    <message>
        <source>司法所 %1</source>
        <translation>Office %1</translation>
    </message>
    <message>
        <source>驻检 %1</source>
        <translation>Procurator %1</translation>
    </message>
    <message>
        <source>审计员 %1</source>
        <translation>Auditor %1</translation>
    </message>
    <message>
        <source>系统管理员 %1</source>
        <translation>System administrator %1</translation>
    </message>
    <message>
        <source>安全管理员 %1</source>
        <translation>Security administrator %1</translation>
    </message>
    <message>
        <source>在班 %1</source>
        <translation>On shift %1</translation>
    </message>
</context>
<context>
    <name>TourBar</name>
    <message>
        <source>轮巡</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>轮巡已暂停</source>
        <translation>Tour paused</translation>
    </message>
    <message>
        <source>轮巡中</source>
        <translation>Touring</translation>
    </message>
    <message>
        <source>第 %1 / %2 页 · 正在预热下一页</source>
        <translation>Page %1 of %2 · warming up the next</translation>
    </message>
    <message>
        <source>第 %1 / %2 页 · %3 秒后翻页</source>
        <translation>Page %1 of %2 · next in %3 s</translation>
    </message>
    <message>
        <source>%1 路未出画面</source>
        <translation>No picture: %1</translation>
    </message>
    <message>
        <source>每页停留</source>
        <translation>Time per page</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>结束轮巡</source>
        <translation>End tour</translation>
    </message>
</context>
<context>
    <name>TransferCard</name>
    <message>
        <source>移交 %1 人</source>
        <translation>Hand over %1 persons</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>先存本机再报省平台；设备、定位决定、未办结的预警和核查随人移交，期限不变，原单位随即不再可见。有一人不能移交则全部不移交；逐人写入访问日志</source>
        <translation>Saved here first, then sent to the province. Devices, positioning decisions, open alerts and checks go along, their times stay, and the old organisation sees them no more at once. If one cannot go, none does; each is written in the access log</translation>
    </message>
    <message>
        <source>接收单位</source>
        <translation>Receiving organisation</translation>
    </message>
    <message>
        <source>移交理由</source>
        <translation>Reason for the transfer</translation>
    </message>
    <message>
        <source>如 居住地变更</source>
        <translation>e.g. moved house</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>中心与功能室</source>
        <translation>Centres</translation>
    </message>
    <message>
        <source>查找中心、功能室</source>
        <translation>Find a centre or room</translation>
    </message>
    <message>
        <source>查找，可用拼音首字母</source>
        <translation>Find; pinyin initials work too</translation>
    </message>
    <message>
        <source>正在从省平台加载</source>
        <translation>Loading from the provincial platform</translation>
    </message>
    <message>
        <source>没有符合的中心或功能室</source>
        <translation>No centre or room matches</translation>
    </message>
    <message>
        <source>辖区内没有社区矫正中心</source>
        <translation>No community corrections centre in your jurisdiction</translation>
    </message>
    <message>
        <source>本机已有的数据先行显示</source>
        <translation>What this computer already holds is shown first</translation>
    </message>
    <message>
        <source>按 Esc 清除查找</source>
        <translation>Press Esc to clear the search</translation>
    </message>
    <message>
        <source>中心由省平台登记后出现在这里</source>
        <translation>Centres appear here once the provincial platform has registered them</translation>
    </message>
</context>
<context>
    <name>TreeRow</name>
    <message>
        <source>未保存</source>
        <translation>Unsaved</translation>
    </message>
    <message>
        <source>已收起</source>
        <translation>Folded</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>Unfolded</translation>
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
        <translation>The verification goes into the case file, visible to this jurisdiction's duty officers and the resident procurator; once saved it can be added to, not changed</translation>
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
    <name>VideoHeader</name>
    <message>
        <source>画面布局</source>
        <translation>Picture layout</translation>
    </message>
    <message>
        <source>%1 画面</source>
        <translation>Pictures: %1</translation>
    </message>
    <message>
        <source>结束轮巡</source>
        <translation>End tour</translation>
    </message>
    <message>
        <source>轮巡</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>截图</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>退出全屏</source>
        <translation>Leave full screen</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>收起调看令</source>
        <translation>Hide viewing orders</translation>
    </message>
    <message>
        <source>开具调看令</source>
        <translation>Issue viewing order</translation>
    </message>
</context>
<context>
    <name>VideoMatrix</name>
    <message>
        <source>画面</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>VideoWorkspace</name>
    <message>
        <source>所选 %1 路一页即可显示，无须轮巡</source>
        <translation>The cameras chosen (%1) fit on one page; no tour needed</translation>
    </message>
    <message>
        <source>请先在左侧选中机构、中心或功能室</source>
        <translation>First select an agency, centre or room on the left</translation>
    </message>
    <message>
        <source>单画面</source>
        <translation>Single picture</translation>
    </message>
    <message>
        <source>%1 画面 · 已放入 %2 路</source>
        <translation>%1 pictures · cameras placed: %2</translation>
    </message>
    <message>
        <source>请选择调看事由</source>
        <translation>Choose a reason for viewing</translation>
    </message>
    <message>
        <source>无调看事由，不显示画面</source>
        <translation>No reason for viewing, no picture shown</translation>
    </message>
    <message>
        <source>在上方选定一项，选定后按此事由登记每一路调看</source>
        <translation>Choose one above; every viewing is then registered under it</translation>
    </message>
    <message>
        <source>可在右上角开具调看令；值班员也可从预警打开就近摄像机</source>
        <translation>Issue a viewing order at the top right; the duty officer can also open nearby cameras from an alert</translation>
    </message>
    <message>
        <source>请带班领导开具调看令，或从预警打开就近摄像机</source>
        <translation>Ask the duty chief to issue a viewing order, or open nearby cameras from an alert</translation>
    </message>
</context>
<context>
    <name>ViewOrderCard</name>
    <message>
        <source>开具调看令</source>
        <translation>Issue viewing order</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>以本人名义签发，列入调看登记，督察和驻检可查；所选席位在时段内可调看所列摄像机，随时可以撤销</source>
        <translation>Signed in your name and entered in the viewing register, open to inspectors and the resident procurator; the chosen desks may view the listed cameras within the hours, and it can be revoked at any time</translation>
    </message>
    <message>
        <source>请写明调看目的</source>
        <translation>State the purpose of viewing</translation>
    </message>
    <message>
        <source>请选择席位</source>
        <translation>Choose a desk</translation>
    </message>
    <message>
        <source>请选择摄像机</source>
        <translation>Choose cameras</translation>
    </message>
    <message>
        <source>调看目的</source>
        <translation>Purpose of viewing</translation>
    </message>
    <message>
        <source>调看目的，如 夜间值守巡查</source>
        <translation>Purpose of viewing, e.g. night duty rounds</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>值班席</source>
        <translation>Duty desk</translation>
    </message>
    <message>
        <source>督察席</source>
        <translation>Inspection desk</translation>
    </message>
    <message>
        <source>摄像机</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>公共视频</source>
        <translation>Public cameras</translation>
    </message>
    <message>
        <source>功能室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>执法车</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>仅画面中的 %1 路</source>
        <translation>Only those shown: %1</translation>
    </message>
    <message>
        <source>时段，自签发起</source>
        <translation>Period, from signing</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid for</translation>
    </message>
    <message>
        <source>4 小时</source>
        <translation>4 hours</translation>
    </message>
    <message>
        <source>12 小时</source>
        <translation>12 hours</translation>
    </message>
    <message>
        <source>1 天</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>7 天</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>每日时段</source>
        <translation>Daily hours</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>夜间 20:00–08:00</source>
        <translation>Night 20:00–08:00</translation>
    </message>
    <message>
        <source>日间 08:00–20:00</source>
        <translation>Day 08:00–20:00</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
</context>
<context>
    <name>ViewOrderList</name>
    <message>
        <source>有效的调看令</source>
        <translation>Viewing orders in force</translation>
    </message>
    <message>
        <source>%1 份</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>未到时段</source>
        <translation>Outside hours</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>编号待发</source>
        <translation>Number pending</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>撤销事由</source>
        <translation>Reason for revoking</translation>
    </message>
    <message>
        <source>撤销事由；正在调看的画面随即结束</source>
        <translation>Reason for revoking; pictures being viewed end at once</translation>
    </message>
    <message>
        <source>请写明撤销事由</source>
        <translation>State the reason for revoking</translation>
    </message>
    <message>
        <source>没有有效的调看令</source>
        <translation>No viewing order in force</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>Waiting to upload</translation>
    </message>
    <message>
        <source>未签发</source>
        <translation>Not issued</translation>
    </message>
    <message>
        <source>未编号</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>省平台退回：%1</source>
        <translation>Returned by the provincial platform: %1</translation>
    </message>
</context>
<context>
    <name>ViewOrderPane</name>
    <message>
        <source>调看令</source>
        <translation>Viewing order</translation>
    </message>
    <message>
        <source>撤销已保存到本机，待省平台确认</source>
        <translation>Revocation saved on this computer, waiting for the provincial platform to confirm</translation>
    </message>
    <message>
        <source>调看令已保存到本机，待省平台发号</source>
        <translation>Viewing order saved on this computer, waiting for the provincial platform to number it</translation>
    </message>
</context>
<context>
    <name>WallCard</name>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
    <message>
        <source>运行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>运行中 · 数据中断</source>
        <translation>Running · data down</translation>
    </message>
    <message>
        <source>未运行</source>
        <translation>Not running</translation>
    </message>
    <message>
        <source>所选预警上屏</source>
        <translation>Show alert</translation>
    </message>
    <message>
        <source>先在队列选择一条预警</source>
        <translation>First select an alert in the queue</translation>
    </message>
    <message>
        <source>恢复全图</source>
        <translation>Whole map</translation>
    </message>
    <message>
        <source>选择画面 · 已选 %1</source>
        <translation>Pictures · chosen %1</translation>
    </message>
    <message>
        <source>选择画面 · 自动</source>
        <translation>Pictures · auto</translation>
    </message>
    <message>
        <source>下一页画面</source>
        <translation>Next pictures</translation>
    </message>
    <message>
        <source>上屏画面</source>
        <translation>Pictures on the wall</translation>
    </message>
    <message>
        <source>所选预警不在指挥屏账号的范围内，未上屏</source>
        <translation>Not shown: the selected alert is outside the wall account's scope</translation>
    </message>
    <message>
        <source>所选预警没有可显示的位置，未上屏</source>
        <translation>Not shown: the selected alert has no known place</translation>
    </message>
    <message>
        <source>指挥屏与本席版本不一致，未接受；请重启指挥屏</source>
        <translation>Not accepted: the wall is of another version than this desk; restart the wall</translation>
    </message>
</context>
<context>
    <name>WallHeader</name>
    <message>
        <source>自 %1 起无新预警</source>
        <translation>No new alerts since %1</translation>
    </message>
    <message>
        <source>省平台不接受登录 · 自 %1 起无新预警</source>
        <translation>Province refuses sign-in · no new alerts since %1</translation>
    </message>
    <message>
        <source>正在连接省平台</source>
        <translation>Connecting to province</translation>
    </message>
    <message>
        <source>数据完整 · 省平台在线</source>
        <translation>Data complete · province online</translation>
    </message>
    <message>
        <source>数据加载中 · 省平台在线</source>
        <translation>Data loading · province online</translation>
    </message>
    <message>
        <source>%1社区矫正指挥中心</source>
        <translation>%1 Community Corrections Command Centre</translation>
    </message>
    <message>
        <source>社区矫正指挥中心</source>
        <translation>Community Corrections Command Centre</translation>
    </message>
    <message>
        <source>一级 %1</source>
        <translation>Level 1: %1</translation>
    </message>
    <message>
        <source>数据完整</source>
        <translation>Data complete</translation>
    </message>
</context>
<context>
    <name>WallSettings</name>
    <message>
        <source>可完整显示地图、6 个数字、4 路画面和 4 条队列</source>
        <translation>Room for the whole map, 6 figures, 4 pictures and 4 queue lines</translation>
    </message>
    <message>
        <source>版面不足：一级预警时只显示 %1 个数字、%2 路画面、%3 条队列；完整显示须对角线不小于 %4 英寸，或观看距离不大于 %5 米</source>
        <translation>Not enough room: during a level 1 alert only figures: %1, pictures: %2, queue lines: %3; to show all, the diagonal must be at least %4 inches or the viewing distance at most %5 m</translation>
    </message>
    <message>
        <source>密码已保存</source>
        <translation>Password saved</translation>
    </message>
    <message>
        <source>密码无法保存，请检查磁盘</source>
        <translation>The password could not be saved; check the disk</translation>
    </message>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
    <message>
        <source>停止指挥屏</source>
        <translation>Stop wall</translation>
    </message>
    <message>
        <source>启动指挥屏</source>
        <translation>Start wall</translation>
    </message>
    <message>
        <source>重启指挥屏</source>
        <translation>Restart wall</translation>
    </message>
    <message>
        <source>账号 %1 不是指挥屏账号，请改用只能看到脱敏数据的账号</source>
        <translation>Account %1 is not a wall account; use one that sees masked data only</translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>一组屏幕一个窗口；本机有 %1 块</source>
        <translation>One window per group of screens; this computer has %1</translation>
    </message>
    <message>
        <source>指挥屏屏幕</source>
        <translation>Wall screens</translation>
    </message>
    <message>
        <source>屏幕 %1 · %2×%3</source>
        <translation>Screen %1 · %2×%3</translation>
    </message>
    <message>
        <source>全部 %1 块</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>除主屏外 %1 块</source>
        <translation>All but the main screen: %1</translation>
    </message>
    <message>
        <source>单屏对角线和观看距离</source>
        <translation>Diagonal of one screen and viewing distance</translation>
    </message>
    <message>
        <source>汉字高不小于 %1 mm（%2 像素）。%3</source>
        <translation>Characters at least %1 mm high (%2 pixels). %3</translation>
    </message>
    <message>
        <source>对角线（英寸）</source>
        <translation>Diagonal (inches)</translation>
    </message>
    <message>
        <source>英寸</source>
        <translation>inches</translation>
    </message>
    <message>
        <source>观看距离（米）</source>
        <translation>Viewing distance (m)</translation>
    </message>
    <message>
        <source>米</source>
        <translation>m</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>立即上屏，重启后保持</source>
        <translation>On the wall at once; kept after a restart</translation>
    </message>
    <message>
        <source>指挥屏运行后可换</source>
        <translation>Can be changed while the wall is running</translation>
    </message>
    <message>
        <source>指挥屏账号</source>
        <translation>Wall account</translation>
    </message>
    <message>
        <source>密码存入系统密钥环；没有密钥环时存入仅本用户可读的文件</source>
        <translation>The password goes into the system keyring; without one, into a file only this user can read</translation>
    </message>
    <message>
        <source>指挥屏密码</source>
        <translation>Wall password</translation>
    </message>
    <message>
        <source>保存密码</source>
        <translation>Save password</translation>
    </message>
    <message>
        <source>先填写密码</source>
        <translation>Enter the password first</translation>
    </message>
    <message>
        <source>密码取自文件 %1</source>
        <translation>Password from file %1</translation>
    </message>
    <message>
        <source>本席退出后</source>
        <translation>After this desk quits</translation>
    </message>
    <message>
        <source>继续时由下次启动的工作站接管</source>
        <translation>If it goes on, the next workstation to start takes it over</translation>
    </message>
    <message>
        <source>指挥屏继续显示</source>
        <translation>Wall stays on</translation>
    </message>
    <message>
        <source>将盖住本席所在的屏幕 %1</source>
        <translation>Will cover screen %1, on which this desk is</translation>
    </message>
    <message>
        <source>指挥屏语言</source>
        <translation>Wall language</translation>
    </message>
    <message>
        <source>不随本席语言变化</source>
        <translation>Does not change with this desk's language</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>WallTemplates</name>
    <message>
        <source>指挥屏版式</source>
        <translation>Wall template</translation>
    </message>
    <message>
        <source>地图和数字</source>
        <translation>Map and figures</translation>
    </message>
    <message>
        <source>画面矩阵</source>
        <translation>Picture matrix</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>请填写内容</source>
        <translation>Enter the text</translation>
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
        <source>--size 须为 宽x高，至少 640x480</source>
        <translation>--size must be WIDTHxHEIGHT, at least 640x480</translation>
    </message>
    <message>
        <source>指挥：社区矫正指挥中心工作站</source>
        <translation>Command: workstation of the community corrections command centre</translation>
    </message>
    <message>
        <source>首先显示：duty、video、inspection、supervision 或 settings；不给时按账号的职责</source>
        <translation>First page shown: duty, video, inspection, supervision or settings; by the account's duties if not given</translation>
    </message>
    <message>
        <source>--page 须为 duty、video、inspection、supervision 或 settings</source>
        <translation>--page must be duty, video, inspection, supervision or settings</translation>
    </message>
</context>
<context>
    <name>zhihui::Outcry</name>
    <message>
        <source>指挥：%1 条预警未办结</source>
        <translation>Command: alerts not closed: %1</translation>
    </message>
    <message>
        <source>指挥：没有未办结预警</source>
        <translation>Command: no open alerts</translation>
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
    <name>zhihui::WallOptions</name>
    <message>
        <source>省平台地址，https://主机:端口</source>
        <translation>Address of the provincial platform, https://host:port</translation>
    </message>
    <message>
        <source>唯一信任的证书颁发机构（PEM）</source>
        <translation>The only certificate authority to trust (PEM)</translation>
    </message>
    <message>
        <source>指挥屏账号</source>
        <translation>Wall account</translation>
    </message>
    <message>
        <source>第一行为密码的文件；不给则用本机保存的密码</source>
        <translation>File whose first line is the password; if not given, the password saved on this computer</translation>
    </message>
    <message>
        <source>本屏数据目录；一个目录只供一个进程使用</source>
        <translation>Data directory of this wall; one directory serves one process only</translation>
    </message>
    <message>
        <source>界面语言：zh_CN 或 en</source>
        <translation>Interface language: zh_CN or en</translation>
    </message>
    <message>
        <source>接受席位控制的本机套接字</source>
        <translation>Local socket on which the desk controls the wall</translation>
    </message>
    <message>
        <source>首次显示的版式：map、matrix 或 figures</source>
        <translation>Template shown first: map, matrix or figures</translation>
    </message>
    <message>
        <source>所用屏幕的序号，如 0,1；窗口铺满这些屏幕</source>
        <translation>Numbers of the screens to use, e.g. 0,1; the window fills them</translation>
    </message>
    <message>
        <source>窗口位置和大小，如 1920x1080+0+0，代替 --screens</source>
        <translation>Window position and size, e.g. 1920x1080+0+0, instead of --screens</translation>
    </message>
    <message>
        <source>一块屏的对角线，英寸</source>
        <translation>Diagonal of one screen, inches</translation>
    </message>
    <message>
        <source>观看距离，米</source>
        <translation>Viewing distance, m</translation>
    </message>
    <message>
        <source>绘图方式：software 或 rhi</source>
        <translation>Rendering: software or rhi</translation>
    </message>
    <message>
        <source>首帧有数据时打印所用毫秒</source>
        <translation>Print the milliseconds taken to the first frame that shows data</translation>
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
        <source>--template 须为 map、matrix 或 figures</source>
        <translation>--template must be map, matrix or figures</translation>
    </message>
    <message>
        <source>--diagonal 须为 10 至 1000 英寸</source>
        <translation>--diagonal must be 10 to 1000 inches</translation>
    </message>
    <message>
        <source>--distance 须为 0.5 至 50 米</source>
        <translation>--distance must be 0.5 to 50 m</translation>
    </message>
    <message>
        <source>--screens 须为屏幕序号，如 0,1</source>
        <translation>--screens must be screen numbers, e.g. 0,1</translation>
    </message>
    <message>
        <source>指挥：社区矫正指挥屏</source>
        <translation>Command: community corrections wall</translation>
    </message>
    <message>
        <source>--geometry 须为 宽x高+左+上，至少 640x360</source>
        <translation>--geometry must be WIDTHxHEIGHT+LEFT+TOP, at least 640x360</translation>
    </message>
    <message>
        <source>无法读取 %1</source>
        <translation>Cannot read %1</translation>
    </message>
</context>
<context>
    <name>zhihui::administration::AccountList</name>
    <message>
        <source>已停用</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>待核准</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>没有岗位</source>
        <translation>no role</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1（未成年人）</source>
        <translation>%1 (minors)</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Confirm account</translation>
    </message>
    <message>
        <source>授予岗位</source>
        <translation>Grant roles</translation>
    </message>
    <message>
        <source>更改姓名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>重设密码</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>变更单位</source>
        <translation>Move to another organisation</translation>
    </message>
</context>
<context>
    <name>zhihui::administration::AdminDesk</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>zhihui::administration::OnDuty</name>
    <message>
        <source>带班 %1</source>
        <translation>in charge %1</translation>
    </message>
    <message>
        <source>%1 %2，至 %3</source>
        <translation>%1 %2, until %3</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhihui::administration::OrgTree</name>
    <message>
        <source>省</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>县（市、区）</source>
        <translation>County</translation>
    </message>
    <message>
        <source>司法所</source>
        <translation>Judicial office</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2 区域 %3 对象 %4 人 账号 %5 个</source>
        <translation>%1 %2, areas %3, %4 persons, %5 accounts</translation>
    </message>
    <message>
        <source>未选择</source>
        <translation>Nothing chosen</translation>
    </message>
</context>
<context>
    <name>zhihui::administration::ShiftRoster</name>
    <message>
        <source>值班席</source>
        <translation>Duty desk</translation>
    </message>
    <message>
        <source>督察席</source>
        <translation>Inspection desk</translation>
    </message>
    <message>
        <source>带班领导</source>
        <translation>Leader in charge</translation>
    </message>
    <message>
        <source>外勤</source>
        <translation>In the field</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4 %5</source>
        <translation>%1 %2 %3 %4 %5</translation>
    </message>
    <message>
        <source>日期写作 2026-11-23</source>
        <translation>A day is written 2026-11-23</translation>
    </message>
    <message>
        <source>时间写作 08:00</source>
        <translation>A time is written 08:00</translation>
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
        <source>接近禁入区域</source>
        <translation>Approaching a forbidden zone</translation>
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
        <translation>Forbidden zone · entered</translation>
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
    <message>
        <source>席位已提示</source>
        <translation>Seat notified</translation>
    </message>
    <message>
        <source>漏管 · 未按期报到</source>
        <translation>Missed intake · has not reported in time</translation>
    </message>
    <message>
        <source>报到期限 %1</source>
        <translation>To report by %1</translation>
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
        <translation>Person's file</translation>
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
    <message>
        <source>由值班员办理</source>
        <translation>Handled by the duty officer</translation>
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
    <name>zhihui::engine::AlertWords</name>
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
        <source>漏管</source>
        <translation>Missed intake</translation>
    </message>
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
</context>
<context>
    <name>zhihui::engine::PersonWords</name>
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
        <translation>Phone</translation>
    </message>
    <message>
        <source>视频</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::CentreDraw</name>
    <message>
        <source>全部辖区</source>
        <translation>Whole jurisdiction</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::CentreTree</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 路</source>
        <translation>%1 cam.</translation>
    </message>
    <message>
        <source>%1 个中心</source>
        <translation>Centres: %1</translation>
    </message>
    <message>
        <source>%1 / %2 在线</source>
        <translation>%1 / %2 online</translation>
    </message>
    <message>
        <source>%1 在线 · %2 未查</source>
        <translation>%1 online · %2 not checked</translation>
    </message>
    <message>
        <source>%1 个</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 路故障</source>
        <translation>Cameras down: %1</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>本次 · %1</source>
        <translation>This inspection · %1</translation>
    </message>
    <message>
        <source>不监看</source>
        <translation>Not watched</translation>
    </message>
    <message>
        <source>无摄像机</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>%1 · 使用中</source>
        <translation>%1 · in use</translation>
    </message>
    <message>
        <source>涉及隐私和检察监督，不设监看</source>
        <translation>Privacy and procuratorial supervision: not watched</translation>
    </message>
    <message>
        <source>房间类别未登记，不设监看</source>
        <translation>Room type not registered: not watched</translation>
    </message>
    <message>
        <source>没有摄像机</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::CheckSheet</name>
    <message>
        <source>截图 %1</source>
        <translation>Still %1</translation>
    </message>
    <message>
        <source>%1 项 · 已查 %2 · 得分 %3 / %4</source>
        <translation>%1 items · %2 done · %3/%4 pt</translation>
    </message>
    <message>
        <source>须为日期，如 2026-11-30</source>
        <translation>Must be a date, e.g. 2026-11-30</translation>
    </message>
    <message>
        <source>%1 退回：%2</source>
        <translation>Returned by %1: %2</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::InspectionDesk</name>
    <message numerus="yes">
        <source>%1 · %2 起 · %n 个中心</source>
        <translation>
            <numerusform>%1 · since %2 · %n centre</numerusform>
            <numerusform>%1 · since %2 · %n centres</numerusform>
        </translation>
    </message>
    <message>
        <source>由督察员开始督察</source>
        <translation>An inspector starts inspections</translation>
    </message>
    <message>
        <source>%1 尚未结束</source>
        <translation>%1 has not ended</translation>
    </message>
    <message>
        <source>辖区内没有社区矫正中心</source>
        <translation>No community corrections centre in your jurisdiction</translation>
    </message>
    <message>
        <source>没有进行中的督察</source>
        <translation>No inspection in progress</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 个室的检查单未保存</source>
        <translation>
            <numerusform>The check list of %n room is not saved</numerusform>
            <numerusform>The check lists of %n rooms are not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · 未核</source>
        <translation>%1 · not verified</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>这张督办单已不在本辖区</source>
        <translation>This supervision order is no longer in your jurisdiction</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::OrderRights</name>
    <message>
        <source>当前为「%1」</source>
        <translation>Now “%1”</translation>
    </message>
    <message>
        <source>由拟稿人 %1 办理</source>
        <translation>For the drafter, %1</translation>
    </message>
    <message>
        <source>由督察员或带班领导审核</source>
        <translation>For an inspector or the duty chief to review</translation>
    </message>
    <message>
        <source>拟稿人不能审核自己的稿</source>
        <translation>Drafters cannot review their own draft</translation>
    </message>
    <message>
        <source>由责任单位反馈</source>
        <translation>For the responsible unit to answer</translation>
    </message>
    <message>
        <source>由督察员复查</source>
        <translation>For an inspector to re-check</translation>
    </message>
    <message>
        <source>各项均为「是」或「不适用」时才能判合格</source>
        <translation>Can pass only when every item is “Yes” or “N/A”</translation>
    </message>
    <message>
        <source>由带班领导签发</source>
        <translation>For the duty chief to sign</translation>
    </message>
    <message>
        <source>由督察员办理</source>
        <translation>For an inspector</translation>
    </message>
    <message>
        <source>由督察单位办理</source>
        <translation>For the inspecting unit</translation>
    </message>
    <message>
        <source>拟稿人、审核人不能签发</source>
        <translation>Drafter and reviewer may not sign</translation>
    </message>
    <message>
        <source>由签发单位的督察员复查</source>
        <translation>Re-check by an inspector of the signing unit</translation>
    </message>
    <message>
        <source>整改期限须为日期，如 2026-11-30</source>
        <translation>The deadline must be a date, e.g. 2026-11-30</translation>
    </message>
    <message>
        <source>整改期限已过</source>
        <translation>The deadline has passed</translation>
    </message>
    <message>
        <source>请写明发现问题</source>
        <translation>State the problem found</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::OrderText</name>
    <message>
        <source>拟稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>To revise</translation>
    </message>
    <message>
        <source>待签发</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>待整改</source>
        <translation>To put right</translation>
    </message>
    <message>
        <source>待复查</source>
        <translation>To re-check</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>计划督察</source>
        <translation>Planned inspection</translation>
    </message>
    <message>
        <source>随机抽查</source>
        <translation>Random inspection</translation>
    </message>
    <message>
        <source>%1 · 待编号</source>
        <translation>%1 · number pending</translation>
    </message>
    <message>
        <source>%1 · 未编号</source>
        <translation>%1 · no number</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>未查</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>整改反馈</source>
        <translation>Rectification answer</translation>
    </message>
    <message>
        <source>复查不合格，再整改</source>
        <translation>Re-check failed, put right again</translation>
    </message>
    <message>
        <source>复查合格，办结</source>
        <translation>Re-check passed, closed</translation>
    </message>
    <message>
        <source>检查合格</source>
        <translation>Check passed</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>截图</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>复查</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>余 %1 天</source>
        <translation>Days left: %1</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>已逾期 %1 天</source>
        <translation>Days overdue: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::SheetKeeper</name>
    <message>
        <source>该摄像机不在功能室内</source>
        <translation>This camera is not in a room</translation>
    </message>
    <message>
        <source>截图没有调看登记或时间，不能入稿</source>
        <translation>The still has no viewing register entry or time and cannot go into the draft</translation>
    </message>
    <message>
        <source>未开始督察</source>
        <translation>No inspection started</translation>
    </message>
    <message>
        <source>未选中功能室</source>
        <translation>No room selected</translation>
    </message>
    <message>
        <source>涉及隐私和检察监督，不设监看</source>
        <translation>Privacy and procuratorial supervision: not watched</translation>
    </message>
    <message>
        <source>该中心不在本次督察范围</source>
        <translation>This centre is not part of this inspection</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>没有未保存的内容</source>
        <translation>Nothing unsaved</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 项为「否」，不能判合格</source>
        <translation>
            <numerusform>%n item is “No”; cannot pass</numerusform>
            <numerusform>%n items are “No”; cannot pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项未查</source>
        <translation>
            <numerusform>%n item not checked yet</numerusform>
            <numerusform>%n items not checked yet</numerusform>
        </translation>
    </message>
    <message>
        <source>已写有发现问题，请提交审核或清空</source>
        <translation>A problem has been written; submit it for review or clear it</translation>
    </message>
    <message>
        <source>截图超过 3 MiB，不能入稿</source>
        <translation>The still is over 3 MiB and cannot be attached</translation>
    </message>
    <message>
        <source>一张督办单至多附 %1 张截图</source>
        <translation>At most %1 stills per order</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::StillPicture</name>
    <message>
        <source>正在读取截图</source>
        <translation>Reading the still</translation>
    </message>
    <message>
        <source>截图读取失败：%1</source>
        <translation>The still could not be read: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::SupervisionCase</name>
    <message>
        <source>得分 %1 / %2</source>
        <translation>Score %1 / %2</translation>
    </message>
    <message>
        <source>截图 %1</source>
        <translation>Still %1</translation>
    </message>
    <message>
        <source>拟稿 %1</source>
        <translation>Drafted %1</translation>
    </message>
    <message>
        <source>审核 %1</source>
        <translation>Reviewed %1</translation>
    </message>
    <message>
        <source>签发 %1</source>
        <translation>Signed %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>未选中督办单</source>
        <translation>No supervision order selected</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::SupervisionList</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>未写发现问题</source>
        <translation>No problem stated</translation>
    </message>
    <message>
        <source>%1，%2，%3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::TimelineModel</name>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>截图 %1</source>
        <translation>Still %1</translation>
    </message>
    <message>
        <source>截图 %1 · 未保存</source>
        <translation>Still %1 · not saved</translation>
    </message>
    <message>
        <source>发现问题 %1：%2</source>
        <translation>Problem found %1: %2</translation>
    </message>
    <message>
        <source>%1 使用 %2 次，标记 %3 处</source>
        <translation>%1: times used %2, marks %3</translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::TreeNodes</name>
    <message>
        <source>未登记类别</source>
        <translation>Type not registered</translation>
    </message>
</context>
<context>
    <name>zhihui::intake::Intake</name>
    <message>
        <source>表头下面没有数据</source>
        <translation>There is nothing below the headings</translation>
    </message>
    <message>
        <source>确认选对了工作表，数据在第一个有内容的工作表里</source>
        <translation>Check the workbook: the first sheet with rows is read</translation>
    </message>
    <message>
        <source>前 20 行里找不到“%1”的表头</source>
        <translation>No headings of “%1” in the first 20 rows</translation>
    </message>
    <message>
        <source>在数据上方加一行列名，或换一种导入类别</source>
        <translation>Add a row of headings above the data, or choose another kind</translation>
    </message>
    <message>
        <source>表头“%1”出现了不止一次</source>
        <translation>The heading “%1” is there more than once</translation>
    </message>
    <message>
        <source>选定用哪一列，或把另一列改名</source>
        <translation>Choose a column, or rename the other one</translation>
    </message>
    <message>
        <source>缺少“%1”一列</source>
        <translation>There is no column “%1”</translation>
    </message>
    <message>
        <source>在对应关系里指定一列，或在表格里补上</source>
        <translation>Name a column for it, or add it to the table</translation>
    </message>
    <message>
        <source>“%1”没有填写</source>
        <translation>“%1” is empty</translation>
    </message>
    <message>
        <source>补填后再导入</source>
        <translation>Fill it in, then bring it in</translation>
    </message>
    <message>
        <source>与第 %1 行是同一人</source>
        <translation>The same person as in row %1</translation>
    </message>
    <message>
        <source>每人只留一行</source>
        <translation>Keep one row a person</translation>
    </message>
    <message>
        <source>性别与身份证号不符</source>
        <translation>Sex and identity number do not agree</translation>
    </message>
    <message>
        <source>对照证件改正其中之一</source>
        <translation>Mend one of them from the document</translation>
    </message>
    <message>
        <source>填写“%1”须把这一项一并填上</source>
        <translation>“%1” needs this as well</translation>
    </message>
    <message>
        <source>先导入名册，或核对身份证号</source>
        <translation>Bring in the roster first, or check the identity number</translation>
    </message>
    <message>
        <source>请与上级核对，按变更执行地办理</source>
        <translation>Check with the level above; it goes as a transfer of the execution place</translation>
    </message>
    <message>
        <source>换有权限的账号导入，或改正所属机构</source>
        <translation>Use an account that may, or mend the organisation</translation>
    </message>
    <message>
        <source>在档案里更正，或去掉这一行</source>
        <translation>Correct it in the file, or take the row out</translation>
    </message>
    <message>
        <source>按决定书改正截止日期；延长须另行决定</source>
        <translation>Mend the last day from the decision; an extension is a decision of its own</translation>
    </message>
    <message>
        <source>改正后再导入，或去掉这一行</source>
        <translation>Mend it, or take the row out</translation>
    </message>
    <message>
        <source>整表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>导入问题</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>怎么改</source>
        <translation>Remedy</translation>
    </message>
</context>
<context>
    <name>zhihui::intake::Values</name>
    <message>
        <source>把该列设为“文本”格式后按证件重新填写</source>
        <translation>Format the column as text and write the number from the document again</translation>
    </message>
    <message>
        <source>“%1”被表格软件当成数字，末几位已经丢失</source>
        <translation>“%1” was taken for a number by a spreadsheet program; its last digits are lost</translation>
    </message>
    <message>
        <source>“%1”有 %2 位，应为 18 位</source>
        <translation>“%1” has %2 signs; it should have 18</translation>
    </message>
    <message>
        <source>按证件补全号码</source>
        <translation>Complete the number from the document</translation>
    </message>
    <message>
        <source>“%1”里的出生日期不存在</source>
        <translation>The day of birth in “%1” does not exist</translation>
    </message>
    <message>
        <source>对照证件核对第 7 至 14 位</source>
        <translation>Compare digits 7 to 14 with the document</translation>
    </message>
    <message>
        <source>“%1”里有数字以外的字符</source>
        <translation>There are signs other than digits in “%1”</translation>
    </message>
    <message>
        <source>对照证件改正</source>
        <translation>Mend it from the document</translation>
    </message>
    <message>
        <source>“%1”末三位为 000 且校验码不符，多半被表格软件当成过数字</source>
        <translation>“%1” ends in 000 and its check sign is wrong; a spreadsheet program has probably taken it for a number</translation>
    </message>
    <message>
        <source>“%1”校验码不符</source>
        <translation>The check sign of “%1” is wrong</translation>
    </message>
    <message>
        <source>对照证件逐位核对</source>
        <translation>Compare it with the document digit by digit</translation>
    </message>
    <message>
        <source>写作 2026-11-25</source>
        <translation>Write 2026-11-25</translation>
    </message>
    <message>
        <source>“%1”不是日期</source>
        <translation>“%1” is no date</translation>
    </message>
    <message>
        <source>“%1”是 %2，多半是表格软件把数字当成了日期</source>
        <translation>“%1” is %2; a spreadsheet program has probably taken a number for a date</translation>
    </message>
    <message>
        <source>“%1”不是电话号码</source>
        <translation>“%1” is no telephone number</translation>
    </message>
    <message>
        <source>只填一个号码，如 13800138000 或 020-83100000</source>
        <translation>Write one number, like 13800138000 or 020-83100000</translation>
    </message>
    <message>
        <source>“%1”不是日期和时间</source>
        <translation>“%1” is no date and time</translation>
    </message>
    <message>
        <source>写成 2026-11-25 08:30</source>
        <translation>Write it as 2026-11-25 08:30</translation>
    </message>
    <message>
        <source>“%1”应为 0 至 %2 的整数</source>
        <translation>“%1” should be a whole number from 0 to %2</translation>
    </message>
    <message>
        <source>只填数字</source>
        <translation>Write digits only</translation>
    </message>
    <message>
        <source>“%1”应填是或否</source>
        <translation>“%1” should be yes or no</translation>
    </message>
    <message>
        <source>填“是”或“否”</source>
        <translation>Write 是 or 否</translation>
    </message>
    <message>
        <source>“%1”有 %2 字，至多 %3 字</source>
        <translation>“%1” has %2 signs, at most %3 are taken</translation>
    </message>
    <message>
        <source>缩短，或把详情另记为工作记录</source>
        <translation>Shorten it, or put the details into a note</translation>
    </message>
    <message>
        <source>“%1”的公式出错：%2</source>
        <translation>The formula of “%1” failed: %2</translation>
    </message>
    <message>
        <source>在表格里改正公式，或填入数值</source>
        <translation>Mend the formula in the table, or write the value</translation>
    </message>
    <message>
        <source>“%1”是没有算出结果的公式</source>
        <translation>“%1” is a formula without a result</translation>
    </message>
    <message>
        <source>复制后“选择性粘贴为数值”再导入</source>
        <translation>Copy and paste as values, then bring it in</translation>
    </message>
    <message>
        <source>“%1”没有这个选项</source>
        <translation>“%1” has no such choice</translation>
    </message>
    <message>
        <source>可填：%1</source>
        <translation>Choices: %1</translation>
    </message>
    <message>
        <source>有几个机构都叫“%1”</source>
        <translation>Several organisations are called “%1”</translation>
    </message>
    <message>
        <source>前面加上县（市、区）名，或填机构代码</source>
        <translation>Put the county before it, or write the organisation's code</translation>
    </message>
    <message>
        <source>“%1”不是已登记的机构</source>
        <translation>“%1” is no registered organisation</translation>
    </message>
    <message>
        <source>填司法所全称或机构代码；新机构先请管理员登记</source>
        <translation>Write the full name or the code; a new organisation is first registered by the administrator</translation>
    </message>
</context>
<context>
    <name>zhihui::law::Forms</name>
    <message>
        <source>“%1”没有填写</source>
        <translation>“%1” is not filled in</translation>
    </message>
    <message>
        <source>没有“%1”这一项</source>
        <translation>There is no field “%1”</translation>
    </message>
    <message>
        <source>“%1”的数据类型不对</source>
        <translation>“%1” is of the wrong type</translation>
    </message>
    <message>
        <source>“%1”至多%2字</source>
        <translation>“%1” has at most %2 signs</translation>
    </message>
    <message>
        <source>“%1”不是日期，应写作 2026-11-25</source>
        <translation>“%1” is no date; write 2026-11-25</translation>
    </message>
    <message>
        <source>“%1”不是字典里的代码</source>
        <translation>“%1” is no code of the dictionary</translation>
    </message>
    <message>
        <source>“%1”不是18位公民身份号码</source>
        <translation>“%1” is no identity number of 18 signs</translation>
    </message>
    <message>
        <source>“%1”校验码不符，请核对证件</source>
        <translation>“%1” fails its check sign; look at the document</translation>
    </message>
    <message>
        <source>“%1”不是电话号码</source>
        <translation>“%1” is no telephone number</translation>
    </message>
    <message>
        <source>“%1”不是机构代码</source>
        <translation>“%1” is no organisation code</translation>
    </message>
    <message>
        <source>“%1”至多为%2</source>
        <translation>“%1” is at most %2</translation>
    </message>
    <message>
        <source>“%1”不是日期和时间，应写作 2026-11-25 08:30</source>
        <translation>“%1” is no date and time; write 2026-11-25 08:30</translation>
    </message>
    <message>
        <source>“%1”至少为%2</source>
        <translation>"%1" is at least %2</translation>
    </message>
</context>
<context>
    <name>zhihui::people::AccessLogModel</name>
    <message>
        <source>查阅档案</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>登记档案</source>
        <translation>Wrote to a file</translation>
    </message>
    <message>
        <source>注销档案条目</source>
        <translation>Ended a file entry</translation>
    </message>
    <message>
        <source>查看身份</source>
        <translation>Saw an identity</translation>
    </message>
    <message>
        <source>查找对象</source>
        <translation>Look for a person</translation>
    </message>
    <message>
        <source>查看轨迹</source>
        <translation>Read past fixes</translation>
    </message>
    <message>
        <source>调看视频</source>
        <translation>Watched a camera</translation>
    </message>
    <message>
        <source>结束调看</source>
        <translation>Stopped watching</translation>
    </message>
    <message>
        <source>查看督察截图</source>
        <translation>Saw an inspection still</translation>
    </message>
    <message>
        <source>查阅调看登记</source>
        <translation>Read the register of looks</translation>
    </message>
    <message>
        <source>查阅访问日志</source>
        <translation>Read the access log</translation>
    </message>
    <message>
        <source>导入登记数据</source>
        <translation>Brought in registry data</translation>
    </message>
    <message>
        <source>签发调看令</source>
        <translation>Issued an order to look</translation>
    </message>
    <message>
        <source>撤销调看令</source>
        <translation>Lifted an order to look</translation>
    </message>
    <message>
        <source>未成年人，已封存</source>
        <translation>A minor, sealed</translation>
    </message>
    <message>
        <source>%1（未准）</source>
        <translation>%1 (refused)</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>登记照片</source>
        <translation>Register a photo</translation>
    </message>
    <message>
        <source>查看照片</source>
        <translation>Photo seen</translation>
    </message>
    <message>
        <source>打印资料</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>移交对象</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>登记对象</source>
        <translation>Registered a person</translation>
    </message>
    <message>
        <source>登记事项</source>
        <translation>Opened a matter</translation>
    </message>
    <message>
        <source>办理事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>导入表格</source>
        <translation>Brought in a table</translation>
    </message>
    <message>
        <source>试导表格</source>
        <translation>Tried a table</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>Put an import back</translation>
    </message>
    <message>
        <source>申请导出名单</source>
        <translation>Asked for a list</translation>
    </message>
    <message>
        <source>批准导出名单</source>
        <translation>Approved a list</translation>
    </message>
    <message>
        <source>不准导出名单</source>
        <translation>Declined a list</translation>
    </message>
    <message>
        <source>取走导出名单</source>
        <translation>Fetched a list</translation>
    </message>
    <message>
        <source>新建账号</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>更改账号姓名</source>
        <translation>Account renamed</translation>
    </message>
    <message>
        <source>停用账号</source>
        <translation>Account locked</translation>
    </message>
    <message>
        <source>恢复账号</source>
        <translation>Account unlocked</translation>
    </message>
    <message>
        <source>重设密码</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>变更账号单位</source>
        <translation>Account moved</translation>
    </message>
    <message>
        <source>授予岗位</source>
        <translation>Grant roles</translation>
    </message>
    <message>
        <source>核准账号</source>
        <translation>Account confirmed</translation>
    </message>
    <message>
        <source>导入账号</source>
        <translation>Account brought in</translation>
    </message>
    <message>
        <source>机构更名</source>
        <translation>Organisation renamed</translation>
    </message>
    <message>
        <source>新设机构</source>
        <translation>Organisation added</translation>
    </message>
    <message>
        <source>撤销机构</source>
        <translation>Organisation closed</translation>
    </message>
    <message>
        <source>编排班次</source>
        <translation>Shift arranged</translation>
    </message>
    <message>
        <source>取消班次</source>
        <translation>Cancel shift</translation>
    </message>
    <message>
        <source>处理异常查询提示</source>
        <translation>Answered a notice of look-ups</translation>
    </message>
    <message>
        <source>可</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>不可</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>%1 改为 %2</source>
        <translation>%1 changed to %2</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>查看核查应答</source>
        <translation>Saw the answer to a check</translation>
    </message>
    <message>
        <source>发起信息化核查</source>
        <translation>Opened an information check</translation>
    </message>
</context>
<context>
    <name>zhihui::people::AlertHistory</name>
    <message>
        <source>已撤销待核</source>
        <translation>Retracted, to verify</translation>
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
        <source>核实中</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Verified</translation>
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
        <source>已办结：%1</source>
        <translation>Closed: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::CheckBook</name>
    <message>
        <source>已应答</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>待应答</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>未应答</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>应答时限 %1</source>
        <translation>Answer by %1</translation>
    </message>
    <message>
        <source>%1 应答</source>
        <translation>Answered %1</translation>
    </message>
    <message>
        <source>已存本机，待上传</source>
        <translation>Saved here, not sent yet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>按计划</source>
        <translation>by plan</translation>
    </message>
    <message>
        <source>未选中对象</source>
        <translation>Nobody is chosen</translation>
    </message>
    <message>
        <source>本账号没有发起信息化核查的权限</source>
        <translation>This account may not open information checks</translation>
    </message>
    <message>
        <source>上一次核查尚待应答，%1 前有效</source>
        <translation>The last check still waits for its answer, until %1</translation>
    </message>
    <message>
        <source>上一次核查尚待省平台确认</source>
        <translation>The last check still waits for the province</translation>
    </message>
    <message>
        <source>%1 已应答定位</source>
        <translation>Answered %1 with a position</translation>
    </message>
    <message>
        <source>纬度 %1，经度 %2，误差约 %3 米</source>
        <translation>Latitude %1, longitude %2, within about %3 m</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>省平台退回：%1</source>
        <translation>Refused by the province: %1</translation>
    </message>
    <message>
        <source>对象已不在本辖区</source>
        <translation>The person is no longer in this area</translation>
    </message>
</context>
<context>
    <name>zhihui::people::CheckPicture</name>
    <message>
        <source>正在读取照片</source>
        <translation>Reading the photo</translation>
    </message>
    <message>
        <source>照片读取失败：%1</source>
        <translation>The photo cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::CheckVoice</name>
    <message>
        <source>正在读取录音</source>
        <translation>Reading the recording</translation>
    </message>
    <message>
        <source>录音读取失败：%1</source>
        <translation>The recording cannot be read: %1</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 秒；本机没有声音输出设备</source>
        <translation>%1 s; this machine has no sound output</translation>
    </message>
    <message>
        <source>%1 秒；声音输出中断，请检查本机的声音设备后重放</source>
        <translation>%1 s; the sound broke off: check this machine's sound device and play it again</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Dossier</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
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
        <source>定位依据</source>
        <translation>Basis of positioning</translation>
    </message>
    <message>
        <source>无有效决定，不得定位</source>
        <translation>No decision in force: no positioning</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>注销：%1</source>
        <translation>Ended: %1</translation>
    </message>
    <message>
        <source>档案没有这个栏目</source>
        <translation>The file has no such part</translation>
    </message>
    <message>
        <source>档案已合上，请重新查阅</source>
        <translation>The file is closed: open it again</translation>
    </message>
    <message>
        <source>上一次登记尚待省平台确认</source>
        <translation>The entry before still waits for the province</translation>
    </message>
    <message>
        <source>批准 %1</source>
        <translation>approved by %1</translation>
    </message>
    <message>
        <source>%1 提前解除</source>
        <translation>lifted early %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::DueList</name>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>电子定位 · 即将届满</source>
        <translation>Positioning · ends soon</translation>
    </message>
    <message>
        <source>%1 延长须在期满前批准</source>
        <translation>%1, to be extended before it ends</translation>
    </message>
    <message>
        <source>期满解矫 · 待总结</source>
        <translation>Release · summary due</translation>
    </message>
    <message>
        <source>定期报告 · 待登记</source>
        <translation>Regular report · to be recorded</translation>
    </message>
    <message>
        <source>五必查 · 今日待完成</source>
        <translation>Five daily checks · due today</translation>
    </message>
    <message>
        <source>今日已逾期</source>
        <translation>Overdue since today</translation>
    </message>
    <message>
        <source>逾期%1天</source>
        <translation>%1 days overdue</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>明日到期</source>
        <translation>Due tomorrow</translation>
    </message>
    <message>
        <source>还有%1天</source>
        <translation>%1 days left</translation>
    </message>
</context>
<context>
    <name>zhihui::people::DueModel</name>
    <message>
        <source>待我办理 %1</source>
        <translation>Mine %1</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>%1，%2，%3，%4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>无期限</source>
        <translation>no deadline</translation>
    </message>
</context>
<context>
    <name>zhihui::people::ExportBook</name>
    <message>
        <source>待批准</source>
        <translation>To be approved</translation>
    </message>
    <message>
        <source>已批准，待领取</source>
        <translation>Approved, to be fetched</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已领取</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>事由 %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source> · 审批 %1 %2</source>
        <translation> · decided by %1 %2</translation>
    </message>
    <message>
        <source> · %1 人</source>
        <translation> · %1 persons</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>本账号没有导出的权限</source>
        <translation>This account may not export</translation>
    </message>
    <message>
        <source>请选择要导出的栏目</source>
        <translation>Choose the columns to export</translation>
    </message>
    <message>
        <source>请写明事由，%1至%2字</source>
        <translation>Write the reason, %1 to %2 signs</translation>
    </message>
    <message>
        <source>保存失败：%1。文件仍在本页，请另选位置</source>
        <translation>Not saved: %1. The file is still here, choose another place</translation>
    </message>
    <message>
        <source>上一份文件的口令尚未记下，请先保存文件并记下口令</source>
        <translation>The passphrase of the last file has not been written down: save that file and note its passphrase first</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Facets</name>
    <message>
        <source>等级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>定位</source>
        <translation>Positioning</translation>
    </message>
    <message>
        <source>封存</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>定位中</source>
        <translation>Positioned</translation>
    </message>
    <message>
        <source>未定位</source>
        <translation>Not positioned</translation>
    </message>
    <message>
        <source>未成年封存</source>
        <translation>Sealed minor</translation>
    </message>
    <message>
        <source>非封存</source>
        <translation>Not sealed</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>zhihui::people::FormSheet</name>
    <message>
        <source>未选择</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Handovers</name>
    <message>
        <source>未选择</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1等 %2 人</source>
        <translation>%1 and others, %2 persons</translation>
    </message>
    <message>
        <source>移交对象由单位负责人办理</source>
        <translation>Persons are handed over by the leader</translation>
    </message>
    <message>
        <source>请先在名册中选人</source>
        <translation>Mark persons in the roster first</translation>
    </message>
    <message>
        <source>一次至多移交 %1 人</source>
        <translation>At most %1 persons in one transfer</translation>
    </message>
    <message>
        <source>请选择接收单位</source>
        <translation>Choose the receiving organisation</translation>
    </message>
    <message>
        <source>%1 已由该单位管理</source>
        <translation>%1 is with that organisation already</translation>
    </message>
    <message>
        <source>请写明移交的理由</source>
        <translation>Say why they are handed over</translation>
    </message>
</context>
<context>
    <name>zhihui::people::ImportListModel</name>
    <message>
        <source>新增 %1，更新 %2，档案条目 %3</source>
        <translation>%1 new, %2 changed, %3 file entries</translation>
    </message>
    <message>
        <source>%1 %2 撤销</source>
        <translation>Put back %1 by %2</translation>
    </message>
</context>
<context>
    <name>zhihui::people::ImportSheet</name>
    <message>
        <source>%1 行被拒，未导入任何内容</source>
        <translation>%1 rows were refused; nothing was brought in</translation>
    </message>
    <message>
        <source>试运行通过：新增 %1，更新 %2，档案条目 %3；尚未导入</source>
        <translation>The try went well: %1 new, %2 changed, %3 file entries; nothing is brought in yet</translation>
    </message>
    <message>
        <source>已导入 %1：新增 %2，更新 %3，档案条目 %4</source>
        <translation>Brought in as %1: %2 new, %3 changed, %4 file entries</translation>
    </message>
    <message>
        <source>请先选择文件</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>No row can be brought in</translation>
    </message>
    <message>
        <source>请先试运行</source>
        <translation>Try it first</translation>
    </message>
    <message>
        <source>%1 行 %2 列</source>
        <translation>%1 rows, %2 columns</translation>
    </message>
    <message>
        <source>工作表“%1”</source>
        <translation>Sheet “%1”</translation>
    </message>
    <message>
        <source>未读：%1</source>
        <translation>Not read: %1</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>第 %1 列</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>问题清单已保存：%1</source>
        <translation>The faults are saved: %1</translation>
    </message>
    <message>
        <source>问题清单未能保存到 %1</source>
        <translation>The faults could not be saved to %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::MatterCase</name>
    <message>
        <source>登记</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>随解矫终止</source>
        <translation>Ended with the supervision</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>所属机构</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>文书号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>有效期间</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>%1（%2 %3）</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>司法所</source>
        <translation>Judicial office</translation>
    </message>
    <message>
        <source>上一级社区矫正机构</source>
        <translation>Agency one level up</translation>
    </message>
    <message>
        <source>县级社区矫正机构</source>
        <translation>County agency</translation>
    </message>
    <message>
        <source>审批层级</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>县级司法行政部门负责人</source>
        <translation>Head of the county justice department</translation>
    </message>
    <message>
        <source>登记后为“%1”，经办人和时间一并记录</source>
        <translation>Becomes “%1”; who and when are recorded</translation>
    </message>
    <message>
        <source>之后为“%1”，经办人和时间一并记录，不能改写</source>
        <translation>Becomes “%1”; who and when are recorded and cannot be changed</translation>
    </message>
    <message>
        <source>；自此刻起可以定位，期满自动停止</source>
        <translation>; from now on the person may be positioned, until the term ends</translation>
    </message>
    <message>
        <source>；停止定位，档案即时关闭，不能撤回</source>
        <translation>; positioning stops and the file closes at once, for good</translation>
    </message>
    <message>
        <source>；按批准的时间对预警生效</source>
        <translation>; holds for the alerts at the granted times</translation>
    </message>
    <message>
        <source>%1 · 登记</source>
        <translation>%1 · Open</translation>
    </message>
    <message>
        <source>没有这一步</source>
        <translation>There is no such step</translation>
    </message>
    <message>
        <source>须确认“%1”</source>
        <translation>“%1” must be confirmed</translation>
    </message>
    <message>
        <source>终止时间须晚于起始时间</source>
        <translation>The end must be after the beginning</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>已有%1次%2，另须有人认定仍不改正</source>
        <translation>%2 %1 times; a person must also find that it did not help</translation>
    </message>
    <message>
        <source>脱离监管自 %1 起</source>
        <translation>Out of supervision since %1</translation>
    </message>
    <message>
        <source>；%1</source>
        <translation>; %1</translation>
    </message>
    <message>
        <source>（未核，不得引用）</source>
        <translation> (not verified, must not be cited)</translation>
    </message>
    <message>
        <source>提前申请</source>
        <translation>Applied for ahead</translation>
    </message>
    <message>
        <source>最迟 %1（%2 %3）%4</source>
        <translation>By %1 at the latest (%2, %3)%4</translation>
    </message>
    <message>
        <source>，申请已晚</source>
        <translation>; it was applied for late</translation>
    </message>
    <message>
        <source>，按期申请</source>
        <translation>; it was in time</translation>
    </message>
</context>
<context>
    <name>zhihui::people::NoticeList</name>
    <message>
        <source>未成年人，已封存</source>
        <translation>A minor, sealed</translation>
    </message>
    <message>
        <source>短时间内查看 %1 名对象</source>
        <translation>%1 different persons within a short time</translation>
    </message>
    <message>
        <source>夜间不在班查找对象</source>
        <translation>Looked for persons at night outside a shift</translation>
    </message>
    <message>
        <source>夜间不在班查看 %1</source>
        <translation>Looked at %1 at night outside a shift</translation>
    </message>
    <message>
        <source>无未办结事项查看 %1 共 %2 次</source>
        <translation>Looked at %1 %2 times without an open case</translation>
    </message>
    <message>
        <source>查阅封存档案 %1</source>
        <translation>Read the sealed file %1</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>to be answered</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Paper</name>
    <message>
        <source>内部资料 用后即毁</source>
        <translation>Internal. Destroy after use</translation>
    </message>
    <message>
        <source>内部资料 用后即毁  %1</source>
        <translation>Internal. Destroy after use  %1</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>zhihui::people::PersonFile</name>
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
    <name>zhihui::people::PersonPhoto</name>
    <message>
        <source>正在读取照片</source>
        <translation>Reading the photo</translation>
    </message>
    <message>
        <source>照片读取失败：%1</source>
        <translation>The photo could not be read: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::PersonTimeline</name>
    <message>
        <source>管理等级登记为%1</source>
        <translation>Class entered as %1</translation>
    </message>
    <message>
        <source>登记入册</source>
        <translation>Entered in the register</translation>
    </message>
    <message>
        <source>定位决定 %1 生效</source>
        <translation>Positioning decision %1 begins</translation>
    </message>
    <message>
        <source>定位决定 %1 提前解除</source>
        <translation>Positioning decision %1 lifted early</translation>
    </message>
    <message>
        <source>定位决定 %1 期满</source>
        <translation>Positioning decision %1 ends</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>zhihui::people::PersonWords</name>
    <message>
        <source>未成年人</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>按姓名首字母</source>
        <translation>by initials</translation>
    </message>
    <message>
        <source>按证件号码</source>
        <translation>by ID</translation>
    </message>
    <message>
        <source>按电话</source>
        <translation>by telephone</translation>
    </message>
    <message>
        <source>按设备</source>
        <translation>by device</translation>
    </message>
    <message>
        <source>按地址</source>
        <translation>by address</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Portrait</name>
    <message>
        <source>照片文件超过 1 MB，请换一张</source>
        <translation>The photo file is larger than 1 MB; take another one</translation>
    </message>
    <message>
        <source>照片须为 JPEG 或 PNG 图片</source>
        <translation>A photo must be a JPEG or PNG picture</translation>
    </message>
    <message>
        <source>照片的尺寸无法读取，或边长超过 %1 像素</source>
        <translation>The size of the photo cannot be read, or a side has more than %1 pixels</translation>
    </message>
    <message>
        <source>照片文件已损坏，无法读取</source>
        <translation>The photo file is damaged and cannot be read</translation>
    </message>
    <message>
        <source>照片文件打不开：%1</source>
        <translation>The photo file cannot be opened: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Printer</name>
    <message>
        <source>一次至多打印 %1 人，请先筛选</source>
        <translation>At most %1 persons in one print; narrow the list first</translation>
    </message>
    <message>
        <source>档案已合上，请重新查阅</source>
        <translation>The file is closed; open it again</translation>
    </message>
    <message>
        <source>请写明打印的事由</source>
        <translation>Say why this is printed</translation>
    </message>
    <message>
        <source>未打印：%1</source>
        <translation>Not printed: %1</translation>
    </message>
    <message>
        <source>档案已合上，未打印</source>
        <translation>The file was closed; nothing was printed</translation>
    </message>
    <message>
        <source>本机不能显示打印预览，未打印</source>
        <translation>This machine cannot show a print preview; nothing was printed</translation>
    </message>
    <message>
        <source>社区矫正对象名册</source>
        <translation>Roster of persons in community corrections</translation>
    </message>
    <message>
        <source>共 %1 人</source>
        <translation>%1 persons</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>等级与类别</source>
        <translation>Class and category</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>证件尾号</source>
        <translation>End of ID number</translation>
    </message>
    <message>
        <source>期满日</source>
        <translation>Term ends</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>%1 的档案</source>
        <translation>File of %1</translation>
    </message>
    <message>
        <source>现行登记与历史，以打印时省平台的记录为准</source>
        <translation>What holds and what held, as the province had it when this was printed</translation>
    </message>
    <message>
        <source>身份与定位依据</source>
        <translation>Identity and basis of positioning</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>未打印：照片读取失败，%1</source>
        <translation>Not printed: the photo cannot be read, %1</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>定位决定</source>
        <translation>Positioning decisions</translation>
    </message>
    <message>
        <source>办理事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>信息化核查</source>
        <translation>Information checks</translation>
    </message>
</context>
<context>
    <name>zhihui::people::RefusedEntries</name>
    <message>
        <source>注销%1</source>
        <translation>End %1</translation>
    </message>
</context>
<context>
    <name>zhihui::people::Registration</name>
    <message>
        <source>档案没有这个栏目</source>
        <translation>The file has no such part</translation>
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
        <translation>Guarantor's phone</translation>
    </message>
</context>
<context>
    <name>zhihui::people::RosterModel</name>
    <message>
        <source>%1 · 证件尾号 %2</source>
        <translation>%1 · ID …%2</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>期满日未登记</source>
        <translation>End of term not registered</translation>
    </message>
    <message>
        <source>已期满 %1</source>
        <translation>Term ended %1</translation>
    </message>
    <message>
        <source>%1 期满 · 余 %2 天</source>
        <translation>Ends %1 · %2 days left</translation>
    </message>
    <message>
        <source>%1，%2，%3</source>
        <translation>%1, %2, %3</translation>
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
    <name>zhihui::people::Submissions</name>
    <message>
        <source>登记新对象 %1</source>
        <translation>Registration of %1</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>%1 · 登记</source>
        <translation>%1 · opening</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>zhihui::sheets::Table</name>
    <message>
        <source>表格有 %1 列，最多 %2 列；请删去无关的列</source>
        <translation>The table has %1 columns, at most %2 are taken; remove those that do not matter</translation>
    </message>
    <message>
        <source>表格超过 %1 行；请分成几个文件导入</source>
        <translation>The table has more than %1 rows; bring it in as several files</translation>
    </message>
    <message>
        <source>文件已损坏或不完整，读到中途失败；请重新拷贝或另存后再导入</source>
        <translation>The file is damaged or incomplete; copy it again or save it anew, then bring it in</translation>
    </message>
    <message>
        <source>文件里没有任何内容</source>
        <translation>There is nothing in the file</translation>
    </message>
    <message>
        <source>不是完整的 .xlsx 文件，可能没有拷贝完或已损坏；请重新拷贝或另存后再导入</source>
        <translation>This is no whole .xlsx file; it may not have been copied to its end. Copy it again or save it anew, then bring it in</translation>
    </message>
    <message>
        <source>不是表格文件；可导入的是 .xlsx 和 .csv</source>
        <translation>This is no table; .xlsx and .csv can be brought in</translation>
    </message>
    <message>
        <source>打不开文件：%1</source>
        <translation>The file cannot be opened: %1</translation>
    </message>
    <message>
        <source>文件超过 %1 MB；请分成几个文件导入</source>
        <translation>The file is larger than %1 MB; bring it in as several files</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>这是旧版 .xls 文件，或是加了密码的工作簿；请另存为不带密码的 .xlsx 再导入</source>
        <translation>This is an old .xls file or a workbook with a password; save it as .xlsx without one, then bring it in</translation>
    </message>
    <message>
        <source>认不出文件的编码；请在表格软件里另存为 .xlsx 或“CSV UTF-8”再导入</source>
        <translation>The encoding of the file is not known; save it as .xlsx or “CSV UTF-8”, then bring it in</translation>
    </message>
    <message>
        <source>第 %1 行的引号没有配对，后面的内容无法分列；请改正后再导入</source>
        <translation>A quotation mark in row %1 has no partner, so what follows has no columns; mend it, then bring it in</translation>
    </message>
</context>
<context>
    <name>zhihui::shell::ReasonList</name>
    <message>
        <source>预警 · %1 %2</source>
        <translation>Alert · %1 %2</translation>
    </message>
    <message>
        <source>督察</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>调看令</source>
        <translation>Viewing order</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2（%3）</source>
        <translation>%1 · %2 (%3)</translation>
    </message>
    <message>
        <source>任务 · %1 %2</source>
        <translation>Task · %1 %2</translation>
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
<context>
    <name>zhihui::video::CameraNodes</name>
    <message>
        <source>公共视频</source>
        <translation>Public cameras</translation>
    </message>
    <message>
        <source>执法车</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>其他摄像机</source>
        <translation>Other cameras</translation>
    </message>
</context>
<context>
    <name>zhihui::video::CameraTree</name>
    <message>
        <source>实时</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>停滞</source>
        <translation>Stalled</translation>
    </message>
    <message>
        <source>无画面</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 路 · %2 路无画面</source>
        <translation>Cameras: %1 · no picture: %2</translation>
    </message>
    <message>
        <source>%1 路 · 使用中</source>
        <translation>%1 · in use</translation>
    </message>
    <message>
        <source>%1 路</source>
        <translation>Cameras: %1</translation>
    </message>
</context>
<context>
    <name>zhihui::video::Reason</name>
    <message>
        <source>省平台未认可调看事由</source>
        <translation>The provincial platform did not recognise the reason for viewing</translation>
    </message>
    <message>
        <source>没有这台摄像机，或不在本席范围</source>
        <translation>No such camera, or it is outside this desk's scope</translation>
    </message>
    <message>
        <source>该功能室不监看</source>
        <translation>This room is not watched</translation>
    </message>
    <message>
        <source>不在调看令的时段内</source>
        <translation>Outside the hours of the viewing order</translation>
    </message>
    <message>
        <source>离对象位置过远，不属就近调看</source>
        <translation>Too far from the person's position to count as nearby</translation>
    </message>
    <message>
        <source>省平台未予登记</source>
        <translation>The provincial platform did not register it</translation>
    </message>
    <message>
        <source>无调看事由，不显示画面</source>
        <translation>No reason for viewing, no picture shown</translation>
    </message>
    <message>
        <source>预警已办结或已消除，调看结束</source>
        <translation>Alert closed or cleared; viewing ended</translation>
    </message>
    <message>
        <source>任务已反馈，调看结束</source>
        <translation>Officers have reported; viewing ended</translation>
    </message>
    <message>
        <source>督察已结束，调看结束</source>
        <translation>Inspection ended; viewing ended</translation>
    </message>
    <message>
        <source>调看令不在有效时段，调看结束</source>
        <translation>Viewing order not in force now; viewing ended</translation>
    </message>
    <message>
        <source>省平台未连接，无法登记调看</source>
        <translation>Not connected to the provincial platform; the viewing cannot be registered</translation>
    </message>
    <message>
        <source>省平台未及时答复，未能登记调看</source>
        <translation>The provincial platform did not answer in time; the viewing was not registered</translation>
    </message>
    <message>
        <source>调看登记已到期</source>
        <translation>Viewing registration expired</translation>
    </message>
    <message>
        <source>未能登记调看</source>
        <translation>The viewing was not registered</translation>
    </message>
    <message>
        <source>请带班领导开具调看令，或从预警打开就近摄像机</source>
        <translation>Ask the duty chief to issue a viewing order, or open nearby cameras from an alert</translation>
    </message>
    <message>
        <source>如仍需调看，请另选事由</source>
        <translation>To go on viewing, choose another reason</translation>
    </message>
    <message>
        <source>恢复连接后自动登记</source>
        <translation>Registered automatically once the connection is back</translation>
    </message>
    <message>
        <source>正在自动重试</source>
        <translation>Trying again automatically</translation>
    </message>
    <message>
        <source>请核对调看令或预警，另选事由</source>
        <translation>Check the viewing order or alert, or choose another reason</translation>
    </message>
    <message>
        <source>如确有需要，请带班领导开具调看令</source>
        <translation>If it is needed, ask the duty chief to issue a viewing order</translation>
    </message>
    <message>
        <source>请从摄像机列表另选一路</source>
        <translation>Choose another from the camera list</translation>
    </message>
    <message>
        <source>督察待省平台确认，确认后自动显示</source>
        <translation>The inspection awaits the province's confirmation; pictures appear by themselves after it</translation>
    </message>
</context>
<context>
    <name>zhihui::video::ViewDesk</name>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 · 每日 %2–%3</source>
        <translation>%1 · daily %2–%3</translation>
    </message>
    <message>
        <source>值班席</source>
        <translation>Duty desk</translation>
    </message>
    <message>
        <source>督察席</source>
        <translation>Inspection desk</translation>
    </message>
    <message>
        <source>公共视频</source>
        <translation>Public cameras</translation>
    </message>
    <message>
        <source>功能室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>执法车</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · 指定 %2 路</source>
        <translation>%1 · chosen cameras: %2</translation>
    </message>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
</context>
<context>
    <name>zhihui::wall::LevelOne</name>
    <message>
        <source>已超 %1</source>
        <translation>Over %1</translation>
    </message>
    <message>
        <source>限 %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>已派员 %1</source>
        <translation>Officers sent %1</translation>
    </message>
    <message>
        <source>已提示 %1 %2</source>
        <translation>Notified %1 %2</translation>
    </message>
    <message>
        <source>已受理 %1</source>
        <translation>Accepted %1</translation>
    </message>
</context>
<context>
    <name>zhihui::wall::WallFigures</name>
    <message>
        <source>各市</source>
        <translation>Cities</translation>
    </message>
    <message>
        <source>各区县</source>
        <translation>Counties</translation>
    </message>
    <message>
        <source>各司法所</source>
        <translation>Judicial offices</translation>
    </message>
</context>
<context>
    <name>zhihui::wall::WallKeeper</name>
    <message>
        <source>指挥屏未启动</source>
        <translation>Wall not started</translation>
    </message>
    <message>
        <source>指挥屏正在启动</source>
        <translation>Wall starting</translation>
    </message>
    <message>
        <source>指挥屏运行中</source>
        <translation>Wall running</translation>
    </message>
    <message>
        <source>指挥屏已中断，正在自动重启</source>
        <translation>The wall went down; restarting automatically</translation>
    </message>
    <message>
        <source>指挥屏一分钟内中断 %1 次，每分钟自动重试一次；请查看指挥屏日志</source>
        <translation>The wall went down %1 times within a minute and is tried again once a minute; see the wall's log</translation>
    </message>
</context>
<context>
    <name>zhihui::wall::WallQueue</name>
    <message>
        <source>%1 %2 条</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>zhihui::wall::WallWords</name>
    <message>
        <source>已撤销待核</source>
        <translation>Retracted, to verify</translation>
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
        <source>核实中</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>已派员</source>
        <translation>Officers sent</translation>
    </message>
    <message>
        <source>已到场</source>
        <translation>On scene</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>值班席</source>
        <translation>Duty desk</translation>
    </message>
    <message>
        <source>督察席</source>
        <translation>Inspection desk</translation>
    </message>
    <message>
        <source>指挥屏</source>
        <translation>Command wall</translation>
    </message>
</context>
</TS>
