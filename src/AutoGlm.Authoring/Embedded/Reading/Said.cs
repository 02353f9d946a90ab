using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>A text with its addresses and quotations covered, so that nothing within them is taken for a word of it.</summary>
internal sealed partial class Said
{
    /// <summary>Stands for each character of an address.</summary>
    public const char LinkMark = '\uE000';

    /// <summary>Stands for each character of a quotation.</summary>
    public const char QuoteMark = '\uE001';

    public Said(string text)
    {
        Text = text;
        var masked = text.ToCharArray();
        var links = new List<Link>();
        foreach (Match match in Address().Matches(text))
        {
            var words = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '。', '，');
            links.Add(new Link(new TextSpan(match.Index, words.Length), words.Contains("://", StringComparison.Ordinal) ? words : $"https://{words}"));
            Array.Fill(masked, LinkMark, match.Index, words.Length);
        }

        foreach (var (span, url) in KnownSites.Find(new string(masked)))
            links.Add(new Link(span, url, Named: true));
        foreach (Match match in Quotation().Matches(text))
            if (masked[match.Index] != LinkMark)
                Array.Fill(masked, QuoteMark, match.Index, match.Length);
        Masked = new string(masked);
        Links = [.. links.OrderBy(link => link.Span.Start)];
        IsChinese = Chinese(Masked);
    }

    public string Text { get; }

    /// <summary>As long as <see cref="Text"/>, so that a place in it is the same place there.</summary>
    public string Masked { get; }

    public IReadOnlyList<Link> Links { get; }

    public bool IsChinese { get; }

    public IEnumerable<Link> LinksIn(TextSpan span) => Links.Where(link => span.Contains(link.Span));

    public string In(TextSpan span) => span.In(Text);

    /// <summary>The span without white space and punctuation around it.</summary>
    public TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsEdge(Masked[start]))
            start++;
        while (end > start && IsEdge(Masked[end - 1]))
            end--;
        return new TextSpan(start, end - start);
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is ',' or '.' or ';' or ':' or '!' or '，' or '。' or '；' or '：' or '！' or '、' or '-' or '–' or '—';

    private static bool Chinese(string masked)
    {
        var chinese = masked.Count(TextFold.IsChinese);
        return chinese > 0 && chinese / 2.0 >= Words().Count(masked);
    }

    [GeneratedRegex(@"https?://[^\s，。；、）”」』<>""\u4e00-\u9fff]+|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|cn|de|uk|eu|fr|jp|edu|gov|info|example|test|ai|co)(?:\.[a-z]{2})?(?::\d+)?(?:/[^\s，。；、）”」』<>""\u4e00-\u9fff]*)?(?![\w@-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("“[^”]{1,400}”|「[^」]{1,400}」|『[^』]{1,400}』|\"[^\"]{1,400}\"|《[^》]{1,400}》", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
