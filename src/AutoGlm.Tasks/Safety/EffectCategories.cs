namespace AutoGlm.Tasks.Safety;

/// <summary>Kinds of outside change, as <c>allow</c> lists name them.</summary>
public static class EffectCategories
{
    public const string Pay = "pay";
    public const string Order = "order";
    public const string Send = "send";
    public const string Post = "post";
    public const string Delete = "delete";
    public const string Transfer = "transfer";
    public const string Install = "install";
    public const string Grant = "grant";
    public const string Password = "password";
    public const string Share = "share";

    /// <summary>In an <c>allow</c> list: every kind.</summary>
    public const string All = "all";

    public static readonly IReadOnlyList<string> Known =
        [Pay, Order, Send, Post, Delete, Transfer, Install, Grant, Password, Share];

    public static bool IsAllowed(IReadOnlyList<string> allow, string category) =>
        allow.Contains(All, StringComparer.OrdinalIgnoreCase) || allow.Contains(category, StringComparer.OrdinalIgnoreCase);
}
