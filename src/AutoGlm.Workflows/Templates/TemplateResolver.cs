using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>
/// Fills in templates. A text that is one reference becomes that value with its JSON type; other texts get their
/// references' values as text, objects and lists as JSON. What was filled in is never looked at again for references,
/// and secrets in it are made harmless (see <see cref="SecretReference"/>).
/// </summary>
public static class TemplateResolver
{
    /// <summary>Deepest nesting of a resolved value.</summary>
    private const int MaxDepth = 128;

    /// <summary>
    /// Resolves every text within a value; member names stay as they are.
    /// Throws <see cref="TemplateException"/> that names node, field and reference.
    /// </summary>
    /// <param name="template">As the document holds it; not changed.</param>
    /// <param name="scope">What references point to.</param>
    /// <param name="node">Id of the node, for errors.</param>
    /// <param name="field">Path of the value, such as <c>settings.goal</c>, for errors.</param>
    public static JsonNode? Resolve(JsonNode? template, ITemplateScope scope, string? node, string field)
    {
        ArgumentNullException.ThrowIfNull(scope);
        switch (template)
        {
            case JsonObject members:
                var resolved = new JsonObject();
                foreach (var (name, value) in members)
                    resolved[name] = Resolve(value, scope, node, $"{field}.{name}");
                return resolved;
            case JsonArray items:
                return new JsonArray([.. items.Select((item, index) => Resolve(item, scope, node, $"{field}[{index}]"))]);
            case JsonValue text when text.TryGetValue(out string? written):
                return ResolveText(written, scope, node, field);
            default:
                return template?.DeepClone();
        }
    }

    /// <summary>Resolves one text to a value. Throws <see cref="TemplateException"/>.</summary>
    public static JsonNode? ResolveText(string text, ITemplateScope scope, string? node, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        if (!text.Contains("{{", StringComparison.Ordinal))
            return JsonValue.Create(text);
        try
        {
            var template = TemplateText.Parse(text);
            return template.Whole is { } whole ? Harmless(Find(whole, scope), 0) : JsonValue.Create(Render(template, scope));
        }
        catch (TemplateException problem)
        {
            throw problem.At(node, field);
        }
    }

    internal static TemplateException Missing(string reference) => new(
        new($"“{{{{{reference}}}}}” refers to nothing: no such value has been put out.", $"“{{{{{reference}}}}}”没有指向任何值：还没有这样的输出。"),
        new("Check the spelling, and that the node it names has run before this one on every way that leads here.", "请检查拼写，并确认在通向此处的每条路径上，所引用的节点都先于此节点运行。"),
        reference);

    private static string Render(TemplateText template, ITemplateScope scope)
    {
        using var output = new BoundedText();
        if (template.HasBlocks)
        {
            BlockRenderer.Render(template, scope, output);
            return output.Finish();
        }

        foreach (var part in template.Parts)
        {
            if (part is TemplatePart.Secret secret)
                output.WriteSecret(secret.Name);
            else
                output.Write(part is TemplatePart.Literal literal ? literal.Text : TemplateValue.ToText(Find(((TemplatePart.Reference)part).Path.FromTop!, scope)));
        }

        return output.Finish();
    }

    private static JsonNode? Find(ValuePath path, ITemplateScope scope)
    {
        JsonNode? from = scope.Input;
        if (path.Root != "input" && !scope.TryGetOutput(path.Root, out from))
            throw Missing(path.ToString());
        return path.TryFind(from, 1, out var value) ? value : throw Missing(path.ToString());
    }

    private static JsonNode? Harmless(JsonNode? value, int depth)
    {
        if (depth > MaxDepth)
            throw new TemplateException(new($"The value is nested more than {MaxDepth} deep.", $"值的嵌套超过 {MaxDepth} 层。"), new("Refer to a part of it.", "请引用其中的一部分。"));
        switch (value)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var (name, member) in members)
                    copy[SecretReference.Neutralise(name)] = Harmless(member, depth + 1);
                return copy;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Harmless(item, depth + 1))]);
            case JsonValue text when text.TryGetValue(out string? plain):
                return JsonValue.Create(SecretReference.Neutralise(plain));
            default:
                return value?.DeepClone();
        }
    }
}
