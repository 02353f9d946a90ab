using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Safety;

/// <summary>Recognises places that do away with what is dropped on them.</summary>
internal static partial class DropPlaces
{
    public static bool IsBin(string label) => Words().IsMatch(label);

    [GeneratedRegex(@"\b(trash|recycle\s+bin|rubbish|bin)\b|回收站|垃圾桶|垃圾箱|废纸篓", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
