using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Any JSON. What can't be read as JSON is kept as text, and said so.</summary>
public partial class JsonEditor : EditorBase, IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string _text = "";
    private string? _broken;
    private JsonNode? _given;
    private ElementReference _element;
    private DotNetObjectReference<JsonEditor>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _editor;
    private string _shown = "";

    [Parameter]
    public string? Placeholder { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        try
        {
            if (_editor is not null)
                await _editor.InvokeVoidAsync("dispose");
            foreach (var part in new[] { _editor, _module }.OfType<IJSObjectReference>())
                await part.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the editor with it.
        }

        _self?.Dispose();
    }

    /// <summary>Told by the browser what is written now.</summary>
    [JSInvokable]
    public Task OnText(string text)
    {
        _shown = text;
        return ChangeAsync(text);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _shown = _text;
            _module = await Js.InvokeAsync<IJSObjectReference>("import", Gone, "/js/code.js");
            var options = new { id = Frame.Id, label = Frame.Label, describedBy = Frame.DescribedBy, invalid = Frame.Invalid, placeholder = Placeholder ?? "" };
            _editor = await _module.InvokeAsync<IJSObjectReference>("create", Gone, _element, _shown, options, _self);
        }

        if (_editor is { } editor && _shown != _text)
        {
            _shown = _text;
            await editor.InvokeVoidAsync("set", Gone, _text);
        }
    }

    protected override void OnParametersSet()
    {
        if (_text.Length > 0 && JsonNode.DeepEquals(Value, _given))
            return;
        _given = Value?.DeepClone();
        _text = Value is JsonValue value && value.TryGetValue(out string? text) ? text : Value?.ToJsonString(Indented) ?? "";
        _broken = null;
    }

    private Task ChangeAsync(string text)
    {
        _text = text;
        _broken = null;
        if (text.Trim().Length == 0)
        {
            _given = null;
        }
        else
        {
            try
            {
                _given = JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                _given = JsonValue.Create(text);
                if (text.TrimStart()[0] is '{' or '[' && !text.TrimStart().StartsWith("{{", StringComparison.Ordinal))
                    _broken = T["designer.brokenJson"];
            }
        }

        return OnChange.InvokeAsync(_given?.DeepClone());
    }
}
