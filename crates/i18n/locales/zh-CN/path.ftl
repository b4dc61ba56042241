### 发展：我在哪里，下一步是什么，需要什么。

path-title = 你的路径
path-current = 你现在是{ $role }
path-next = 下一步
path-next-none = 暂时不看任何岗位
path-from = 从{ $role }出发
path-from-sideways = 从{ $role }平级转向
path-count = { NUMBER($met) } / { NUMBER($needed) }
path-met = { NUMBER($needed) } 项技能中已有例证 { NUMBER($met) } 项
path-entry = 还需要

path-skills-next = { $role }需要什么
path-skills-current = { $role }需要什么
path-level-none = 需要 { NUMBER($needed) } 级
path-level = 已达 { NUMBER($shown) } 级，需要 { NUMBER($needed) } 级
path-shown = 已有例证

path-examples = 哪些事能体现 { NUMBER($level) } 级
path-former = 来自以前的发展路径
path-former-text = 中心的发展路径里已经没有这些技能了。你记下的内容仍然是你的。

path-evidence-add = 添加例证
path-evidence-add-skill = 添加例证：{ $skill }
path-evidence-count = { NUMBER($count) } 条例证
path-evidence-meta = { NUMBER($level) } 级 · { $day }
path-evidence-of-kudos = 来自一条感谢
path-evidence-remove-named = 移除这条例证：{ $evidence }
path-evidence-remove-title = 移除这条例证？
path-evidence-title = 添加例证
path-evidence-level = 它说明了哪一级？
path-evidence-what = 发生了什么
path-evidence-placeholder = 什么时候，你做了什么，结果如何
path-evidence-save = 添加

path-goals = 你的目标
path-goals-empty = 目标要具体：到某一天，看得出有没有做到。第一个可以很小。
path-goal-add = 新目标
path-goal-by = { $day } 之前
path-goal-done = { $day } 完成
path-goal-remove-named = 移除这个目标：{ $goal }
path-goal-remove-title = 移除这个目标？
path-goal-title = 新目标
path-goal-lead = 一件到某一天能看得出已经完成的事。
path-goal-what = 你要做什么
path-goal-placeholder = 例如：旁听两通升级来电，写下哪些做法有效
path-goal-day = 截止日
path-goal-hint = 速度和通话时长在这里不算目标。
path-goal-save = 定下目标

path-map-title = 可以往哪里发展
path-map-hint = 选一个你接下来想看看的岗位。只有你看得到。
path-map-others = 其他 { NUMBER($count) } 个岗位
path-way-up = 向上
path-way-sideways = 平级
path-here = 你在这里
path-change-current = 我的岗位：
path-where-title = 你现在是什么岗位？
path-where-hint = 选择你的岗位，地图会显示从那里可以去哪里。

path-empty-title = 还没有地图
path-empty-text = 加入你的中心之后，这里会出现它的发展路径：有哪些岗位，各需要什么，以及岗位之间怎么走。没有它也可以定目标。

path-print = 打印
path-print-title = 打印你的路径
path-print-lead = 一页纸，用于和主管谈话。它在这台电脑上制作，由你自己带去。
path-print-evidence = 勾选要放上去的例证
path-print-rest = 你的岗位、下一个岗位、级别和目标也在上面。
path-print-do = 制作页面
path-print-done = 页面在 { $file }

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
