### 请求替班：对主管说“我需要十分钟”。只有谁、多久、何时，别无其他。

relief-tell = 告诉 { $name } 我需要这段时间
relief-reads = { $name } 是你的主管，只会看到你的名字、分钟数和时间。你不会得知对方是否看过。
relief-nobody = 还不知道谁是你的主管，所以不会发送。
relief-waiting = 你在 { $time } 向 { $name } 请求了 { $minutes } 分钟 · 等待发送
relief-sent = 你在 { $time } 向 { $name } 请求了 { $minutes } 分钟 · 已发送
relief-from = { $name } 需要 { NUMBER($minutes) } 分钟
relief-age =
    { $age ->
        [0] { $time } 提出，就在刚才。
       *[other] { $time } 提出，{ $age } 分钟前。
    }
relief-late = 已经有一会儿了。
relief-locked-title = 你团队里有人需要一点时间
relief-locked-text = 解锁屏幕查看是谁。
relief-put-away = 收起
