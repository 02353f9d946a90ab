using System.Net;

namespace AutoGlm.Practice.Sites.Texts;

/// <summary>Turns what visitors typed into text that is safe inside markup and attributes.</summary>
internal static class Html
{
    public static string Text(string? value) => WebUtility.HtmlEncode(value ?? string.Empty);
}
