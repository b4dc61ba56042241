### 自己的小憩：一分钟、三分钟或十分钟里什么让人舒服，用自己的话写。

idea-title = 你自己的小憩
idea-hint = 两通电话之间什么让你舒服，用你自己的话写下来。选小憩时，它和呼吸、看远处、伸展、静一静排在一起。只有你能看到。
idea-none = 还没有自己的小憩。
idea-add = 添加一个
idea-change-named = 更改：{ $title }
idea-remove-named = 移除：{ $title }
idea-remove-title = 移除这个小憩？
idea-sheet = 自己的小憩
idea-name = 叫什么
idea-name-placeholder = 走到窗边
idea-lines = 小憩时读的几行字
idea-lines-placeholder = 放下耳机。找找那棵树。慢慢走回来。
idea-length = 多久
idea-save = 记下
idea-kept = { $title }，{ $length }：已记下。只有你能看到。编号是 { $id }
idea-changed = { $title }，{ $length }：已更改。
idea-removed = 已移除。
