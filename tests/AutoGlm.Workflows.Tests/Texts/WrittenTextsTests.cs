using System.Text;
using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Tests.Texts;

/// <summary>
/// Every pair of texts as it is written in the product, so also those of rules that no test breaks: the Chinese says the same names
/// and values as the English, in Chinese writing, without English words beside names and code.
/// </summary>
public partial class WrittenTextsTests
{
    /// <summary>Where people are told what went wrong; other rooms hold texts that are written and tested on their own.</summary>
    private static readonly string[] Rooms = ["AutoGlm.Workflows", "AutoGlm.Engine", "AutoGlm.Authoring", "AutoGlm.Cli", "AutoGlm.Hosting"];

    public static TheoryData<string> Files
    {
        get
        {
            var root = Repository.PathOf("src");
            return [.. Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(root, room), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Pairs(File.ReadAllText(file)).Any())
                .Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Pairs_InASourceFile_SayTheSameInBothLanguages(string file)
    {
        foreach (var (english, chinese) in Pairs(File.ReadAllText(Path.Combine(Repository.PathOf("src"), file))))
        {
            var said = $"{english} / {chinese}";
            var (en, zh) = (Plain(english), Plain(chinese));
            Chinese().IsMatch(zh).ShouldBeTrue(said);
            MixedPunctuation().IsMatch(Plain(chinese, "x")).ShouldBeFalse(said);
            if (en.EndsWith('.') && !en.EndsWith("..", StringComparison.Ordinal))
                Ending().IsMatch(zh).ShouldBeTrue(said);
            // A word in Latin letters is a name or code, and stands in the English too.
            Latin().Matches(Quoted().Replace(zh, "")).Select(word => word.Value).Where(word => !en.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(said);
        }
    }

    [Fact]
    public void Problems_InTheSources_AreMadeOfBothLanguages()
    {
        var made = Rooms.Append("AutoGlm.Studio").SelectMany(room => Directory.EnumerateFiles(Repository.PathOf($"src/{room}"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => File.ReadLines(file).Where(line => OneLanguage().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        made.ShouldBeEmpty();
    }

    [Fact]
    public void Files_WithPairs_AreFound() => Files.Count.ShouldBeGreaterThan(60);

    /// <summary>Literals that follow one another as a text's two languages do.</summary>
    private static IEnumerable<(string English, string Chinese)> Pairs(string source)
    {
        var literals = Literals(source);
        for (var index = 0; index + 1 < literals.Count; index++)
        {
            var (first, second) = (literals[index], literals[index + 1]);
            if (source[first.End..second.Start].Trim().TrimEnd('$').Trim() == "," && !Chinese().IsMatch(first.Text) && Chinese().IsMatch(second.Text) && English().IsMatch(Plain(first.Text)))
                yield return (first.Text, second.Text);
        }
    }

    private static List<(int Start, int End, string Text)> Literals(string source)
    {
        var found = new List<(int Start, int End, string Text)>();
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '/' && at + 1 < source.Length && source[at + 1] == '/')
                at = source.IndexOf('\n', at) is var line && line < 0 ? source.Length : line;
            else if (source[at] == '\'' && at + 2 < source.Length)
                at = source.IndexOf('\'', source[at + 1] == '\\' ? at + 3 : at + 2);
            else if (source[at] == '"')
            {
                var start = at;
                at = End(source, at, at > 0 && source[at - 1] == '$');
                found.Add((start, at + 1, source[(start + 1)..at]));
            }
        }

        return found;
    }

    /// <summary>The closing quote; holes of interpolated literals hold literals of their own.</summary>
    private static int End(string source, int start, bool interpolated)
    {
        if (source.AsSpan(start).StartsWith("\"\"\""))
            return source.IndexOf("\"\"\"", start + 3, StringComparison.Ordinal) + 2;
        var depth = 0;
        for (var at = start + 1; at < source.Length; at++)
        {
            if (source[at] == '\\' && depth == 0)
                at++;
            else if (interpolated && source[at] == '{' && depth == 0 && source[at + 1] == '{')
                at++;
            else if (interpolated && source[at] == '{')
                depth++;
            else if (interpolated && source[at] == '}' && depth > 0)
                depth--;
            else if (source[at] == '"' && depth > 0)
                at = End(source, at, source[at - 1] == '$');
            else if (source[at] == '"')
                return at;
        }

        return source.Length - 1;
    }

    /// <summary>Without what is filled in, or with something else in its place.</summary>
    private static string Plain(string literal, string hole = "")
    {
        var plain = new StringBuilder();
        var depth = 0;
        foreach (var letter in literal)
        {
            depth -= letter == '}' && depth > 0 ? 1 : 0;
            if (depth == 0)
                plain.Append(letter is '{' ? hole : letter is '}' ? "" : letter.ToString());
            depth += letter == '{' ? 1 : 0;
        }

        return plain.ToString();
    }

    [GeneratedRegex("[。）]$")]
    private static partial Regex Ending();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex English();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]|[A-Za-z]")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;?!""']|\p{IsCJKUnifiedIdeographs}[.:](\s|$)|\p{IsCJKUnifiedIdeographs}\(|[。，；、] ")]
    private static partial Regex MixedPunctuation();

    /// <summary>Made of plain texts, with a sentence written there.</summary>
    [GeneratedRegex(@"new (Problem|RunError)\([^;]*""[A-Z][^""]* [^""]*\.""")]
    private static partial Regex OneLanguage();
}
