using System.Globalization;
using System.Text.Json.Nodes;

namespace Reporting.Local.Source.Demo;

/// <summary>The answer to <c>/table/{id}</c> for demonstration data.</summary>
internal static class DemoTableJson
{
    /// <summary>What a table has.</summary>
    public static JsonObject Of(DemoTable table) => new()
    {
        ["table_id"] = table.Source.Id,
        ["table_name"] = table.Source.Name,
        ["dimensions"] = Array([table.Area, .. table.Dimensions], Dimension),
        ["mgroups"] = Array(["_alle"], id => new JsonObject
        {
            ["mgroup_id"] = id,
            ["measures"] = Array(table.Measures, m => new JsonObject { ["measure_name"] = m }),
        }),
        ["periods"] = new JsonArray(new JsonObject
        {
            ["periodtype_id"] = table.PeriodType,
            ["values"] = Array(table.Periods, p => new JsonObject { ["period_id"] = p }),
        }),
    };

    private static JsonObject Dimension(DemoDimension dimension) => new()
    {
        ["dimension_name"] = dimension.Column,
        ["hierarchies"] = new JsonArray(new JsonObject
        {
            ["hierarchy_id"] = dimension.Hierarchy,
            ["levels"] = Array(dimension.Nodes.GroupBy(n => n.Level).OrderBy(l => l.Key), Level),
        }),
    };

    private static JsonObject Level(IGrouping<int, DemoNode> level) => new()
    {
        ["level_id"] = level.Key.ToString(CultureInfo.InvariantCulture),
        ["values"] = Array(level, n => new JsonObject { ["value_id"] = n.Id, ["value_name"] = n.Name }),
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> json) => new([.. items.Select(json)]);
}
