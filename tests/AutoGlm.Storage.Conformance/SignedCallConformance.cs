using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Signed calls are taken once, and remembered for as long as they count.</summary>
public abstract class SignedCallConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task Take_Again_SaysWhoseItIs()
    {
        (await TakeAsync("call", "run1")).ShouldBe("run1");
        (await TakeAsync("call", "run2")).ShouldBe("run1");
        (await TakeAsync("call", "run1")).ShouldBe("run1");
        (await TakeAsync("other", "run2")).ShouldBe("run2");
    }

    [Fact]
    public async Task Take_InAnotherProcess_IsRememberedToo()
    {
        await TakeAsync("call", "run1");

        await using var other = Data.OpenStorage(Time);

        (await other.SignedCalls.TakeAsync("call", "run2", Time.GetUtcNow(), Time.GetUtcNow() + TimeSpan.FromMinutes(1), default)).ShouldBe("run1");
    }

    [Fact]
    public async Task Take_WhenItNoLongerCounts_IsFresh()
    {
        await TakeAsync("call", "run1");
        Time.Advance(TimeSpan.FromSeconds(61));

        (await TakeAsync("call", "run2")).ShouldBe("run2");
    }

    [Fact]
    public async Task Take_MoreThanCount_ForgetsThoseThatNoLongerDo()
    {
        for (var number = 0; number < 40; number++) await TakeAsync($"old{number}", "run");
        Time.Advance(TimeSpan.FromSeconds(61));

        for (var number = 0; number < 5; number++) await TakeAsync($"new{number}", "run");

        (await Storage.CountAsync("signed_calls")).ShouldBe(5);
    }

    private ValueTask<string> TakeAsync(string call, string runId) =>
        Storage.SignedCalls.TakeAsync(call, runId, Time.GetUtcNow(), Time.GetUtcNow() + TimeSpan.FromMinutes(1), default);
}
