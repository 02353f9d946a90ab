using System.Text.Json.Nodes;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Named inputs as slots.</summary>
internal static class InputSlots
{
    /// <summary>Adds each input that the goal doesn't repeat; one that it does names the slot it stands in.</summary>
    public static void Merge(List<Slot> slots, JsonObject inputs, DateTimeOffset clock)
    {
        foreach (var (name, node) in inputs)
        {
            if (node is not JsonValue value || value.ToString() is not { Length: > 0 } raw || slots.Exists(s => s.Input == name))
                continue;
            var piece = PieceReader.OfText(raw, clock, PieceKind.Input);
            var concept = ConceptOf(name, piece.Kind);
            // Only the form that the name asks for may be read into a value: a phone number is no number.
            if (concept is "expiry" or "card-number" or Concepts.Phone or Concepts.PersonName or Concepts.Message or Concepts.Title or Concepts.Keyword or Concepts.Reference or Concepts.Code or Concepts.Place or Concepts.Address && piece.Kind != PieceKind.Secret)
                piece = new Piece(PieceKind.Input, piece.Span, raw.Trim());
            var same = slots.FindIndex(s => s.Input is null && (s.Value == piece.Value || s.Alternative == piece.Value) && (s.Concept is null || concept is null || s.Concept == concept || IsKin(s.Concept, concept)));
            if (same >= 0)
            {
                slots[same] = slots[same] with { Input = name, Concept = slots[same].Concept ?? concept, Label = slots[same].Label ?? Tokens.WordsOfName(name), Value = piece.Value, Alternative = null };
                continue;
            }
            slots.Add(new Slot
            {
                Concept = concept,
                Label = Tokens.WordsOfName(name),
                Kind = PieceSlots.KindOf(piece.Kind),
                Value = piece.Value,
                Raw = raw,
                Input = name,
                Alternative = piece.Alternative,
                Currency = piece.Kind == PieceKind.Money ? piece.Unit : null,
            });
        }
    }

    /// <summary>What an input is by its name, or by the form of its value where the name says nothing.</summary>
    public static string? ConceptOf(string name, PieceKind kind)
    {
        var words = Tokens.WordsOfName(name);
        var byKind = kind switch
        {
            PieceKind.Date => Concepts.Date,
            PieceKind.Time => Concepts.Time,
            PieceKind.Email => Concepts.Email,
            PieceKind.Phone => Concepts.Phone,
            PieceKind.Url => Concepts.Url,
            PieceKind.Money => Concepts.Price,
            _ => null,
        };
        return LabelReader.FieldOf(words) ?? Synonyms.Best(words, ConceptKind.Field, 0.3) ?? byKind;
    }

    private static bool IsKin(string a, string b) =>
        (IsDate(a) && IsDate(b)) || (IsCount(a) && IsCount(b)) || (IsPerson(a) && IsPerson(b)) || (IsPlace(a) && IsPlace(b)) || (IsText(a) && IsText(b));

    private static bool IsDate(string concept) => concept is Concepts.Date or Concepts.CheckIn or Concepts.DepartDate;

    private static bool IsCount(string concept) => concept is Concepts.PartySize or Concepts.Quantity;

    private static bool IsPerson(string concept) => concept is Concepts.PersonName or Concepts.FirstName or Concepts.LastName or Concepts.Recipient or Concepts.Username;

    private static bool IsPlace(string concept) => concept is Concepts.Place or Concepts.City or Concepts.Address or Concepts.To;

    private static bool IsText(string concept) => concept is Concepts.Keyword or Concepts.Title or Concepts.Subject or Concepts.Message or Concepts.Product;
}
