using System.Security.Cryptography;
using AutoGlm.Storage;

namespace AutoGlm.Studio.Security;

/// <summary>A new token for each start, in a file that only this user can read.</summary>
public sealed class StartToken(DataFolder folder) : IApiToken
{
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Puts it where callers look for it.</summary>
    public void Write()
    {
        // Made anew, so that the mode holds from the first byte on.
        File.Delete(folder.ApiToken);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(folder.ApiToken, how);
        file.Write(Value);
    }
}
