using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>Finds for values told in one breath the fields, lists and boxes of the screen they belong to, each at most once.</summary>
internal static class Placing
{
    private const double Least = 0.5;
    private const double Certain = 0.9;
    private const double Together = 0.25;
    private const int MentionedAt = 100;
    private const int EachAt = 200;

    /// <summary>The best pairing of those entries that have a place on this screen.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="entries">The values.</param>
    /// <param name="may">Whether an entry may go there: what was put into an earlier page's field goes nowhere else.</param>
    /// <param name="begun">Whether the form was come to on purpose: opened for it, or gone on to from its earlier pages.</param>
    public static IReadOnlyList<Placed> Of(Situation situation, IReadOnlyList<(int At, Clause Entry)> entries, Func<int, UiNode, bool> may, bool begun = false)
    {
        var controls = Controls.All(situation).Where(node => !FieldFinder.IsSearchBox(node) && node.Role is not ("radio" or "checkbox" or "switch" or "option")).ToList();
        var pairs = entries.SelectMany(entry => entry.Entry switch
        {
            HandClause box => Boxes(situation, entry.At, box),
            SetClause { Field.All: true } every => Everywhere(situation, entry.At, every),
            SetClause set => Fields(situation, controls, entry.At, set).Concat(Choices(situation, entry.At, set)).Concat(Ticks(situation, entry.At, set)),
            _ => [],
        });
        var taken = new HashSet<object>();
        var placed = new List<Placed>();
        var possible = pairs.Where(pair => may(pair.At, pair.Control)).ToList();
        var form = Most(situation, possible);
        // What is told in one breath belongs into one form; a list's filters may have fields of the same names.
        foreach (var pair in possible.OrderByDescending(pair => pair.Score + (form is not null && situation.Index.IsWithin(pair.Control, form) ? Together : 0)).ThenBy(pair => situation.Index.OrderOf(pair.Control)))
        {
            if (taken.Contains(pair.At) || taken.Contains(pair.Control))
                continue;
            taken.Add(pair.At);
            taken.Add(pair.Control);
            placed.Add(pair);
        }

        return TownFromAddress.Split(situation, controls, [.. placed, .. Leftovers(situation, controls, entries, placed, may, begun)]);
    }

    /// <summary>The form that has a place for more of the entries than any other; null when none stands out.</summary>
    private static UiNode? Most(Situation situation, List<Placed> pairs)
    {
        var forms = pairs
            .Select(pair => (pair.At, Form: situation.Index.AncestorsOf(pair.Control).FirstOrDefault(above => above.Role is "form" or "dialog")))
            .Where(pair => pair.Form is not null)
            .GroupBy(pair => pair.Form!)
            .Select(group => (Form: group.Key, Count: group.Select(pair => pair.At).Distinct().Count()))
            .OrderByDescending(group => group.Count)
            .ToList();
        return forms.Count > 0 && forms[0].Count > 1 && (forms.Count == 1 || forms[1].Count < forms[0].Count) ? forms[0].Form : null;
    }

    /// <summary>Choices that the thing's own name makes: "a year membership" where Day, Month and Year stand open.</summary>
    public static IEnumerable<Placed> Mentioned(Situation situation, EnterClause clause, IReadOnlyList<Placed> placed)
    {
        if (clause.Thing is not { } thing)
            return [];
        var groups = placed.Where(pair => pair.IsChoice).Select(pair => situation.Index.ParentOf(situation.Index.ParentOf(pair.Control) ?? pair.Control)).ToHashSet();
        // "File a question" where the kind is chosen from a list.
        if (Controls.All(situation).FirstOrDefault(list => list.Options.Count > 1 && !placed.Any(other => ReferenceEquals(other.Control, list)) && list.Options.Any(option => TextFold.Fold(option) == TextFold.Fold(thing))) is { } kinds)
            return [new Placed(MentionedAt, new SetClause { Words = thing, Values = [ValueSource.Of(thing)] }, kinds, Least)];
        // "Register Ann Lee": whoever is registered has a name.
        if (ValueShapes.IsName(thing) && Controls.All(situation).FirstOrDefault(field => UiRoles.IsTextField(field) && string.IsNullOrEmpty(field.Value) && Synonyms.Strength(situation.Index.LabelOf(field), Concepts.PersonName) >= 0.7 && !placed.Any(other => ReferenceEquals(other.Control, field))) is { } name)
            return [new Placed(MentionedAt, new SetClause { Words = thing, Values = [ValueSource.Of(thing)] }, name, Least)];
        return thing.Split(' ').Append(thing).Where(word => word.Length > 1).Distinct()
            .SelectMany((word, i) => Choices(situation, MentionedAt + i, new SetClause { Words = word, Values = [ValueSource.Of(word)] }))
            .Where(pair => pair.Control.Role == "radio" && !placed.Any(other => ReferenceEquals(other.Control, pair.Control) || other.Control.Role is "group" or "radiogroup" && situation.Index.IsWithin(pair.Control, other.Control)) && !groups.Contains(situation.Index.ParentOf(situation.Index.ParentOf(pair.Control) ?? pair.Control)))
            .OrderByDescending(pair => pair.Score)
            .Take(1);
    }

