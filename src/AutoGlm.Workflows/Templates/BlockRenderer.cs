using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HandlebarsDotNet;

namespace AutoGlm.Workflows.Templates;

/// <summary>
/// Renders templates with blocks by Handlebars. Each reference is handed to a helper of ours, so that a missing one is
/// an error, values look the same as outside of blocks, and nothing is escaped as HTML. The environment lives for one
/// text: its helpers hold that text's state.
/// </summary>
internal sealed class BlockRenderer
{
    private readonly TemplateText _template;
    private readonly BoundedText _output;
    private readonly IHandlebars _handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });

    private BlockRenderer(TemplateText template, BoundedText output)
    {
        _template = template;
        _output = output;
        _handlebars.RegisterHelper("__value", (writer, _, arguments) => WriteValue(writer, arguments));
        _handlebars.RegisterHelper("__literal", (writer, _, arguments) => writer.WriteSafeString(((TemplatePart.Literal)Part(arguments[0])).Text));
        _handlebars.RegisterHelper("__secret", (_, _, arguments) => _output.WriteSecret(((TemplatePart.Secret)Part(arguments[0])).Name));
        _handlebars.RegisterHelper("__find", (_, arguments) => Find(arguments, out var value) ? value! : null!);
        _handlebars.RegisterHelper("__each", (_, arguments) => Find(arguments, out var items) ? Count(items)! : null!);
    }

    public static void Render(TemplateText template, ITemplateScope scope, BoundedText output)
    {
        var renderer = new BlockRenderer(template, output);
        try
        {
            using var source = new StringReader(renderer.ToHandlebars());
            renderer._handlebars.Compile(source)(output, Data(template, scope));
        }
        catch (HandlebarsException broken)
        {
            throw Unwrap(broken) ?? new TemplateException(new($"The template can't be filled in: {broken.Message}", "无法填充此模板。"), new("Simplify its blocks.", "请简化其中的块。"), inner: broken);
        }
    }

    private static TemplateException? Unwrap(Exception? broken) =>
        broken is null or TemplateException ? broken as TemplateException : Unwrap(broken.InnerException);

    /// <summary>Only what the template names at the top, not every output of the run.</summary>
    private static TemplateValue.PlainObject Data(TemplateText template, ITemplateScope scope)
    {
        var data = new TemplateValue.PlainObject(null, []);
        foreach (var root in template.Parts.SelectMany(PathsOf).Select(path => path.Path?.Root).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            JsonNode? value = scope.Input;
            if (root == "input" || scope.TryGetOutput(root, out value))
                data[root] = TemplateValue.ToPlain(value);
        }

        return data;
    }

    internal static IEnumerable<ContextPath> PathsOf(TemplatePart part) => part switch
    {
        TemplatePart.Reference reference => [reference.Path],
        TemplatePart.Open open => [open.Path],
        TemplatePart.Else { If: { } path } => [path],
        _ => [],
    };

    private string ToHandlebars()
    {
        var text = new StringBuilder();
        for (var index = 0; index < _template.Parts.Count; index++)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            text.Append(_template.Parts[index] switch
            {
                TemplatePart.Literal { Text: var literal } when !literal.Contains('{', StringComparison.Ordinal) && !literal.Contains('\\', StringComparison.Ordinal) => literal,
                TemplatePart.Literal => $"{{{{__literal '{number}'}}}}",
                TemplatePart.Secret => $"{{{{__secret '{number}'}}}}",
                TemplatePart.Reference reference => $"{{{{__value '{number}' {reference.Path.Starts}}}}}",
                TemplatePart.Open { Helper: "each" } each => $"{{{{#each (__each '{number}' {each.Path.Starts})}}}}",
                TemplatePart.Open open => $"{{{{#{open.Helper} (__find '{number}' {open.Path.Starts})}}}}",
                TemplatePart.Else { If: { } path } => $"{{{{else if (__find '{number}' {path.Starts})}}}}",
                TemplatePart.Else => "{{else}}",
                TemplatePart.Close close => $"{{{{/{close.Helper}}}}}",
                var other => throw new InvalidOperationException($"A part of type {other.GetType().Name} is not known."),
            });
        }

        return text.ToString();
    }

    private void WriteValue(in EncodedTextWriter writer, Arguments arguments)
    {
        if (!Find(arguments, out var value))
            throw TemplateResolver.Missing(PathsOf(Part(arguments[0])).Single().Text);
        writer.WriteSafeString(TemplateValue.PlainToText(value));
    }

    private bool Find(Arguments arguments, out object? value)
    {
        value = null;
        var path = PathsOf(Part(arguments[0])).Single();
        for (var index = 1; index < arguments.Length; index++)
        {
            if (arguments[index] is not UndefinedBindingResult && path.TryFind(arguments[index], out value))
                return true;
        }

        return false;
    }

    private object? Count(object? items)
    {
        _output.CountItems((items as ICollection)?.Count ?? 0);
        return items;
    }

    private TemplatePart Part(object? number) => _template.Parts[int.Parse((string)number!, CultureInfo.InvariantCulture)];
}
