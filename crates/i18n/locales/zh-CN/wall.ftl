### 感谢屏：大家都会经过的屏幕上的感谢。从不显示任何数字。

wall-title = 感谢屏
wall-heading = { $centre } 的感谢
wall-from = 来自 { $name }
wall-from-customer = 来自客户
wall-done = 说过的，已完成
wall-empty = 感谢会出现在这里
wall-empty-text = 当有人把感谢展示给所有人时，它会自动出现在这里。
wall-away = 服务器暂时没有回应
wall-away-text = 感谢屏会自己再去找它。
wall-since = 服务器暂时没有回应。上次得到的消息：{ $when }
wall-barred = 这块感谢屏没有钥匙
wall-barred-text = 它的地址无效，或不再有效。请向负责你们中心 Breakwater 的人索取新的地址。
wall-controls = 感谢屏
wall-previous = 上一条
wall-next = 下一条
wall-pause = 停住
wall-play = 继续
wall-full = 全屏
