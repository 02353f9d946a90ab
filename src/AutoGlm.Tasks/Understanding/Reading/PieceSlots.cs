using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Turns a marked value into slots, by its label, its form and the kind of doing.</summary>
internal static partial class PieceSlots
{
    [GeneratedRegex(@"\b(?:hotel|(?<room>(?<!dining |private |tea |function )room)|hostel|stay|nights|check[- ]?in|check[- ]?out|accommodation)\b|酒店|宾馆|民宿|入住|退房|住宿", RegexOptions.CultureInvariant)]
    private static partial Regex LodgingWords();

    /// <summary>Whether beds are meant; a "Room" at the end of a proper name says nothing.</summary>
    private static bool Lodging(MarkedGoal goal) =>
        goal.Pieces.Any(p => p.Unit == "night")
        || LodgingWords().Matches(goal.Masked).Any(m => !m.Groups["room"].Success || m.Index < 2 || !char.IsUpper(goal.Text[m.Index]));

    [GeneratedRegex(@"\b(?:train|flight|fly|bus|coach|ferry|plane)s?\b|火车|高铁|动车|机票|航班|飞|车票", RegexOptions.CultureInvariant)]
    private static partial Regex Travel();

    [GeneratedRegex(@"(?:\breturn(?:ing)?|\bback|\binbound|返程|回程|返回)\s*(?:date\s*|日期)?(?:on|is|at|是|:)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ReturnBefore();

    [GeneratedRegex(@"(?:\bcom(?:e|ing)\s+(?:back|home)|\b(?:fly|flying|travel(?:l?ing)?|head(?:ing)?|go(?:ing)?)\s+(?:back|home))\s*(?:on|at)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex HomeBefore();

    [GeneratedRegex(@"\G\s*的?(?:返回|返程|回程|回来|归来|回)", RegexOptions.CultureInvariant)]
    private static partial Regex ReturnAfter();

    [GeneratedRegex(@"\G\s*的?(?:离店|退房|离开)", RegexOptions.CultureInvariant)]
    private static partial Regex LeaveAfter();

    [GeneratedRegex(@"(?:check(?:ing)?[- ]?out|leav(?:e|ing)|until|till|退房|离店)\s*(?:date\s*|日期)?(?:on|is|at|是|:)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeaveBefore();

    [GeneratedRegex(@"(?:table|reservation|booking|room|party|group|seats?|dinner|lunch|breakfast|brunch)?\s*(?:\bfor|\bparty of|\btable of|\bgroup of|\bfamily of|\bus)\s*(?:the\s+)?$|(?:为|给|共|一共|人数[是为:]?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ForBefore();

    private static readonly HashSet<string> PeopleUnits = new(StringComparer.Ordinal)
    {
        "people", "person", "persons", "passenger", "passengers", "traveller", "travellers", "traveler", "travelers", "guest", "guests", "adult", "adults", "diner", "diners", "cover", "covers", "seat", "seats", "pax",
        "位", "人", "个人", "名", "位乘客", "名乘客", "位旅客", "名旅客", "位成人", "个成人", "名成人", "大人", "成人", "个客人", "位客人",
    };

    private static readonly HashSet<string> CountUnits = new(StringComparer.Ordinal)
    {
        "ticket", "tickets", "copies", "copy", "piece", "pieces", "item", "items", "unit", "units", "bottle", "bottles", "box", "boxes", "cup", "cups", "pack", "packs", "pair", "pairs",
        "张", "份", "件", "本", "台", "部", "杯", "条", "只", "盒", "瓶", "套", "个", "双", "支", "袋", "箱", "斤", "碗", "款", "包",
    };

    public static IEnumerable<Slot> Of(MarkedGoal goal, Piece piece, Intent intent)
    {
        var before = goal.Masked[..piece.Span.Start];
        var label = ChangeLabel.Before(goal, piece.Span.Start) ?? LabelReader.Before(goal, piece.Span.Start);
        switch (piece.Kind)
        {
            case PieceKind.Date:
                return Dates(goal, piece, before, label);
            case PieceKind.Time:
                return [Make(goal, piece, label?.Concept is { } c && c != Concepts.Date ? c : Concepts.Time, label?.Text)];
            case PieceKind.Number when PartyWords.CountsTables(goal, piece, intent):
                return [];
            case PieceKind.Number:
                return [Make(goal, piece, NumberConcept(goal, piece, before, label, intent), label?.Text ?? piece.Unit)];
            case PieceKind.Duration:
                return [Make(goal, piece, piece.Unit == "night" || (piece.Unit == "day" && Lodging(goal)) ? Concepts.Nights : Concepts.Duration, label?.Text ?? piece.Unit)];
            case PieceKind.Money:
                return [Make(goal, piece, label?.Concept ?? Concepts.Price, label?.Text)];
            case PieceKind.Phone:
                return [Make(goal, piece, Concepts.Phone, label?.Text)];
            case PieceKind.Email:
                return [Make(goal, piece, intent.Action is "send" or "forward-mail" && label?.Concept is not Concepts.Email ? Concepts.Recipient : Concepts.Email, label?.Text)];
            case PieceKind.Url:
                return [Make(goal, piece, Concepts.Url, label?.Text)];
            case PieceKind.Secret:
                return [Make(goal, piece, label?.Concept ?? LabelReader.FieldOf(Tokens.WordsOfName(piece.Value[9..^2].Split('.')[^1])), label?.Text)];
            default:
                return [Make(goal, piece, label?.Concept ?? (piece is { Kind: PieceKind.Input, Input: null } && piece.Value.Length > 12 ? "card-number" : null) ?? ByIntent(piece, intent), label?.Text)];
        }
    }

    public static Slot Make(MarkedGoal goal, Piece piece, string? concept, string? label) => new()
    {
        Concept = piece.Input is { } input && concept is null or Concepts.Price ? InputSlots.ConceptOf(piece.Input, piece.Kind) ?? concept : concept,
        Label = label,
        Kind = KindOf(piece.Kind),
        Value = piece.Value,
        Raw = piece.Span.In(goal.Text),
        Span = piece.Span,
        Input = piece.Input,
        Alternative = piece.Alternative,
        Currency = piece.Kind == PieceKind.Money ? piece.Unit : null,
    };

    public static SlotKind KindOf(PieceKind kind) => kind switch
    {
        PieceKind.Date => SlotKind.Date,
        PieceKind.Time => SlotKind.Time,
        PieceKind.Number or PieceKind.Duration => SlotKind.Number,
        PieceKind.Money => SlotKind.Money,
        PieceKind.Secret => SlotKind.Secret,
        _ => SlotKind.Text,
    };

    private static IEnumerable<Slot> Dates(MarkedGoal goal, Piece piece, string before, FieldLabel? label)
    {
        var (lodging, travel) = (Lodging(goal), Travel().IsMatch(goal.Masked));
        var concept = travel && !lodging && label?.Concept is Concepts.CheckOut or Concepts.CheckIn ? label.Concept == Concepts.CheckOut && ReturnBefore().IsMatch(before) ? Concepts.ReturnDate : Concepts.DepartDate
            : travel && ReturnAfter().IsMatch(goal.Masked, piece.Span.End) || travel && HomeBefore().IsMatch(before) ? Concepts.ReturnDate
            : lodging && LeaveAfter().IsMatch(goal.Masked, piece.Span.End) ? Concepts.CheckOut
            : label?.Concept is { } said && said is Concepts.CheckIn or Concepts.CheckOut or Concepts.DepartDate or Concepts.ReturnDate or "birth-date" or "expiry" ? label!.Concept!
            : travel && ReturnBefore().IsMatch(before) ? Concepts.ReturnDate
            : lodging && LeaveBefore().IsMatch(before) ? Concepts.CheckOut
            : travel ? Concepts.DepartDate
            : lodging ? Concepts.CheckIn
            : Concepts.Date;
        yield return Make(goal, piece, concept, label?.Text);
        if (piece.To is { } to)
            yield return Make(goal, piece, travel ? Concepts.ReturnDate : lodging ? Concepts.CheckOut : Concepts.EndDate, label?.Text) with { Value = to, Alternative = null };
    }

    private static string? NumberConcept(MarkedGoal goal, Piece piece, string before, FieldLabel? label, Intent intent)
    {
        if (piece.Unit is { } unit)
        {
            if (PeopleUnits.Contains(unit))
                return Concepts.PartySize;
            if (unit is "night" or "nights" or "晚")
                return Concepts.Nights;
            if (CountUnits.Contains(unit))
                return Concepts.Quantity;
            if (unit is "room" or "rooms" or "间")
                return "rooms";
        }
        if (PartyWords.Around(goal, piece))
            return Concepts.PartySize;
        if (label is not null)
            return label.Concept;
        if (ForBefore().IsMatch(before))
            return Concepts.PartySize;
        return intent.Action is "order" or "add-to-cart" ? Concepts.Quantity : intent.Action is "pay" ? Concepts.Price : null;
    }

    private static string? ByIntent(Piece piece, Intent intent) =>
        piece.Input is { } input && InputSlots.ConceptOf(input, piece.Kind) is { } named ? named
        : intent.Kind == IntentKind.FindAndReport ? Concepts.Keyword
        : intent.Action switch
        {
            "book" => Concepts.Place,
            "order" or "add-to-cart" => Concepts.Product,
            "send" or "post" or "reply" or "comment" => Concepts.Message,
            "create" => Concepts.Title,
            _ => null,
        };
}
