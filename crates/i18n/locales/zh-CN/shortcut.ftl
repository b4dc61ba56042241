### 在任何地方都有效的按键。

shortcut-title = 按键
shortcut-hint = 在每个窗口都有效的按键，Breakwater 没有显示窗口时也一样。选定之前全部关闭。
shortcut-reset = 小憩一分钟
shortcut-hard = 这一通很艰难
shortcut-call-switch = 在通话中，或不再通话（你的手动开关）
shortcut-set = 使用这些按键
shortcut-off = 关闭
shortcut-state-off = 已关闭
shortcut-state-asked = 正在询问桌面，它也许会问你
shortcut-state-works = 有效
shortcut-state-taken = 另一个程序占用了这些按键。请选别的。
shortcut-state-no-such-key = 这个键盘没有这个键。请选别的。
shortcut-state-refused = 你的桌面没有给出这些按键。
shortcut-given = 你的桌面给出：{ $keys }
shortcut-way-portal = 这些按键由你的桌面管理，请在它的设置里更改。
shortcut-way-nobody = 这个桌面不给程序按键。你可以在它的键盘设置里把按键绑定到命令：
