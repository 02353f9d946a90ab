using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Chinese names of houses and branches, told by their last characters.</summary>
internal static partial class ChinesePlaces
{
    private const string End = "餐厅|餐馆|饭店|酒店|酒楼|酒家|饭馆|饭庄|宾馆|咖啡馆|咖啡厅|茶馆|茶楼|火锅店|烤鸭店|民宿|小馆|小厨|食府|会所|公馆|山庄|面馆|分店|总店|店|楼|馆|轩|阁|坊|斋|居";

    [GeneratedRegex(@"^(?:餐厅|餐馆|饭店|酒店|酒楼|饭馆|宾馆|门店|分店|总店|本店|贵店|你们店|这家店|那家店|商店|网店|书店|到店|这家餐厅|那家餐厅)$|^.{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<=^|[,.;:!?()\s的在到去订约定个家\uE000-\uE00F])(?<v>[\p{L}·&'\uE006\uE001]{1,14}?(?:" + End + @"))(?=$|[,.;:!?()\s\uE000-\uE00F]|[订预约吃用就的聚里给为留有要坐见]|上[的桌])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:.*(?:预订|预定|预约|定位|[在到去订约的请想要]))", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[\p{L}·&' \d]{1,14}(?:" + End + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    /// <summary>Characters of clauses that say something, and so name nothing.</summary>
    [GeneratedRegex("[我你他她它们请想要来吃去是了把给帮吗呢不也都就还和跟带有没]", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[\u4e00-\u9fff·]{2,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    /// <summary>Whether the words as a whole are a house's name with its kind: 湖滨路店.</summary>
    public static bool IsNamed(string text) => Whole().IsMatch(text) && !Plain().IsMatch(text) && !Sentence().IsMatch(text);

    /// <summary>Whether the words could be a house's name: a few characters that mean nothing else.</summary>
    public static bool MayBeNamed(string text) =>
        IsNamed(text) || (Short().IsMatch(text) && !Sentence().IsMatch(text) && !ChineseNames.IsPhrase(text) && LabelText.Of(text).Concepts.Count == 0 && !IntentWords.Chinese.Any(w => text.Contains(w.Text, StringComparison.Ordinal)));

    public static IEnumerable<TextRole> Find(MarkedGoal goal)
    {
        foreach (Match match in Named().Matches(goal.Masked))
        {
            var group = match.Groups["v"];
            var cut = Opening().Match(group.Value[..Math.Max(0, group.Length - 2)]).Length;
            var span = new TextSpan(group.Index + cut, group.Length - cut);
            if (!Plain().IsMatch(span.In(goal.Masked)))
                yield return new TextRole(span.Start, span.Start, Concepts.Place, null, span.End);
        }
    }
}
