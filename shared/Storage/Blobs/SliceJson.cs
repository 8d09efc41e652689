using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reporting.Storage.Blobs;

/// <summary>How slices are written: periods by their ids, missing observations and figures by the name of what they are.</summary>
internal static class SliceJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // a verdict's number that is none is NaN
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = LeftOutLists.Resolver,
        Converters =
        {
            new PeriodConverter(), new ObservationConverter(), new SeriesConverter(), new FigureConverter(), new JsonStringEnumConverter(),
        },
    };

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Period.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class ObservationConverter : JsonConverter<Observation>
    {
        public override Observation Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? Observation.Of(reader.GetDecimal())
            : reader.GetString() switch
            {
                "s" => Observation.Suppressed,
                "n" => Observation.NotApplicable,
                "x" => Observation.SetAside,
                "c" => Observation.Contradicted,
                ['c', .. var doubtful] => Observation.Doubt(decimal.Parse(doubtful, CultureInfo.InvariantCulture)),
                "u" => Observation.NoDenominator,
                _ => Observation.Absent,
            };

        public override void Write(Utf8JsonWriter writer, Observation value, JsonSerializerOptions options)
        {
            if (value.Value is { } number) writer.WriteNumberValue(number);
            else writer.WriteStringValue(Mark(value.Kind) + value.Doubtful?.ToString(CultureInfo.InvariantCulture));
        }

        private static string Mark(ObservationKind kind) => kind switch
        {
            ObservationKind.Suppressed => "s",
            ObservationKind.NotApplicable => "n",
            ObservationKind.SetAside => "x",
            ObservationKind.Contradicted => "c",
            ObservationKind.NoDenominator => "u",
            _ => "a",
        };
    }

    private sealed record SeriesParts(Period First, Observation[] Values);

    private sealed class SeriesConverter : JsonConverter<Series>
    {
        public override Series Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<SeriesParts>(ref reader, options)!;
            return new Series(parts.First, parts.Values);
        }

        public override void Write(Utf8JsonWriter writer, Series value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new SeriesParts(value.First, [.. value.Values]), options);
    }

    private sealed class FigureConverter : JsonConverter<Figure>
    {
        public override Figure Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number
                ? Figure.Of(reader.GetDecimal())
                : Figure.Not(Enum.Parse<Reason>(reader.GetString()!));

        public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
        {
            if (value.Value is { } number) writer.WriteNumberValue(number);
            else writer.WriteStringValue(value.Why.ToString());
        }
    }
}
