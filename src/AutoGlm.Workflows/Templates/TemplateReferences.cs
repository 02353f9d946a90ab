using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>What the templates within a value refer to, found without running anything.</summary>
public sealed class TemplateReferences
{
    private readonly List<TemplateReference> _references = [];
    private readonly List<string> _secrets = [];
    private readonly List<TemplateException> _errors = [];

    private TemplateReferences()
    {
    }

    /// <summary>In order of appearance. What depends on a block's item is not among them.</summary>
    public IReadOnlyList<TemplateReference> References => _references;

    /// <summary>Names of the secrets asked for.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>Templates that can't be read; each names its field.</summary>
    public IReadOnlyList<TemplateException> Errors => _errors;

    /// <param name="template">A text, or a value with texts inside.</param>
    /// <param name="field">Path of the value, such as <c>settings.goal</c>.</param>
    public static TemplateReferences Of(JsonNode? template, string field)
    {
        var found = new TemplateReferences();
        found.Collect(template, field);
        return found;
    }

    private void Collect(JsonNode? template, string field)
    {
        switch (template)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    Collect(value, $"{field}.{name}");
                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                    Collect(items[index], $"{field}[{index}]");
                break;
            case JsonValue text when text.TryGetValue(out string? written) && written.Contains("{{", StringComparison.Ordinal):
                CollectText(written, field);
                break;
        }
    }

    private void CollectText(string text, string field)
    {
        try
        {
            foreach (var part in TemplateText.Parse(text).Parts)
            {
                if (part is TemplatePart.Secret secret)
                    _secrets.Add(secret.Name);
                _references.AddRange(BlockRenderer.PathsOf(part).Select(path => path.FromTop).OfType<ValuePath>().Select(path => new TemplateReference(field, path)));
            }
        }
        catch (TemplateException unreadable)
        {
            _errors.Add(unreadable.At(null, field));
        }
    }
}
