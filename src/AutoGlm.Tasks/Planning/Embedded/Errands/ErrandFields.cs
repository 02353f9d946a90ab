using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>Puts the values of a goal to the fields on the screen: by what a list offers, by the label said beside the value, by its form, or because nothing else is left.</summary>
internal static partial class ErrandFields
{
    private const double Least = 0.5;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "please", "want", "new", "name", "now", "then", "into", "from", "his", "her", "their", "its", "once", "new", "called", "named", "saying", "text", "give", "briefly", "shown", "show", "switch", "turn", "use", "using", "via", "under", "set", "my", "us", "have", "has", "get", "make", "do", "just", "only", "out", "detail", "details", "load", "loaded", "page", "ready", "when", "after", "more",
        "给", "用", "为", "设为", "设", "成", "改成", "改为", "一个", "个", "帮", "我", "并", "后", "再", "请", "把", "将", "开启", "打开", "进行",
    };

    public static bool IsFiller(string word) => Fillers.Contains(word) || TokenWeight.Of(word) < 0.2;

    public static IReadOnlyList<ErrandEntry> Fill(Situation situation, string goal, IReadOnlyList<GoalValue> values)
    {
        var index = situation.Index;
        var entries = new List<ErrandEntry>();
        var fields = situation.Usable.Where(node => UiRoles.IsField(node) && !UiRoles.IsToggle(node) && !node.Is(UiStates.ReadOnly) && !node.Is(UiStates.Secret) && node.InputType is not ("password" or "file" or "submit" or "button" or "hidden" or "range" or "color")).ToList();
        foreach (var list in fields.Where(field => field.Options.Count > 0))
        {
            if (Offered(list, goal) is { } option)
                entries.Add(new ErrandEntry(list, option, Tokens.Of(option)));
        }

        var open = fields.Where(field => field.Options.Count == 0 && UiRoles.IsTextField(field)).ToList();
        var free = values.Where(value => !entries.Exists(entry => TextFold.Fold(value.Text).Contains(TextFold.Fold(entry.Value), StringComparison.Ordinal) || TextFold.Fold(entry.Value).Contains(TextFold.Fold(value.Text), StringComparison.Ordinal))).ToList();
        var pairs = open.SelectMany(field => free.Select(value => (Field: field, Value: value, Score: Score(situation, goal, field, value)))).Where(pair => pair.Score >= Least).OrderByDescending(pair => pair.Score).ThenBy(pair => index.OrderOf(pair.Field)).ToList();
        foreach (var (field, value, _) in pairs)
        {
            if (free.Contains(value) && open.Contains(field))
                Take(field, value);
        }

        // What is left over belongs together when it is but one of each.
        var told = free.Where(value => value.Kind is GoalValueKind.Text or GoalValueKind.Code or GoalValueKind.Email or GoalValueKind.Phone).ToList();
        var empty = open.Where(field => string.IsNullOrEmpty(field.Value)).ToList();
        if (told.Count == 1 && (empty.Count == 1 || empty.Count > 1 && empty.Count(field => field.Tag == "textarea") == 1 && told[0].Text.Contains(' ', StringComparison.Ordinal)))
            Take(empty.Count == 1 ? empty[0] : empty.Find(field => field.Tag == "textarea")!, told[0]);
        foreach (var field in open.ToList())
        {
            if (Spoken(situation, goal, field) is { } said)
            {
                entries.Add(new ErrandEntry(field, said, Tokens.Of(said)));
                open.Remove(field);
            }
        }

        return [.. entries.OrderBy(entry => index.OrderOf(entry.Field))];

        void Take(UiNode field, GoalValue value)
        {
            entries.Add(new ErrandEntry(field, Written(situation, field, value), Tokens.Of(value.Text)));
            free.Remove(value);
            open.Remove(field);
        }
    }

    private static string Written(Situation situation, UiNode field, GoalValue value) =>
        value.Number is { } number && field.InputType == "number" ? number
        : value.Kind == GoalValueKind.Date && Text.Values.DateReader.Find(value.Text, situation.Context.Clock) is [var date, ..]
            ? field.InputType == "date" ? date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : DateWriting.For(date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"{field.Placeholder} {field.Description} {situation.Index.LabelOf(field)}", 0)
            : value.Text;

    /// <summary>The longest option that the goal says word for word.</summary>
    private static string? Offered(UiNode list, string goal)
    {
        var folded = TextFold.Fold(goal);
        return list.Options
            .Where(option => TextFold.Fold(option) is { Length: > 1 } text && option.Any(char.IsLetterOrDigit) && At(folded, text) >= 0)
            .OrderByDescending(option => option.Length)
            .FirstOrDefault();
    }

    private static int At(string goal, string text)
    {
        for (var at = goal.IndexOf(text, StringComparison.Ordinal); at >= 0; at = goal.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (TextFold.IsChinese(text[0]) || (at == 0 || !char.IsLetterOrDigit(goal[at - 1])) && (at + text.Length == goal.Length || !char.IsLetterOrDigit(goal[at + text.Length])))
                return at;
        }

        return -1;
    }

    /// <summary>How surely the field asks for the value: its label's words stand beside it in the goal, or it takes values of that form.</summary>
    private static double Score(Situation situation, string goal, UiNode field, GoalValue value)
    {
        var label = situation.Index.LabelOf(field);
        if (field.InputType is "email" && value.Kind != GoalValueKind.Email || field.InputType is "number" && value.Kind != GoalValueKind.Number || field.InputType is "date" && value.Kind != GoalValueKind.Date || field.InputType is "time" && value.Kind != GoalValueKind.Other)
            return 0;
        var form = value.Kind switch
        {
            GoalValueKind.Email => Math.Max(field.InputType == "email" ? 0.95 : 0, 0.9 * Synonyms.Strength(label, Concepts.Email)),
            GoalValueKind.Phone => Math.Max(field.InputType == "tel" ? 0.95 : 0, 0.9 * Synonyms.Strength(label, Concepts.Phone)),
            GoalValueKind.Name when value.Text.Contains(' ', StringComparison.Ordinal) => 0.7 * Synonyms.Strength(label, Concepts.PersonName),
            GoalValueKind.Date => Math.Max(field.InputType == "date" ? 0.8 : 0, 0.75 * Math.Max(Synonyms.Strength(label, Concepts.Date), Synonyms.Strength(label, "birth-date"))),
            GoalValueKind.Code => 0.8 * Math.Max(Synonyms.Strength(label, Concepts.Reference), Synonyms.Strength(label, Concepts.Code)),
            _ => 0,
        };
        return Math.Max(form, Beside(goal, label, value));
    }

    /// <summary>0–1: how much of the label stands in the few words around the value, and how near.</summary>
    private static double Beside(string goal, string label, GoalValue value)
    {
        var words = Tokens.Of(label).Where(word => TokenWeight.Of(word) >= 0.4).ToList();
        if (words.Count == 0)
            return 0;
        var before = Tokens.Of(goal[..value.Span.Start]).Reverse().TakeWhile(word => !word.Any(char.IsDigit)).Take(6).ToList();
        // "7 hours on Thursday": what is counted belongs to the words around the number.
        var end = value.Number is null ? value.Span.End : value.Span.Start + goal[value.Span.Start..value.Span.End].TakeWhile(c => !char.IsLetter(c)).Count();
        var after = Tokens.Of(goal[end..]).TakeWhile(word => !word.Any(char.IsDigit)).Take(6).ToList();
        var near = 0.0;
        foreach (var word in words)
        {
            var distance = Math.Min(Place(before, word), Place(after, word));
            near += distance < 0 || distance == int.MaxValue ? 0 : 1 - (0.1 * distance);
        }

        return near / words.Count;
    }

    private static int Place(List<string> words, string word)
    {
        var at = words.FindIndex(one => one == word || Stemmer.SameRoot(one, word) || TextFold.IsChinese(word[0]) && (one.Contains(word, StringComparison.Ordinal) || word.Contains(one, StringComparison.Ordinal) && one.Length > 1));
        return at < 0 ? int.MaxValue : at;
    }

    /// <summary>"Save Oslo as my home town", 把郑州设为我的常住城市: the value stands where the sentence puts it, whatever it looks like.</summary>
    private static string? Spoken(Situation situation, string goal, UiNode field)
    {
        var label = situation.Index.LabelOf(field);
        foreach (Match match in Roles().Matches(goal.Trim().TrimEnd('.', '。', '!', '！')))
        {
            var (one, other) = (match.Groups["v"].Value.Trim(), match.Groups["l"].Value.Trim());
            if (Similarity.Of(other, label) >= 0.6)
                return Understanding.Reading.Verbatim.Of(one);
            if (match.Groups["swap"].Success && Similarity.Of(one, label) >= 0.6)
                return Understanding.Reading.Verbatim.Of(other);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:please\s+)?(?:save|set|use|put|enter|register|choose|store|keep|make|record|add|note|remember)\s+(?<v>.+?)\s+(?:as|for|to\s+be|in(?:to)?)\s+(?:the\s+|my\s+|our\s+|your\s+|an?\s+)?(?<l>[^,.;]+)$|(?:把|将)(?<v>[^,，。;；]+?)(?<swap>设为|设成|设置为|改为|改成|更新为|变更为|换成|填为|填写为)(?:我的|我|本人的?|默认)?(?<l>[^,，。;；]+)|(?:把|将)(?<v>[^,，。;；]+?)(?:保存为|存为|作为|当作|登记为|记为|填到|填入|写到|填进)(?:我的|本人的?)?(?<l>[^,，。;；]+?)(?:里|中|栏|框)?$|(?:以)(?<v>[^,，。;；]{1,20}?)(?:的)(?<l>名义)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Roles();
}
