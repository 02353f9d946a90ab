using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Gathers the values of a goal with what they are: by markers, by labels, by their own form, by the inputs' names.</summary>
internal static partial class SlotReader
{
    public static IReadOnlyList<Slot> Read(MarkedGoal goal, GoalLanguage language, Intent intent, JsonObject inputs, DateTimeOffset clock)
    {
        var slots = new List<Slot>();
        TripSlots.Add(goal, language, slots);
        StaffSlots.Add(goal, language, intent, slots);
        var roles = language == GoalLanguage.English ? EnglishRoles.Find(goal, intent) : ChineseRoles.Find(goal, intent);
        foreach (var role in roles.ToList())
            AddText(goal, language, role, slots);
        ObjectSlots.Add(goal, language, intent, slots);
        LoneNames.Add(goal, intent, slots);
        foreach (var piece in goal.Pieces)
            if (!slots.Exists(s => s.Span is { } span && span.Overlaps(piece.Span)))
                slots.AddRange(PieceSlots.Of(goal, piece, intent));
        for (var i = 0; i < slots.Count; i++)
            slots[i] = slots[i] with { Concept = InContext(slots[i], intent) };
        slots.Sort((a, b) => (a.Span?.Start ?? 0).CompareTo(b.Span?.Start ?? 0));
        for (var i = slots.Count - 1; i > 0; i--)
            if (slots[i].Concept is not null && slots.FindIndex(s => s.Concept == slots[i].Concept && s.Value == slots[i].Value) < i)
                slots.RemoveAt(i);
        InputSlots.Merge(slots, inputs, clock);
        return slots;
    }

    /// <summary>A topic is searched for, but a message's is its subject.</summary>
    private static string? InContext(Slot slot, Intent intent) =>
        slot.Concept == Concepts.Keyword && intent.Kind is IntentKind.Transact && slot.Label is "主题" or "topic" or "subject" ? Concepts.Subject
        : slot.Concept == Concepts.Title && intent.Action is "send" or "reply" ? Concepts.Subject
        : slot.Concept;

    private static void AddText(MarkedGoal goal, GoalLanguage language, TextRole role, List<Slot> slots)
    {
        (TextSpan Span, Piece? Piece)? value = role.End is { } end
            ? (new TextSpan(role.ValueAt, end - role.ValueAt), goal.PieceAt(role.ValueAt))
            : ValueText.Read(goal, role.ValueAt, language, role.Concept is Concepts.Address or Concepts.Title or Concepts.Subject or Concepts.Message);
        if (value is not { } found || slots.Exists(s => s.Span is { } span && span.Overlaps(found.Span)))
            return;
        if (found.Piece is { } piece && piece.Span == found.Span)
        {
            // Dates, times and numbers know better what they are than a preposition does.
            if (piece.Kind is PieceKind.Quoted or PieceKind.Input or PieceKind.Secret or PieceKind.Email or PieceKind.Phone or PieceKind.Url)
                slots.Add(PieceSlots.Make(goal, piece, role.Concept, role.Label));
            return;
        }
        var trimmed = NameEnds.Cut(goal, Trim(goal, found.Span), role.Concept, language);
        // "…餐厅：日期 …": what follows a label may be the next label.
        if (trimmed.Length == 0 || LabelReader.FieldOf(trimmed.In(goal.Text)) is not null || (role.Concept == Concepts.Keyword && ObjectSlots.IsPlain(trimmed.In(goal.Text))) || (role.Concept is not null && slots.Exists(s => s.Concept == role.Concept)))
            return;
        var text = trimmed.In(goal.Text);
        slots.Add(new Slot { Concept = role.Concept, Label = role.Label, Kind = SlotKind.Text, Value = text, Raw = text, Span = trimmed });
    }

    [GeneratedRegex(@"^(?:[\s,:]|一下)+|[\s,.:的]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    private static TextSpan Trim(MarkedGoal goal, TextSpan span)
    {
        var masked = goal.Masked.Substring(span.Start, span.Length);
        foreach (Match edge in Edges().Matches(masked))
            span = edge.Index == 0 ? new TextSpan(span.Start + edge.Length, span.Length - edge.Length) : span with { Length = span.Length - edge.Length };
        return span;
    }
}
