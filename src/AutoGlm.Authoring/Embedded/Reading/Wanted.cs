namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>A value that has a name: something to bring back, to ask for or to be given.</summary>
/// <param name="Name">As references use it.</param>
/// <param name="Type">One of the value types.</param>
/// <param name="Words">As the text calls it.</param>
internal sealed record Wanted(string Name, string Type, string Words);
