namespace AutoGlm.Tasks.Text;

/// <summary>Names of the concepts that code asks for by name; the lexicon holds many more.</summary>
public static class Concepts
{
    public const string PartySize = "party-size";
    public const string Date = "date";
    public const string EndDate = "end-date";
    public const string Time = "time";
    public const string CheckIn = "check-in";
    public const string CheckOut = "check-out";
    public const string DepartDate = "depart-date";
    public const string ReturnDate = "return-date";
    public const string Nights = "nights";
    public const string Duration = "duration";
    public const string PersonName = "person-name";
    public const string FirstName = "first-name";
    public const string LastName = "last-name";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Address = "address";
    public const string City = "city";
    public const string From = "from";
    public const string To = "to";
    public const string Place = "place";
    public const string Staff = "staff";
    public const string Quantity = "quantity";
    public const string Price = "price";
    public const string PriceLimit = "price-limit";
    public const string Username = "username";
    public const string Password = "password";
    public const string Code = "code";
    public const string Keyword = "keyword";
    public const string Title = "title";
    public const string Author = "author";
    public const string Message = "message";
    public const string Subject = "subject";
    public const string Recipient = "recipient";
    public const string Reference = "reference";
    public const string Product = "product";
    public const string Url = "url";
    public const string Seat = "seat";
    public const string RoomType = "room-type";
    public const string Search = "search";
    public const string Submit = "submit";
    public const string Confirm = "confirm";
    public const string Next = "next";
    public const string NextPage = "next-page";
    public const string Close = "close";
    public const string Cancel = "cancel";
    public const string Book = "book";
    public const string Sort = "sort";
    public const string Filter = "filter";
    public const string Newest = "newest";
    public const string Success = "success";
    public const string Error = "error";
    public const string Unavailable = "unavailable";
}
