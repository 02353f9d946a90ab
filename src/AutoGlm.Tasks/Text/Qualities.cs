using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text;

/// <summary>Finds words that compare: cheapest, heavier, "most reviews", 最贵, 更轻, 评分最高.</summary>
internal static class Qualities
{
    private static readonly Quality[] Known =
    [
        new(["price", "cost", "价格", "价钱", "金额", "费用"], ["expensive", "dear", "pricey", "costly", "贵"], ["cheap", "inexpensive", "affordable", "便宜", "实惠"]),
        new(["weight", "重量"], ["heavy", "重"], ["light", "轻"]),
        new(["height", "高度", "身高", "海拔"], ["tall"], []),
        new(["age", "year", "date", "年龄", "年份", "日期"], ["old", "aged", "年长", "年老", "老"], ["young", "年轻", "年幼"]),
        new(["date", "time", "year", "日期", "时间", "年份"], ["new", "recent", "late", "新", "晚", "近"], ["early", "旧", "早"]),
        new(["duration", "length", "time", "时长", "长度", "续航"], ["long", "lengthy", "久", "长"], ["short", "brief", "短"]),
        new(["duration", "time", "时长", "用时", "时间"], ["slow", "慢"], ["fast", "quick", "快"]),
        new(["size", "area", "population", "大小", "面积", "尺寸", "人口"], ["large", "big", "great", "huge", "大"], ["small", "little", "tiny", "小"]),
        new(["width", "宽度"], ["wide", "broad", "宽"], ["narrow", "窄"]),
        new(["depth", "深度"], ["deep", "深"], ["shallow", "浅"]),
        new(["distance", "距离"], ["far", "distant", "远"], ["near", "close"]),
        new(["temperature", "温度", "气温"], ["hot", "warm", "热", "暖"], ["cold", "cool", "冷", "凉"]),
        new(["rating", "score", "stars", "评分", "得分", "星级"], ["good", "well-rated", "好"], ["bad", "差"]),
        new(["popularity", "views", "sales", "销量", "热度", "人气"], ["popular", "well-liked", "热门", "受欢迎", "火"], []),
        new(["population", "人口"], ["populous", "populated"], []),
        new([], ["high", "many", "much", "strong", "高", "多", "强"], ["low", "few", "little", "weak", "poor", "低", "少", "弱"]),
    ];

