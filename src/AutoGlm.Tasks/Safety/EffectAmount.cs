namespace AutoGlm.Tasks.Safety;

/// <summary>A sum that an outside change moves, as the screen states it.</summary>
/// <param name="Value">In the currency's main unit.</param>
/// <param name="Currency">ISO code.</param>
public sealed record EffectAmount(decimal Value, string Currency);
