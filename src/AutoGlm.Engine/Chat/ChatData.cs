using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AutoGlm.Engine.Chat;

/// <summary>What a message sets a run off with.</summary>
internal static partial class ChatData
{
    public const string Trigger = "chat";

    public static JsonObject Of(string conversation, string text) => new() { ["text"] = text, ["conversation"] = conversation };

    public static string? ConversationOf(JsonObject? data) => data?["conversation"] is JsonValue value && value.TryGetValue(out string? id) ? id : null;

    public static bool IsConversation(string id) => Conversation().IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z0-9._:-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Conversation();
}
