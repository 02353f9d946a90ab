using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Counts what is free or taken among numbered things of a plan: "how many seats are still free?", 还有几个空座位.</summary>
internal static partial class Vacancies
{
    private const int Fewest = 4;
    private const int LongestName = 60;

    public static Finding? Find(Situation situation, AskedValue asked)
    {
        var words = (asked.Question ?? asked.Text).Trim(' ', '?', '？', '.', '。');
        var chinese = words.Any(TextFold.IsChinese);
        if ((chinese ? Chinese() : English()).Match(words) is not { Success: true } match)
            return null;
        var thing = TextFold.Fold(chinese ? match.Groups["t"].Value : EnglishSelection.Singular(match.Groups["t"].Value));
        var all = situation.Index.Nodes
            .Where(node => node.Role != "root" && situation.Index.IsReachable(node) && !UiRoles.IsTextField(node) && Names(node, thing) && node.Children.Count < 3)
            .ToList();
        all = all.FindAll(node => !all.Exists(other => other != node && situation.Index.IsWithin(other, node)));
        var taken = all.FindAll(node => node.Is(UiStates.Disabled) || Taken().IsMatch($"{node.Name} {node.Description}"));
        // A plan that marks nothing as taken doesn't tell what is free.
        if (all.Count < Fewest || taken.Count == 0 || taken.Count == all.Count)
            return null;
        var count = Taken().IsMatch(match.Groups["s"].Value) ? taken.Count : all.Count - taken.Count;
        return new Finding(count.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{all.Count} − {taken.Count}"), 0.88);
    }

    /// <summary>Whether it is one of the things: "Seat 12A", 12A座.</summary>
    private static bool Names(UiNode node, string thing) =>
        TextFold.Fold(node.Name.Length > 0 ? node.Name : node.Description) is { Length: > 1 and < LongestName } name && name.Any(char.IsDigit) && (TextFold.IsChinese(thing[0]) ? name.Contains(thing[0], StringComparison.Ordinal) : Tokens.Of(name).Contains(Stemmer.Stem(thing)));

    [GeneratedRegex(@"^(?:.*\b)?how\s+many\s+(?:of\s+the\s+)?(?:(?<s>free|available|vacant|empty|open|taken|occupied|booked|reserved|sold)\s+(?<t>\p{L}+)|(?<t>\p{L}+)\s+(?:are|is)\s+(?:there\s+)?(?:still\s+|currently\s+|already\s+|yet\s+)*(?<s>free|available|vacant|unoccupied|bookable|open|empty|left|untaken|taken|occupied|booked|sold(?:\s+out)?|reserved|unavailable|gone))\b.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("^.*?(?:有|剩下?|空着|空出)?(?:多少|几)[个张间]?(?:还)?(?<s>空|空闲|空余|可选|可用|可订|可预订|没人|未占|未售|已占|已售|已订|被占)的?(?<t>座位|座|车位|房间|床位|桌子|桌|位子|位置|柜子|柜)$|^.*?(?:多少|几)个?(?<t>座位|座|车位|房间|床位|桌子|桌|位子|位置|柜子|柜)(?:还)?是?(?<s>空|空闲|空着|可选|可用|可订|没人|已占|已售|已订|被占)的?$|^.*?(?<s>还?剩下?|还有)(?:多少|几)个?(?<t>座位|座|车位|床位|位子)(?:可选|可订|可用|是空的)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:taken|occupied|booked|sold|reserved|unavailable|gone|full|blocked|not\s+available)\b|已占|已售|已订|已预订|被占|占用|不可选|不可用|售出|已满", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Taken();
}
