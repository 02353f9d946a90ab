using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Safety;

/// <summary>Recognises headings of the last look before committing.</summary>
internal static partial class ReviewWords
{
    public static bool IsReview(string heading) => Words().IsMatch(heading);

    [GeneratedRegex(@"\b(review|summary|check\s+(your|the|and)|confirm\s+(your|the)|almost\s+(done|there)|is\s+(this|everything|that)\s+(right|correct))\b|核对|确认(您|你)?的?(预订|信息|订单)|订单信息|最后一步|请确认", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