    /// <summary>Values without a name go into the empty fields that remain, in the order of both, where there is one for each.</summary>
    private static IEnumerable<Placed> Leftovers(Situation situation, List<UiNode> controls, IReadOnlyList<(int At, Clause Entry)> entries, List<Placed> placed, Func<int, UiNode, bool> may, bool begun)
    {
        var texts = entries.Select(entry => entry.Entry is SetClause { Values: [ValueSource.Literal literal] } ? literal.Text : "").ToHashSet(StringComparer.Ordinal);
        var free = controls.FindAll(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly) && node.InputType is null or "text" or "textarea" && (string.IsNullOrEmpty(node.Value) || texts.Contains(node.Value)) && !placed.Exists(pair => ReferenceEquals(pair.Control, node)));
        var left = entries.Where(entry => entry.Entry is SetClause && !placed.Exists(pair => pair.At == entry.At) && free.Exists(field => may(entry.At, field))).ToList();
        if (free.Count == 0 || left.Count == 0)
            return [];
        // A form in which none of many values has its name is another form.
        var blind = entries.Count > 2 && placed.Count == 0;
        if (!begun && blind && free.Exists(node => situation.Index.LabelOf(node).Length > 0))
            return [];
        // The last value and the last field belong together, whatever they are called.
        if (left.Count == 1 && free.Count == 1 && may(left[0].At, free[0]) && (placed.Count > 0 || entries.Count == 1))
            return [new Placed(left[0].At, left[0].Entry, free[0], Least)];
        if (!placed.Exists(pair => UiRoles.IsTextField(pair.Control)) && free.Count < 2)
            return [];
        var found = new List<Placed>();
        foreach (var entry in left.Where(entry => entry.Entry is SetClause { Field: null }))
        {
            if (free.Find(field => may(entry.At, field) && ValueShapes.MayBe(situation.Index.LabelOf(field), ((ValueSource.Literal)((SetClause)entry.Entry).Values[0]).Text)) is not { } field)
                continue;
            found.Add(new Placed(entry.At, entry.Entry, field, Least));
            free.Remove(field);
        }

