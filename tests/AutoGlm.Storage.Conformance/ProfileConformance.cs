using System.Text;
using AutoGlm.Canaries;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Log-in states are kept by name, sealed, and say whether they still count.</summary>
public abstract class ProfileConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private const string State = $$"""{"cookies":[{"name":"session","value":"{{Planted.Cookie}}"}]}""";

    [Fact]
    public async Task Save_State_IsGivenBackToTheSameKindOnly()
    {
        await Storage.Profiles.SaveAsync("shop", "web", "https://shop.example.com", State, default);

        (await Storage.Profiles.GetAsync("shop", "web", default)).ShouldBe(State);
        (await Storage.Profiles.GetAsync("shop", "phone", default)).ShouldBeNull();
        (await Storage.Profiles.GetAsync("Shop", "web", default)).ShouldBeNull();
        var listed = (await Storage.Profiles.ListAsync(default)).ShouldHaveSingleItem();
        (listed.Name, listed.Kind, listed.Start, listed.ExpiredAt).ShouldBe(("shop", "web", "https://shop.example.com", null));
    }

    [Fact]
    public async Task Save_State_IsNowhereInTheClear()
    {
        await Storage.Profiles.SaveAsync("shop", "web", null, State, default);

        var kept = await Storage.ReadAsync("SELECT sealed FROM profiles", row => (byte[])row[0]);
        Encoding.Latin1.GetString(kept.Single()).ShouldNotContain(Planted.Cookie);
        foreach (var file in Directory.GetFiles(Data.Folder.Root, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(Planted.Cookie);
        }
    }

    [Fact]
    public async Task NoteExpired_CountsUntilItIsKeptAnew()
    {
        await Storage.Profiles.NoteExpiredAsync("nobody", default);
        await Storage.Profiles.SaveAsync("shop", "web", "https://shop.example.com", State, default);

        await Storage.Profiles.NoteExpiredAsync("shop", default);
        (await Storage.Profiles.ListAsync(default)).Single().ExpiredAt.ShouldNotBeNull();
        await Storage.Profiles.SaveAsync("shop", "web", "https://shop.example.com/other", "{}", default);

        var again = (await Storage.Profiles.ListAsync(default)).Single();
        (again.ExpiredAt, again.Start).ShouldBe((null, "https://shop.example.com"));
        (await Storage.Profiles.GetAsync("shop", "web", default)).ShouldBe("{}");
    }

    [Fact]
    public async Task Remove_IsTrueOnce()
    {
        await Storage.Profiles.SaveAsync("shop", "web", null, State, default);

        (await Storage.Profiles.RemoveAsync("shop", default)).ShouldBeTrue();
        (await Storage.Profiles.RemoveAsync("shop", default)).ShouldBeFalse();
        (await Storage.Profiles.GetAsync("shop", "web", default)).ShouldBeNull();
    }
}
