namespace AutoGlm.Studio.Look;

/// <summary>Light, dark, or as the system has it; kept in a cookie so that the first byte already is right.</summary>
public static class StudioTheme
{
    public const string CookieName = "autoglm.theme";

    public static readonly IReadOnlyList<string> All = ["system", "light", "dark"];

    /// <summary>What a request's cookie says; anything unknown is the system's.</summary>
    public static string Of(HttpContext? context) =>
        context?.Request.Cookies[CookieName] is { } theme && All.Contains(theme) ? theme : "system";
}
