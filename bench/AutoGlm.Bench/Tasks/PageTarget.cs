namespace AutoGlm.Bench.Tasks;

/// <summary>A button of a generated page.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Goal">A sentence that means this button and no other.</param>
internal sealed record PageTarget(string Id, string Goal);
