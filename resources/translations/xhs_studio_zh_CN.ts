<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>采纳全部建议</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Calendar views</source>
        <translation>日历视图</translation>
    </message>
    <message>
        <source>Chinese (中文)</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>创作</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the open post</source>
        <translation>删除当前笔记</translation>
    </message>
    <message>
        <source>Discard all suggestions</source>
        <translation>放弃全部建议</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一篇</translation>
    </message>
    <message>
        <source>Duplicate the open post</source>
        <translation>复制当前笔记</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语（English）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Find and do anything</source>
        <translation>查找与执行</translation>
    </message>
    <message>
        <source>First-run guide</source>
        <translation>新手引导</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>语言与主题</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Lock or unlock the open post</source>
        <translation>锁定或解锁当前笔记</translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation>标记为待发布</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Move one day back</source>
        <translation>提前一天</translation>
    </message>
    <message>
        <source>Move one day on</source>
        <translation>推后一天</translation>
    </message>
    <message>
        <source>Move one week back</source>
        <translation>提前一周</translation>
    </message>
    <message>
        <source>Move one week on</source>
        <translation>推后一周</translation>
    </message>
    <message>
        <source>Move to the lane</source>
        <translation>移到待排期</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>下一篇笔记</translation>
    </message>
    <message>
        <source>Next status: accept, ready, published</source>
        <translation>推进状态：采纳、待发布、已发布</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>打开示例工作区</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Plan the period</source>
        <translation>排满这段时间</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>上一篇笔记</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>快速添加</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation>设置页</translation>
    </message>
    <message>
        <source>Show or hide the lane</source>
        <translation>显示或隐藏待排期</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>!format  #topic  time  day · Enter adds · Ctrl+Enter adds and goes on</source>
        <translation>!形式  #话题  时间  日期 · 回车添加 · Ctrl+回车连续添加</translation>
    </message>
    <message numerus="yes">
        <source>%n copy in the lane</source>
        <translation>
            <numerusform>已把 %n 篇副本放进待排期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) chosen</source>
        <translation>
            <numerusform>已选 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) left open</source>
        <translation>
            <numerusform>%n 个档位留空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n 篇建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted</source>
        <translation>
            <numerusform>已采纳 %n 篇建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>还有 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>A post without a day comes first: drop it on Draft, or onto a day.</source>
        <translation>还没有日期：先拖到“草稿”，或拖到某一天。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>采纳 %n 篇建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部采纳</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Barrier balance</source>
        <translation>门槛平衡</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a post to see what speaks for it and against it.</source>
        <translation>选中一篇笔记，看看支持和反对它的理由。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Drag it onto a day to see its reasons.</source>
        <translation>拖到某一天，就能看到理由。</translation>
    </message>
    <message>
        <source>Drop it where it belongs. Esc leaves everything as it was.</source>
        <translation>拖到想放的地方松手；按 Esc 一切照旧。</translation>
    </message>
    <message>
        <source>Each needs a slot of its own: drop them one by one, or onto a day.</source>
        <translation>每篇都要有自己的档位：请一篇一篇地拖，或拖到某一天。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Effort by week</source>
        <translation>每周用时</translation>
    </message>
    <message>
        <source>Every slot to come is taken: move or delete a post to free one.</source>
        <translation>接下来的档位都满了：移走或删掉一篇，才能腾出档位。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message numerus="yes">
        <source>Holding %n post(s)</source>
        <translation>
            <numerusform>拖着 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours by ISO week · limit {limit}</source>
        <translation>每周小时数 · 上限 {limit}</translation>
    </message>
    <message>
        <source>Into the lane</source>
        <translation>移到待排期</translation>
    </message>
    <message>
        <source>It stays where it is.</source>
        <translation>留在原处。</translation>
    </message>
    <message>
        <source>Its time has not come yet: first move it to when it was published.</source>
        <translation>还没到它的时间：请先把它移到实际发布的时刻。</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>待排期</translation>
    </message>
    <message>
        <source>Lane of posts without a time</source>
        <translation>还没有时间的笔记</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Let the planner fill the open slots, or start typing to add a post.</source>
        <translation>让自动排期填满空档位，或直接打字添加一篇。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message numerus="yes">
        <source>Make %n post(s) a draft again</source>
        <translation>
            <numerusform>把 %n 篇笔记改回草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n post(s) as published</source>
        <translation>
            <numerusform>把 %n 篇笔记标记为已发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n post(s) as ready</source>
        <translation>
            <numerusform>把 %n 篇笔记标记为待发布</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Next best: {format}. The whole plan changes by {points} points.</source>
        <translation>换成“{format}”，整个排期的总分变动 {points}。</translation>
    </message>
    <message>
        <source>No ideas wait here. Write one, or drag a post here to take its day away.</source>
        <translation>这里还没有想法。写一个，或把笔记拖来取消排期。</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>还没有笔记</translation>
    </message>
    <message>
        <source>No slot is open in this period: drag it onto a day of your choice.</source>
        <translation>这段时间没有空档位：直接拖到想要的那一天。</translation>
    </message>
    <message>
        <source>Nothing is planned here yet</source>
        <translation>这里还没有安排</translation>
    </message>
    <message>
        <source>Off target</source>
        <translation>不均衡</translation>
    </message>
    <message>
        <source>Only the planner suggests: plan the period, or drop it on another column.</source>
        <translation>建议只能由自动排期给出：请排满这段时间，或拖到别的列。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Plan the month</source>
        <translation>排满这个月</translation>
    </message>
    <message>
        <source>Plan the week</source>
        <translation>排满这一周</translation>
    </message>
    <message>
        <source>Plan this period</source>
        <translation>排满这段时间</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>正在排期…</translation>
    </message>
    <message>
        <source>Planning… within {gap} of the best possible</source>
        <translation>正在排期…距最优至多 {gap}</translation>
    </message>
    <message>
        <source>Post in one line</source>
        <translation>一句话添加笔记</translation>
    </message>
    <message>
        <source>Posts that stand break a rule the plan cannot mend: {reasons}. Move or change one of them.</source>
        <translation>已有的笔记违反了规则，排期改不了：{reasons}。请挪开或改掉其中一篇。</translation>
    </message>
    <message>
        <source>Published posts stay where they are. Choose only posts to come.</source>
        <translation>已发布的笔记不能移动，请只选还没发布的。</translation>
    </message>
    <message>
        <source>Published: it stays as it was.</source>
        <translation>已发布，保持原样。</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>快速添加</translation>
    </message>
    <message>
        <source>Rotation and effort</source>
        <translation>轮换与工作量</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n post(s)</source>
        <translation>
            <numerusform>跳过 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>到此为止</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>就用这个</translation>
    </message>
    <message>
        <source>The balance stays as it is.</source>
        <translation>平衡不变。</translation>
    </message>
    <message>
        <source>The planner weighs posts with a format; this one has none yet.</source>
        <translation>自动排期只衡量有互动形式的笔记，这篇还没有。</translation>
    </message>
    <message>
        <source>This period is over: go to one that is still to come.</source>
        <translation>这段时间已经过去：请翻到还没到的日子。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>第 {n} 周</translation>
    </message>
    <message>
        <source>Week {n}: {minutes} of {limit}</source>
        <translation>第 {n} 周：{minutes} / {limit}</translation>
    </message>
    <message>
        <source>Which serum first? !poll #skincare 19:30 fri</source>
        <translation>先测哪支精华？ !投票 #护肤 19:30 周五</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>为什么是它</translation>
    </message>
    <message>
        <source>Write an idea</source>
        <translation>写个想法</translation>
    </message>
    <message>
        <source>You have no slots yet: add weekdays and times in the settings.</source>
        <translation>还没有档位：请在设置里加上星期和时间。</translation>
    </message>
    <message>
        <source>an open slot</source>
        <translation>空档位</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>formats in the last {n}</source>
        <translation>近 {n} 篇用到的形式</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>proven optimal</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>repeats in a row</source>
        <translation>相邻重复</translation>
    </message>
    <message>
        <source>the best found in the time given</source>
        <translation>限时内找到的最好排法</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>within {gap} of the best possible</source>
        <translation>距最优至多 {gap}</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>{points} points compared with {other}, the next best here. An empty slot costs 10.</source>
        <translation>与这里的次优选择“{other}”相比，总分 {points}；空着一个档位扣 10 分。</translation>
    </message>
    <message>
        <source>{posts} would balance</source>
        <translation>{posts} 篇才均衡</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>“{word}” is not a format; it stays in the title</source>
        <translation>“{word}”不是任何形式，留在标题里</translation>
    </message>
