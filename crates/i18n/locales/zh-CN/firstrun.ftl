### 第一次使用，三步。

firstrun-step = 第 { NUMBER($step) } 步，共 { NUMBER($steps) } 步
firstrun-skip = 全部跳过
firstrun-finish = 开始使用

firstrun-phone-title = 哪个是你的电话？
firstrun-phone-text = 这样 Breakwater 就知道你什么时候在通话，不来打扰。
firstrun-centre-title = 加入你的中心
firstrun-centre-text = 收到同事的感谢，看到前面的路。单独使用也可以。
firstrun-alone = 单独使用
firstrun-joined = 你已加入 { $name }。
firstrun-language-title = 语言和提醒
firstrun-language-text = 以后都可以在设置里更改。
firstrun-privacy = 你的通话和小憩只留在这台设备上。
