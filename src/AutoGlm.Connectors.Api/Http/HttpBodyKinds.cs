namespace AutoGlm.Connectors.Api.Http;

/// <summary>How a body is sent.</summary>
public static class HttpBodyKinds
{
    public const string None = "none";
    public const string Json = "json";
    public const string Form = "form";
    public const string Text = "text";

    public static readonly IReadOnlyList<string> All = [None, Json, Form, Text];
}
