using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Counts things that are drawn or stand on the screen: "how many blue circles", "the number of checked boxes".</summary>
internal static partial class Counting
{
    private const int LongestThing = 60;

    public static Finding? Find(Situation situation, AskedValue asked)
    {
        var words = (asked.Question ?? asked.Text).Trim();
        // "The red ones - how many of them are there?"
        if (asked.Context.Length is > 0 and < LongestThing)
            words = Them().Replace(words, Article().Replace(asked.Context, ""));
        var chinese = words.Any(TextFold.IsChinese);
        if ((chinese ? Chinese() : English()).Match(words) is not { Success: true } match)
            return null;
        var selection = SelectionReader.Read((chinese ? "所有" : "all ") + match.Groups["t"].Value, chinese ? GoalLanguage.Chinese : GoalLanguage.English);
        var drawn = selection.Where.Any(criterion => criterion.Kind is CriterionKind.Shape or CriterionKind.Colour or CriterionKind.Size);
        var kind = TargetKinds.Canonical(selection.Phrase.Kind);
        if (!drawn && (kind is null or "row" or "item" or "card" or "text" || selection.Phrase.Name.Length > 0))
            return null;
        var found = Things.Find(situation, selection with { All = true }, InstructionVerb.Hover);
        return drawn && found.Count == 0 && !situation.Index.Nodes.Any(Shapes.IsShape)
            ? null
            : new Finding(found.Count.ToString(CultureInfo.InvariantCulture), string.Join(", ", found.Take(12).Select(node => node.Description ?? node.Name)), 0.9);
    }

    [GeneratedRegex(@"\bof\s+(?:them|these|those)\b|它们|其中", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Them();

    [GeneratedRegex(@"^(?:(?:the|all|those|these|about|of)\s+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:how many|number of|count(?: of)?)\s+(?:the\s+|all\s+(?:the\s+)?)?(?<t>.+?)(?:\s+(?:are|is|do|does|has|have|can|on the|in the|on this|in this|there|you|shown|visible|here)\b.*)?[?.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:有)?(?:多少|几)个?(?<t>.+?)[?？。]?$|^(?:页面上|图中|屏幕上)?(?<t>.+?)(?:的)?(?:数量|个数)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();
}
