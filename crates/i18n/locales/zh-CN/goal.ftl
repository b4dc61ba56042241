### 目标：它的五个字母说了什么（具体、可衡量、可达成、相关、有期限），以及命令行怎样说路径和目标。

goal-letter-specific-said = 说清了你要做什么。
goal-letter-specific-open = 再多说一点你要做什么。
goal-letter-measurable-said = 看得出什么时候算达成。
goal-letter-measurable-open = 怎样知道已经达成？写上多少个，或者多久一次。
goal-letter-attainable-said = 没有“总是”或“从不”这样的话。
goal-letter-attainable-open = “总是”“从不”“完美”很难做到。做到多少就够了？
goal-letter-relevant-said = 和你在看的岗位有关。
goal-letter-relevant-yours = 它为了什么，只有你知道。
goal-letter-timed-said = 有一个日期。
goal-letter-timed-open = 选一个今天起两年之内的日期。

goal-kept = 目标已记下，{ $day } 之前。只有你能看到。编号是 { $id }
goal-met = 目标已达成。
goal-open-again = 目标重新打开了。
goal-removed = 目标已删除。
goal-none = 还没有目标。
goal-by = { $day } 之前
goal-done-on = { $day } 完成
goal-no-ladder = 还没有发展路径。加入你的中心之后它就会出现；没有它也可以定目标。
goal-role-now = 你现在是{ $role }。
goal-role-unsaid = 你还没有说自己在什么岗位。在窗口里选择：breakwater open path
goal-role-next = 你在看{ $role }：已体现 { NUMBER($met) } / { NUMBER($needed) } 项技能。
goal-skill = { $name }：已达 { NUMBER($shown) } 级，需要 { NUMBER($needed) } 级
goal-former = 来自以前的发展路径：{ $name }
goal-way = 从这里可以去：{ $role }，已体现 { NUMBER($met) } / { NUMBER($needed) } 项技能
