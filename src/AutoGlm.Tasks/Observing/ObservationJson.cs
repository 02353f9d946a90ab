using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AutoGlm.Tasks.Observing;

/// <summary>
/// Observations as JSON. Member names are those of <see cref="Observation"/> and <see cref="UiNode"/> in camel case;
/// states are a list of words. Members may be missing: nodes without a reference are given one, and a bare node
/// stands for an observation that holds only it.
/// </summary>
public static class ObservationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 2048,
        WriteIndented = true,
        Converters = { new UiStatesConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NothingIsRequired } },
    };

    public static string Write(Observation observation) => JsonSerializer.Serialize(observation, Options);

    /// <exception cref="ObservationFormatException">The text is not a stored observation.</exception>
    public static Observation Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 2048 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new ObservationFormatException("A stored observation is a JSON object with a member \"root\"; save one with the product and try again.");
            var whole = document.RootElement.EnumerateObject().Any(member => member.Name.Equals("root", StringComparison.OrdinalIgnoreCase));
            var read = whole
                ? document.RootElement.Deserialize<Observation>(Options)
                : document.RootElement.TryGetProperty("role", out _)
                    ? new Observation { SurfaceKind = "web", Location = "", Viewport = default, Root = document.RootElement.Deserialize<UiNode>(Options)! }
                    : null;
            return read?.Root is null
                ? throw new ObservationFormatException("The stored observation has no member \"root\" with the tree of UI nodes; save it again.")
                : Complete(read);
        }
        catch (JsonException e)
        {
            throw new ObservationFormatException(
                $"The stored observation can't be read at line {e.LineNumber + 1}{(e.Path is null ? "" : $", {e.Path}")}: {e.Message} Mend that place or save the observation again.", e);
        }
    }

    public static async Task SaveAsync(Observation observation, string path, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(path, Write(observation), cancellationToken).ConfigureAwait(false);

    /// <exception cref="ObservationFormatException">The file is not a stored observation.</exception>
    public static async Task<Observation> LoadAsync(string path, CancellationToken cancellationToken) =>
        Read(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));

    private static Observation Complete(Observation read)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(read.Root, used);
        var next = 0;
        return read with
        {
            SurfaceKind = read.SurfaceKind ?? "web",
            Location = read.Location ?? "",
            Title = read.Title ?? "",
            Dialogs = read.Dialogs ?? [],
            Downloads = read.Downloads ?? [],
            Refusals = read.Refusals ?? [],
            OtherWindows = read.OtherWindows ?? [],
            Viewport = read.Viewport.Area > 0 ? read.Viewport : read.Root.Box is { Area: > 0 } box ? box : new Box(0, 0, 1280, 800),
            Root = Complete(read.Root, used, ref next),
        };
    }

    private static void Collect(UiNode node, HashSet<string> used)
    {
        used.Add(node.Ref ?? "");
        foreach (var child in node.Children ?? [])
        {
            if (child is not null)
                Collect(child, used);
        }
    }

    private static UiNode Complete(UiNode node, HashSet<string> used, ref int next)
    {
        var reference = node.Ref;
        while (string.IsNullOrEmpty(reference))
            reference = used.Add($"n{++next}") ? $"n{next}" : null;
        var children = new List<UiNode>(node.Children?.Count ?? 0);
        foreach (var child in node.Children ?? [])
        {
            if (child is not null)
                children.Add(Complete(child, used, ref next));
        }

        return node with
        {
            Ref = reference,
            Role = node.Role ?? "generic",
            Name = node.Name ?? "",
            Options = node.Options ?? [],
            Children = children,
        };
    }

    private static void NothingIsRequired(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            member.IsRequired = false;
    }
}
