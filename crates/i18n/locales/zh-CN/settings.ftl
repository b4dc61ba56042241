### 可以设置的一切。

settings-title = 设置

settings-phones = 哪个是你的电话？
settings-phones-hint = 使用麦克风的程序。你的电话用麦克风时，就是你在通话。不会录下任何内容。
settings-phones-empty = 还没有程序用过麦克风。
settings-phones-empty-hint = 打开你的电话，打一通试试，它就会出现在这里。
settings-phone-open = 正在使用
settings-phone-line = 保持线路打开
settings-phone-line-again = 重新计入通话
settings-browsers = 浏览器可以是我的电话
settings-browsers-hint = 仅当你的网页电话在两次通话之间会放开麦克风时。
settings-guess-phone = 看起来是电话
settings-guess-browser = 浏览器：如果你用它接电话，请选上
settings-guess-other = 大概不是电话

settings-sources = 从哪里得知通话
settings-sources-hint = 只知道通话的开始和结束，绝不涉及号码、姓名或声音。
settings-source-manual = 你的手动开关
settings-source-local-api = 会主动报告的电话
settings-source-microphone = 麦克风占用
settings-source-baresip = baresip
settings-source-dialog = 电话系统（SIP）
settings-source-loopback-http = 这台电脑上的程序（HTTP）
settings-source-down = 连不上
settings-source-add = 添加来源
settings-source-kind = 由什么报告通话
settings-source-address = baresip 的 ctrl_tcp 地址
settings-source-address-hint = 在这台电脑上，端口通常是 4444。
settings-source-dialog-address = 你在那里的地址
settings-source-dialog-address-hint = 与你的电话登录时相同。末尾加上 ;transport=tcp，断线能立刻察觉。
settings-source-password = 密码
settings-source-password-hint = 保存在这台电脑上只有你能读的文件里。不需要密码时留空。
settings-source-user = 登录名
settings-source-user-hint = 仅当它与地址不同时填写。
settings-source-http-address = 这台电脑上的地址
settings-source-http-hint = 给只会 HTTP 的电话和脚本使用。外部无法访问，网页会被拒绝。
settings-source-token = 调用方的令牌：{ $file }
settings-source-up = 可用
settings-source-remove = 移除 { $name }

settings-reminders = 提醒
settings-nudges = 提议小憩
settings-nudges-hint = 在通话之后轻轻提一下，通话中绝不打扰。
settings-sound = 小憩结束时轻轻响一声
settings-sound-hint = 只在那时，通话中绝不响。
settings-autostart = 随电脑启动
settings-autostart-hint = 在托盘里等着，几乎不占资源。

settings-centre = 你的中心
settings-centre-alone = 你在单独使用 Breakwater。加入中心后，会有感谢、价值观和发展路径。你的通话和小憩始终留在这台设备上。
settings-centre-name = 中心
settings-centre-you = 你
settings-centre-team = 团队
settings-centre-url = 服务器
settings-join-url = 服务器地址
settings-join-code = 你的邀请码
settings-join-code-hint = 由你的主管给你，只能用一次。
settings-join = 加入
settings-joining = 正在加入……
settings-joined = 你已加入 { $name }。
settings-join-unreachable = 连不上服务器，所以你还没有加入。邀请码仍然有效，这里的一切都没有变；请检查地址后重试。
settings-leave = 离开这个中心
settings-leave-title = 离开 { $name }？
settings-leave-text = 这台电脑上属于你的一切都会被清除：通话、休息、感谢、路径和设置。想保留就先导出。要回来需要新的代码。
settings-leave-unsent-title = 离开并丢失未发送的内容？
settings-leave-unsent-yes = 仍然离开
settings-leave-yes = 离开

settings-look = 语言和外观
settings-language = 语言
settings-language-system = 跟随这台电脑
settings-theme = 外观
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色

settings-policy = 当前规则
settings-policy-default = 使用 Breakwater 自带的数值；你的中心没有改动。
settings-policy-hint = 与 Breakwater 自带数值不同之处。中心可以给更多休息，不能更少。
settings-policy-floor = 来自你的中心，从 { $date } 起
settings-policy-floor-hint = 这是下限：你自己的数值只会更宽松。

settings-about = 关于
settings-about-text = 你的通话和小憩只能在这台设备上读到。
settings-version = 版本
settings-home = 文件夹
