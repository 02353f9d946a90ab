namespace AutoGlm.Bench.Tasks;

/// <summary>A form of six fields, and a goal that says what goes into them.</summary>
internal static class VisitForm
{
    public const string Goal = "Request a visit in York on 2030-05-17 for 4 people under the name Ada Byron, email ada@example.org, phone 020 7946 0018, and bring back the reference";

    public static readonly IReadOnlyList<VisitField> Fields =
    [
        new("name", "Full name", "text", "Ada Byron"),
        new("email", "Email", "email", "ada@example.org"),
        new("phone", "Phone number", "tel", "020 7946 0018"),
        new("city", "City", "select", "York", "Bath", "Leeds", "York", "Exeter"),
        new("date", "Date of the visit", "date", "2030-05-17"),
        new("people", "Number of people", "number", "4"),
    ];
}
