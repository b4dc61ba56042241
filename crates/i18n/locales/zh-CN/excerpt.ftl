### 与一个人分享的部分路径。

path-share = 分享
path-share-title = 分享你的一部分路径
path-share-lead = 一个人能看到你勾选的内容，以今天为准。内容为对方密封：服务器读不到。你随时可以收回。
path-share-who = 分享给谁
path-share-who-placeholder = 姓名
path-share-what = 对方能看到什么
path-share-kudos = 感谢的内容不包含在内：它们属于你和送出感谢的人。
path-share-next = 下一个岗位：{ $role }
path-share-skill = { $name }：已达 { NUMBER($level) } 级
path-share-seen = { $name } 会看到
path-share-done = 从现在起，{ $name } 能看到你路径的这一部分。
path-share-since = 自 { $day } 起
path-shares = 你分享的内容
path-shared = 分享给你的内容
path-shared-day = { $day } 的状态
path-shared-sealed = 内容已密封。打开你的保险库即可阅读。
path-shared-more = 分享的内容太多，这里放不下。可以逐个查看：breakwater path shared --with 姓名
path-unshare-title = 不再分享这些内容？
path-unshare-text = 服务器上和 { $name } 那里的内容都会清除。对方可能已经读过。
