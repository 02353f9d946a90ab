using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>What explains a goal and belongs to none of its values: "(leave the rest)", ", without opening anything else", (要从列表里选).</summary>
internal static partial class Remarks
{
    [GeneratedRegex(@"\s*[(（](?:[^()（）]{0,40}\b(?:are|is|means?|count|counted|numbered)\b|leave|keep|no\b|not\b|optional|must|needs?|required?|e\.g|i\.e|(?:month|day|year|date)(?=\s*(?:[/)）-]|\w+\s+(?:first|format)))|from|use|in\s+the|please|note|format|dd|mm|yyyy|要|需|不|可|请|注意|从|格式|即|必须|无需)[^()（）]*[)）]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s*,?\s*\b(?:(?:and|but)\s+)?(?:without\s+(?:opening|touching|changing|clicking|selecting|reading|affecting|altering)\b[^.,;\u201c""]*|(?:do\s+not|don['’]t)\s+(?:open|touch|change|click|affect|alter|do)\s+(?:on\s+)?(?:any(?:thing|\s+(?:of\s+the\s+)?others?)|the\s+(?:others?|rest))\b[^.,;\u201c""]*|(?:leave|keep)\s+(?:all\s+)?(?:the\s+)?(?:others?|rest|everything\s+else)(?:\s+(?:ones?|as\s+(?:they|it)\s+(?:are|is)|alone|untouched|unchanged|open|posts|messages|mails|items))*|nothing\s+else)\s*(?=[.!]?\s*$)|[,，]\s*(?:不要|不用|别|请勿)(?:动|打开|点开|改动|影响|碰|点击)(?:其他|其它|别的|其余)[^,，。；]*(?=[。.!！]?\s*$)|[,，]\s*(?:其他|其它|其余)(?:的)?[^,，。；]{0,6}(?:不要|不用|别|保持)[^,，。；]*(?=[。.!！]?\s*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Restraint();

    public static string Without(string goal) => Restraint().Replace(Aside().Replace(goal, ""), "");
}
