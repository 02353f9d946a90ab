using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Cuts a free text value out of a goal: from a place to where the next part of the sentence begins.</summary>
internal static partial class ValueText
{
    [GeneratedRegex(
        @"[,;!?\n(\uE000-\uE00F]|\.(?=\s|$)|\s(?:-|–)\s|\s(?:at|on|for|under|in the name|in|with|by|from|to|as|if|then|tonight|using|whose|about|via|saying|that|which|where|when|or|my|please|sorted|only|published|written|priced|located|available|listed|near|and (?=(?:then|tell|report|give|return|send|note|my|the|with|phone|email|sort|open|click|read|list|show|let|pay|confirm|write|use|under|for|at|on|bring|add|make|reply|save|go)\b))(?=\s|$|[\uE000-\uE00F])|\sand(?=\s+[a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishEnd();

    [GeneratedRegex(
        @"[,;!?\n()\uE000-\uE00F]|\.(?=\s|$|[\u4e00-\u9fff])|\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s|的名义|的名字|预订|预定|预约|订位|订座|的文章|的论文|的文献|的信息|的机票|的火车票|的高铁票|的电影票|的核心|并且?|然后|接着|最后|按|用餐|吃饭|发送|电话|手机|邮箱|姓名|联系人|名字|一共|共(?=\uE00B)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ChineseEnd();

    [GeneratedRegex(@"\G\s*(?:(?:the|a|an|my|our)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    /// <summary>The value that begins at <paramref name="start"/>: a marked one, or words up to the next border. Null when there is none.</summary>
    /// <param name="goal">The marked goal.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="language">The goal's language.</param>
    /// <param name="throughNumbers">Whether numbers inside belong to it: "12 Main Street".</param>
    public static (TextSpan Span, Piece? Piece)? Read(MarkedGoal goal, int start, GoalLanguage language, bool throughNumbers = false)
    {
        var at = start;
        while (at < goal.Masked.Length && goal.Masked[at] is ' ' or ':' or '=')
            at++;
        if (goal.PieceAt(at) is { } piece && !(throughNumbers && piece.Kind == PieceKind.Number))
            return (piece.Span, piece);
        if (language == GoalLanguage.English && Article().Match(goal.Text, at) is { Success: true } article)
            at = article.Index + article.Length;
        if (goal.PieceAt(at) is { } after && !(throughNumbers && after.Kind == PieceKind.Number))
            return (after.Span, after);
        var end = End(goal, at, language, throughNumbers);
        while (end > at && goal.Masked[end - 1] is ' ' or '.' or ',')
            end--;
        return end > at && IsWhole(goal, new TextSpan(at, end - at)) ? (new TextSpan(at, end - at), null) : null;
    }

    /// <summary>Only numbers may stand inside a free text.</summary>
    private static bool IsWhole(MarkedGoal goal, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (MarkedGoal.IsMark(goal.Masked[i]) && goal.Masked[i] != MarkedGoal.Mark(PieceKind.Number))
                return false;
        return true;
    }

    /// <summary>"Bar 61": a bare number right behind a capitalised word.</summary>
    private static bool NamesANumber(MarkedGoal goal, int start, int at) =>
        goal.PieceAt(at) is { Unit: null, Span.Start: > 1 and var number } && number > start && char.IsUpper(goal.Text[start]) && goal.Text[number - 1] == ' '
        && char.IsUpper(goal.Text[goal.Text.LastIndexOf(' ', number - 2) + 1]);

    private static int End(MarkedGoal goal, int at, GoalLanguage language, bool throughNumbers)
    {
        var pattern = language == GoalLanguage.English ? EnglishEnd() : ChineseEnd();
        for (var border = pattern.Match(goal.Masked, Math.Min(at + 1, goal.Masked.Length)); border.Success; border = border.NextMatch())
            if (!InsideName(goal.Text, at, border) && !(border.Value == MarkedGoal.Mark(PieceKind.Number).ToString() && (throughNumbers || NamesANumber(goal, at, border.Index))))
                return border.Index;
        return goal.Text.Length;
    }

    /// <summary>The "R." of "R. Patel", with more of the name behind it.</summary>
    private static bool IsInitial(string text, int point) =>
        point > 1 && char.IsLetter(text[point - 1]) && text[point - 2] == ' ' && point + 2 < text.Length && char.IsLetter(text[point + 2]);

    /// <summary>A label with its colon begins something else, whatever the point before it ends.</summary>
    [GeneratedRegex(@"\G\s+\p{Lu}[\p{L} -]{1,24}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    /// <summary>A preposition or "and" between capitalised words belongs to a name ("Salt and Pepper", "Fish on Fire"), as does the point of "St.".</summary>
    private static bool InsideName(string text, int start, Match border)
    {
        var next = border.Index + border.Length;
        var word = border.Value.Trim();
        if (word == ".")
            return !Labelled().IsMatch(text, next) && (IsInitial(text, border.Index) || border.Index - text.LastIndexOf(' ', border.Index - 1) <= 4 && char.IsUpper(text[Math.Max(0, text.LastIndexOf(' ', border.Index - 1) + 1)]) && next < text.Length);
        while (next < text.Length && text[next] == ' ')
            next++;
        return word is "and" or "the" or "in the" && char.IsUpper(text[start]) && next < text.Length && char.IsUpper(text[next]);
    }
}
