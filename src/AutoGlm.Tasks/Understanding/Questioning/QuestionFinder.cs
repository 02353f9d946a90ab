using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>Tells goals that only want to be told something from those that want something done, and finds what they ask.</summary>
internal static partial class QuestionFinder
{
    /// <summary>The questions of a goal in their order; none when something is to be done as well, or nothing is asked.</summary>
    public static IReadOnlyList<FoundQuestion> Find(MarkedGoal goal, GoalLanguage language)
    {
        var chinese = language == GoalLanguage.Chinese;
        var read = GoalSentences.Of(goal, chinese).Select(span => (Span: span, Reading: Read(goal, span, chinese))).ToList();
        if (read.Exists(one => one.Reading.Role == SentenceRole.Deed) || !read.Exists(one => one.Reading.Role == SentenceRole.Asks))
            return [];
        var asked = new List<List<TextSpan>>();
        foreach (var (span, reading) in read.Where(one => one.Reading.Role == SentenceRole.Asks))
        {
            var core = new TextSpan(span.Start + reading.Start, reading.Length);
            if (asked.Count > 0 && (IsThin(goal, core) || IsThin(goal, asked[^1][0]) || !IsAsked(goal, core, chinese)))
                asked[^1].Add(core);
            else
                asked.Add([core]);
        }

        return [.. asked.SelectMany(cores => Several(goal, cores, read.ConvertAll(one => one.Span), chinese))];
    }

    /// <summary>What a part of a goal is there for, as far as it can be told without the rest.</summary>
    public static SentenceReading ReadPart(string masked, bool chinese) => chinese ? ChineseQuestions.Read(masked) : EnglishQuestions.Read(masked, true);

    private static SentenceReading Read(MarkedGoal goal, TextSpan span, bool chinese)
    {
        var masked = span.In(goal.Masked);
        return chinese ? ChineseQuestions.Read(masked) : EnglishQuestions.Read(masked);
    }

    /// <summary>"Who wrote it, and when?" asks two things, "who has it, and – that's what I want to know – where?" the second of them.</summary>
    private static IEnumerable<FoundQuestion> Several(MarkedGoal goal, List<TextSpan> cores, List<TextSpan> sentences, bool chinese)
    {
        if (chinese || cores.Count > 1 || Second().Match(cores[0].In(goal.Masked)) is not { Success: true } match)
            return [Question(goal, cores, sentences)];
        TextSpan Of(Group group) => new(cores[0].Start + group.Index, group.Length);
        var second = new FoundQuestion(Words(goal, Of(match.Groups["b"])), [], Words(goal, Of(match.Groups["a"])));
        return match.Groups["aside"].Success ? [second] : [Question(goal, [Of(match.Groups["a"])], sentences), second];
    }

    [GeneratedRegex(@"^(?<a>(?:who|which|what|where|when|how)\b.{6,}?)\s*,?\s+and\s*(?<aside>\s*[,–—(-]+\s*[^–—()]*\b(?:want|need|like|know|matters?|question|interest\p{L}*)\b[^–—()]*[–—),-]+\s*)?(?<b>(?:(?:in|on|at|from|to|for|by|since|until|with)\s+)?(?:who|whom|whose|which|what|where|when|why|how)\b.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Second();

    private static FoundQuestion Question(MarkedGoal goal, List<TextSpan> cores, List<TextSpan> sentences)
    {
        // The wording that says most is the question; the thin one ("what is it?") only repeats it.
        var ordered = cores.OrderBy(core => IsThin(goal, core)).ToList();
        var main = ordered[0];
        var rest = string.Join(' ', sentences.Select(span => Without(goal, span, main)).Where(text => text.Length > 0));
        return new FoundQuestion(Words(goal, main), [.. ordered.Skip(1).Where(core => !IsThin(goal, core)).Select(core => Words(goal, core))], rest);
    }

    private static string Without(MarkedGoal goal, TextSpan span, TextSpan core) =>
        core.Start >= span.Start && core.End <= span.End
            ? string.Join(' ', new[] { Words(goal, new TextSpan(span.Start, core.Start - span.Start)), Words(goal, new TextSpan(core.End, span.End - core.End)) }.Where(text => text.Length > 0))
            : Words(goal, span);

    private static string Words(MarkedGoal goal, TextSpan span) => span.Length == 0 ? "" : span.In(goal.Text).Trim(' ', '\n', '.', ',', ';', ':', '!', '-', '–', '—', '。', '，', '；', '：', '！', '?', '？');

    /// <summary>Whether it asks by a question word or a mark, not only by naming the value again.</summary>
    private static bool IsAsked(MarkedGoal goal, TextSpan core, bool chinese)
    {
        var text = core.In(goal.Masked).Trim();
        return chinese ? ChineseQuestions.IsInterrogative(text) : EnglishAsking.IsDirect(text, false) || EnglishAsking.IsIndirect(text);
    }

    /// <summary>Whether a question names nothing of its own: "what is it", "how many are there", 总数是多少.</summary>
    private static bool IsThin(MarkedGoal goal, TextSpan core) => !QuestionContent.Of(TextFold.InPlace(core.In(goal.Text))).Any();
}
