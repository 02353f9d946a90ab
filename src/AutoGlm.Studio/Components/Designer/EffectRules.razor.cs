using System.Globalization;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The agent's rules for outside changes: what a person is asked about.</summary>
public partial class EffectRules : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<EffectPermission> Rules { get; set; } = [];

    [Parameter]
    public IEnumerable<Problem> Problems { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<EffectPermission>> OnChange { get; set; }

    private static string? Number(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string[] Words(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>With the other words come other members: none is left behind unseen.</summary>
    private static EffectPermission Saying(EffectPermission rule, string? says) => rule with
    {
        Rule = says ?? rule.Rule,
        Amount = says == EffectPermission.AskAbove ? rule.Amount ?? 100 : null,
        Currency = says == EffectPermission.AskAbove ? rule.Currency ?? (StudioLanguages.Current == StudioLanguages.Chinese ? "CNY" : "USD") : null,
        Sites = says == EffectPermission.Ask ? [] : rule.Sites,
    };

    private IEnumerable<Problem> ProblemsOf(int at) => Problems.Where(problem => problem.Field.StartsWith($"permissions.effects[{at}]", StringComparison.Ordinal));

    private Task Add() => OnChange.InvokeAsync([.. Rules, new EffectPermission { Kind = "pay" }]);

    private Task Remove(int at) => OnChange.InvokeAsync([.. Rules.Where((_, index) => index != at)]);

    private Task Set(int at, Func<EffectPermission, EffectPermission> change) =>
        OnChange.InvokeAsync([.. Rules.Select((now, index) => index == at ? change(now) : now)]);
}
