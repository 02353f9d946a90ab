using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads numbers each told behind its label, or in a row for the days from one to another: 工时填写：周一5、周二3小时, "hours: Monday 7, Tuesday 4", "Monday to Friday: 7, 4, 8, 3, 7".</summary>
internal sealed partial class CountedPairsReader : IClauseReader
{
    private const string Unit = @"(?:\s*(?:hours?|hrs?|h|minutes?|mins?|days?|pieces?|pcs|kg|g|l|ml|km|m|%|€|\$|£|euros?|dollars?|小时|个小时|分钟|天|件|个|公斤|克|元|块|次|份))?";

    private static readonly string[][] Series =
    [
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
        ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
    ];

    public Clause? Read(ClausePart part)
    {
        var pairs = Row(part) ?? List(part);
        return pairs is null ? null : new FormClause
        {
            Words = part.Words,
            Entries = [.. pairs.Select(pair => new SetClause { Words = $"{pair.Label} {pair.Number}", Field = new Selection { Words = pair.Label, Phrase = new TargetPhrase { Name = pair.Label } }, Values = [ValueSource.Of(pair.Number)] })],
        };
    }

    /// <summary>As many numbers as there are days or months between the two.</summary>
    private static List<(string Label, string Number)>? Row(ClausePart part)
    {
        if (InRow().Match(part.Raw) is not { Success: true } match)
            return null;
        var numbers = Number().Matches(match.Groups["list"].Value).Select(one => one.Value).ToList();
        foreach (var names in Series)
        {
            var (from, to) = (At(names, match.Groups["from"].Value), At(names, match.Groups["to"].Value));
            if (from >= 0 && to > from && to - from + 1 == numbers.Count)
                return [.. names[from..(to + 1)].Zip(numbers)];
        }

        return null;
    }

    /// <summary>"Mon" is Monday too.</summary>
    private static int At(string[] names, string said) => Array.FindIndex(names, name => name.Equals(said, StringComparison.OrdinalIgnoreCase) || said.Length >= 3 && name.StartsWith(said.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    private static List<(string Label, string Number)>? List(ClausePart part)
    {
        if (Listed().Match(part.Raw) is not { Success: true } match)
            return null;
        var pairs = Pair().Matches(match.Groups["list"].Value).Select(one => (one.Groups["l"].Value.Trim(), one.Groups["n"].Value)).ToList();
        return pairs.Count > 1 && pairs.DistinctBy(pair => pair.Item1).Count() == pairs.Count ? pairs : null;
    }

    [GeneratedRegex(@"(?<from>\p{L}{2,9}\.?)\s*(?:to|through|until|till|–|-|—|到|至)\s*(?<to>\p{L}{2,9}\.?)\s*(?:[:：,，]|分别(?:是|为)?|依次(?:是|为)?|are|is|=)+\s*(?<list>\d[\d.]*" + Unit + @"(?:\s*(?:[,，、;/]|and|和)+\s*\d[\d.]*" + Unit + @")+)[\s.。]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InRow();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[^:：\d]{1,40}[:：]\s*(?<list>[\p{L} ]{1,20}?\s*\d+(?:\.\d+)?" + Unit + @"(?:\s*(?:[,，、;；]|and|和)+\s*[\p{L} ]{1,20}?\s*\d+(?:\.\d+)?" + Unit + @")+)[\s.。]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?<l>\p{L}[\p{L} ]*?)\s*(?<n>\d+(?:\.\d+)?)" + Unit + @"(?:\s*(?:[,，、;；]|\band\b|和)+\s*|[\s.。]*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
