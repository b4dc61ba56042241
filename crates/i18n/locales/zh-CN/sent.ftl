### 离开这台电脑的内容：是什么、何时、发给谁、多长。

sent-title = 离开这台电脑的内容
sent-hint = Breakwater 发出的一切：发给谁、什么时候。只在这里保留 { NUMBER($days) } 天。
sent-none = 没有任何内容离开这台电脑。
sent-none-hint = 加入中心后，发给它的内容会列在这里。
sent-show = 查看发出的内容
sent-never = 你的通话、小憩和艰难的通话不在其中，因为它们不会离开这台电脑。只有当你有保险库时，每天的合计才会密封着离开，只有你能打开。
sent-to = 发给 { $host }
sent-pressed = 你发出的
sent-by-itself = 自动发出的

sent-join = 你的邀请码，以及本安装的编号和系统名称
sent-leave = 你已退出：服务器不必再识别这台电脑
sent-records = 你写的内容
sent-proof = 再发一次你的上一条消息，确认服务器仍保存着它
sent-sealed = 你的个人记录，已加密封存，只有你能打开
sent-keys = 有关你的密钥的内容，已加密封存，只有你能打开
sent-heads = 询问有没有新内容
sent-feeds = 请求取回新内容
sent-calendar = 向日历的地址询问你的日历
sent-live = 保持打开的连接，感谢由此即时送达
sent-unreached = 尝试连接。没有人应答，此外什么也没有发出
sent-uncounted = Breakwater 意外结束，{ $from } 到 { $to } 之间自动发出的内容没有计入

sent-record-kudos-given = { $times } 条感谢
sent-record-kudos-thanked = { $times } 次对感谢的道谢
sent-record-kudos-shown = 谁可以看到你收到的 { $times } 条感谢
sent-record-kudos-taken-back = 你收回了 { $times } 条感谢
sent-record-kudos-reported = 你举报了 { $times } 条感谢
sent-record-recognition-set = 你喜欢怎样被感谢（{ $times } 次）
sent-record-relief-asked = { $times } 次告知你需要几分钟
sent-record-path-shared = 你分享或不再分享的路径内容（{ $times } 次）
sent-record-sealed = { $times } 条只有你能打开的个人记录
sent-record-other = 较早或较新版本写的 { $times } 条记录
sent-for-nobody = { $what }，只给服务器
sent-for-one-person = { $what }，给一个人
sent-for-team = { $what }，给你的团队
sent-for-everyone = { $what }，给中心的所有人
sent-kept = 服务器在 { NUMBER($hours) } 小时后删除。
sent-times = { $times } 次
sent-unanswered = 其中 { NUMBER($times) } 次没有回应
sent-no-answer = 没有回应，也许没有送达
sent-open = 打开了 { $length }
sent-bytes = { NUMBER($bytes) } 字节
sent-kilobytes = { NUMBER($kilobytes) } kB
