namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Where a value comes from.</summary>
public abstract record ValueSource
{
    private ValueSource()
    {
    }

    /// <summary>It stands in the goal.</summary>
    /// <param name="Text">Verbatim; may be a secret's placeholder.</param>
    public sealed record Literal(string Text) : ValueSource;

    /// <summary>It must be read or worked out on the screen: "the sum of both numbers", "the code in the message".</summary>
    /// <param name="Asked">What, as it would be asked.</param>
    public sealed record FromScreen(AskedValue Asked) : ValueSource;

    /// <summary>A column of the record that is being worked through ("each row's e-mail").</summary>
    /// <param name="Name">The column, in the goal's words.</param>
    public sealed record OfItem(string Name) : ValueSource;

    public static ValueSource Of(string text) => new Literal(text);
}
