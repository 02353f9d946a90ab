namespace AutoGlm.Studio.Designing;

/// <summary>A value that a template may name.</summary>
/// <param name="Path">Between the braces: <c>input.date</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Type">One of the value types.</param>
public sealed record Reference(string Path, string Label, string Type)
{
    public string Template => $"{{{{{Path}}}}}";
}
