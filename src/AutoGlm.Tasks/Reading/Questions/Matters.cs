namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Words of both languages that speak of one matter: cost and price, 运费 and postage, in stock and sold out.</summary>
internal static class Matters
{
    /// <summary>Words that speak of one matter though they share no stem; what they say of it may be opposite.</summary>
    private static readonly string[][] Known =
    [
        ["rain", "rainy", "rainfall", "雨", "下雨", "降雨", "雨天"],
        ["cost", "price", "pay", "paid", "charge", "spend", "spent", "fee", "expense", "expensive", "cheap", "花费", "价格", "费用", "金额", "价钱", "支出", "票价", "开销", "多少钱", "售价", "付"],
        ["income", "revenue", "sale", "turnover", "sell", "销售", "销售额", "营业额", "收入"],
        ["assignee", "assigned", "responsible", "owner", "负责人", "负责", "经办人"],
        ["job", "profession", "occupation", "职业", "职位", "工作"],
        ["stock", "available", "sold", "unavailable", "有货", "现货", "缺货", "售罄", "无货", "库存", "断货", "货"],
        ["open", "closed", "close", "opening", "shut", "开门", "营业", "开放", "关门", "闭馆", "休息", "打烊"],
        ["remaining", "outstanding", "unfinished", "undone", "left", "剩余", "剩下", "未完成", "待办"],
        ["repair", "renovation", "restoration", "refurbishment", "修缮", "维修", "修理", "翻修", "修复"],
        ["late", "delayed", "delay", "overdue", "晚点", "延误", "误点", "迟到"],
        ["cancelled", "canceled", "called-off", "取消"],
        ["reference", "ref", "编号", "单号"],
        ["article", "art", "货号"],
        ["extension", "ext", "分机", "分机号"],
        ["quantity", "qty", "数量"],
        ["warranty", "guarantee", "保修", "保修期", "质保"],
        ["review", "rating", "rate", "rated", "评分", "打分", "评价", "评论", "点评"],
        ["delivery", "shipping", "postage", "邮费", "运费", "快递费", "配送费"],
        ["return", "refund", "退货", "退款", "退回"],
        ["depart", "leave", "departure", "发车", "出发", "开出"],
        ["arrive", "arrival", "到达", "抵达"],
        ["lecturer", "teacher", "instructor", "taught", "老师", "教师", "讲师", "任课"],
        ["phone", "telephone", "call", "ring", "dial", "电话"],
        ["begin", "start", "开始"],
        ["end", "finish", "结束"],
        ["boss", "manager", "head", "经理", "主管", "负责人"],
        ["big", "large", "size", "大小"],
        ["maximum", "limit", "most", "上限", "最多"],
        ["earn", "salary", "wage", "工资", "薪水", "薪资", "挣"],
        ["weigh", "weight", "heavy", "重量", "重"],
        ["tall", "height", "high", "高度", "身高"],
        ["old", "age", "年龄", "岁"],
        ["live", "city", "town", "residence", "城市", "住", "居住地"],
        ["born", "birthday", "birth", "生日", "出生"],
        ["wide", "width", "宽度", "宽"],
        ["deep", "depth", "深度"],
        ["long", "length", "duration", "时长", "长度"],
        ["far", "distance", "距离"],
        ["author", "writer", "write", "wrote", "written", "作者", "写"],
        ["maker", "manufacturer", "brand", "make", "made", "producer", "produce", "生产", "厂商", "生产商", "品牌", "制造商", "厂家"],
        ["due", "deadline", "截止", "期限"],
        ["seat", "capacity", "名额", "容量", "座位"],
        ["speak", "language", "语言"],
        ["hot", "cold", "warm", "temperature", "气温", "温度"],
        ["fast", "speed", "速度"],
        ["teach", "教", "授课"],
    ];

    private static readonly Dictionary<string, int> Meaning = Known.SelectMany((words, at) => words.Select(word => (word, at))).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.at, StringComparer.Ordinal);

    /// <summary>Whether two words speak of one matter though they share no stem: earn and salary.</summary>
    public static bool Same(string a, string b) => Meaning.TryGetValue(a, out var one) && Meaning.TryGetValue(b, out var other) && one == other;
}
