### 小憩窗口。

reset-window = 小憩
reset-back = 回去工作
reset-kind-breathe = 呼吸
reset-kind-look-away = 看远处
reset-kind-stretch = 伸展
reset-kind-quiet = 静一静

reset-breathe-title = 让刚才那通电话过去
reset-breathe-in = 吸气
reset-breathe-out = 呼气
reset-breathe-text = 吸气四秒，呼气六秒。
reset-look-away-title = 看看远处
reset-look-away-text = 有窗就看窗外。让眼睛停在你能看到的最远的地方。
reset-stretch-title = 起身伸展一下
reset-stretch-shoulders = 耸起双肩，停一停，放下。
reset-stretch-reach = 双臂向上伸展。
reset-stretch-side = 身体向一侧弯，再向另一侧。
reset-stretch-neck = 头向一侧倾，再向另一侧。
reset-quiet-title = 什么都不用做
reset-quiet-text = 此刻没有人需要你做什么。

reset-left-minutes = 还有约 { NUMBER($minutes) } 分钟
reset-left-under-minute = 还有不到一分钟
reset-left-nearly = 快结束了
reset-after = 之前通话 { $length }
reset-over = 欢迎回来
reset-over-text = 潮水退了。你可以关闭这个窗口。
reset-over-credit = 你休息了 { $rested }，抵得上 { $credited }的通话。
reset-over-short = 你休息了 { $rested }。不到半分钟不算一次小憩，但也有好处。
reset-over-warm = 下一通电话不着急。
reset-close = 关闭
