namespace AutoGlm.Practice.Sites.Critic;

/// <summary>How a form page departs from the plain one.</summary>
internal sealed record FormLook
{
    /// <summary>What the fields hold; null for what they hold at first.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Attributes of the submit button.</summary>
    public string SubmitAttributes { get; init; } = "type=\"submit\"";

    /// <summary>The field that is marked as wrong by its looks and state alone.</summary>
    public string? Bad { get; init; }

    /// <summary>Markup before the form.</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>Markup after the form.</summary>
    public string After { get; init; } = string.Empty;

    /// <summary>JavaScript that runs once the form is there; <c>form</c> and <c>button</c> name its parts.</summary>
    public string Script { get; init; } = string.Empty;
}
