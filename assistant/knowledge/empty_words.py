"""Words that say nothing of what a question is about."""

_ENGLISH = """
a about all also am an and any are as at be because been best but by can could did do does doing don for from
get give go good had has have having he help her here him his how i if in into is it its just keep know let
like ll make many may me mean might more most much must my need no not now of off on one only or other our out
over own please re really s say see shall she should show so some still such t take tell than that the their
them then there these they thing think this those to too try up us use ve very want was way we well were what
when where which while who whom why will with without work would yet you your im dont cant doesnt isnt wont
"""
_CHINESE = """
的 了 吗 呢 吧 啊 么 是 有 在 和 与 及 或 也 都 就 还 又 才 只 很 太 最 更 比较 非常
我 我们 你 你们 您 他 她 它 他们 咱 咱们 自己 这 那 这个 那个 这些 那些 哪 哪个 哪些 什么
怎么 怎样 怎么样 如何 为什么 为啥 咋 咋办 怎么办 多少 几 谁 何 是不是 能 能不能 可以 应该 要
要不要 会 想 需要 该 得 请 请问 一个 一 个 一下 一些 有没有 没有 没 不 不是 把 被 给 对
对于 关于 从 到 向 以 用 让 做 去 来 上 下 里 中 时候 时 现在 之后 之前 后 前 因为 所以
但 但是 如果 那么 而 并 而且 等 等等 大家 好 好不好 行 行不行 呀 哦 嘛 地 着 过 再 先 说
讲 问 觉得 感觉 知道 告诉 帮 帮忙 看 看看 到底 究竟 一直 总 总是 老 老是 每 每次 还是 不要
不能 不会 不了 怎 啥 哪里 哪儿 算 东西 事 事情 办法 方法 方面 情况 问题 比 跟 同 为 为了
于 由 其 此 该怎么
"""

EMPTY_ENGLISH = frozenset(_ENGLISH.split())
EMPTY_CHINESE = frozenset(_CHINESE.split())
