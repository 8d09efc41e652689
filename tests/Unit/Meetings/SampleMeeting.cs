namespace Reporting.Unit.Meetings;

/// <summary>Meetings to change and look at.</summary>
internal static class SampleMeeting
{
    public static readonly DateOnly Day = new(2026, 3, 24);

    /// <summary>An individual meeting with Aarhus that has neither material nor minutes.</summary>
    public static Meeting Of(string mark = "000000000001", MeetingKind kind = MeetingKind.Individual, DateOnly? date = null,
        params string[] areas) => new()
    {
        Id = $"{(date ?? Day).Year}-082-{mark}", Kind = kind, Areas = areas.Length == 0 ? ["751"] : areas, Date = date ?? Day, Version = 1,
        Changed = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), By = "ABC",
    };

    public static Minutes Minutes(params Agreement[] agreements) => new("Vi drøftede de unge.", true, agreements, []);

    public static Agreement Agreement(string id, AgreementState state = AgreementState.Open, DateOnly? due = null, string area = "751") =>
        new(id, area, "Flere samtaler", "Jobcentret", due, new("ledige-dagpenge", Period.Month(2026, 3), -5), state);
}
