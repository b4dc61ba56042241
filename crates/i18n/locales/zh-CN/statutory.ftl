### 依法或依协议应有的休息：规则要求什么、现在如何、今天的卡片、可打印的记录。

country-at = 奥地利
country-br = 巴西
country-de = 德国
country-es = 西班牙
country-it = 意大利
country-pl = 波兰
country-uk = 英国

# 规则的名称，按规则包中的标识。
rule-pause = 工间休息
rule-meal = 用餐休息
rule-working-time = 工作时间
rule-after-hard = 艰难通话后的休息
rule-screen-pause = 屏幕工作休息
rule-rest-6h = 工作超过 6 小时的休息
rule-rest-9h = 工作超过 9 小时的休息
rule-screen-interruption = 中断屏幕工作

# 规则要求什么。
owes-per-work = 每工作 { $work }休息 { $pause }。
owes-continuous = 连续工作 { $work }后休息 { $pause }。
owes-fixed = 每班 { NUMBER($count) } 次，每次 { $pause }。
owes-by-length = 工作超过 { $over }后共休息 { $total }，每段至少 { $pause }。
owes-after-hard = 你标记为艰难的通话之后马上休息至少 { $pause }。法律没有规定时长。
owes-daily-max = 每天最多 { $work }，包括休息。
owes-advice = 定期进行；法律没有给出数字。
owes-edges = 不在班次的前 { $first }，也不在最后 { $last }。
owes-moves = 可提前 { $early }或推后 { $late }。
owes-paid = 带薪。
owes-unpaid = 不带薪。

# 规则现在如何。
standing-count = 已休 { NUMBER($taken) } 次，应有 { NUMBER($owed) } 次
standing-none = 暂时没有应休的
standing-length = 已休 { $taken }，应有 { $owed }
standing-worked = 已工作 { $worked }，最多 { $most }
standing-missed = 错过 { NUMBER($missed) } 次
standing-now = 现在就该休息
standing-window = 下一次在 { $from } 到 { $until } 之间
standing-until = 最晚 { $until } 开始
standing-from = 下一次从 { $from } 起
standing-carried = 距下一次已累计 { $carried }，共需 { $work }

# 今天的卡片。
statutory-title = 依法应有的休息
statutory-reviewed-not = 未经法律审核
statutory-hint = 起身时登记休息。通话之间的空隙和小憩从不计入。
statutory-least = 离开座位满 { $length }才算数。
statutory-begin = 开始休息
statutory-begin-rule = 开始
statutory-begin-named = 开始：{ $name }
statutory-all = 全部规定和你的班次
statutory-end = 我回来了
statutory-running = 从 { $time } 开始休息
statutory-counts-at = 到 { $time } 就算数。来电话就结束。
statutory-counts = 已经算数。来电话就结束。
statutory-hard-owed = 你标记了一通艰难的通话。现在应有一次休息。
statutory-wait = 你正在通话。之后可以开始休息。
statutory-shift = 你的班次
statutory-shift-none = 从你的第一通电话算起，或者说说你几点上班。
statutory-shift-from = 从 { $from } 起
statutory-shift-part = { $from } – { $until }
statutory-shift-say = 填写上班时间
statutory-shift-hours = 这一班的时间
statutory-shift-hours-hint = 例如 08:00-16:30；分段的班次写 08:00-12:30, 14:00-17:30。只在这台设备上。
statutory-shift-save = 保存
statutory-shift-forget = 清除我的班次
statutory-breaks = 这一班的休息
statutory-break-as = 算作{ $name }
statutory-break-not = 不算数
statutory-break-call = 被来电结束
statutory-break-going = 进行中
statutory-cut-title = 一通电话结束了你的休息
statutory-cut-text = 休息了 { $length }，不算数。应有的休息仍然应有。

# 在设置里选择国家的规则。
statutory-pack-title = 依法应有的休息
statutory-pack-hint = 选择适用于你的国家规则。“今天”会显示应有的休息，并留下一份属于你的记录。
statutory-pack-country = 适用规则
statutory-pack-none = 不选
statutory-pack-suggested = 你的中心建议用{ $name }的规则。
statutory-pack-facts = 资料日期 { $date }。未经法律审核：重要时请咨询工会或员工代表。
statutory-save = 保存记录
statutory-saved = 已保存到 { $dir }。没有发送给任何人。

# 可打印的记录页。
record-title = 依法应有休息的记录
record-made = { $date } 在本人的电脑上生成。记录属于本人，没有发送给任何人。
record-pack = { $name }。资料日期 { $date }，未经法律审核。
record-empty = 记录里还没有班次。
record-shift = 班次 { $from } 到 { $until }
record-shift-open = 班次从 { $from } 起，尚未结束
record-rules = 应有的休息
record-breaks = 登记过的休息
record-breaks-none = 没有登记过休息。
record-columns = 各列的含义
record-rule = 规则
record-rule-means = 法律或协议的要求，来源见表格下方。
record-owed = 应有
record-owed-means = 到那时应有的休息次数；按时长规定的为时间。
record-taken = 已休
record-taken-means = 其中已给的：开始时登记、时长足够、时间合适。
record-missed = 错过
record-missed-means = 其中时间已过、无法再休的；对工作时间而言是超出的部分。
record-from = 从
record-to = 到
record-length = 时长
record-length-means = 在这台电脑上测得的开始、结束和时长。
record-for = 登记为
record-for-means = 本人指明的规则（如有）。
record-end = 结束方式
record-end-means = 本人结束，或来电结束。
record-end-agent = 本人
record-end-call = 来电
record-end-going = 进行中
record-counts = 算作
record-counts-means = 这次休息满足的规则。横线表示太短或时间不合适。
record-sources = 来源
