namespace Reporting.Website.Meetings;

/// <summary>The words about what a year of meetings is held to.</summary>
internal sealed record StandardTexts(Language Language)
{
    /// <summary>What a standard is called.</summary>
    public string Name(MeetingStandard standard) => standard switch
    {
        MeetingStandard.Four => Language.Say("Fire møder om året, heraf to individuelle", "Four meetings a year, of which two individual"),
        _ => Language.Say("De fælles minimumsstandarder: to individuelle møder", "The common minimum standards: two individual meetings"),
    };

    /// <summary>After which meetings the jobcentres are asked.</summary>
    public string Name(EvaluationScope scope) => scope switch
    {
        EvaluationScope.All => Language.Say("Efter alle møder", "After all meetings"),
        EvaluationScope.None => Language.Say("Spørg ikke", "Do not ask"),
        _ => Language.Say("Efter dialogmøder", "After dialogue meetings"),
    };

    /// <summary>All that a standard asks for.</summary>
    public string Text(MeetingStandard standard) => (standard == MeetingStandard.Four
        ? Language.Say(
            $"Mindst {MinimumStandards.AllPerYear} møder om året, heraf mindst {MinimumStandards.IndividualPerYear} individuelle, direktøren med til mindst ét.",
            $"At least {MinimumStandards.AllPerYear} meetings a year, of which at least {MinimumStandards.IndividualPerYear} individual, with the director at one or more.")
        : Language.Say(
            $"Mindst {MinimumStandards.IndividualPerYear} individuelle møder om året, direktøren med til mindst ét.",
            $"At least {MinimumStandards.IndividualPerYear} individual meetings a year, with the director at one or more.")) + Language.Say(
        $" Dagsordenen aftales med jobcentret før et individuelt møde. Materialet sendes senest {MinimumStandards.MaterialDaysBefore} dage før mødet, og referatet er klar senest {MinimumStandards.MinutesDaysAfter} dage efter. Oversigten drøftes på hvert møde, og jobcentrets leder er med til de individuelle.",
        $" The agenda is agreed with the jobcentre before an individual meeting. The material is sent at least {MinimumStandards.MaterialDaysBefore} days before the meeting, and the minutes are ready within {MinimumStandards.MinutesDaysAfter} days after it. The overview is discussed at every meeting, and the leader of the jobcentre is at the individual ones.");
}