        return blind && found.Count < left.Count ? [] : found;
    }

    /// <summary>One value for every question: in each group that offers it.</summary>
    private static IEnumerable<Placed> Everywhere(Situation situation, int at, SetClause every)
    {
        var value = every.Values is [ValueSource.Literal { Text: var text }] ? text : "";
        return situation.Usable
            .Where(node => node.Role is "radio" or "menuitemradio" && Means(situation.Index.LabelOf(node), value) >= Certain)
            .Select((node, i) => new Placed(i == 0 ? at : EachAt + i, every, node, 0.95, true));
    }

    private static IEnumerable<Placed> Fields(Situation situation, List<UiNode> controls, int at, SetClause set)
    {
        foreach (var (label, value, clause) in Readings(set))
        {
            foreach (var control in controls)
            {
                var score = Math.Max(Named(situation, control, label) - (IsPartOfOther(situation, control, label) ? 0.3 : 0), Bodies.Of(situation, control, label, value)) + Fit(situation, control, value);
                if (score >= Least)
                    yield return new Placed(at, clause, control, score + (set.Unsplit ? 0.001 * label.Length : 0));
            }
        }

        if (set is { Field: null, Values: [ValueSource.Literal { Text: var text }] })
        {
            foreach (var control in controls.Where(control => Form(control, text)))
                yield return new Placed(at, set with { Unsplit = false }, control, 0.8);
            foreach (var list in controls.Where(list => list.Options.Count > 1 && list.Options.Any(option => TextFold.Fold(option) == TextFold.Fold(text))))
                yield return new Placed(at, set with { Unsplit = false }, list, 0.85);
        }
    }

    /// <summary>Ways to read an entry as label and value: as told, or cut where a field's name may end.</summary>
    private static IEnumerable<(string Label, string Value, SetClause Clause)> Readings(SetClause set)
    {
        var text = set.Values is [ValueSource.Literal literal] ? literal.Text : "";
        if (set.Field is { } field)
        {
            foreach (var label in FieldNames.Of(field))
                yield return (label.Label, text, set);
            yield break;
        }

        if (!set.Unsplit)
            yield break;
        foreach (var (label, value) in LabelSplit.Cut(text).SelectMany(cut => TextFold.IsChinese(cut.Label[0]) ? [cut] : new[] { cut, (Label: cut.Value, Value: cut.Label) }))
            yield return (label, value, set with { Unsplit = false, Values = [ValueSource.Of(value)], Field = new Selection { Words = label, Phrase = new TargetPhrase { Name = label } } });
    }

    /// <summary>"Content type" asks for a type: in English what a field is called stands last.</summary>
    private static bool IsPartOfOther(Situation situation, UiNode control, string label)
    {
        var shown = situation.Index.LabelOf(control);
        var (mine, theirs) = (LabelText.Of(label).Words, LabelText.Of(shown).Words);
        return theirs.Count == 2 && OtherHeads.Contains(theirs[1]) && !mine.Contains(theirs[1]);
    }

    private static readonly HashSet<string> OtherHeads = new(StringComparer.Ordinal) { "type", "format", "length", "size", "color", "colour", "encoding", "language", "style", "model", "direction" };

    private static double Named(Situation situation, UiNode control, string label)
    {
        var score = Labels.Score(situation, control, label);
        return score >= Least ? score : Math.Max(score, Holds(situation, control, label));
    }

    /// <summary>A question or a long label that has all the words: "the food" of "How did you like the food?".</summary>
    private static double Holds(Situation situation, UiNode control, string label)
    {
        var words = LabelText.Of(label).Words;
        if (words.Count == 0 || label.Length < 2)
            return 0;
        var longer = control.Name.Length > 0 ? control.Name : situation.Index.NearbyLabelOf(control);
        var theirs = LabelText.Of(longer).Words;
        var found = words.Count(word => theirs.Any(other => other == word || Stemmer.SameRoot(other, word)));
        return found == words.Count && longer.Length > label.Length || TextFold.IsChinese(label[0]) && TextFold.Fold(longer).Contains(TextFold.Fold(label), StringComparison.Ordinal) ? 0.6
            : words.Count > 2 && found >= words.Count - 1 ? 0.52
            : 0;
    }

    /// <summary>Whether what the control takes and the value go together.</summary>
    private static double Fit(Situation situation, UiNode control, string value)
    {
        if (value.Length == 0)
            return 0;
        if (control.Options.Count > 0)
            return SelectWay.Best(situation, control, value) is null ? -0.6 : 0.1;
        if (control.Role is "group" or "radiogroup" or "listbox")
            return Offers.Find(situation, value, null, node => !ReferenceEquals(node, control) && situation.Index.IsWithin(node, control)) is null ? -0.6 : 0.1;
        return control.InputType switch
        {
            "email" => value.Contains('@', StringComparison.Ordinal) ? 0.15 : -0.4,
            "password" => 0,
            "number" or "date" or "time" or "datetime-local" => value.Any(char.IsAsciiDigit) ? 0.08 : -0.5,
            "checkbox" or "file" => -0.6,
            _ => UiRoles.IsTextField(control) ? 0.03 : -0.1,
        };
    }

    /// <summary>The value's own form says where it goes.</summary>
    private static bool Form(UiNode control, string value) =>
        control.InputType == "email" && value.Contains('@', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal)
        || control.InputType == "url" && Uri.IsWellFormedUriString(value, UriKind.Absolute)
        || control.InputType == "tel" && value.Count(char.IsAsciiDigit) >= 6 && value.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')');

    /// <summary>What stands open to be chosen and is called so.</summary>
    private static IEnumerable<Placed> Choices(Situation situation, int at, SetClause set)
    {
        if (set.Values is not [ValueSource.Literal { Text: var text }] || text.Length is 0 or > 60)
            yield break;
        var whole = set with { Unsplit = false };
        foreach (var node in situation.Usable.Where(node => node.Role is "radio" or "option" or "checkbox" or "menuitemradio" or "tab" || node.Role is "button" or "generic" && IsOneOfSeveral(situation, node)))
        {
            var label = situation.Index.LabelOf(node);
            if (Means(label, text) is var sure && sure < Certain)
                continue;
            var named = set.Field is { Phrase.Name: { Length: > 0 } name };
            var belongs = named ? Math.Max(Offers.Belongs(situation, node, set.Field!.Phrase.Name), HoldsAbove(situation, node, set.Field.Phrase.Name)) : 0.6;
            if (belongs >= Least || UiRoles.IsToggle(node))
                yield return new Placed(at, whole, node, (0.5 * sure) + (0.45 * belongs) - (node.Role is "button" or "generic" or "tab" ? 0.1 : 0), true);
        }
    }

    /// <summary>"With the newsletter": a box whose words hold it is to be ticked.</summary>
    private static IEnumerable<Placed> Ticks(Situation situation, int at, SetClause set) =>
        set is { Field: null, Values: [ValueSource.Literal { Text: { Length: > 3 } text }] }
            ? Boxes(situation, at, new HandClause { Words = set.Words, Verb = InstructionVerb.Check, Target = new Selection { Words = text, Phrase = new TargetPhrase { Name = text } } }).Where(pair => UiRoles.IsToggle(pair.Control) && pair.Score >= 0.7).Select(pair => pair with { Score = 0.6 })
            : [];

    private static double HoldsAbove(Situation situation, UiNode node, string name) =>
        situation.Index.AncestorsOf(node).Take(4).Any(above => above.Role is "group" or "radiogroup" && TextFold.Fold(above.Name).Contains(TextFold.Fold(name), StringComparison.Ordinal)) ? 0.8 : 0;

    /// <summary>Whether a choice is the one meant: the same words, perhaps with what it is said about it ("Year plan", "by bike").</summary>
    private static double Means(string label, string value)
    {
        var (shown, said) = (TextFold.Fold(label), TextFold.Fold(value));
        if (shown.Length == 0)
            return 0;
        if (shown == said)
            return 1;
        var at = said.IndexOf(shown, StringComparison.Ordinal);
        if (at >= 0 && shown.Length >= 2 && said.Length <= shown.Length + 14 && IsBorder(said, at - 1) && IsBorder(said, at + shown.Length))
            return 0.92;
        return Similarity.Of(label, value) is >= Certain and var alike ? alike : 0;
    }

    private static bool IsBorder(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || TextFold.IsChinese(text[at]);

    private static bool IsOneOfSeveral(Situation situation, UiNode node) =>
        node.Is(UiStates.Clickable) | node.Role == "button" && situation.Index.ParentOf(node) is { } parent && parent.Children.Count(child => child.Role == node.Role) > 1
        && !situation.Index.AncestorsOf(node).Any(above => above.Role is "navigation" or "banner" or "row");

    private static IEnumerable<Placed> Boxes(Situation situation, int at, HandClause box)
    {
        var name = box.Target?.Phrase.Name is { Length: > 0 } phrase ? phrase : box.Target?.Words ?? "";
        foreach (var node in Toggles.All(situation).Where(node => node.Role is "checkbox" or "switch" || !UiRoles.IsToggle(node)))
        {
            var label = Toggles.LabelOf(situation, node);
            var score = Math.Max(Similarity.Of(name, label), name.Length > 1 && label.Length < 160 && TextFold.Fold(label).Contains(TextFold.Fold(name), StringComparison.Ordinal) ? 0.75 : 0);
            if (score >= Least)
                yield return new Placed(at, box, node, score, true);
        }
    }
}
