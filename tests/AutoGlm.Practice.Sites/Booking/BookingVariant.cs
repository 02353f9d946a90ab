namespace AutoGlm.Practice.Sites.Booking;

/// <summary>What differs between two seeds of the booking site.</summary>
/// <param name="Guests">How the party size is chosen.</param>
/// <param name="Date">How the day is chosen.</param>
/// <param name="Branch">How the branch is chosen.</param>
/// <param name="Full">How a full sitting shows.</param>
/// <param name="CookieBar">Whether a consent bar lies over the bottom of the page until it is answered.</param>
/// <param name="Survey">Whether a survey covers the sittings shortly after they show.</param>
/// <param name="InPlace">Whether the steps change in place, without a navigation.</param>
/// <param name="HouseRules">Whether a box "I have read the house rules" must be ticked.</param>
/// <param name="TwelveHourClock">Whether times read 7:30 pm (晚上7:30) instead of 19:30.</param>
/// <param name="Wording">Which of the four wordings of labels is used, 0 to 3.</param>
public sealed record BookingVariant(
    GuestsWidget Guests,
    DateWidget Date,
    BranchWidget Branch,
    FullSittingStyle Full,
    bool CookieBar,
    bool Survey,
    bool InPlace,
    bool HouseRules,
    bool TwelveHourClock,
    int Wording)
{
    /// <summary>
    /// The variant of a seed. Seeds 0 to 3 differ in every widget; later seeds mix them anew.
    /// </summary>
    public static BookingVariant FromSeed(int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var (round, which) = Math.DivRem(seed, 4);
        var basis = which switch
        {
            0 => new BookingVariant(GuestsWidget.ButtonRow, DateWidget.Native, BranchWidget.DropDown, FullSittingStyle.GreyedOut, true, true, false, false, false, 0),
            1 => new BookingVariant(GuestsWidget.DropDown, DateWidget.ThreeDropDowns, BranchWidget.RadioCards, FullSittingStyle.RefusedWhenChosen, false, false, false, true, true, 1),
            2 => new BookingVariant(GuestsWidget.Stepper, DateWidget.MonthGrid, BranchWidget.DropDown, FullSittingStyle.RefusedWhenChosen, true, false, true, false, false, 2),
            _ => new BookingVariant(GuestsWidget.NumberField, DateWidget.Native, BranchWidget.RadioCards, FullSittingStyle.GreyedOut, false, true, true, false, true, 3),
        };
        return basis with
        {
            Date = (DateWidget)(((int)basis.Date + round) % 3),
            InPlace = basis.InPlace ^ Bit(round, 0),
            Survey = basis.Survey ^ Bit(round, 1),
            CookieBar = basis.CookieBar ^ Bit(round, 1),
            TwelveHourClock = basis.TwelveHourClock ^ Bit(round, 0),
            Full = Bit(round, 0) ? 1 - basis.Full : basis.Full,
            Wording = (basis.Wording + round) % 4,
        };
    }

    private static bool Bit(int value, int position) => ((value >> position) & 1) == 1;
}
