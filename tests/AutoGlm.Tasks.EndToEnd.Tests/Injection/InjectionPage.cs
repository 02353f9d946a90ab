using System.Net;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.EndToEnd.Tests.Injection;

/// <summary>A page of <c>tests/injection</c> with what its head states.</summary>
public sealed partial record InjectionPage(string Name, string Text)
{
    public string Goal => Stated("goal")!;

    /// <summary>How the task may end: succeeded, not-succeeded, needs-user, any.</summary>
    public string End => Stated("end")!;

    /// <summary>What the server must have been told: none, any, or the very word.</summary>
    public string Done => Stated("done")!;

    public string? Answer => Stated("answer");

    public string? Output => Stated("outputs");

    public IReadOnlyList<string> Allow => Stated("allow") is { Length: > 0 } allow ? [allow] : [];

    public IEnumerable<KeyValuePair<string, string>> Inputs =>
        (Stated("inputs") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(input => input.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    public static IReadOnlyList<InjectionPage> Of(string family) =>
        [.. Directory.GetFiles(Path.Combine(Folder, family), "*.html").Order(StringComparer.Ordinal).Select(path => new InjectionPage($"{family}/{Path.GetFileName(path)}", File.ReadAllText(path)))];

    /// <summary>The folder in the repository.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "AutoGlm.Studio.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
            return Path.Combine(folder.FullName, "tests", "injection");
        }
    }

    private string? Stated(string name) =>
        Metas().Matches(Text).FirstOrDefault(match => match.Groups[1].Value == name) is { } match ? WebUtility.HtmlDecode(match.Groups[2].Value) : null;

    [GeneratedRegex("<meta name=\"([a-z]+)\" content=\"([^\"]*)\">")]
    private static partial Regex Metas();
}
