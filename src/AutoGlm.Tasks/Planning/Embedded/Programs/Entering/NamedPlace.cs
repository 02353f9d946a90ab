using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>
/// Pages of a wiki and the like are not made by a form with a title: one goes to the place that is to have the name,
/// most simply by looking for it, and finds an offer to begin it there.
/// </summary>
internal static partial class NamedPlace
{
    private const string Typed = "name type";
    private const string Sent = "name send";
    private const string Began = "name begin";

    /// <summary>The next step towards the new page's text; null when this isn't the way.</summary>
    public static Progress? Next(ClauseState state, EnterClause clause)
    {
        if (clause.Thing is not { } thing || !Paper().IsMatch(thing) || NameOf(clause) is not { } name || state.StepsFor(Began).Any())
            return null;
        var situation = state.Situation;
        if (state.StepsFor(Sent).Any())
        {
            var offer = situation.Usable
                .Where(node => node.Role is "link" or "button" or "tab" or "menuitem" && (node.Role == "link" && NewPages.IsOffer(situation, node) || Synonyms.Strength(situation.Index.LabelOf(node), "create") >= 0.6 || Creating().IsMatch(situation.Index.LabelOf(node))))
                .Where(node => !Others().IsMatch(situation.Index.LabelOf(node)))
                .OrderByDescending(node => Similarity.Of(name, situation.Index.LabelOf(node)))
                .FirstOrDefault();
            return offer is null ? null : state.Do(state.On(InstructionVerb.Tap, offer, null, Expectation.AnyChange, Began));
        }

        if (FieldFinder.SearchBox(situation) is not { } field)
            return null;
        var typed = state.StepsFor(Typed).LastOrDefault();
        return typed is null || typed.Verdict.Kind == VerdictKind.NotPerformed && state.StepsFor(Typed).Count() < 2
            ? state.Do(state.On(InstructionVerb.Type, field, name, new Expectation(ExpectationKind.ValueShown, name), Typed))
            : state.Do(state.On(InstructionVerb.Press, field, "Enter", Expectation.AnyChange, Sent));
    }

    /// <summary>Whether an entry is the name of the place one is at already.</summary>
    public static bool IsName(ClauseState state, EnterClause clause, Clause entry) =>
        state.StepsFor(Began).Any() && NameOf(clause) is { } name && entry is SetClause { Values: [ValueSource.Literal literal] } && literal.Text == name;

    /// <summary>What the page is to be called: the value of its title or name.</summary>
    private static string? NameOf(EnterClause clause) =>
        clause.Entries.OfType<SetClause>()
            .Where(entry => entry is { Values: [ValueSource.Literal { Text.Length: > 0 and < 120 }], Field: { } field } && Title().IsMatch(field.Words.Length > 0 ? field.Words : field.Phrase.Name))
            .Select(entry => ((ValueSource.Literal)entry.Values[0]).Text)
            .FirstOrDefault();

    [GeneratedRegex(@"\b(?:page|article|note|document|entry|topic|wiki|text)s?$|页面?$|条目$|文章$|笔记$|文档$|词条$|主题$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Paper();

    [GeneratedRegex(@"^(?:the\s+|page\s+|its\s+)*(?:title|name|heading|called|named|titled)\b|^(?:页面|文章|条目)?(?:标题|名称|名字|题目|名)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:create|start|write|add)\b|^(?:创建|新建|建立|编写|撰写)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Creating();

    [GeneratedRegex(@"\b(?:account|user|category|file|book)\b|账号|帐号|账户|用户|分类|文件", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();
}
