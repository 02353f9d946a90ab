namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Words for the one with most or least of something.</summary>
internal static class SuperlativeWords
{
    public static Superlative English(string word, string attribute)
    {
        var folded = word.ToLowerInvariant().Replace('-', ' ');
        var said = attribute.Trim().ToLowerInvariant();
        string? own = folded switch
        {
            "cheapest" or "most expensive" or "priciest" or "dearest" or "least expensive" => "price",
            "newest" or "latest" or "most recent" or "oldest" or "earliest" => "date",
            "longest" or "shortest" => "length",
            "largest" or "biggest" or "smallest" or "greatest" or "tiniest" => "size",
            "heaviest" or "lightest" => "weight",
            "fastest" or "quickest" or "slowest" => "duration",
            "tallest" => "height",
            "widest" => "width",
            "nearest" or "closest" => "distance",
            "best rated" or "highest rated" or "top rated" or "worst rated" or "lowest rated" => "rating",
            "most popular" or "least popular" => "popularity",
            _ => null,
        };
        var most = folded is not ("cheapest" or "least expensive" or "oldest" or "earliest" or "shortest" or "smallest" or "tiniest" or "lightest" or "fastest" or "quickest" or "nearest" or "closest" or "worst rated" or "lowest rated" or "least popular" or "lowest" or "least" or "fewest" or "minimum" or "worst");
        return new Superlative(said switch { "" => own, "priced" => "price", "rated" => "rating", "numbered" => null, _ => said }, most);
    }

    private static readonly (string Word, string? Attribute, bool Most)[] ChineseWords =
    [
        ("最便宜", "价格", false), ("价格最低", "价格", false), ("最低价", "价格", false), ("最贵", "价格", true), ("价格最高", "价格", true), ("最新", "日期", true), ("最近", "日期", true), ("最早", "日期", false),
        ("最旧", "日期", false), ("最晚", "日期", true), ("最大", "size", true), ("最小", "size", false), ("最长", "length", true), ("最短", "length", false), ("最重", "重量", true), ("最轻", "重量", false), ("最快", "时长", false), ("最慢", "时长", true),
        ("最高", null, true), ("最低", null, false), ("最多", null, true), ("最少", null, false), ("评分最高", "评分", true), ("评分最低", "评分", false), ("最热门", "热度", true), ("最受欢迎", "热度", true),
    ];

    private static readonly string[] Measures = ["尺寸", "大小", "面积", "体积", "个头", "长度", "重量", "时间", "日期", "价格"];

    /// <summary>The superlative in Chinese words with what stands before it ("销量最高的商品"); null when there is none.</summary>
    public static (Superlative Best, string Before, string After)? Chinese(string words)
    {
        foreach (var (word, attribute, most) in ChineseWords.OrderByDescending(entry => entry.Word.Length))
        {
            var at = words.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var after = words[(at + word.Length)..];
            var before = words[..at].TrimEnd();
            if (attribute is not null && Array.Find(Measures, before.EndsWith) is { } measure)
                before = before[..^measure.Length];
            // 销量最高的 names what is compared just before; 最便宜的 names it itself.
            var named = attribute is null && before.Length > 0 ? before[(before.LastIndexOf('的') + 1)..] : null;
            var kept = named is { Length: > 0 } ? before[..^named.Length] : before;
            return (new Superlative(attribute ?? (string.IsNullOrEmpty(named) ? null : named), most), kept.TrimEnd('的'), after.TrimStart('的'));
        }

        return null;
    }
}
