using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Understanding;

/// <summary>What a goal says, taken apart. Holds words of the person who asked, none of the screen.</summary>
public sealed record GoalModel
{
    public required string Goal { get; init; }

    public required GoalLanguage Language { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>Values to be filled in, in the order of the goal; inputs that the goal doesn't repeat come last.</summary>
    public IReadOnlyList<Slot> Slots { get; init; } = [];

    public GoalConstraints Constraints { get; init; } = GoalConstraints.None;

    /// <summary>What is to be done one after the other, when the goal tells it so; else empty.</summary>
    public IReadOnlyList<Clause> Program { get; init; } = [];

    /// <summary>Whether the goal tells what to do rather than what is wanted.</summary>
    public bool IsProgram => Program.Count > 0;

    /// <summary>Whether the words were only guessed to be a programme: what the screen shows of them says more.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Where the person changed the programme while it ran, oldest first.</summary>
    public IReadOnlyList<CourseTurn> Turns { get; init; } = [];

    /// <summary>Whether the person said to stop.</summary>
    public bool IsCalledOff { get; init; }

    /// <summary>What is asked for, to be read from the screen.</summary>
    public IReadOnlyList<AskedValue> Questions { get; init; } = [];

    /// <summary>Parts of the goal that could not be understood, as they stand there.</summary>
    public IReadOnlyList<string> Unclear { get; init; } = [];

    /// <summary>
    /// Whether something outside is to change, so that the end must be confirmed. Values without a verb ("table for
    /// two, Friday, 19:00, name Li") are taken as such, and so is a wish that says for whom ("get a room for Ms Li"):
    /// nobody gives a name and an address just to have something read.
    /// </summary>
    public bool ChangesSomething =>
        !IsProgram && (Intent.Kind is IntentKind.Transact or IntentKind.Change
        || Intent.Kind == IntentKind.Unclear && Slots.Count > 0 && Questions.Count == 0
        || Intent.Kind == IntentKind.FindAndReport && Slots.Any(slot => slot.Concept is Concepts.PersonName or Concepts.Email or Concepts.Phone or Concepts.Message));

    /// <summary>Whether the goal only wants something found and told.</summary>
    public bool Seeks => Intent.Kind == IntentKind.FindAndReport && !ChangesSomething;

    /// <summary>The first slot of this concept, or null.</summary>
    public Slot? Slot(string concept) => Slots.FirstOrDefault(s => s.Concept == concept);
}
