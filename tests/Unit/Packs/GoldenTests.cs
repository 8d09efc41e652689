using Xunit;

namespace Reporting.Unit.Packs;

public class GoldenTests
{
    [Theory]
    [InlineData("individual", Language.Danish)]
    [InlineData("individual", Language.English)]
    [InlineData("director", Language.Danish)]
    [InlineData("well", Language.Danish)]
    [InlineData("collective", Language.Danish)]
    [InlineData("collective", Language.English)]
    [InlineData("network", Language.Danish)]
    [InlineData("network", Language.English)]
    public async Task Says_what_was_read_and_found_good(string kind, Language language)
    {
        var input = await InputAsync(kind);
        input = input with { Order = input.Order with { Language = language } };
        var name = $"{kind}-{(language == Language.Danish ? "da" : "en")}";
        GoldenFile.Holds("Packs", name, PlainText.Of(MeetingPackPaper.Compose(input)));
        GoldenFile.Holds("Packs", name + "-slides", PlainText.Of(MeetingPackSlides.Compose(input)));
    }

    internal static async Task<PackInput> InputAsync(string kind) => kind switch
    {
        "individual" => WithAgreements(await PackWorld.OfAsync(new MeetingPackOrder(MeetingKind.Individual, [PackWorld.Troubled])
        {
            Date = new DateOnly(2026, 10, 6), Place = "Rådhuset, Frederikshavn",
            Participants = ["Anne Holm, jobcenterchef", "Jens Dahl, regionen"],
            Items = ["Samarbejdet med a-kasserne"], Focus = ["sygedagpenge-fuldtid", "kontanthjaelp-fuldtid", "findes-ikke"],
        })),
        "director" => await PackWorld.OfAsync(MeetingKind.Director, "376"),
        "well" => await PackWorld.OfAsync(MeetingKind.Individual, PackWorld.Well),
        "collective" =>
            await PackWorld.OfAsync(
                new MeetingPackOrder(MeetingKind.Collective, ["813", "860", "787"]) { Date = new DateOnly(2026, 10, 6) }),
        _ => await PackWorld.OfAsync(MeetingKind.Network, "813", "860", "787", "607", "306", "326", "730", "766", "825"),
    };

    private static PackInput WithAgreements(PackInput input) => input with
    {
        Agreements =
        [
            new(new DateOnly(2026, 3, 3),
                new("1", PackWorld.Troubled, "Samtaler inden for to uger for alle nyledige", "Jobcentret", new DateOnly(2026, 6, 30),
                new AgreementAim("ledige-dagpenge", Period.Month(2026, 2), -5), AgreementState.Open)),
            new(new DateOnly(2026, 3, 3),
                new("2", PackWorld.Troubled, "Fælles virksomhedsbesøg med nabokommunen", "Region og jobcenter", null,
                new AgreementAim("kontanthjaelp-fuldtid", Period.Month(2026, 2), -1), AgreementState.Done)),
            new(new DateOnly(2026, 3, 3),
                new("3", PackWorld.Troubled, "Ny vejledning om ordinære timer", "Regionen", new DateOnly(2026, 12, 1), null,
                    AgreementState.Open)),
        ],
        Items = [new(PackWorld.Troubled, "Unge uden uddannelse", "Anne Holm")],
        Revised = new PackRevision(1, new Dictionary<string, IReadOnlyList<FigureChange>>()),
        Run = input.Run with { Revision = 2 },
    };
}
