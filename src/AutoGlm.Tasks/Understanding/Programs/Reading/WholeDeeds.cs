using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Deeds whose details come after commas and stops: 回复马明的邮件，内容是“…”; "new message to Ann, subject: Lunch. Body: …".</summary>
internal static partial class WholeDeeds
{
    private const int MostParts = 4;
    private static readonly string[] Written = ["reply", "forward-mail", "comment", "send", "post", "compose", "draft", "create", "edit"];
    private static readonly DeedReader Deeds = new();

    /// <summary>Takes parts together where they read as one deed with more to it than the first part alone.</summary>
    public static void Join(MarkedGoal goal, List<ClausePart> parts, List<Clause?> clauses)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var known = clauses[i] is DoClause deed ? deed.With.Count : 0;
            for (var last = Math.Min(parts.Count - 1, i + MostParts - 1); last > i; last--)
            {
                var span = new TextSpan(parts[i].Span.Start, parts[last].Span.End - parts[i].Span.Start);
                var whole = new ClausePart(goal, span, parts[i].Language, parts[i].Clock);
                if (Deeds.Read(whole) is not DoClause wide || !Written.Contains(wide.Action, StringComparer.Ordinal) || wide.With.Count < known + 1 || clauses[i] is not (DoClause or null) && wide.With.Count < 2 || wide.With.Any(slot => slot.Concept != Text.Concepts.Message && slot.Value.Length > 60 || Labelled().IsMatch(slot.Value) || slot.Value[0] is '"' or '“' or '「' or '《'))
                    continue;
                (parts[i], clauses[i]) = (whole, wide);
                parts.RemoveRange(i + 1, last - i);
                clauses.RemoveRange(i + 1, last - i);
                break;
            }
        }
    }

    /// <summary>主题：…。内容：…: labels with values go into fields one by one.</summary>
    [GeneratedRegex(@"^[^\s:：，,。.""“]{1,14}[:：]\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
