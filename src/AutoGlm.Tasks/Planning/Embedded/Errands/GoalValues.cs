using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>Words of a goal that show by their form that they are values: quoted, an address, a number, a code, a name.</summary>
internal static partial class GoalValues
{
    /// <summary>All of them in order; none lies in another.</summary>
    public static IReadOnlyList<GoalValue> In(string goal, JsonObject inputs, DateTimeOffset clock)
    {
        var marked = PieceReader.Mark(goal, inputs, clock);
        var values = marked.Pieces
            .Where(piece => piece.Kind is not (PieceKind.Taken or PieceKind.Secret))
            .Select(piece => new GoalValue(piece.Span, piece.Kind is PieceKind.Quoted or PieceKind.Email or PieceKind.Url or PieceKind.Phone or PieceKind.Input ? piece.Value : piece.Span.In(goal).Trim(), KindOf(piece.Kind), NumberOf(piece, goal)))
            .ToList();
        foreach (Match match in Telling().Matches(goal))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (!values.Exists(value => value.Span.Overlaps(span) && value.Kind is not (GoalValueKind.Number or GoalValueKind.Other)))
            {
                values.RemoveAll(value => value.Span.Overlaps(span));
                values.Add(new GoalValue(span, match.Value, match.Groups["code"].Success ? GoalValueKind.Code : GoalValueKind.Name, null));
            }
        }

        return [.. values.OrderBy(value => value.Span.Start)];
    }

    private static GoalValueKind KindOf(PieceKind kind) => kind switch
    {
        PieceKind.Quoted or PieceKind.Input => GoalValueKind.Text,
        PieceKind.Email => GoalValueKind.Email,
        PieceKind.Phone => GoalValueKind.Phone,
        PieceKind.Number or PieceKind.Duration or PieceKind.Money => GoalValueKind.Number,
        PieceKind.Date => GoalValueKind.Date,
        _ => GoalValueKind.Other,
    };

    /// <summary>"5 hours" and "$20" are numbers too, where a field asks for hours or dollars.</summary>
    private static string? NumberOf(Piece piece, string goal) =>
        piece.Kind == PieceKind.Number ? piece.Value
        : piece.Kind is PieceKind.Duration or PieceKind.Money && NumberReader.Find(piece.Span.In(goal)) is [var number] ? NumberText.Format(number.Value)
        : null;

    /// <summary>Codes (P644454, AB-12), and names: words with capitals that don't begin a sentence.</summary>
    [GeneratedRegex(@"(?<code>(?<![A-Za-z\d@.])(?=[A-Za-z-]*\d)(?=[\dA-Z-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,}(?![A-Za-z\d@]))|(?<=[a-z0-9,;:)]\s)\p{Lu}[\p{L}’'-]*(?:\s+(?:\p{Lu}[\p{L}’'-]*|\d{1,4}\b|de|von|van|la|of(?=\s+\p{Lu})))*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Telling();
}
