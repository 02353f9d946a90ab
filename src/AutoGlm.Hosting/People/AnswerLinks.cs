using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AutoGlm.Engine.People;
using AutoGlm.Hosting.Studio;
using AutoGlm.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace AutoGlm.Hosting.People;

/// <summary>
/// Links to answer at, signed and sealed with the data folder's keys: who has one can neither change it nor make another,
/// and every process on the folder can make and read them.
/// </summary>
public sealed class AnswerLinks : IAnswerLinks
{
    /// <summary>What all of them begin with, at the Studio's address.</summary>
    public const string Root = "/answer";

    private const int LongestToken = 2048;

    private readonly IDataProtector _protector;
    private readonly StudioAddress _address;
    private readonly TimeProvider _time;

    public AnswerLinks(DataFolder folder, StudioAddress address, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(folder);
        (_address, _time) = (address, time);
        _protector = DataProtectionProvider
            .Create(new DirectoryInfo(folder.Keys), builder => builder.SetApplicationName("AutoGlm.Studio"))
            .CreateProtector("AutoGlm.AnswerLinks.v1");
    }

    public Uri? For(string runId, string bookmarkId, DateTimeOffset until) =>
        _address.Origin is { } origin ? new Uri(origin, $"{Root}/{Token(runId, bookmarkId, until)}") : null;

    /// <summary>What a token is for; null when it is not one of ours.</summary>
    public AnswerLink? Read(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length > LongestToken || !Base64Url.IsValid(token))
            return null;
        try
        {
            var read = _protector.Unprotect(Base64Url.DecodeFromChars(token));
            var names = Encoding.UTF8.GetString(read.AsSpan(sizeof(long))).Split('\n');
            var until = new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(read), TimeSpan.Zero);
            return new AnswerLink(names[0], names[1], until, until > _time.GetUtcNow());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Token(string runId, string bookmarkId, DateTimeOffset until)
    {
        var names = Encoding.UTF8.GetBytes($"{runId}\n{bookmarkId}");
        var written = new byte[sizeof(long) + names.Length];
        BinaryPrimitives.WriteInt64BigEndian(written, until.UtcTicks);
        names.CopyTo(written, sizeof(long));
        return Base64Url.EncodeToString(_protector.Protect(written));
    }
}
