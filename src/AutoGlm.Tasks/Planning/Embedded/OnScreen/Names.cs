using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words of a goal that look like a name of something: in quotes, with capitals within a sentence, file names.</summary>
internal static partial class Names
{
    public static IEnumerable<TextSpan> Find(GoalWords goal)
    {
        foreach (var piece in goal.Pieces.Where(piece => piece.Kind == PieceKind.Quoted))
            yield return piece.Span;
        foreach (Match match in goal.Chinese ? ChineseName().Matches(goal.Text) : Name().Matches(goal.Text))
        {
            var span = new TextSpan(match.Groups["n"].Index, match.Groups["n"].Length);
            if (!goal.Pieces.Any(piece => piece.Span.Overlaps(span)))
                yield return span;
        }
    }

    [GeneratedRegex("(?:选择?|选中|点击?|点开|打开|找到|勾选|按下?)(?:一下|了)?(?:名[叫为]|叫做?)?(?!.?(?:[这那它其该各每哪]|一下|上面|下面|里面))(?<n>[\u4e00-\u9fff·]{2,8})(?=[,，。;；!！]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"(?<=[\p{L}\d,;:]\s)(?!I\b|I['’])(?<n>\p{Lu}[\p{L}\d'’-]+(?:\s(?:&|of|the)?\s?\p{Lu}[\p{L}\d'’-]+)*)|(?<n>[\p{L}\d_-]+\.(?:md|pdf|txt|docx?|xlsx?|csv|png|jpe?g|zip|json|html?|pptx?))(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
