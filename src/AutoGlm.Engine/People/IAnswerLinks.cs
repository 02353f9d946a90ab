namespace AutoGlm.Engine.People;

/// <summary>Makes addresses at which somebody answers what a run waits for, without being let in for anything else.</summary>
public interface IAnswerLinks
{
    /// <summary>Whoever has it may answer until then, and the first answer counts. Null where no Studio is known that would serve it.</summary>
    /// <param name="runId">The run that waits.</param>
    /// <param name="bookmarkId">What is answered.</param>
    /// <param name="until">When it no longer counts.</param>
    Uri? For(string runId, string bookmarkId, DateTimeOffset until);
}
