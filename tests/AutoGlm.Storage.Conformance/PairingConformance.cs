using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Pairings;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Pairings are kept until they are removed, and both is put down.</summary>
public abstract class PairingConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Add_Pairing_IsListedOldestFirst()
    {
        await Storage.Pairings.AddAsync(new Pairing("b", "Edge", "22", Then.AddDays(1), null), default);
        await Storage.Pairings.AddAsync(new Pairing("a", "Chrome 浏览器", "11", Then, null), default);

        (await Storage.Pairings.ListAsync(default)).ShouldBe([new Pairing("a", "Chrome 浏览器", "11", Then, null), new Pairing("b", "Edge", "22", Then.AddDays(1), null)]);
        (await DeedsAsync()).ShouldBe([("extension.paired", "b", "Edge"), ("extension.paired", "a", "Chrome 浏览器")]);
    }

    [Fact]
    public async Task NoteUse_IsListedAndNotPutDown()
    {
        await Storage.Pairings.AddAsync(new Pairing("a", "Chrome", "11", Then, null), default);

        await Storage.Pairings.NoteUseAsync("a", Then.AddHours(2), default);
        await Storage.Pairings.NoteUseAsync("nobody", Then, default);

        (await Storage.Pairings.ListAsync(default)).Single().UsedAt.ShouldBe(Then.AddHours(2));
        (await DeedsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Remove_IsTrueOnceAndPutDownOnce()
    {
        await Storage.Pairings.AddAsync(new Pairing("a", "Chrome", "11", Then, null), default);

        (await Storage.Pairings.RemoveAsync("a", default)).ShouldBeTrue();
        (await Storage.Pairings.RemoveAsync("a", default)).ShouldBeFalse();

        (await Storage.Pairings.ListAsync(default)).ShouldBeEmpty();
        (await DeedsAsync()).ShouldBe([("extension.paired", "a", "Chrome"), ("extension.unpaired", "a", "Chrome")]);
    }

    private async Task<IReadOnlyList<(string Deed, string? Pairing, string? Name)>> DeedsAsync() =>
        [.. (await Storage.Audit.ListAsync(new AuditQuery(), default)).OrderBy(entry => entry.Number).Select(entry => (entry.Deed, entry.Details?.GetValueOrDefault("pairing"), entry.Details?.GetValueOrDefault("name")))];
}
