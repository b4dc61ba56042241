### 命令行：每个回答一句话。拒绝的原因来自 error.ftl。

cli-not-running = Breakwater 没有在这里运行。请用此命令启动：breakwater run
cli-already-running = 这个配置已有 Breakwater 在运行。
cli-refused = 未执行：{ $reason }
cli-done = 完成。

cli-status-call = 自 { $since } 起在通话（{ $label }）。
cli-status-ringing = 电话在响。
cli-status-no-call = 没有通话。
cli-status-due = 该小憩了。
cli-status-owed = 该休息 { $length } 了。
cli-status-holding = 暂不提议小憩：{ $reason }
cli-status-today = 今天：{ NUMBER($calls) } 通电话，{ NUMBER($resets) } 次小憩。
cli-status-alone = 未加入中心。一切都留在这台电脑上。
cli-status-online = 已连接到你的中心。
cli-status-offline = 离线。一切都已保存在这里。
cli-status-waiting = 有 { NUMBER($count) } 条记录等待发送。

cli-reset-running = 你的小憩到 { $until } 结束。
cli-quiet-until = 安静到 { $until }。
cli-quiet-off = 安静模式已关闭。
cli-hard-marked = 已标记为艰难。只有你看得到。
cli-kudos-given = 你给 { $name } 的感谢已保存在这里，连上服务器后就会发送。
cli-kudos-none = 还没有感谢。
cli-joined = 你已作为 { $name } 加入 { $centre }。
cli-left = 你已离开中心。属于你的内容仍在这台电脑上。
cli-phone-used = { $name } 的麦克风现在算作你的电话。
cli-phone-forgotten = { $name } 的麦克风不再计入。
cli-phone-line-open = { $name } 在两次通话之间保持线路打开。它的麦克风不再算作通话。
cli-phone-line-closed = { $name } 的麦克风打开时算作通话。
cli-phones-none = 还没有程序使用过麦克风。
cli-source-added = 现在也从 { $id } 得知通话。
cli-source-token = 调用方的令牌在 { $file }
cli-source-removed = 不再从 { $id } 得知通话。
cli-exported = 已写入 { $dir }。
cli-doctor-well = 一切正常。
cli-hard-told = 已标记为艰难。你的主管只会得知你需要 { $minutes } 分钟。
cli-break-begun = 你的休息从 { $time } 开始。
cli-break-ended = 休息结束。
cli-break-none = 现在没有休息。
cli-pack-chosen = 从现在起适用{ $name }的规则。未经法律审核。
cli-pack-dropped = 不适用任何国家的规则。
cli-policy-standard = 使用 Breakwater 自带的数值。
cli-policy-floor = 来自你的中心，从 { $date } 起：
cli-policy-good = 这份规则没有问题：给的休息一样多或更多。
cli-shift-said = 你的班次是 { $hours }。
cli-shift-forgotten = 班次已清除，从你的第一通电话算起。

cli-history-day = { $on }  通话 { $calls } · 休息 { $rest } · 连续最久没休息 { $longest } · { NUMBER($resets) } 次小憩
cli-history-none = { $on }  没有记录
cli-history-total = 合计：通话 { $calls }，休息 { $rest }。
cli-history-span = { $from } – { $to }  { $what }，{ $length }
cli-history-going = { $from } –        { $what }，已 { $length }
cli-history-left-out = { $from } – { $to }  { $what }，不计入：不像真有这么久
cli-history-no-lane = 这一天没有保留明细。
cli-failed = Breakwater 即将退出：其“{ $task }”部分在一分钟内失败了两次。已记录的内容是安全的，下次启动会继续使用。其余信息见日志。
