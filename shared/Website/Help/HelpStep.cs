namespace Reporting.Website.Help;

/// <summary>A step of the dialogue's year.</summary>
/// <param name="Picture">The picture's name among the files that pages load, without its ending.</param>
/// <param name="Title">What is done.</param>
/// <param name="Text">How, and what comes of it.</param>
/// <param name="Alt">What the picture shows.</param>
internal sealed record HelpStep(string Picture, LocalizedText Title, LocalizedText Text, LocalizedText Alt)
{
    /// <summary>The steps, in the order of the year.</summary>
    public static IReadOnlyList<HelpStep> All { get; } =
    [
        new("plan", new("Læg årets plan", "Plan the year"),
            new("Regionen får et forslag til årets møder: to individuelle og to kollektive for hvert jobcenter, og flere for dem, der har mest brug for det. Hvert møde står med sin grund. Fjern det, der ikke passer, og overtag planen.",
                "The region gets a proposal for the year's meetings: two individual and two collective ones for each jobcentre, and more for those who need it most. Each meeting has its reason. Remove what does not fit, and adopt the plan."),
            new("Årsplanen: en række for hvert møde med dag, jobcentre og hvorfor", "The year plan: a row for each meeting with day, jobcentres and why")),
        new("invitation", new("Indkald", "Invite"),
            new("Skriv tid, sted og mailadresser på mødets side, og send indkaldelsen. Den lægger sig i deltagernes kalender. Flyttes eller aflyses mødet, får de automatisk besked.",
                "Write time, place and mail addresses on the meeting's page, and send the invitation. It goes into the calendars of those who take part. If the meeting is moved or called off, they are told automatically."),
            new("Mødets side: hvad der er sendt, aftalt og skrevet", "The meeting's page: what is sent, agreed and written")),
        new("agenda", new("Aftal dagsordenen", "Agree the agenda"),
            new("Jobcentret får et link, der ikke kræver login. Her skriver det egne punkter, kommenterer, sender filer og siger, at dagsordenen er aftalt.",
                "The jobcentre gets a link that needs no sign-in. There it writes items of its own, comments, sends files and says that the agenda is agreed."),
            new("Jobcentrets side for dagsordenen", "The jobcentre's page for the agenda")),
        new("material", new("Bestil og send materialet", "Order and send the material"),
            new("Materialet er lavet på et øjeblik: dagsorden, oversigt, statusnotat og plancher, også som Word og PowerPoint, der kan rettes. Send det fra mødets side; så er det noteret.",
                "The material is made in a moment: agenda, overview, status note and slides, also as Word and PowerPoint to change. Send it from the meeting's page; then it is noted."),
            new("En bestilling med sine dokumenter", "An order with its documents")),
        new("minutes", new("Skriv referatet", "Write the minutes"),
            new("Hvad blev sagt og besluttet? Hvad er aftalt: hvad, hvem, hvornår, og hvilket tal skal flytte sig? Meldinger til det centrale niveau skrives samme sted; svaret går tilbage til jobcentret.",
                "What was said and decided? What is agreed: what, who, by when, and which figure is to move? Messages to the central level are written in the same place; the answer goes back to the jobcentre."),
            new("Referatets felter", "The fields of the minutes")),
        new("approval", new("Få det godkendt", "Have them approved"),
            new("Jobcentret læser referatet på et link og godkender det eller skriver, hvad der bør rettes. Regionen kan bestemme, at det er godkendt automatisk efter nogle dage.",
                "The jobcentre reads the minutes at a link and approves them or writes what should be corrected. The region can decide that they are approved automatically after some days."),
            new("Referatet, som jobcentret ser det", "The minutes as the jobcentre sees them")),
        new("follow-up", new("Følg op", "Follow up"),
            new("Hver aftale viser mål, tallet nu og gruppens. Det næste mødes materiale begynder med, hvad der blev aftalt, og hvad tallene har gjort siden.",
                "Each agreement shows its goal, the figure now and the group's. The next meeting's material begins with what was agreed and what the figures have done since."),
            new("En aftale med mål, tal og noter", "An agreement with goal, figures and notes")),
        new("learning", new("Lær af hinanden", "Learn from each other"),
            new("En aftale, der er gjort, kan gemmes i videnbanken. Resultatet regnes ud af tallene. Den kommer med i andre jobcentres materiale, når de har samme problem. Samme sted står analyser og forsøg.",
                "An agreement that is done can be kept in the knowledge bank. Its result is computed from the figures. It is included in other jobcentres' material when they have the same problem. Analyses and trials are in the same place."),
            new("En side i videnbanken med resultatet i tal", "A page of the knowledge bank with the result in figures")),
        new("trial", new("Prøv noget af sammen", "Try something together"),
            new("I et forsøg scorer områderne de samme kriterier ved start, midtvejs og slut, og tallene sammenlignes med områder, der ikke er med. Det, der er lært, kommer i videnbanken og i materialet.",
                "In a trial the areas score the same criteria at start, midway and end, and their figures are compared with areas outside it. What is learnt comes into the knowledge bank and the packs."),
            new("Et forsøg med områdernes scorer", "A trial with the areas' scores")),
        new("newsletter", new("Fortæl det videre", "Tell others"),
            new("Regionen skriver et nyhedsbrev. Tal og links sættes ind ved at vælge dem, så de siger det samme som siderne. Det sendes til dem, der har valgt det, og kan afmeldes med ét klik.",
                "The region writes a newsletter. Figures and links are put in by choosing them, so that they say what the pages say. It is sent to those who have chosen it, and one click unsubscribes."),
            new("Et nyhedsbrev, mens det skrives", "A newsletter while it is written")),
        new("evaluation", new("Spørg, hvad mødet gav", "Ask what the meeting gave"),
            new("Dagen efter mødet får jobcentret tre spørgsmål på et link. Regionen ser årets svar som et billede, uden navne.",
                "The day after the meeting the jobcentre gets three questions at a link. The region sees the year's answers as a picture, without names."),
            new("De tre spørgsmål", "The three questions")),
    ];
}
