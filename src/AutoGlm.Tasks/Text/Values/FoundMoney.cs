namespace AutoGlm.Tasks.Text.Values;

/// <summary>A sum of money met in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Amount">In the currency's main unit.</param>
/// <param name="Currency">ISO code; a bare ¥ or 元 is CNY, a bare $ is USD.</param>
public sealed record FoundMoney(TextSpan Span, decimal Amount, string Currency);
