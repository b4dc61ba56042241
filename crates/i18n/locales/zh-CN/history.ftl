### 过去的日子：时间带上的内容、一周，以及会保留什么。

# 一天中一段时间是什么：SpanView 的每种类型一个键。
span-call = 通话
span-reset = 小憩
span-after-call = 话后
span-break = 休息时间
span-unmeasured = 未测量

history-title = 你的一周
history-earlier = 往前七天
history-later = 往后七天
history-range = { $from } – { $to }
history-week = 这七天共通话 { $calls }，休息 { $rest }。最长无休时段在{ $day }，{ $longest }。
history-week-quiet = 这七天没有通话。
history-week-none = 这七天没有任何记录。
history-first = 你的通话时间和休息会一天天出现在这里。
history-day = { $day }：通话 { $calls }，休息 { $rest }。最长无休时段 { $longest }。
history-day-quiet = { $day }：没有通话。
history-day-none = { $day }：没有记录。Breakwater 没有运行，或者什么也没发生。
history-uncertain = 有通话的结束没有听到，其中 { $length }是估计的。
history-unmeasured = 这一天 Breakwater 有 { $length }没有运行，这段时间未测量。
history-lane-gone = 这一天只剩合计。明细保留 { NUMBER($days) } 天。
history-choose = 选择一天来查看。
history-call = 通话
history-longest = 最长无休时段
history-rest = 休息
history-resets = 小憩次数
history-column-day = 日期
history-rest-what = 休息包括小憩、登记的休息时间，以及通话之间五分钟或更久的间隔。
history-kept = 明细保留 { NUMBER($days) } 天，每天的合计保留 { NUMBER($months) } 个月，之后删除。
history-axis-hours = { NUMBER($hours) } 小时
history-axis-minutes = { NUMBER($minutes) } 分钟
