namespace AutoGlm.Tasks.Running;

/// <summary>A value the task must bring back.</summary>
/// <param name="Name">Name in the outputs object.</param>
/// <param name="Type">text, number, boolean, date, time, list (of text) or records (list of objects).</param>
/// <param name="Description">What it is, in words that may stand on the screen; null when the name says it.</param>
/// <param name="Fields">For records: the names of each record's values.</param>
public sealed record OutputSpec(string Name, string Type = "text", string? Description = null, IReadOnlyList<string>? Fields = null);
