### 多个窗口共用的词。

common-tab-today = 今天
common-tab-kudos = 感谢
common-tab-path = 路径
common-tab-voice = 心声
common-tab-settings = 设置
common-navigation = 视图
common-unseen = { NUMBER($count) } 条新的

common-online = 在线
common-offline = 离线 · 已存在本机
common-untrusted = 证书不受信任 · 已存在本机
common-alone = 只在这台电脑上
common-signed-out = 已登出
common-lost = 正在寻找 Breakwater
common-lost-hint = 后台的 Breakwater 没有回应。你看到的可能不是最新的；已保存的内容都安全。窗口会自动重新连接。
common-to-come = 还有 { NUMBER($count) } 条在路上
common-waiting = { NUMBER($count) } 条待发送

common-only-device = 只在这台设备上
common-only-you = 只有你能看
common-close = 关闭
common-cancel = 取消
common-remove = 移除
common-add = 添加
common-back = 上一步
common-next = 下一步
common-loading = 正在载入
common-count = { $chars } / { $max }

common-just-now = 刚刚
common-minutes-ago = { NUMBER($minutes) } 分钟前
common-today-at = 今天 { $time }
common-yesterday = 昨天
