using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>What background work meets again and again is told a few times only.</summary>
public sealed class RecurringFaultsTests : ILogger
{
    private readonly ManualTime _time = new();
    private readonly List<(LogLevel Level, string Text, Exception? Error)> _told = [];
    private readonly RecurringFaults _faults;

    public RecurringFaultsTests() => _faults = new RecurringFaults(_time);

    [Fact]
    public void Met_DatabaseAwayForTenMinutes_IsToldOnceAMinuteAndOnceWhenItIsBack()
    {
        for (var second = 0; second < 600; second++)
        {
            foreach (var work in new[] { "SignalPump", "TimerPump", "OwnerLease" }) _faults.Met(this, Away(), work, $"{work} failed");
            _faults.Met(this, Away(), null, $"Run {second} could not be resumed");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        _told.Count(told => told.Error is not null).ShouldBe(1);
        _told.Count.ShouldBe(10);
        _told[1].Text.ShouldContain("241 times");
        _faults.Works(this, "SignalPump");
        _faults.Works(this, "TimerPump");
        _told.Count.ShouldBe(10);
        _faults.Works(this, "OwnerLease");
        _told.Count.ShouldBe(11);
        _told[^1].Text.ShouldContain("2400 times");
        _told[^1].Text.ShouldContain("600 s");
        _faults.Works(this, "OwnerLease");
        _told.Count.ShouldBe(11);
    }

    [Fact]
    public void Met_OnceMoreAfterItWorked_IsToldWithItsExceptionAgain()
    {
        _faults.Met(this, Away(), "SignalPump", "SignalPump failed");
        _faults.Works(this, "SignalPump");
        _faults.Met(this, Away(), "SignalPump", "SignalPump failed");

        _told.Select(told => told.Error is not null).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Met_OtherFaults_HideNoneOfEachOther()
    {
        _faults.Met(this, Away(), "SignalPump", "SignalPump failed");
        _faults.Met(this, new StoreException("The disk is full.", new IOException()), "OwnerLease", "The lease could not be renewed");
        _faults.Met(this, new InvalidOperationException("x"), "SignalPump", "SignalPump failed");
        _faults.Met(this, new InvalidOperationException("x"), "TimerPump", "TimerPump failed");

        _told.Count(told => told.Error is not null).ShouldBe(4);
    }

    [Fact]
    public void Met_WorkThatComesOnce_IsToldOnceAMinuteAndNeverAsBack()
    {
        for (var times = 0; times < 5; times++) _faults.Met(this, Away(), null, "Run r could not be resumed");
        _time.Advance(TimeSpan.FromMinutes(2));
        _faults.Works(this, "SignalPump");
        _faults.Met(this, Away(), null, "Run r could not be resumed");

        _told.Select(told => told.Error is not null).ShouldBe([true, true]);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _told.Add((logLevel, formatter(state, exception), exception));

    private static StoreException Away() => new("The database can't be reached.", new IOException());
}
