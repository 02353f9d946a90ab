using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words that people use to speak of screens in general, so that as a name they are seldom meant.</summary>
internal static class ScreenWords
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "page", "list", "menu", "button", "link", "field", "box", "form", "table", "row", "column", "item", "items", "name", "text", "note", "value", "number", "option", "options", "window", "dialog", "section", "card", "cards", "message", "messages", "details", "detail", "status", "date", "time", "day", "order", "orders", "all", "none", "one", "new", "next", "more", "go", "open", "close", "show", "see", "view", "use", "set", "add", "edit", "home", "back", "now", "yes", "no", "ok", "in", "on", "at", "to", "it", "is", "like", "not", "off", "up", "down", "top", "first", "last", "other", "total", "type", "title", "search", "find", "get", "read", "done", "start", "end", "left", "right", "a", "an", "the", "please", "and", "or", "today", "tonight", "tomorrow", "yesterday", "am", "pm", "week", "month", "year", "payment details", "place",
        "今天", "明天", "昨天", "本周", "今晚", "页面", "列表", "菜单", "按钮", "链接", "表格", "名称", "内容", "信息", "选项", "窗口", "消息", "详情", "状态", "日期", "时间", "订单", "全部", "打开", "关闭", "查看", "显示", "上面", "下面", "其他", "标题", "搜索", "开始", "结束", "提交", "保存", "确定", "一个", "这个", "那个",
    };

    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "there", "here", "something", "somewhere", "someone", "anything", "everything", "nothing", "thing", "call", "called", "named", "say", "says", "said", "read", "reads", "have", "has", "had", "having", "been", "was", "were", "being", "do", "does", "did", "done", "will", "would", "shall", "should", "must", "ought", "can", "could", "may", "might", "need", "want", "wish", "like", "let", "make", "sure", "then", "than", "once", "after", "before", "when", "while", "until", "first", "next", "last", "finally", "afterward", "afterwards", "also", "too", "only", "just", "still", "again", "now", "right", "left", "top", "bottom", "upper", "lower", "middle", "corner", "side", "above", "below", "under", "over", "beside", "behind", "between", "inside", "into", "onto", "from", "through", "which", "who", "whose", "what", "where", "how", "why", "that's", "it's", "i'm", "i'd", "we", "they", "them", "their", "he", "she", "his", "her", "him", "us", "you", "one", "ones", "other", "another", "any", "some", "no", "not", "but", "so", "if", "because", "since", "very", "well", "really", "quite", "ok", "okay", "hi", "hello", "thank", "thanks", "go", "going", "goes", "get", "got", "find", "found", "see", "look", "know", "use", "using", "used", "put", "take", "give", "given", "set", "click", "press", "push", "hit", "tap", "select", "choose", "chosen", "pick", "tick", "check", "open", "fill", "enter", "type", "write", "change", "page", "screen", "button", "link", "field", "box", "list", "menu", "tab", "window", "form", "row", "entry", "item", "option", "part", "section", "name", "text", "value", "word", "submit", "save", "send", "confirm", "apply", "time", "way", "exactly", "itself", "yet", "already", "more", "down", "up", "out", "off", "away", "about",
        "这个", "那个", "这里", "那里", "这些", "那些", "一个", "一下", "上面", "下面", "里面", "旁边", "左边", "右边", "中间", "然后", "接着", "最后", "之后", "以后", "之前", "先", "再", "也", "就", "才", "都", "只", "要", "想", "得", "能", "会", "可以", "需要", "应该", "麻烦", "帮", "帮忙", "给", "让", "把", "将", "被", "从", "到", "对", "用", "里", "上", "下", "中", "那", "这", "哪", "谁", "什么", "怎么", "还", "又", "吧", "呢", "吗", "啊", "了", "着", "过", "是", "有", "没", "没有", "不", "写", "写着", "叫", "叫做", "名为", "点", "点击", "按", "按下", "选", "选择", "选中", "勾选", "打开", "填", "填写", "输入", "改", "改成", "页面", "按钮", "链接", "菜单", "列表", "选项", "窗口", "表单", "这边", "那边", "位置", "地方", "一栏", "提交", "保存", "确认", "确定",
    };

    /// <summary>Whether a word, as <see cref="Tokens"/> gives it, belongs to talking about screens and wishes rather than to what is wanted.</summary>
    public static bool IsTalk(string token) => TokenWeight.Of(token) < 0.5 || Talk.Contains(token);

    public static bool IsCommon(string folded) => Common.Contains(folded) || TextFold.IsChinese(folded[0]) && folded.Length < 2;
}
