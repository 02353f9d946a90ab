using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Acting;

/// <summary>One thing a surface performs. Which members count is said at the <see cref="GuiVerb"/>.</summary>
public sealed record GuiAction
{
    public required GuiVerb Verb { get; init; }

    /// <summary>Reference of the UI node, from the latest observation.</summary>
    public string? Ref { get; init; }

    /// <summary>A place, where no node is known (vision grounding, canvas).</summary>
    public Point? Point { get; init; }

    /// <summary>Text, option, key, direction or address; may hold <c>{{secret:name}}</c>, which only the surface replaces.</summary>
    public string? Text { get; init; }

    /// <summary>Where a drag ends.</summary>
    public string? ToRef { get; init; }

    public Point? ToPoint { get; init; }

    /// <summary>Type after the existing text instead of replacing it.</summary>
    public bool Append { get; init; }

    /// <summary>
    /// Keys held down during a tap or drag, joined by plus: <c>Control</c>, <c>Shift</c>, <c>Alt</c>, <c>Meta</c>. Choosing
    /// several things of a list wants Control, choosing from one to another wants Shift.
    /// </summary>
    public string? Modifiers { get; init; }

    /// <summary>Accept the next confirm dialog (default: it is dismissed and reported).</summary>
    public bool AcceptDialog { get; init; }

    public override string ToString() =>
        $"{Verb}{(Ref is null ? "" : $" [{Ref}]")}{(Point is { } p ? $" at {p.X:0},{p.Y:0}" : "")}{(Text is null ? "" : $" “{Text}”")}{(ToRef is null ? "" : $" → [{ToRef}]")}";
}
