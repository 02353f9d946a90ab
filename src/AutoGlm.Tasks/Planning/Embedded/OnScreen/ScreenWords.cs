using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words that people use to speak of screens in general, so that as a name they are seldom meant.</summary>
internal static class ScreenWords
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "page", "list", "menu", "button", "link", "field", "box", "form", "table", "row", "column", "item", "items", "name", "text", "note", "value", "number", "option", "options", "window", "dialog", "section", "card", "cards", "message", "messages", "details", "detail", "status", "date", "time", "day", "order", "orders", "all", "none", "one", "new", "next", "more", "go", "open", "close", "show", "see", "view", "use", "set", "add", "edit", "home", "back", "now", "yes", "no", "ok", "in", "on", "at", "to", "it", "is", "like", "not", "off", "up", "down", "top", "first", "last", "other", "total", "type", "title", "search", "find", "get", "read", "done", "start", "end", "left", "right", "a", "an", "the", "please", "and", "or",
        "页面", "列表", "菜单", "按钮", "链接", "表格", "名称", "内容", "信息", "选项", "窗口", "消息", "详情", "状态", "日期", "时间", "订单", "全部", "打开", "关闭", "查看", "显示", "上面", "下面", "其他", "标题", "搜索", "开始", "结束", "提交", "保存", "确定", "一个", "这个", "那个",
    };

    public static bool IsCommon(string folded) => Common.Contains(folded) || TextFold.IsChinese(folded[0]) && folded.Length < 2;
}
