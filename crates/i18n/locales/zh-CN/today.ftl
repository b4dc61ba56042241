### 第一个视图：此刻和今天。

today-morning = 早上好
today-morning-name = { $name }，早上好
today-afternoon = 下午好
today-afternoon-name = { $name }，下午好
today-evening = 晚上好
today-evening-name = { $name }，晚上好
today-night = 夜班辛苦了
today-night-name = { $name }，夜班辛苦了

# 潮水上大数字的下面。
today-unit = 分钟通话
today-unit-reset = 分钟 · 小憩之后
today-tide = 已通话 { NUMBER($minutes) } 分钟，满潮为 { NUMBER($mark) } 分钟
today-first = 还没有通话。通话时潮水上涨，休息时潮水退去。
today-rested = 你休息好了。下一通电话时潮水会再涨。
today-easing = 潮水里还有 { NUMBER($minutes) } 分钟的通话，再休息会继续退去。
today-mark = 通话约 { NUMBER($mark) } 分钟后会提议小憩
today-since = 从 { $time } 起 · 通话约 { NUMBER($mark) } 分钟后会提议小憩
today-since-reset = 从 { $time } 小憩之后起 · 通话约 { NUMBER($mark) } 分钟后再提议
today-due = 潮水满了。现在正适合小憩一下。
today-due-in-call = 潮水满了。这通电话之后会提议小憩，通话中绝不打扰。
today-owed = 该休息 { $length }了，之后潮水会退到一半以下。
today-resting = 你正在小憩 · { $left }
today-on-call = 通话中，从 { $time } 开始
today-on-call-now = 通话中
today-ringing = 来电中
today-uncertain = 可能仍在通话

today-take-reset = 小憩一下
today-later = 多久之后提醒
today-reset-title = 小憩
today-reset-lead = 先选做什么，再选多久。选好就开始，来电话就结束。
today-reset-kind = 做什么
today-reset-length = 多久
today-choice-short = 几次呼吸
today-choice-middle = 放下刚才的事
today-choice-long = 起身喝口水

today-hard = 刚才那通很难
today-hard-title = 刚才那通很难
today-hard-lead = 会记下来，不问原因。想给自己留一点时间吗？
today-hard-in-call = 你正在通话。现在可以先记下来，小憩等通话之后。
today-hard-only-note = 只记下，不告诉任何人
today-hard-noted = 记下了，只在这里。

today-why = 为什么现在不提议小憩？

today-day-title = 你的一天
today-day-empty = 今天的通话和小憩会陆续出现在这里。
today-day =
    从 { $from } 起：{ NUMBER($calls) } 通电话，共 { $length }，{ $resets ->
        [0] 还没有小憩
       *[other] { $resets } 次小憩
    }。
today-calls = { NUMBER($count) } 通电话
today-resets = { NUMBER($count) } 次小憩
today-lane-span = { $name }，{ $from } 到 { $to }，{ $length }
today-lane-about = { $name }，{ $from } 到约 { $to }，{ $length }
today-lane-going = { $name }，从 { $from } 开始，已 { $length }
today-lane-stuck = { $name }，从 { $from } 开始：不计入，因为不像真有这么久
today-lane-left-out = 不计入
today-lane-table = 用表格看
today-lane-what = 内容
today-lane-from = 从
today-lane-to = 到
today-lane-length = 时长
today-lane-now = 现在

today-switch-title = 我在通话吗？
today-switch-auto = 自动
today-switch-on = 在通话
today-switch-off = 没在通话
today-switch-auto-hint = Breakwater 从你的电话得知。
today-switch-on-hint = 你说自己正在通话。结束后请切换回来。
today-switch-off-hint = 你说自己没在通话，不管电话怎么显示。

today-quiet-title = 安静模式
today-quiet-hint = 暂时不再提议小憩。潮水照常涨落。
today-quiet-until = 安静到 { $time }
today-quiet-end = 结束安静模式

# Asked of a browser whose microphone is open for longer than calls last.
today-line-open = 是的，一直保持
today-line-closed = 不，每次通话后会断开
today-unkept = 目前什么都没有保存：磁盘拒绝写入。只要 Breakwater 还在运行，就不会丢失。请腾出空间或让配置文件夹可写，之后会自动写入。
