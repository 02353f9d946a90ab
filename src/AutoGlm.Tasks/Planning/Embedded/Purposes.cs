namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Purposes of steps that serve no single value of the goal.</summary>
internal static class Purposes
{
    /// <summary>Going on: search, next, confirm.</summary>
    public const string Advance = "go on";

    /// <summary>Finding the right page.</summary>
    public const string Explore = "look around";

    /// <summary>Finding out whether something already happened.</summary>
    public const string Recover = "look whether it already happened";

    public const string Filter = "filter";

    public const string Sort = "sort";

    /// <summary>Opening something to choose from: a calendar, a list.</summary>
    public const string Open = "open";

    /// <summary>A "done" that the critic did not accept; the loop itself writes it.</summary>
    public const string EndCheck = Running.TaskMemory.EndCheck;

    /// <summary>Ticking what must be accepted to go on.</summary>
    public const string Accept = "accept";

    public const string NextPage = "next page";
}
