namespace AutoGlm.Studio.Api;

/// <summary>A link to answer at.</summary>
/// <param name="Hours">How long it counts; absent for as long as usual.</param>
public sealed record LinkWish(double? Hours);
