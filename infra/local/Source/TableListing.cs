using System.Text.Json.Nodes;

namespace Reporting.Local.Source;

/// <summary>One table in the answer to <c>/tables</c>.</summary>
/// <param name="Id">The table's id.</param>
/// <param name="Name">Its Danish name.</param>
/// <param name="Updated">When its content last changed.</param>
/// <param name="PeriodType">The code of its period type.</param>
/// <param name="Newest">Its newest period.</param>
internal sealed record TableListing(string Id, string Name, string Updated, string PeriodType, string Newest)
{
    /// <summary>The answer to <c>/subjects</c>: all tables stand under one subject.</summary>
    public static JsonNode Subjects(string subject) =>
        new JsonArray(new JsonObject { ["subject_id"] = "1", ["subject_name"] = subject });

    /// <summary>The answer to <c>/tables</c>.</summary>
    public static JsonNode Answer(string subject, IEnumerable<TableListing> tables) => new JsonArray(new JsonObject
    {
        ["subject_name"] = subject,
        ["table_groups"] = new JsonArray(new JsonObject
        {
            ["table_group_name"] = subject,
            ["tables"] = new JsonArray([.. tables.Select(t => t.Json())]),
        }),
    });

    private JsonObject Json() => new()
    {
        ["table_id"] = Id,
        ["table_name"] = Name,
        ["update_freq"] = PeriodType == "M" ? "Månedligt" : "Kvartalsvis",
        ["update_latest"] = Updated,
        ["update_next"] = null,
        ["mgroups"] = new JsonArray(new JsonObject { ["mgroup_id"] = "_alle", ["mgroup_name"] = "Alle mål" }),
        ["periods"] = new JsonObject
        {
            ["periodtypes"] = new JsonArray(new JsonObject { ["periodtype_id"] = PeriodType, ["period_last"] = Newest }),
        },
    };
}
