using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Asides in brackets that explain a goal and belong to none of its values: "(leave the rest)", (要从列表里选).</summary>
internal static partial class Remarks
{
    [GeneratedRegex(@"\s*[(（](?:the\s+\p{L}+\s+(?:only|opens?|is|are|has|works?|takes?|will|may)\b|it\s|this\s|there\s|leave|keep|no\b|not\b|optional|must|needs?|required?|e\.g|i\.e|month|day|year|date|from|use|in\s+the|please|note|format|dd|mm|yyyy|要|需|不|可|请|注意|从|格式|即|必须|无需)[^()（）]*[)）]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    public static string Without(string goal) => Aside().Replace(goal, "");
}
