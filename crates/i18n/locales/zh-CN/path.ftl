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
