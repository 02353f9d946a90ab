namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Kinds of value that are recognised by their own form. Each has a character that stands for it in <see cref="MarkedGoal.Masked"/>.</summary>
internal enum PieceKind
{
    /// <summary>Already understood as something that is no value; a border for everything else.</summary>
    Taken,
    Quoted,
    Secret,
    Email,
    Url,
    Phone,
    /// <summary>The text of a named input, as it stands in the goal.</summary>
    Input,
    Date,
    Time,
    Duration,
    Money,
    Number,
}
