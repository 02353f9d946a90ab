using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads second choices: "or 8 pm", "otherwise Sunday", 不行就八点.</summary>
internal static partial class AlternativeReader
{
    [GeneratedRegex(
        @"(?:[,.;]\s*)?(?:\b(?:or(?:\s+else)?|otherwise|alternatively|failing that|if\s+(?:that's\s+|it's\s+|that\s+is\s+|it\s+is\s+)?not(?:\s+(?:available|possible|free))?,?|if\s+[^,.;\uE000-\uE00F]{3,40},)\s*(?:then\s+)?(?:take\s+|try\s+|choose\s+|book\s+|use\s+)?(?:at\s+|on\s+|for\s+|the\s+)?|(?:或者?|要不|否则|不行就|不行的话|没有的话|如果没有,?就?|实在不行)(?:选|订|就|换成?|改成?)?)(?<v>[\uE007\uE008\uE00B\uE001]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    public static GoalConstraints Read(MarkedGoal goal, GoalConstraints constraints)
    {
        var alternatives = new List<AlternativeWish>();
        foreach (Match match in Pattern().Matches(goal.Masked))
            if (goal.PieceAt(match.Groups["v"].Index) is { } piece)
            {
                alternatives.Add(new AlternativeWish(piece.Kind switch { PieceKind.Date => Concepts.Date, PieceKind.Time => Concepts.Time, PieceKind.Number => Concepts.PartySize, _ => null }, piece.Value));
                goal.Take(new TextSpan(match.Index, match.Length));
            }
        return constraints with { Alternatives = alternatives };
    }
}
