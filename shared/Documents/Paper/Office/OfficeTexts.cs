namespace Reporting.Documents.Paper.Office;

/// <summary>The few words that an editable document adds of its own.</summary>
internal sealed class OfficeTexts(Language language)
{
    public string Page => language.Say("Side", "Page");

    public string SeePdf => language.Say(
        "Siden er en færdig A4-side og kan ikke ændres. Den står i PDF-udgaven.",
        "The page is a finished A4 page and cannot be changed. It is in the PDF.");

    public string ThinLines => language.Say("Her er båndet to tynde linjer.", "Here the band is two thin lines.");

    public string Provisional => language.Say("Det nyeste tal er foreløbigt.", "The newest figure is provisional.");

    public string Data => language.Say("Tal", "Figures");

    public string Height => language.Say("Højde i figuren", "Height in the chart");

    public string Others => language.Say("Øvrige", "Others");
}
