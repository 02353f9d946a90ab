namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>What sort of thing a question wants to know.</summary>
internal enum Wanted
{
    Anything,
    YesNo,
    Count,
    Number,
    Money,
    Date,
    Time,
    Year,
    Weekday,
    Duration,
    Person,
    Place,
    Phone,
    Email,
    Code,
    Percent,
    Url,
}
