### 休息：时长，以及此刻为什么不提议小憩。

length-seconds = { NUMBER($seconds) } 秒
length-minutes = { NUMBER($minutes) } 分钟
length-hours = { NUMBER($hours) } 小时
length-hours-minutes = { NUMBER($hours) } 小时 { NUMBER($minutes) } 分钟
length-none = 无

hold-in-call = 你正在通话。
hold-ringing = 你的电话在响。
hold-uncertain = 可能仍在通话：暂时无法确认。
hold-settling = 通话刚刚结束。
hold-typing = 你正在打字。
hold-quiet = 已开启安静模式。
hold-nudges-off = 提醒已关闭。
hold-locked = 屏幕已锁定。
hold-night = 现在是夜里。
hold-rested = 你已经休息过了。
hold-backing-off = 你跳过了两次提议，下一次会晚一些。
hold-postponed = 你选择了下一通电话之后再说。
hold-later = 你选择了晚一点再说。
hold-off-shift = 你现在不当班。
hold-meeting = 你正在开会。
hold-full-screen = 有程序正在全屏显示。
hold-do-not-disturb = 已开启勿扰模式。
hold-waking = 电脑刚刚唤醒。
hold-resetting = 小憩正在进行。
hold-shift-limit = 本班次的提议已经用完。
hold-after-call-work = 你还在做话后处理。
hold-not-due = 还没到该小憩的时候。

policy-fault-title = policy.toml 有错误
policy-fault = { $file } 第 { NUMBER($line) } 行：{ $reason }。改正之前使用上一次有效的数值；改正后立即生效。
policy-fault-unread = 无法读取 { $file }：{ $reason }。使用上一次有效的数值；改正后立即生效。
policy-fault-short = { $file } 有错误；使用上一次有效的数值
