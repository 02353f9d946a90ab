using System.Text.Json;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.People;

/// <summary>What may be answered by a link: whoever is sent one is asked for a decision or some words, never for a password or to take over a screen.</summary>
public static class AnswerByLink
{
    /// <summary>How long a link counts that nothing else is said of.</summary>
    public static readonly TimeSpan Usually = TimeSpan.FromDays(14);

    /// <summary>How long it may count at most.</summary>
    public static readonly TimeSpan AtMost = TimeSpan.FromDays(90);

    public static bool Allows(BookmarkView bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        if (bookmark.Question is not { Kind: not QuestionKinds.TakeOver } question || bookmark.Kind is not ("approval" or "form" or "question")) return false;
        if (question.Field is { } field && SecretNames.LooksSecret(field)) return false;
        return (bookmark.Wait?.Fields ?? []).All(one => one.Deserialize<ValueDefinition>(JsonSerializerOptions.Web) is { } value && !SecretNames.LooksSecret(value.Name));
    }

    /// <summary>Until when a link counts: as long as was wished, and no longer than the wait itself.</summary>
    public static DateTimeOffset Until(BookmarkView bookmark, DateTimeOffset now, TimeSpan wished)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        var until = now + (wished < AtMost ? wished : AtMost);
        return bookmark.Wait?.DueAt is { } due && due < until ? due : until;
    }
}
