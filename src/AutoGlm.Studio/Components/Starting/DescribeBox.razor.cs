using AutoGlm.Authoring;
using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>Takes a sentence and hands on the draft that is made of it. Enter draws, Shift+Enter makes a new line.</summary>
public partial class DescribeBox : StudioComponent
{
    private readonly string _id = $"describe-{Guid.NewGuid():N}";
    private string _text = "";
    private string? _refused;
    private bool _busy;

    [Parameter]
    public int Rows { get; set; } = 2;

    /// <summary>What is said about it is read only while it is written in.</summary>
    [Parameter]
    public bool Compact { get; set; }

    [Parameter]
    public EventCallback<DescribedAgent> OnDescribed { get; set; }

    [Inject]
    private IAgentDescriber Describer { get; set; } = default!;

    private Task OnKeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter", ShiftKey: false, IsComposing: false } ? DescribeAsync() : Task.CompletedTask;

    private async Task DescribeAsync()
    {
        if (_busy)
            return;
        _busy = true;
        _refused = null;
        try
        {
            if (!_text.Any(char.IsLetter))
                _refused = T["starting.nothingSaid"];
            else if (_text.Length > DescribeRequest.MaxLength)
                _refused = T.Format("starting.tooLong", DescribeRequest.MaxLength);
            else
                await OnDescribed.InvokeAsync(await Describer.DescribeAsync(new DescribeRequest(_text), Gone));
        }
        catch (DescribeException refused)
        {
            _refused = ProblemWords.Of(refused);
        }
        finally
        {
            _busy = false;
        }
    }
}
