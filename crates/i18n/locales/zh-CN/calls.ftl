### 通话从哪里得知：通话旁的标注，以及关于来源应当知道的事。

source-from = 来自 { $name }
source-phone = 来自你的电话
source-microphone = 麦克风
source-switch = 你的手动开关
source-dialog = 来自你的电话系统
source-dialog-name = 你的电话系统

source-untrusted = { $name } 的麦克风已开了很久，不再算作通话。你的手动开关仍然有效。
source-lost = 联系不上 { $name }。它有回应后会重新计入通话。
source-muted = { $name } 报告通话过于频繁，不可信，暂时不再采用。你的开关仍然有效。
source-stuck = { $name } 报告了通话开始，却一直没有报告结束，所以已将它关闭，时长是估计的。
