using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

public abstract class FencingConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task Append_AfterAnotherTookOver_IsRefusedAndWritesNothing()
    {
        var old = await CreateAsync("r", "a");
        Time.Advance(TimeSpan.FromSeconds(11));
        var taken = await Storage.Leases.AcquireAsync("r", "b", Time.GetUtcNow(), false, default);

        await Should.ThrowAsync<LeaseLostException>(async () => await Storage.Runs.AppendAsync(Append(old, 2), default));

        (await LengthAsync("r")).ShouldBe(1);
        await Storage.Runs.AppendAsync(Append(taken!, 2), default);
        (await LengthAsync("r")).ShouldBe(2);
    }

    [Fact]
    public async Task Append_WithAGapOrAfterTheEnd_IsRefused()
    {
        var lease = await CreateAsync("r");

        await Should.ThrowAsync<LeaseLostException>(async () => await Storage.Runs.AppendAsync(Append(lease, 3), default));
        await Storage.Runs.AppendAsync(Append(lease, 2, new RunEnded(RunStatus.Cancelled), RunStatus.Cancelled), default);
        await Should.ThrowAsync<LeaseLostException>(async () => await Storage.Runs.AppendAsync(Append(lease, 3), default));

        (await LengthAsync("r")).ShouldBe(2);
    }

    [Fact]
    public async Task Acquire_OwnerLives_NotHadUntilItsLeaseRanOutOrByForce()
    {
        await CreateAsync("r", "a");

        (await Storage.Leases.AcquireAsync("r", "b", Time.GetUtcNow(), false, default)).ShouldBeNull();
        (await Storage.Leases.FindAbandonedAsync(Time.GetUtcNow(), 10, default)).ShouldBeEmpty();
        (await Storage.Leases.AcquireAsync("r", "b", Time.GetUtcNow(), true, default))!.Fence.ShouldBe(2);

        Time.Advance(TimeSpan.FromSeconds(9));
        await Storage.Leases.RenewAsync("b", Time.GetUtcNow() + TimeSpan.FromSeconds(10), default);
        Time.Advance(TimeSpan.FromSeconds(9));
        (await Storage.Leases.AcquireAsync("r", "c", Time.GetUtcNow(), false, default)).ShouldBeNull();
        Time.Advance(TimeSpan.FromSeconds(2));
        (await Storage.Leases.FindAbandonedAsync(Time.GetUtcNow(), 10, default)).ShouldBe(["r"]);
        (await Storage.Leases.AcquireAsync("r", "c", Time.GetUtcNow(), false, default))!.Fence.ShouldBe(3);
    }

    [Fact]
    public async Task Acquire_ManyAtOnce_OneHasIt()
    {
        await CreateAsync("r", "a");
        Time.Advance(TimeSpan.FromSeconds(11));
        foreach (var number in Enumerable.Range(0, 20)) await Storage.Leases.RenewAsync($"p{number}", Time.GetUtcNow() + TimeSpan.FromSeconds(10), default);

        var leases = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
            await Storage.Leases.AcquireAsync("r", $"p{number}", Time.GetUtcNow(), false, default)));

        leases.Count(lease => lease is not null).ShouldBe(1);
    }

    [Fact]
    public async Task SaveSurfaceState_StaleOwner_IsRefused()
    {
        var old = await CreateAsync("r", "a");
        await Storage.RunVault.SaveSurfaceStateAsync(old, "n1", "first", default);
        await Storage.Leases.AcquireAsync("r", "b", Time.GetUtcNow(), true, default);

        await Should.ThrowAsync<LeaseLostException>(async () => await Storage.RunVault.SaveSurfaceStateAsync(old, "n1", "second", default));

        (await Storage.RunVault.SurfaceStateAsync("r", "n1", default)).ShouldBe("first");
    }

    [Fact]
    public async Task Retire_OwnersRuns_AreAbandonedAtOnce()
    {
        await CreateAsync("r", "a");

        await Storage.Leases.RetireAsync("a", default);

        (await Storage.Leases.FindAbandonedAsync(Time.GetUtcNow(), 10, default)).ShouldBe(["r"]);
    }
}
