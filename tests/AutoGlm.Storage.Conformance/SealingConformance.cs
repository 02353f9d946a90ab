using System.Text;
using AutoGlm.Engine;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Secrets;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Secrets are sealed where they are kept, and gone when they are no longer needed.</summary>
public abstract class SealingConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private const string Value = "correct-horse-battery";

    [Fact]
    public async Task Secrets_OfRunsAndVault_AreNowhereInTheClear()
    {
        var lease = await CreateAsync("r", secrets: [new RunSecret("password", Value, null)]);
        await Storage.RunVault.SaveSurfaceStateAsync(lease, "n1", Value, default);
        await Storage.Secrets.SetAsync(new StoredSecret("shop.password", Value, new SecretBinding(["https://shop.example.com"], [])), default);

        (await Storage.RunVault.SecretsAsync("r", default)).Single().Value.ShouldBe(Value);
        (await Storage.Secrets.GetAsync("shop.password", default))!.Value.ShouldBe(Value);
        (await Storage.Secrets.ListAsync(default)).Single().Binding.Places.ShouldBe(["https://shop.example.com"]);
        var kept = await Storage.ReadAsync("SELECT sealed FROM run_vault UNION ALL SELECT sealed FROM secrets", row => (byte[])row[0]);
        kept.Count.ShouldBe(3);
        kept.ShouldAllBe(value => !Encoding.Latin1.GetString(value).Contains(Value, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Data.Folder.Root, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(Value);
        }
    }

    [Fact]
    public async Task End_OfARun_DeletesItsSecretsAndStates()
    {
        var lease = await CreateAsync("r", secrets: [new RunSecret("password", Value, null)]);
        await Storage.RunVault.SaveSurfaceStateAsync(lease, "n1", "cookies", default);

        await Storage.Runs.AppendAsync(Append(lease, 2, new RunEnded(RunStatus.Succeeded), RunStatus.Succeeded), default);

        (await Storage.RunVault.SecretsAsync("r", default)).ShouldBeEmpty();
        (await Storage.RunVault.SurfaceStateAsync("r", "n1", default)).ShouldBeNull();
        (await Storage.CountAsync("run_vault")).ShouldBe(0);
    }

    [Fact]
    public async Task Remove_Secret_TellsWhetherThereWasOne()
    {
        await Storage.Secrets.SetAsync(new StoredSecret("a", "1", new SecretBinding(["https://a.example"], [])), default);

        (await Storage.Secrets.RemoveAsync("a", default)).ShouldBeTrue();
        (await Storage.Secrets.RemoveAsync("a", default)).ShouldBeFalse();
        (await Storage.Secrets.GetAsync("a", default)).ShouldBeNull();
    }

    [Fact]
    public void Folder_OfSecrets_IsItsOwnersOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(Data.Folder.Keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
