namespace AutoGlm.Workflows.Templates;

/// <summary>A reference in a document.</summary>
/// <param name="Field">Path of the text it stands in.</param>
/// <param name="Path">What it refers to, from the top.</param>
public sealed record TemplateReference(string Field, ValuePath Path)
{
    public override string ToString() => $"{{{{{Path}}}}}";
}
