using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Words for places on a screen, in English and Chinese.</summary>
internal static class PlaceWords
{
    private static readonly (string Place, string[] Chinese)[] Known =
    [
        ("top left", ["左上角", "左上方", "左上"]),
        ("top right", ["右上角", "右上方", "右上"]),
        ("bottom left", ["左下角", "左下方", "左下"]),
        ("bottom right", ["右下角", "右下方", "右下"]),
        ("top", ["顶部", "最上方", "上方", "上面"]),
        ("bottom", ["底部", "最下方", "下方", "下面"]),
        ("left", ["左侧", "左边", "左方"]),
        ("right", ["右侧", "右边", "右方"]),
        ("center", ["中间", "中央", "正中", "中部"]),
    ];

    /// <summary>"top left", "bottom", "center", … for any known wording; null for anything else.</summary>
    public static string? Canonical(string? words)
    {
        var folded = TextFold.Fold(words).Replace('-', ' ');
        foreach (var (place, chinese) in Known)
        {
            if (place == folded || Array.Exists(chinese, word => folded.Contains(word, StringComparison.Ordinal)))
                return place;
        }

        var vertical = Has("top") || Has("upper") ? "top" : Has("bottom") || Has("lower") ? "bottom" : "";
        var horizontal = Has("left") ? "left" : Has("right") ? "right" : "";
        if (vertical.Length + horizontal.Length > 0)
            return $"{vertical} {horizontal}".Trim();
        return Has("center") || Has("centre") || Has("middle") ? "center" : null;

        bool Has(string word) => folded.Split(' ').Contains(word);
    }

    public static string InChinese(string place)
    {
        foreach (var (known, chinese) in Known)
        {
            if (known == place)
                return chinese[0];
        }

        return place;
    }

    /// <summary>How well a point fits a place, 0–1, as shares of the screen's width and height.</summary>
    public static double Fit(string place, double across, double down)
    {
        var fit = 1.0;
        if (place.Contains("top", StringComparison.Ordinal))
            fit = Math.Min(fit, Towards(1 - down));
        if (place.Contains("bottom", StringComparison.Ordinal))
            fit = Math.Min(fit, Towards(down));
        if (place.Contains("left", StringComparison.Ordinal))
            fit = Math.Min(fit, Towards(1 - across));
        if (place.Contains("right", StringComparison.Ordinal))
            fit = Math.Min(fit, Towards(across));
        if (place == "center")
            fit = Math.Max(0, 1 - (2 * Math.Max(Math.Abs(across - 0.5), Math.Abs(down - 0.5))));
        return fit;
    }

    /// <summary>0 in the wrong half, rising to 1 at the edge.</summary>
    private static double Towards(double share) => Math.Clamp((share - 0.45) / 0.45, 0, 1);
}
