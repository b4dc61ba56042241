### 托盘：此刻的一句话和菜单。

moment-on-calls = 自 { $since } 起已通话 { NUMBER($minutes) } 分钟
moment-no-calls = 还没有通话
moment-rested = 已休息：自 { $since } 起没有通话
moment-resetting = 小憩到 { $until }
moment-break = 从 { $since } 开始休息
moment-quiet = 安静到 { $until }

tray-take-reset = 小憩一下
tray-later = 晚一点提醒 …
tray-minutes = { NUMBER($minutes) } 分钟
tray-hours = { NUMBER($hours) } 小时
tray-hard = 刚才那通很难
tray-give-kudos = 送出感谢
tray-quiet-for = 安静一段时间…
tray-quiet-off = 结束安静模式
tray-call-started = 我在通话
tray-call-ended = 通话已结束
tray-open = 打开 Breakwater
tray-quit = 退出
tray-unkept = 没有保存：磁盘已满或无法写入
