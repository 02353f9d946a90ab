using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace AutoGlm.Storage.Sealing;

/// <summary>Encrypts what may not lie readable in the database, with keys that lie outside it.</summary>
internal sealed class Sealer
{
    private readonly IDataProtector _protector;

    public Sealer(DataFolder folder) => _protector = DataProtectionProvider
        .Create(new DirectoryInfo(folder.Keys), builder => builder.SetApplicationName("AutoGlm.Studio"))
        .CreateProtector("AutoGlm.Storage.v1");

    public byte[] Seal(string text) => _protector.Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>Throws <see cref="SealBrokenException"/> when the keys are not those it was sealed with.</summary>
    public string Open(byte[] sealedBytes)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(sealedBytes));
        }
        catch (System.Security.Cryptography.CryptographicException error)
        {
            throw new SealBrokenException(error);
        }
    }
}
