using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Execution;

/// <summary>The bookmark that stands for a person having taken a task's surface over unasked.</summary>
internal static class TakenOver
{
    public static BookmarkCreated Bookmark(string id) => new(
        id, QuestionKinds.TakeOver, new Question { Kind = QuestionKinds.TakeOver, Text = "A person has taken over." }, new WaitDetails { WithinTask = true, Unasked = true });

    /// <summary>The open bookmark of a node run; null when nobody has taken over unasked.</summary>
    public static BookmarkView? Of(IEnumerable<BookmarkView> bookmarks, string nodeRunId) =>
        bookmarks.FirstOrDefault(mark => mark.NodeRunId == nodeRunId && mark is { Kind: QuestionKinds.TakeOver, Wait.Unasked: true });
}