</context>
<context>
    <name>compose</name>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>A Chinese character weighs 1, a letter or digit ½</source>
        <translation>汉字算 1，英文和数字算半个</translation>
    </message>
    <message>
        <source>A post is not saved; closing once more gives up what you typed.</source>
        <translation>有一篇笔记还没保存；再关一次就会放弃你写的内容。</translation>
    </message>
    <message>
        <source>A suggestion of the planner: accept it, or change it and it stays where it is.</source>
        <translation>这是自动排期给出的建议：可以采纳；一改动就会留在原位。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>添加选项</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>返回日历</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>By the format</source>
        <translation>随形式</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Call to action</source>
        <translation>结尾号召</translation>
    </message>
    <message>
        <source>Changed elsewhere while you were typing: {fields}.</source>
        <translation>你写的时候，别处也改了：{fields}。</translation>
    </message>
    <message>
        <source>Choose a post to write, or begin a new one.</source>
        <translation>选一篇接着写，或新写一篇。</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>创作</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Done correcting</source>
        <translation>完成更正</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一篇</translation>
    </message>
    <message>
        <source>For yourself; never published</source>
        <translation>只给自己看，不会发布</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Format: {format}</source>
        <translation>形式：{format}</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>问法</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Hook, body and call to action go into one field on the platform: together {n} of {limit}.</source>
        <translation>在平台上，开头、正文和结尾填在同一栏，合计 {n} 字，上限 {limit} 字。</translation>
    </message>
    <message>
        <source>Ideas in the lane</source>
        <translation>待排期的想法</translation>
    </message>
    <message>
        <source>In the lane, without a day.</source>
        <translation>在待排期里，还没定日期。</translation>
    </message>
    <message>
        <source>Into the lane</source>
        <translation>移到待排期</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>就让它删掉</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>标记为已发布</translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation>标记为待发布</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>制作时间（分钟）</translation>
    </message>
    <message>
        <source>Move option {n} down</source>
        <translation>下移选项 {n}</translation>
    </message>
    <message>
        <source>Move option {n} up</source>
        <translation>上移选项 {n}</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新写一篇</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>No idea waits here. A new post begins here, without a day.</source>
        <translation>这里还没有想法。新写的笔记会先放在这里，不定日期。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不用问法</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved yet. {reason}</source>
        <translation>还没保存。{reason}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is left to write in the next two weeks: plan some in the calendar.</source>
        <translation>未来两周没有待写的笔记，去日历里排几篇吧。</translation>
    </message>
    <message>
        <source>Option {n}</source>
        <translation>选项 {n}</translation>
    </message>
    <message>
        <source>Poll options</source>
        <translation>投票选项</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Published, so it stays as it was. “Correct” fixes a wrong entry.</source>
        <translation>已发布的笔记保持原样；记录有误时点“更正”。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <source>Put it on {when}</source>
        <translation>排到 {when}</translation>
    </message>
    <message>
        <source>Remove option {n}</source>
        <translation>删除选项 {n}</translation>
    </message>
    <message>
        <source>Remove the tag “{tag}”</source>
        <translation>删除标签“{tag}”</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>重新拾起</translation>
    </message>
    <message>
        <source>Save or discard what is open here first.</source>
        <translation>请先保存或放弃这里正在写的内容。</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Series: {title}</source>
        <translation>系列：{title}</translation>
    </message>
    <message>
        <source>Serves this goal best: {formats}</source>
        <translation>更适合这个目标：{formats}</translation>
    </message>
    <message>
        <source>Space, comma or Enter ends a tag.</source>
        <translation>按空格、逗号或 Enter 结束一个标签。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The next two weeks</source>
        <translation>未来两周</translation>
    </message>
    <message>
        <source>The platform takes {n} tags at most.</source>
        <translation>平台最多允许 {n} 个标签。</translation>
    </message>
    <message>
        <source>The text is {n} over what the platform takes.</source>
        <translation>正文超出平台上限 {n} 字。</translation>
    </message>
    <message>
        <source>The title is {n} over what the platform takes.</source>
        <translation>标题比平台上限多了 {n} 个字。</translation>
    </message>
    <message>
        <source>This format has no poll: the options are kept, but not used.</source>
        <translation>这种形式没有投票；选项会留着，但不会用到。</translation>
    </message>
    <message>
        <source>This is the copy.</source>
        <translation>这是复制出的新一篇。</translation>
    </message>
    <message>
        <source>This post was deleted elsewhere; what you typed is not saved.</source>
        <translation>这篇笔记已在别处删除，你写的内容还没保存。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To the calendar</source>
        <translation>去日历</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undecided: choose how readers are to take part.</source>
        <translation>还没定：选一种读者参与的方式。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use in the hook</source>
        <translation>用作开头</translation>
    </message>
    <message>
        <source>Use in the title</source>
        <translation>用作标题</translation>
    </message>
    <message>
        <source>Use the other version</source>
        <translation>用另一个版本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>You are correcting published history; each save is a step you can undo.</source>
        <translation>正在更正已发布的记录，每次保存都可以撤销。</translation>
    </message>
    <message>
        <source>Your topics</source>
        <translation>你的话题</translation>
    </message>
    <message>
        <source>{barrier} (default)</source>
        <translation>{barrier}（默认）</translation>
    </message>
    <message>
        <source>{goal} (default)</source>
        <translation>{goal}（默认）</translation>
    </message>
    <message>
        <source>{least} to {most} that do not overlap</source>
        <translation>{least} 到 {most} 个，互不重叠</translation>
    </message>
    <message>
        <source>{n} (usual)</source>
        <translation>{n}（默认）</translation>
    </message>
    <message>
        <source>{n} options; the platform takes {least} to {most}.</source>
        <translation>现在有 {n} 个选项，平台允许 {least} 到 {most} 个。</translation>
    </message>
    <message>
        <source>“{title}” was deleted. Undo brings it back.</source>
        <translation>“{title}”已删除，撤销即可找回。</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A post belongs to a series that is not there: add the series first.</source>
        <translation>有笔记属于一个不存在的系列：请先添加这个系列。</translation>
    </message>
    <message>
        <source>A rotation of {value} posts is out of range: choose 3 to 7.</source>
        <translation>轮换间隔 {value} 篇超出范围：请选 3 到 7。</translation>
    </message>
    <message>
        <source>A slot is listed twice or out of order: list each once, in order of time.</source>
        <translation>有档位重复或顺序不对：请按时间先后排列，每个只列一次。</translation>
    </message>
    <message>
        <source>A text holds half a character, {value}, which cannot be kept: delete it and type it again.</source>
        <translation>文字里有半个字符 {value}，无法保存：请删掉它，重新输入。</translation>
    </message>
    <message>
        <source>In the calendar’s {file}, “{key}” cannot be {value}: {hint}.</source>
        <translation>日历数据的 {file} 里，“{key}”不能是 {value}：{hint}。</translation>
    </message>
    <message>
        <source>In the playbook’s {file}, “{key}” cannot be {value}: {hint}.</source>
        <translation>方法手册的 {file} 里，“{key}”不能是 {value}：{hint}。</translation>
    </message>
    <message>
        <source>No other format is possible for “{value}”: allow more formats or more minutes a week.</source>
        <translation>“{value}”换不成别的形式：请多允许几种形式，或增加每周的时间。</translation>
    </message>
    <message>
        <source>Only the planner suggests posts: make it an idea or a draft instead.</source>
        <translation>建议只能由自动排期给出：请把它设为想法或草稿。</translation>
    </message>
    <message>
        <source>Several posts have ids that begin “{value}”: give more of {known}.</source>
        <translation>有几篇笔记的编号都以“{value}”开头：请写得更长一些，可选 {known}。</translation>
    </message>
    <message>
        <source>Several series are meant by “{value}”: give the id, one of {known}.</source>
        <translation>“{value}”对应不止一个系列：请用编号，从 {known} 里选一个。</translation>
    </message>
    <message>
        <source>The backup “{path}” is damaged ({detail}): choose another one.</source>
        <translation>备份“{path}”已损坏（{detail}）：请换一份。</translation>
    </message>
    <message>
        <source>The disk with “{folder}” is full: free some space, then try again.</source>
        <translation>“{folder}”所在的磁盘已满：请腾出空间，再试一次。</translation>
    </message>
    <message>
        <source>The mix {value} adds up to {sum} %: make low, medium and high add up to 100.</source>
        <translation>配比 {value} 合计为 {sum}%：请让低、中、高加起来等于 100。</translation>
    </message>
    <message>
        <source>The period ends on {last}, before it begins on {first}: swap the two days.</source>
        <translation>结束日期 {last} 早于开始日期 {first}：请把两个日期对调。</translation>
    </message>
    <message>
        <source>The post has no title: write one after --title.</source>
        <translation>笔记还没有标题：请写在 --title 后面。</translation>
    </message>
    <message>
        <source>The rule {value} has both a last day and a number of episodes: keep one of them.</source>
        <translation>规则 {value} 既有最后一天又有期数：请只留一个。</translation>
    </message>
    <message>
        <source>The rule {value} never falls on a day from {first} on: change its days or months.</source>
        <translation>规则 {value} 从 {first} 起没有一天符合：请改日子或月份。</translation>
    </message>
    <message>
        <source>The rule {value} occurs {n} times in {weeks} weeks, more than {most}: make it rarer.</source>
        <translation>规则 {value} 在 {weeks} 周里有 {n} 次，超过 {most} 次：请改得少一些。</translation>
    </message>
    <message>
        <source>The rule {value} speaks of hours or minutes: use days, and give the time by itself.</source>
        <translation>规则 {value} 写到了小时或分钟：请只写日子，时间单独给出。</translation>
    </message>
    <message>
        <source>The series ends on {last}, before it begins on {first}: choose a later end.</source>
        <translation>系列 {last} 就结束了，早于开始的 {first}：请选晚一些的结束日。</translation>
    </message>
    <message>
        <source>The series has no title: give it one.</source>
        <translation>系列还没有标题：请写一个。</translation>
    </message>
    <message>
        <source>The system refused a step ({detail}): see that the disk has room and the files may be written.</source>
        <translation>系统拒绝了一步操作（{detail}）：请检查磁盘空间，以及文件是否可写。</translation>
    </message>
    <message>
        <source>The window could not be opened ({detail}): see README for what it needs.</source>
        <translation>窗口打不开（{detail}）：所需条件见 README。</translation>
    </message>
    <message>
        <source>The {what} “{value}” in the workspace cannot be read ({detail}): restore a backup.</source>
        <translation>工作区里的“{value}”（{what}）读不出来（{detail}）：请恢复一份备份。</translation>
    </message>
    <message>
        <source>There is no backup of this workspace yet: make one with “backup”.</source>
        <translation>这个工作区还没有备份：请用“backup”做一份。</translation>
    </message>
    <message>
        <source>There is no backup “{path}”: choose one of the list.</source>
        <translation>没有“{path}”这份备份：请从列表里选一份。</translation>
    </message>
    <message>
        <source>There is no folder “{value}”: create it, or choose another folder for the file.</source>
        <translation>没有“{value}”这个文件夹：请先新建它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no post “{value}”: choose one of those listed (“show” lists them).</source>
        <translation>没有“{value}”这篇笔记：请从列表里选一篇（命令“show”会列出全部）。</translation>
    </message>
    <message>
        <source>There is no series “{value}”: choose one of those listed (“series list” lists them).</source>
        <translation>没有系列“{value}”：请从已有的里选（series list 会列出）。</translation>
    </message>
    <message>
        <source>There is no workspace in “{folder}”: choose another folder, or open the app there once.</source>
        <translation>“{folder}”里没有工作区：请换一个文件夹，或先用应用打开一次这里。</translation>
    </message>
    <message>
        <source>There is no {kind} “{value}” in the playbook: use one of {known}.</source>
        <translation>方法手册里没有“{value}”（{kind}）：请用 {known} 中的一个。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Too few formats are left: keep at least {least} to plan with.</source>
        <translation>剩下的形式太少：请至少留 {least} 种用来排期。</translation>
    </message>
    <message>
        <source>Writing to “{folder}” failed ({detail}): check the disk, or work in another folder.</source>
        <translation>写入“{folder}”失败（{detail}）：请检查磁盘，或换一个文件夹。</translation>
    </message>
    <message>
        <source>mix adds up to {value} %: make its three shares add up to 100.</source>
        <translation>mix 合计为 {value}%：请让三项加起来等于 100。</translation>
    </message>
    <message>
        <source>plan has {value} entries: give one for each of the {slots} slots, or of the {free} free ones.</source>
        <translation>plan 有 {value} 条：请为全部 {slots} 个档位各写一条，或只为 {free} 个空档位各写一条。</translation>
    </message>
    <message>
        <source>{days} days are too many at once: plan at most {most}.</source>
        <translation>一次排 {days} 天太多：请不超过 {most} 天。</translation>
    </message>
    <message>
        <source>{first} comes after {last}: give the earlier day as --from.</source>
        <translation>{first} 在 {last} 之后：请把较早的日期写在 --from 后面。</translation>
    </message>
    <message>
        <source>{place} describes “{value}”, which cannot name a format: choose another name.</source>
        <translation>{place} 里的“{value}”不能用作形式的名称：请换一个。</translation>
    </message>
    <message>
        <source>{place} has an unknown entry “{key}”: remove it or mend its name.</source>
        <translation>{place} 里有不认识的条目“{key}”：请删掉它，或改正名称。</translation>
    </message>
    <message>
        <source>{place} is the unknown barrier “{value}”: use low, medium or high.</source>
        <translation>{place} 是未知的门槛“{value}”：请用 low、medium 或 high。</translation>
    </message>
    <message>
        <source>{place} is {value}, before the slot above it: put slots in time order.</source>
        <translation>{place} 是 {value}，比上一个档位还早：请按时间先后排列档位。</translation>
    </message>
    <message>
        <source>{place} is {value}: use {least} or more.</source>
        <translation>{place} 是 {value}：不能小于 {least}，请改大一些。</translation>
    </message>
    <message>
        <source>{place} is {value}: use {most} or less.</source>
        <translation>{place} 是 {value}：不能大于 {most}，请改小一些。</translation>
    </message>
    <message>
        <source>{place} is “{value}”, but the date says {right}: use that.</source>
        <translation>{place} 是“{value}”，但按日期应为 {right}：请改用后者。</translation>
    </message>
    <message>
        <source>{place} is “{value}”, not a date and time: write it like 2026-12-01T20:00.</source>
        <translation>{place} 是“{value}”，不是日期和时间：请写成 2026-12-01T20:00 的样子。</translation>
    </message>
    <message>
        <source>{place} lacks “{key}”: add it.</source>
        <translation>{place} 缺少“{key}”：请补上。</translation>
    </message>
    <message>
        <source>{place} lists “{value}” a second time: remove it.</source>
        <translation>{place} 又列了一次“{value}”：请删掉重复的。</translation>
    </message>
    <message>
        <source>{place} must be a group of named entries: write it as {{…}}.</source>
        <translation>{place} 必须是一组带名称的条目：请写成 {{…}}。</translation>
    </message>
    <message>
        <source>{place} must be a list: write it as […].</source>
        <translation>{place} 必须是列表：请写成 […]。</translation>
    </message>
    <message>
        <source>{place} must be a whole number, not {value}: write it as digits.</source>
        <translation>{place} 必须是整数，不能是 {value}：请直接写数字。</translation>
    </message>
    <message>
        <source>{place} must be text, not {value}: write it in quotation marks.</source>
        <translation>{place} 必须是文字，不能是 {value}：请加上引号。</translation>
    </message>
    <message>
        <source>{place} names the unknown format “{value}”: use one described in “formats”.</source>
        <translation>{place} 用了未知的形式“{value}”：请用“formats”里列出的形式。</translation>
    </message>
    <message>
        <source>{value} % for trying things is out of range: choose 0 to 30.</source>
        <translation>留给尝试的 {value}% 超出范围：请选 0 到 30。</translation>
    </message>
    <message>
        <source>{value} is not a length in days: give a whole number from 1 to {most}.</source>
        <translation>{value} 不是天数：请给 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>{value} is not a number of minutes: give a whole number from 0 to 10080.</source>
        <translation>{value} 不是有效的分钟数：请填 0 到 10080 之间的整数。</translation>
    </message>
    <message>
        <source>{value} is not a number of posts a month: give a whole number, 0 or more.</source>
        <translation>{value} 不是有效的每月篇数：请填 0 或更大的整数。</translation>
    </message>
    <message>
        <source>{value} is not a weekday: use 0 for Monday to 6 for Sunday.</source>
        <translation>{value} 不是星期几：请用 0（周一）到 6（周日）。</translation>
    </message>
    <message>
        <source>{value} weeks ahead is out of range: choose 1 to 52.</source>
        <translation>提前 {value} 周超出范围：请选 1 到 52。</translation>
    </message>
    <message>
        <source>{what} has changed meanwhile: look at it again, then repeat the step.</source>
        <translation>“{what}”刚刚有了改动：请先看一眼，再做一次。</translation>
    </message>
    <message>
        <source>“{folder}” is open in an XHS Studio that does not answer: close that, then try again.</source>
        <translation>“{folder}”已在另一个互动日历中打开，但它没有响应：请先关掉它，再试一次。</translation>
    </message>
    <message>
        <source>“{folder}” may not be written to: allow writing there, or choose another folder.</source>
        <translation>“{folder}”不允许写入：请开放写入权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“{path}” already holds something: give a folder that is new or empty.</source>
        <translation>“{path}”里已有内容：请给一个新的或空的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” belongs to another program and was left as it is: choose another folder, or a backup.</source>
        <translation>“{path}”属于别的程序，没有动它：请换一个文件夹，或选一份备份。</translation>
    </message>
    <message>
        <source>“{path}” cannot be made or written to ({detail}): choose another folder.</source>
        <translation>“{path}”无法新建或写入（{detail}）：请换一个文件夹。</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: check that it is there and may be read and written.</source>
        <translation>“{path}”打不开：请检查它是否还在，以及能否读写。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({detail}): check its name.</source>
        <translation>“{path}”读不出来（{detail}）：请检查文件名。</translation>
    </message>
    <message>
        <source>“{path}” comes from a newer XHS Studio (its version {found}, here {known}): update the app.</source>
        <translation>“{path}”来自更新版的互动日历（它的版本 {found}，这里是 {known}）：请升级应用。</translation>
    </message>
    <message>
        <source>“{path}” could not be brought up to date ({detail}) and stays as it was: report this.</source>
        <translation>“{path}”没能升级到新版格式（{detail}），保持原样：请反馈这个问题。</translation>
    </message>
    <message>
        <source>“{path}” is a file, not a folder: choose a folder.</source>
        <translation>“{path}”是文件，不是文件夹：请选择一个文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is an empty file and was left as it is: restore a backup, or remove the file.</source>
        <translation>“{path}”是空文件，没有动它：请恢复一份备份，或移走这个文件。</translation>
    </message>
    <message>
        <source>“{path}” is damaged and was left as it is: restore the newest good backup.</source>
        <translation>“{path}”已损坏，没有动它：请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>“{path}” is in use by another program: close that, then try again.</source>
        <translation>“{path}”正被别的程序占用：请先关掉那个程序，再试一次。</translation>
    </message>
    <message>
        <source>“{path}” is missing though backups of it are there: restore one, or choose another folder.</source>
        <translation>“{path}”不见了，但它的备份还在：请恢复一份备份，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is not a workspace and was left as it is: restore a backup, or choose another folder.</source>
        <translation>“{path}”不是工作区，没有动它：请恢复一份备份，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is not valid JSON ({detail}): mend it there.</source>
        <translation>“{path}”不是有效的 JSON（{detail}）：请修正那一处。</translation>
    </message>
    <message>
        <source>“{path}” was moved, deleted or replaced while open: put it back, then open it again.</source>
        <translation>“{path}”在打开期间被移走、删除或替换：请放回原处，再重新打开。</translation>
    </message>
    <message>
        <source>“{title}” had {n} characters in the column {column} that no spreadsheet can show: visible signs stand in their place, and the post itself is as it was.</source>
        <translation>“{title}”的“{column}”一栏有 {n} 个表格无法显示的字符：表格里已换成可见的符号，笔记本身没有变。</translation>
    </message>
    <message>
        <source>“{title}” has ended on {day} already: choose an earlier day.</source>
        <translation>“{title}”在 {day} 就已结束：请选更早的一天。</translation>
    </message>
    <message>
        <source>“{title}” has no episode on {day}: choose one of its days.</source>
        <translation>“{title}”在 {day} 没有一期：请选它的某一天。</translation>
    </message>
    <message>
        <source>“{title}” has {n} characters in the column {column}, and a spreadsheet’s cell holds {limit}: shorten the text, or export to a .csv file.</source>
        <translation>“{title}”的“{column}”一栏有 {n} 个字符，而表格的单元格最多 {limit} 个：请缩短文字，或导出为 .csv 文件。</translation>
    </message>
    <message>
        <source>“{title}” is not paused: choose one that is.</source>
        <translation>“{title}”没有暂停：请选一个暂停了的。</translation>
    </message>
    <message>
        <source>“{title}” is paused already: resume it first.</source>
        <translation>“{title}”已经暂停：请先恢复。</translation>
    </message>
    <message>
        <source>“{title}” is published and stays as it was: use “Correct” to mend a wrong entry.</source>
        <translation>“{title}”已发布，保持原样：记录有误时，请用“更正”。</translation>
    </message>
    <message>
        <source>“{title}” of {day} is published and stays as it was: choose a later episode.</source>
        <translation>{day} 的“{title}”已经发布，保持原样：请选后面的一期。</translation>
    </message>
    <message>
        <source>“{value}” could not be written ({why}): choose another name or another folder.</source>
        <translation>“{value}”没能写入（{why}）：请换一个文件名或文件夹。</translation>
    </message>
    <message>
        <source>“{value}” has none of the endings {known}: give the file one of them.</source>
        <translation>“{value}”的后缀不是 {known} 中的任何一个：请换成其中之一。</translation>
    </message>
    <message>
        <source>“{value}” is a folder: add the name of a file, such as plan.xlsx.</source>
        <translation>“{value}”是文件夹：请加上文件名，例如 plan.xlsx。</translation>
    </message>
    <message>
        <source>“{value}” is not a date and time: write it like 2026-12-05T20:00.</source>
        <translation>“{value}”不是日期和时间：请写成 2026-12-05T20:00 的样子。</translation>
    </message>
    <message>
        <source>“{value}” is not a date: write it like 2026-12-01.</source>
        <translation>“{value}”不是日期：请写成 2026-12-01 的样子。</translation>
    </message>
    <message>
        <source>“{value}” is not a format: use one of {known}.</source>
        <translation>“{value}”不是形式：请用 {known} 中的一个。</translation>
    </message>
    <message>
        <source>“{value}” is not a goal: use one of {known}.</source>
        <translation>“{value}”不是目标：请用 {known} 中的一个。</translation>
    </message>
    <message>
        <source>“{value}” is not a language of the app: choose zh or en.</source>
        <translation>应用不支持语言“{value}”：请选 zh 或 en。</translation>
    </message>
    <message>
        <source>“{value}” is not a number of episodes: give a whole number from 1 to {most}.</source>
        <translation>“{value}”不是期数：请给 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>“{value}” is not a rule for a series because of “{detail}”: write it like FREQ=WEEKLY;BYDAY=FR.</source>
        <translation>“{value}”里的“{detail}”不是系列能用的规则：请写成 FREQ=WEEKLY;BYDAY=FR 这样。</translation>
    </message>
    <message>
        <source>“{value}” is not a suggestion, so there is no next best: change its format instead.</source>
        <translation>“{value}”不是建议，没有可换的下一个：请直接改它的形式。</translation>
    </message>
    <message>
        <source>“{value}” is not a time a post can have: give a day from 2000 to 2099.</source>
        <translation>“{value}”不能作为笔记的时间：请给 2000 到 2099 年间的日期。</translation>
    </message>
    <message>
        <source>“{value}” is not a time of day: write it like 20:00.</source>
        <translation>“{value}”不是时间：请写成 20:00 这样。</translation>
    </message>
    <message>
        <source>“{value}” is not a time zone: write it like Asia/Shanghai.</source>
        <translation>“{value}”不是时区：请写成 Asia/Shanghai 的样子。</translation>
    </message>
    <message>
        <source>“{value}” is open in another program: close it there, or choose another name.</source>
        <translation>“{value}”正在别的程序里打开：请先在那里关闭，或换一个文件名。</translation>
    </message>
    <message>
        <source>“{value}” may not be written: choose another folder, or allow writing to it.</source>
        <translation>“{value}”不允许写入：请换一个文件夹，或开放写入权限。</translation>
    </message>
    <message>
        <source>“{value}” was not written because the disk is full: free some space, or choose another disk.</source>
        <translation>磁盘已满，“{value}”没有写成：请腾出空间，或换一个磁盘。</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation>
            <numerusform>%n 种形式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this can be changed in the settings, at any time.</source>
        <translation>这些随时都能在设置里改。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Common in your niche</source>
        <translation>你的领域里常见的</translation>
    </message>
    <message>
        <source>Common times to begin with; later your own results will be a better guide.</source>
        <translation>先用常见时段，之后看你自己的数据更准。</translation>
    </message>
    <message>
        <source>Each niche and goal has formats that serve it; the plan leans towards them.</source>
        <translation>每个领域和目标都有更合适的形式，排期会偏向它们。</translation>
    </message>
    <message>
        <source>Every post comes as a suggestion with its reasons: accept it, move it, or ask for the next best. Nothing is published; you do that on your phone.</source>
        <translation>每篇都是带理由的建议：可以采纳、挪动，也可以换一个。应用不会替你发布，发布仍由你在手机上完成。</translation>
    </message>
    <message>
        <source>First, about you</source>
        <translation>先认识一下</translation>
    </message>
    <message>
        <source>For the window and for suggested titles; you can set each on its own later.</source>
        <translation>界面和建议标题都用它，之后可以分开设置。</translation>
    </message>
    <message>
        <source>Half a year of one creator, in a folder of its own</source>
        <translation>一位创作者半年的内容，单独存放，不影响你的数据</translation>
    </message>
    <message>
        <source>How much should readers have to do?</source>
        <translation>互动门槛怎么配？</translation>
    </message>
    <message>
        <source>How much time, and what mix?</source>
        <translation>花多少时间，怎么搭配？</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后再说</translation>
    </message>
    <message>
        <source>Look around a sample workspace</source>
        <translation>先逛逛示例工作区</translation>
    </message>
    <message>
        <source>Low barriers bring many voices, high ones the deep talks. A good mix has all three.</source>
        <translation>低门槛让更多人开口，高门槛聊得更深；好的搭配三种都有。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Plan my first month</source>
        <translation>排出我的第一个月</translation>
    </message>
    <message>
        <source>Plan posts that start conversations. Everything stays on this computer.</source>
        <translation>把每篇笔记都排成一次对话的开头。所有内容只存在这台电脑上。</translation>
    </message>
    <message>
        <source>Plan the month</source>
        <translation>排满这个月</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>正在排期…</translation>
    </message>
    <message>
        <source>Separate them with commas. Three to six are a good start.</source>
        <translation>用逗号或顿号隔开，三到六个就够开始。</translation>
    </message>
    <message>
        <source>Six short questions with good answers ready; two minutes</source>
        <translation>六个小问题，答案都有默认值，两分钟就好</translation>
    </message>
    <message>
        <source>Start with an empty calendar</source>
        <translation>直接从空白日历开始</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Suggested posts take their starting titles from these topics.</source>
        <translation>建议的笔记会用这些话题起标题。</translation>
    </message>
    <message>
        <source>The guide waits in the menu and in the settings</source>
        <translation>想用引导时，在菜单和设置里都能找到</translation>
    </message>
    <message>
        <source>These answers leave nothing to plan in these weeks.</source>
        <translation>按这些回答，这几周没有可排的笔记。</translation>
    </message>
    <message>
        <source>Time for making posts: {time} a week</source>
        <translation>每周愿意花 {time} 做笔记</translation>
    </message>
    <message>
        <source>Two small things; both can be changed later.</source>
        <translation>只有两个小问题，之后都能改。</translation>
    </message>
    <message>
        <source>Welcome to XHS Studio</source>
        <translation>欢迎使用互动日历</translation>
    </message>
    <message>
        <source>What do you post about, and why?</source>
        <translation>你写什么内容，为了什么？</translation>
    </message>
    <message>
        <source>What do your readers come for?</source>
        <translation>读者为什么来看你？</translation>
    </message>
    <message>
        <source>What should we call your account?</source>
        <translation>账号怎么称呼？</translation>
    </message>
    <message>
        <source>What your posts are for, mostly</source>
        <translation>笔记主要为了什么</translation>
    </message>
    <message>
        <source>When do you usually publish?</source>
        <translation>你通常什么时候发？</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在试排…</translation>
    </message>
    <message>
        <source>Your first month is ready</source>
        <translation>第一个月排好了</translation>
    </message>
    <message>
        <source>Your first month will look like this</source>
        <translation>你的第一个月会是这样</translation>
    </message>
    <message>
        <source>Your name on Xiaohongshu</source>
        <translation>你的小红书昵称</translation>
    </message>
    <message>
        <source>Your niche</source>
        <translation>你的领域</translation>
    </message>
    <message>
        <source>Your topics</source>
        <translation>你的话题</translation>
    </message>
    <message>
        <source>about {time} a week</source>
        <translation>每周约 {time}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Cancel a drag, close a card</source>
        <translation>取消拖动，关闭卡片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>First day of the week or month</source>
        <translation>本周或本月第一天</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Move between days</source>
        <translation>在日期间移动</translation>
    </message>
    <message>
        <source>Pointer and keys</source>
        <translation>鼠标与按键</translation>
    </message>
    <message>
        <source>With a click: add to the selection</source>
        <translation>按住点选：加入选择</translation>
    </message>
    <message>
        <source>With a click: select up to here</source>
        <translation>按住点选：连选到此</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) a week</source>
        <translation>
            <numerusform>每周 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>A verified copy each day, before every update and before every restore; 14 are kept.</source>
        <translation>每天一份，升级前和恢复前各一份，都经过校验；保留最近 14 份。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n post(s).</source>
        <translation>
            <numerusform>已备份 %n 篇笔记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>门槛</translation>
    </message>
    <message numerus="yes">
        <source>Before a format comes again, the planner likes %n other post(s) first.</source>
        <translation>
            <numerusform>同一种形式再次出现前，最好先隔 %n 篇别的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Best for</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>改动立即生效</translation>
    </message>
    <message>
        <source>Clock and language of posts</source>
        <translation>时区与笔记语言</translation>
    </message>
    <message>
        <source>Community style</source>
        <translation>社群风格</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Each time is a slot the planner may fill. Several a day are allowed.</source>
        <translation>每个时间是一个可排的档位，一天可以有几个。</translation>
    </message>
    <message>
        <source>Everything lies in this folder on your computer; nothing ever leaves it.</source>
        <translation>所有内容都在这台电脑的这个文件夹里，不会离开它。</translation>
    </message>
    <message>
        <source>Festivals and solar terms</source>
        <translation>节日与节气</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>熟悉一下</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Formats without a tick are never suggested. Minutes start from the method’s own figures.</source>
        <translation>没勾选的形式不会出现在建议里。分钟数默认取自方法手册。</translation>
    </message>
    <message>
        <source>Go back to the state of {when}?</source>
        <translation>要回到 {when} 的状态吗？</translation>
    </message>
    <message>
        <source>How much a reader must do to take part: drag the edges, or set the numbers.</source>
        <translation>读者要花多大力气才能参与：拖动分界，或直接填数字。</translation>
    </message>
    <message>
        <source>Kept backups</source>
        <translation>已有备份</translation>
    </message>
    <message>
        <source>Kept for trying things: {share} %</source>
        <translation>留给尝试的比例：{share}%</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>语言与主题</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Last backup: {when}</source>
        <translation>最近一次备份：{when}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lunar days</source>
        <translation>农历日期</translation>
    </message>
    <message>
        <source>Marketing days such as 12.12</source>
        <translation>营销节点，例如双十二</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>每篇分钟数</translation>
    </message>
    <message>
        <source>Minutes for one {format}</source>
        <translation>做一篇{format}的分钟数</translation>
    </message>
    <message>
        <source>Mix of barriers</source>
        <translation>门槛配比</translation>
    </message>
    <message>
        <source>Most a month</source>
        <translation>每月最多</translation>
    </message>
    <message>
        <source>Most {format} a month</source>
        <translation>{format}每月最多几篇</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Niche</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>打开示例工作区</translation>
    </message>
    <message>
        <source>Posts are written in</source>
        <translation>笔记语言</translation>
    </message>
    <message>
        <source>Publishing times</source>
        <translation>发布时段</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>恢复 {when} 的备份</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as the newest backup.</source>
        <translation>已恢复。原来的内容已存成最新的一份备份。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Separate them with commas; suggestions take their titles from them.</source>
        <translation>用逗号或顿号隔开，建议标题会用到它们。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show the guide again</source>
        <translation>再看一遍引导</translation>
    </message>
    <message>
        <source>Shown in the calendar</source>
        <translation>日历里显示</translation>
    </message>
    <message>
        <source>Statutory holidays and make-up working days</source>
        <translation>法定节假日与调休</translation>
    </message>
    <message>
        <source>Suggest {format}</source>
        <translation>建议{format}</translation>
    </message>
    <message>
        <source>Suggested titles are in this language.</source>
        <translation>建议标题用这种语言。</translation>
    </message>
    <message>
        <source>The more, the more often formats appear that have no results yet.</source>
        <translation>比例越高，还没有数据的形式出现得越多。</translation>
    </message>
    <message>
        <source>The planner keeps each week within it.</source>
        <translation>自动排期每周都不会超过它。</translation>
    </message>
    <message>
        <source>The sample workspace shows half a year of one creator; yours stays as it is.</source>
        <translation>示例工作区是一位创作者半年的内容，不会动到你的数据。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Time and variety</source>
        <translation>时间与轮换</translation>
    </message>
    <message>
        <source>Time for posts: {time} a week</source>
        <translation>每周做笔记的时间：{time}</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Times and mix</source>
        <translation>时段与配比</translation>
    </message>
    <message>
        <source>Topics you write about</source>
        <translation>常写的话题</translation>
    </message>
    <message>
        <source>Week numbers (ISO)</source>
        <translation>周次（ISO）</translation>
    </message>
    <message>
        <source>What is there now is kept as a backup first, so this can be undone here.</source>
        <translation>现在的内容会先存成一份备份，之后还能在这里换回来。</translation>
    </message>
    <message>
        <source>What posts are for, mostly</source>
        <translation>笔记的主要目标</translation>
    </message>
    <message>
        <source>What the planner and the starting titles go by.</source>
        <translation>自动排期和建议标题都以此为准。</translation>
    </message>
    <message>
        <source>With another zone planned posts keep their time of day; published ones stay.</source>
        <translation>换时区后，待发笔记的钟点不变；已发布的不动。</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message numerus="yes">
        <source>%n text(s) held characters no sheet can hold; they stand there as �.</source>
        <translation>
            <numerusform>%n 处文字含有表格放不下的字符，已用 � 代替。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{title}”</source>
        <translation>添加“{title}”</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>创作</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>导出排期</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n post(s) to {file}</source>
        <translation>
            <numerusform>已导出 %n 篇笔记到 {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Find a post, a day or a command</source>
        <translation>找笔记、日期或操作</translation>
    </message>
    <message>
        <source>Find and do anything</source>
        <translation>查找与执行</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Go to {day}</source>
        <translation>前往 {day}</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>未排期</translation>
    </message>
    <message>
        <source>Nothing was changed: the files are as they were found.</source>
        <translation>没有改动任何文件，一切保持原样。</translation>
    </message>
    <message>
        <source>One row a post, for any spreadsheet.</source>
        <translation>一行一篇，任何表格软件都能打开。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Something went wrong, and it is our fault.</source>
        <translation>出错了，是应用的问题。</translation>
    </message>
    <message>
        <source>Table (.csv)</source>
        <translation>表格（.csv）</translation>
    </message>
    <message numerus="yes">
        <source>The newest good backup is from {when} and holds %n post(s). Restoring it keeps the present file beside it.</source>
        <translation>
            <numerusform>最近一份完好的备份来自 {when}，共 %n 篇笔记。恢复时，现有文件会保留在旁边。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan, a printable month, the balance with a chart, and a guide to the columns.</source>
        <translation>排期表、可打印的月历、带图表的平衡表和各列说明。</translation>
    </message>
    <message>
        <source>There is no good backup of it in this folder.</source>
        <translation>这个文件夹里没有完好的备份。</translation>
    </message>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>这个工作区打不开</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>XHS Studio</source>
        <translation>互动日历</translation>
    </message>
    <message>
        <source>Your posts are safe. You can go on; the report below helps to mend it. Nothing is sent.</source>
        <translation>你的笔记完好，可以继续使用。下面的报告有助于修复，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>plan-{month}</source>
        <translation>排期-{month}</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>Add a time on {day}</source>
        <translation>在{day}添加时间</translation>
    </message>
    <message>
        <source>Remove {day} {time}</source>
        <translation>去掉{day} {time}</translation>
    </message>
    <message>
        <source>Share of {barrier}</source>
        <translation>{barrier}的占比</translation>
    </message>
    <message>
        <source>Time on {day}</source>
        <translation>{day}的时间</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>采纳 %n 篇建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n episode(s) of series</source>
        <translation>
            <numerusform>添加 %n 期系列笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a series</source>
        <translation>添加系列</translation>
    </message>
    <message>
        <source>Add “{title}”</source>
        <translation>添加“{title}”</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>修改设置</translation>
    </message>
    <message numerus="yes">
        <source>Change the status of %n post(s)</source>
        <translation>
            <numerusform>更改 %n 篇笔记的状态</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the time zone</source>
        <translation>更改时区</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Correct “{title}”</source>
        <translation>更正“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n post(s)</source>
        <translation>
            <numerusform>删除 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n suggestion(s)</source>
        <translation>
            <numerusform>放弃 %n 篇建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n post(s)</source>
        <translation>
            <numerusform>复制 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit an episode of “{title}”</source>
        <translation>修改“{title}”的一期</translation>
    </message>
    <message>
        <source>Edit the series “{title}”</source>
        <translation>修改系列“{title}”</translation>
    </message>
    <message>
        <source>Edit “{title}”</source>
        <translation>编辑“{title}”</translation>
    </message>
    <message>
        <source>End the series “{title}”</source>
        <translation>结束系列“{title}”</translation>
    </message>
    <message>
        <source>First-run guide</source>
        <translation>新手引导</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>想法</translation>
    </message>
    <message numerus="yes">
        <source>Lock %n post(s)</source>
        <translation>
            <numerusform>锁定 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked: the planner leaves it where it is</source>
        <translation>已锁定：自动排期不会动它</translation>
    </message>
    <message numerus="yes">
        <source>Move %n post(s)</source>
        <translation>
            <numerusform>移动 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n post(s) to the lane</source>
        <translation>
            <numerusform>把 %n 篇笔记移到待排期</numerusform>
        </translation>
    </message>
    <message>
        <source>No invitation</source>
        <translation>不设互动</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>未排期</translation>
    </message>
    <message>
        <source>Pause the series “{title}”</source>
        <translation>暂停系列“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n post(s)</source>
        <translation>
            <numerusform>排入 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待发布</translation>
    </message>
    <message>
        <source>Resume the series “{title}”</source>
        <translation>恢复系列“{title}”</translation>
    </message>
    <message>
        <source>Series: {title}</source>
        <translation>系列：{title}</translation>
    </message>
    <message>
        <source>Skip an episode of “{title}”</source>
        <translation>跳过“{title}”的一期</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Take the next best</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n post(s)</source>
        <translation>
            <numerusform>解锁 %n 篇笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
</TS>
