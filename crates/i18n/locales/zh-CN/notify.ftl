### 通知：最多两行字、两个按钮。锁屏时不显示感谢的内容和姓名。

nudge-title = 要不要小憩一下？
nudge-text =
    { $minutes ->
        [0] 自 { $since } 起通话不到 1 分钟。你的通话刚刚结束。
       *[other] 自 { $since } 起已通话 { NUMBER($minutes) } 分钟。你的通话刚刚结束。
    }
nudge-take = 休息 { $length }
nudge-later = 下一通之后
nudge-later-minutes = { NUMBER($minutes) } 分钟后

notify-kudos-title = { $name } 的感谢
notify-kudos-customer-title = 一位客户的感谢
notify-kudos-text = “{ $text }”
notify-kudos-several-title = 有 { NUMBER($count) } 条感谢给你
notify-kudos-several-text = 它们在你的感谢墙上。
notify-kudos-locked-title = 有人感谢你
notify-kudos-locked-text = 解锁屏幕后即可阅读。
notify-kudos-sealed-text = 打开你的保险库即可查看。
notify-path-shared-title = { $name } 与你分享了一部分路径
notify-path-shared-text = 可在“路径”中查看。
notify-path-shared-sealed-text = 打开你的保险库即可查看。
notify-path-shared-several-title = 有 { NUMBER($count) } 个人与你分享了一部分路径
notify-path-shared-locked-title = 有人与你分享了一部分路径
notify-path-shared-locked-text = 解锁屏幕查看是谁。
notify-voice-answered-title = 已答复：{ $what }
notify-voice-answered-text = 决定了什么、为什么，可在“心声”中查看。
notify-voice-several-title = 你的中心有 { NUMBER($count) } 条答复
notify-voice-locked-title = 你的中心有新消息
notify-voice-locked-text = 解锁屏幕后即可阅读。
notify-voice-overdue-title = 有一条答复逾期了
notify-voice-overdue-text = 对你说的话，本应在 { $day } 之前答复（{ $name }）。现在所有人都能看到。
notify-pulse-title = 脉搏：几个小问题
notify-pulse-text = 十秒钟，没有人能看出谁答了什么。

notify-set-aside-title = 你的数据无法读取
notify-set-aside-text = 数据已原样保存为 { $path }，并重新开始。没有删除任何内容。
notify-signed-out-title = 你的中心不再识别这台电脑
notify-signed-out-text = 一切都保存在这里。重新加入后即可发送。
notify-reset-over-title = 小憩结束了
notify-reset-over-text = 你休息了 { $length }。
notify-kudos-read = 查看
notify-kudos-thank = 道谢
desk-added-title = 有一台新电脑以你的身份登录
desk-added = 一台 { $name } 电脑于 { $on } 以你的身份登录。不是你？请让中心的管理员结束会话 { $session }。
desk-added-unnamed = 另一台电脑于 { $on } 以你的身份登录。不是你？请让中心的管理员结束会话 { $session }。
sso-page-done = 你已登录
sso-page-done-text = 你可以关闭此页面，回到 Breakwater。
sso-page-failed = 你没有登录
