using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Whether a part says something to do of its own.</summary>
internal static class Verbs
{
    public static bool StartsWith(ClausePart part)
    {
        var marked = new MarkedGoal(part.Words);
        foreach (var quote in Quotes.Find(part.Words))
            marked.Add(quote);
        return IntentReader.Find(marked, part.Language).Any() || QuestionReader.Read(marked, part.Language).Count > 0;
    }
}
