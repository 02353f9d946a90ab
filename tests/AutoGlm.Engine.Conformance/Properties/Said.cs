namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Something that a node says to those behind it, or a region to its body.</summary>
/// <param name="Node">Its id.</param>
/// <param name="Path">Where in what it says: <c>item</c>, <c>status</c>, <c>error.message</c>.</param>
internal sealed record Said(string Node, string Path);
