using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Marks in a goal all values that show by their form: quotes, secrets, addresses, inputs, dates, times, sums, numbers.</summary>
internal static partial class PieceReader
{
    [GeneratedRegex(@"\{\{secret:[^{}]+\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex(@"""(?<q>[^""]+)""|“(?<q>[^“”]+)”|‘(?<q>[^‘’]{2,})’(?![\p{L}])|`(?<q>[^`\n]+)`|「(?<q>[^「」]+)」|『(?<q>[^『』]+)』|《(?<q>[^《》]+)》|(?<![\p{L}\d])'(?<q>[^'\n]+?)'(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bhttps?://[^\s，。；、""”’）)]+|\bwww\.[A-Za-z0-9.-]+(?:/[^\s，。；""]*)?|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|cn|io|edu|gov|dev|app)\b(?:/[^\s，。；""]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\d\p{L}.,-])(?<plus>\+)?\(?\d[\d\s()-]{4,18}\d(?![\d:/.年月日])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:phone|mobile|tel(?:ephone)?|cell|call(?:\s+me)?|reach(?:able|\s+me)?|contact|whatsapp|number|电话|手机|联系方式|号码)[^,.;，。；]{0,22}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PhoneBefore();

    public static MarkedGoal Mark(string goal, JsonObject inputs, DateTimeOffset clock)
    {
        var marked = new MarkedGoal(goal);
        foreach (Match match in Secret().Matches(goal))
            marked.Add(new Piece(PieceKind.Secret, Span(match), match.Value));
        foreach (Match match in Quoted().Matches(goal))
            marked.Add(Known(new Piece(PieceKind.Quoted, Span(match), match.Groups["q"].Value.Trim()), inputs));
        MarkInputs(marked, inputs, clock);
        foreach (Match match in Email().Matches(goal))
            marked.Add(new Piece(PieceKind.Email, Span(match), match.Value));
        foreach (Match match in Url().Matches(goal))
            marked.Add(new Piece(PieceKind.Url, Span(match), match.Value.TrimEnd('.', ',')));
        MarkValues(marked, clock);
        return marked;
    }

    /// <summary>The value a text is in itself, such as an input's.</summary>
    public static Piece OfText(string text, DateTimeOffset clock, PieceKind otherwise)
    {
        var marked = new MarkedGoal(text.Trim());
        foreach (Match match in Secret().Matches(marked.Text))
            marked.Add(new Piece(PieceKind.Secret, Span(match), match.Value));
        foreach (Match match in Email().Matches(marked.Text))
            marked.Add(new Piece(PieceKind.Email, Span(match), match.Value));
        foreach (Match match in Url().Matches(marked.Text))
            marked.Add(new Piece(PieceKind.Url, Span(match), match.Value));
        MarkValues(marked, clock);
        var whole = new TextSpan(0, marked.Text.Length);
        return marked.Pieces is [var only] && only.Span == whole ? only : new Piece(otherwise, whole, marked.Text);
    }

    private static Piece Known(Piece quoted, JsonObject inputs) =>
        quoted with { Input = inputs.FirstOrDefault(i => i.Value is JsonValue v && v.ToString() == quoted.Value).Key };

    private static void MarkInputs(MarkedGoal marked, JsonObject inputs, DateTimeOffset clock)
    {
        foreach (var (name, node) in inputs.OrderByDescending(i => i.Value?.ToString().Length ?? 0))
        {
            if (node is not JsonValue value || value.ToString() is not { Length: > 1 } text)
                continue;
            var at = -1;
            do
                at = marked.Text.IndexOf(text, at + 1, StringComparison.Ordinal);
            while (at >= 0 && !(StandsAlone(marked.Text, at, text.Length) && marked.IsFree(new TextSpan(at, text.Length))));
            if (at < 0)
                continue;
            var span = new TextSpan(at, text.Length);
            var piece = OfText(text, clock, PieceKind.Input);
            if (piece.Kind == PieceKind.Number)
                continue;
            marked.Add(piece with { Span = span, Input = name });
        }
    }

    private static bool StandsAlone(string text, int at, int length)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + length < text.Length ? text[at + length] : ' ';
        return !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(text[at]))
            && !(char.IsAsciiLetterOrDigit(after) && char.IsAsciiLetterOrDigit(text[at + length - 1]));
    }

    private static void MarkValues(MarkedGoal marked, DateTimeOffset clock)
    {
        // Places of values already marked are shown to the readers as a letter that no value contains.
        MarkCards(marked);
        string Rest() => string.Concat(marked.Masked.Select(c => MarkedGoal.IsMark(c) ? '\u25a1' : c));
        MarkPhones(marked, clock);
        foreach (var party in PartyWords.Find(Rest()))
            marked.Add(party);
        foreach (var d in DateReader.Find(Rest(), clock))
            marked.Add(new Piece(PieceKind.Date, Fit(marked, d.Span), Iso(d.Date)) { To = d.To is { } to ? Iso(to) : null, Alternative = d.Alternative is { } o ? Iso(o) : null });
        // Times are looked for beside the dates' words, since "tonight" and 今晚 settle the half of the day.
        foreach (var t in TimeReader.Find(marked.Text))
            marked.Add(new Piece(PieceKind.Time, Fit(marked, t.Span), Hm(t.Time)) { To = t.To is { } to ? Hm(to) : null, Alternative = t.Alternative is { } o ? Hm(o) : null });
        foreach (var m in MoneyReader.Find(Rest()))
            marked.Add(new Piece(PieceKind.Money, m.Span, NumberText.Format(m.Amount)) { Unit = m.Currency });
        foreach (var d in DurationReader.Find(Rest()))
            marked.Add(new Piece(PieceKind.Duration, d.Span, NumberText.Format((decimal)(d.Length / UnitLength(d.Unit)))) { Unit = d.Unit, Length = d.Length });
        foreach (var n in NumberReader.Find(Rest()))
            if (!IsPronoun(n, marked.Masked))
                marked.Add(new Piece(PieceKind.Number, n.Whole, NumberText.Format(n.Value)) { Unit = n.Unit });
    }

    /// <summary>"one" that counts nothing: "the cheapest one", "one of them"; 一 in 一下.</summary>
    private static bool IsPronoun(FoundNumber number, string text) =>
        number.InWords && number.Value == 1 && number.Unit is null && !text.AsSpan(0, number.Span.Start).TrimEnd().EndsWith("for");

    private static TextSpan Fit(MarkedGoal marked, TextSpan span)
    {
        // 今晚七点: the date took 今晚 already; the time keeps what is left.
        while (span.Length > 0 && MarkedGoal.IsMark(marked.Masked[span.Start]))
            span = new TextSpan(span.Start + 1, span.Length - 1);
        while (span.Length > 0 && marked.Masked[span.Start] == ' ')
            span = new TextSpan(span.Start + 1, span.Length - 1);
        return span;
    }

    [GeneratedRegex(@"(?<![\d-])\d{4}(?<sep>[ -])\d{4}\k<sep>\d{4}\k<sep>\d{1,7}(?![\d-])|(?<=(?:\bvalid(?:\s+(?:until|thru|through|till|to))?|\bexpir\w*(?:\s+(?:date|on))?|\bexp\.?|有效期(?:至|到|限)?|到期日?期?)\s*(?:is|为|是|[:：])?\s*)(?:0?[1-9]|1[0-2])\s?/\s?(?:\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Card();

    /// <summary>Numbers of cards and the month they end, which are texts to be copied rather than numbers and days.</summary>
    private static void MarkCards(MarkedGoal marked)
    {
        foreach (Match match in Card().Matches(marked.Text).Where(match => marked.IsFree(Span(match))))
            marked.Add(new Piece(PieceKind.Input, Span(match), match.Value));
    }

    private static void MarkPhones(MarkedGoal marked, DateTimeOffset clock)
    {
        foreach (Match match in Phone().Matches(marked.Masked))
        {
            var digits = match.Value.Count(char.IsAsciiDigit);
            if (digits is < 6 or > 15 || DateReader.Find(match.Value, clock).Count > 0)
                continue;
            var mobile = digits == 11 && match.Value.TrimStart('(')[0] == '1';
            var looks = match.Groups["plus"].Success || mobile || (match.Value[0] is '0' or '(' && digits > 8);
            if (looks || PhoneBefore().IsMatch(marked.Text[..match.Index]))
                marked.Add(new Piece(PieceKind.Phone, Span(match), match.Value.Trim()));
        }
    }

    private static TimeSpan UnitLength(string unit) => unit switch
    {
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "week" => TimeSpan.FromDays(7),
        "month" => TimeSpan.FromDays(30),
        "year" => TimeSpan.FromDays(365),
        _ => TimeSpan.FromDays(1),
    };

    private static TextSpan Span(Match match) => new(match.Index, match.Length);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hm(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
