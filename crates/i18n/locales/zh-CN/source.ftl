### 为什么听不到某个来源，以及可以怎么办。

source-trouble-unreachable = 这个地址没有回应，会自动重试。
source-trouble-port-taken = 这个端口被别的程序占用了。请移除此来源，换个端口重新添加。
source-trouble-refused = 电话系统不接受这个用户名或密码。请移除此来源后重新添加。
source-trouble-not-offered = 电话系统不认识这个地址，或不报告通话。请询问管理它的人。
source-trouble-not-understood = 那边发来的内容无法理解。请检查地址。
source-trouble-certificate-bad = 电话系统无法证明自己的身份：其证书不受信任、已过期，或属于其他名称。请咨询其管理者，或用 --ca-file 指定签发机构。
source-trouble-address-bad = 无法从这个地址得知通话。请移除此来源后重新添加。
source-trouble-failed = 我们这边出了点问题，会自动重试。

# A browser holds the microphone for longer than calls last: asked by a note and in the window.
source-line-title = 你的电话在两次通话之间会保持线路吗？
source-line-text = { $name } 一直占用麦克风。如果是这样，它就无法说明通话：请使用你的开关，或会报告通话的电话。
