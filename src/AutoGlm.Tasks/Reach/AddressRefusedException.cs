namespace AutoGlm.Tasks.Reach;

/// <summary>A host leads to an address that is not public.</summary>
public sealed class AddressRefusedException(string host) : IOException($"{host} leads to a private address.")
{
    public string Host { get; } = host;
}