    private static readonly Dictionary<string, (Quality Quality, bool More, bool Most)> English = EnglishForms();
    private static readonly Dictionary<string, (Quality Quality, bool More)> Chinese = ChineseForms();
    private static readonly Regex EnglishPattern = new(
        @"\b(?:(?<deg>most|least|more|less)\s+(?<adj>" + string.Join('|', Known.SelectMany(q => q.More.Concat(q.Less)).Where(word => char.IsAsciiLetter(word[0])).Select(Regex.Escape)) + @"|rated|viewed|sold|reviewed|used|visited|liked)|(?<form>" + string.Join('|', English.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape)) + @")|(?<bare>most|least|fewest|more|less|fewer|maximum|minimum|max|min))(?:[- ]rated)?\b", RegexOptions.CultureInvariant);
    private static readonly Regex DifferencePattern = new("(?<adj>" + string.Join('|', Chinese.Keys.OrderByDescending(key => key.Length)) + ")(?:了|出)?多少", RegexOptions.CultureInvariant);

    /// <summary>A superlative of any other word: "wettest", "busiest".</summary>
    private static readonly Regex AnyMost = new(@"\b(?!(?:re)?forest|interest|request|guest|conquest|honest|modest|digest|harvest|contest|protest|suggest|invest|arrest|manifest|everest|midwest|budapest|bucharest|latest\b|attest|ingest)\p{L}{3,}est\b", RegexOptions.CultureInvariant);
    private static readonly Regex ChinesePattern = new(
        "(?<deg>最|更|比较|较)(?<adj>" + string.Join('|', Chinese.Keys.OrderByDescending(key => key.Length)) + ")|(?<m>最大值|最小值|最高值|最低值)|(?<first>首班|头班|末班|最后一班)", RegexOptions.CultureInvariant);

    /// <summary>The first comparing word of a folded text; null when there is none.</summary>
    public static FoundQuality? Find(string folded)
    {
        if (ChinesePattern.Match(folded) is { Success: true } chinese && !chinese.Groups["first"].Success)
        {
            if (chinese.Groups["m"].Success)
                return new FoundQuality(chinese.Index, chinese.Length, [], chinese.Value[1] is '大' or '高', true);
            var (quality, more) = Chinese[chinese.Groups["adj"].Value];
            return new FoundQuality(chinese.Index, chinese.Length, quality.Name, more, chinese.Groups["deg"].Value == "最");
        }

        if (EnglishPattern.Match(folded) is not { Success: true } match)
            return AnyMost.Match(folded) is { Success: true } most ? new FoundQuality(most.Index, most.Length, [], true, true) : null;
        if (match.Groups["form"].Success)
        {
            var (quality, more, most) = English[match.Groups["form"].Value];
            return new FoundQuality(match.Index, match.Length, match.Value.Contains("rated", StringComparison.Ordinal) ? ["rating", "评分"] : quality.Name, more, most);
        }

        if (match.Groups["bare"].Success)
        {
            var word = match.Groups["bare"].Value;
            return new FoundQuality(match.Index, match.Length, [], word is "most" or "more" or "maximum" or "max", word is not ("more" or "less" or "fewer"));
        }

        var degree = match.Groups["deg"].Value;
        var adjective = match.Groups["adj"].Value;
        var named = Array.Find(Known, quality => quality.More.Contains(adjective) || quality.Less.Contains(adjective));
        var much = named?.Less.Contains(adjective) != true;
        var names = named?.Name ?? (adjective == "rated" ? ["rating", "评分"] : adjective switch { "reviewed" => ["reviews"], "viewed" => ["views"], "sold" => ["sales"], _ => (string[])["popularity"] });
        return new FoundQuality(match.Index, match.Length, names, degree is "most" or "more" ? much : !much, degree is "most" or "least");
    }

    /// <summary>What "how heavy" and 多重 ask for; empty when the word names no quality.</summary>
    public static IReadOnlyList<string> NamesOf(string adjective) =>
        Array.Find(Known, quality => quality.Name.Count > 0 && (quality.More.Contains(adjective) || quality.Less.Contains(adjective)))?.Name ?? [];

    /// <summary>What 贵多少 and 重多少 tell the difference of; empty when the words name no quality.</summary>
    public static IReadOnlyList<string> NamesOfDifference(string folded) =>
        DifferencePattern.Match(folded) is { Success: true } match && Chinese.TryGetValue(match.Groups["adj"].Value, out var found) ? found.Quality.Name : [];

    private static Dictionary<string, (Quality Quality, bool More, bool Most)> EnglishForms()
    {
        var forms = new Dictionary<string, (Quality Quality, bool More, bool Most)>(StringComparer.Ordinal)
        {
            ["best"] = (Known[12], true, true),
            ["better"] = (Known[12], true, false),
            ["worst"] = (Known[12], false, true),
            ["worse"] = (Known[12], false, false),
            ["latest"] = (Known[4], true, true),
            ["later"] = (Known[4], true, false),
            ["farthest"] = (Known[10], true, true),
            ["further"] = (Known[10], true, false),
            ["eldest"] = (Known[3], true, true),
        };
        foreach (var quality in Known)
        {
            foreach (var (word, more) in quality.More.Select(word => (word, true)).Concat(quality.Less.Select(word => (word, false))))
            {
                if (!char.IsAsciiLetter(word[0]) || word.Length > 8 || word is "good" or "bad" or "late" or "many" or "much" or "little" or "few" or "expensive" or "recent" or "popular")
                    continue;
                var stem = word.EndsWith('y') ? word[..^1] + "i" : word is "big" or "hot" ? word + word[^1] : word.TrimEnd('e');
                forms.TryAdd(stem + "er", (quality, more, false));
                forms.TryAdd(stem + "est", (quality, more, true));
            }
        }

        forms["fewest"] = (Known[^1], false, true);
        forms["fewer"] = (Known[^1], false, false);
        // The oldest thing has the earliest date but the greatest age; which one is meant, the column tells.
        return forms;
    }

    private static Dictionary<string, (Quality Quality, bool More)> ChineseForms()
    {
        var forms = new Dictionary<string, (Quality Quality, bool More)>(StringComparer.Ordinal);
        foreach (var quality in Known)
        {
            foreach (var word in quality.More.Where(word => !char.IsAscii(word[0])))
                forms.TryAdd(word, (quality, true));
            foreach (var word in quality.Less.Where(word => !char.IsAscii(word[0])))
                forms.TryAdd(word, (quality, false));
        }

        return forms;
    }
}
