using System.Security.Cryptography;
using System.Text;

namespace AutoGlm.Studio.Security;

/// <summary>Comparisons that take as long for a near miss as for a far one.</summary>
public static class FixedTime
{
    public static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));
}
