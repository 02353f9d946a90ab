using System.Globalization;
using AutoGlm.Engine.Audit;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Who did what, newest first, and whether the record is whole; the filter is in the address.</summary>
public partial class AuditPage : StudioComponent
{
    private const int Page = 50;

    private static readonly ILookup<string, string> Families = AuditDeeds.All.ToLookup(deed => deed[..deed.IndexOf('.', StringComparison.Ordinal)]);

    private List<AuditEntry>? _entries;
    private AuditCheck? _check;
    private bool _checking;
    private bool _hasMore;

    [SupplyParameterFromQuery(Name = "deed")]
    private string? Deed { get; set; }

    [SupplyParameterFromQuery(Name = "via")]
    private string? Via { get; set; }

    [SupplyParameterFromQuery(Name = "actor")]
    private string? Actor { get; set; }

    [SupplyParameterFromQuery(Name = "agent")]
    private string? Agent { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "until")]
    private string? Until { get; set; }

    [Inject]
    private IAuditLog Audit { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private bool IsFiltered => new[] { Deed, Via, Actor, Agent, From, Until }.Any(value => !string.IsNullOrWhiteSpace(value));

    protected override async Task OnParametersSetAsync() => _entries = [.. await ReadAsync(null)];

    private async Task MoreAsync() => _entries!.AddRange(await ReadAsync(_entries[^1].Number));

    private async Task<IReadOnlyList<AuditEntry>> ReadAsync(long? before)
    {
        var read = await Audit.ListAsync(
            new AuditQuery
            {
                Deed = Given(Deed),
                Via = Given(Via),
                Actor = Given(Actor),
                Agent = Given(Agent),
                From = Day(From, 0),
                Until = Day(Until, 1),
                Before = before,
                Take = Page + 1,
            },
            Gone);
        _hasMore = read.Count > Page;
        return [.. read.Take(Page)];
    }

    private async Task CheckAsync()
    {
        _checking = true;
        StateHasChanged();
        try
        {
            _check = await Audit.CheckAsync(null, Gone);
        }
        finally
        {
            _checking = false;
        }
    }

    /// <summary>A day's beginning where the reader is, so many days later.</summary>
    private DateTimeOffset? Day(string? text, int later)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        var begin = day.AddDays(later).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(begin, Clock.LocalTimeZone.GetUtcOffset(begin));
    }

    /// <summary>A deed of a newer version is shown as it is called.</summary>
    private string Word(string key, string otherwise) => T.Find(StudioLanguages.Current, key) ?? otherwise;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private string Filter(string name, string? value) => Navigation.GetUriWithQueryParameters("/settings/audit", new Dictionary<string, object?>
    {
        ["deed"] = name == "deed" ? Given(value) : Given(Deed),
        ["via"] = name == "via" ? Given(value) : Given(Via),
        ["actor"] = name == "actor" ? Given(value) : Given(Actor),
        ["agent"] = name == "agent" ? Given(value) : Given(Agent),
        ["from"] = name == "from" ? Given(value) : Given(From),
        ["until"] = name == "until" ? Given(value) : Given(Until),
    });

    private void Go(string name, string? value) => Navigation.NavigateTo(Filter(name, value));
}
