using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Walks through <c>{"columns":[...],"rows":[[...]]}</c> as far as the window reaches, again and again.</summary>
internal sealed class ExtractDocument(string table, RowReader rows)
{
    private readonly int[] seen = new int[2];
    private Place place = Place.Start;
    private JsonReaderState state;
    private Cell[] cells = [];

    private enum Place
    {
        Start,
        Properties,
        Columns,
        RowsStart,
        Rows,
        Skipped,
        End,
    }

    /// <summary>Reads what the window holds in full and takes it from the window.</summary>
    /// <returns>Whether there is more to come.</returns>
    /// <exception cref="SourceException">The response is broken, cut off, or not columns and rows.</exception>
    public bool Advance(JsonFeed feed)
    {
        var reader = new Utf8JsonReader(feed.Window, feed.Ended, state);
        try
        {
            // The window may end within a row or a value, which is then read again when more has come.
            var whole = reader;
            while (Step(ref reader, feed)) whole = reader;
            state = whole.CurrentState;
            feed.Take((int)whole.BytesConsumed);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Broken("it is cut off or not JSON", feed.Offset + reader.BytesConsumed, e);
        }

        return !feed.Ended || Complete(feed);
    }

    private bool Step(ref Utf8JsonReader reader, JsonFeed feed) => reader.Read() && place switch
    {
        Place.Start => Start(ref reader, feed),
        Place.Properties => Property(ref reader, feed),
        Place.Columns => Columns(ref reader, feed),
        Place.RowsStart => RowsStart(ref reader, feed),
        Place.Rows => Row(ref reader, feed),
        Place.Skipped => Skip(ref reader),
        _ => true,
    };

    private bool Start(ref Utf8JsonReader reader, JsonFeed feed) => reader.TokenType == JsonTokenType.StartObject
        ? Go(Place.Properties)
        : throw Broken("it is not an object with columns and rows", feed.Offset);

    private bool Property(ref Utf8JsonReader reader, JsonFeed feed)
    {
        if (reader.TokenType == JsonTokenType.EndObject) return Go(Place.End);
        var isColumns = reader.ValueTextEquals("columns"u8);
        if (!isColumns && !reader.ValueTextEquals("rows"u8)) return Go(Place.Skipped);
        if (seen[isColumns ? 0 : 1]++ > 0) throw Broken("its columns or rows stand twice", feed.Offset + reader.BytesConsumed);
        if (!isColumns && seen[0] == 0) throw Broken("its rows stand before their columns", feed.Offset + reader.BytesConsumed);
        return Go(isColumns ? Place.Columns : Place.RowsStart);
    }

    private bool Columns(ref Utf8JsonReader reader, JsonFeed feed)
    {
        var names = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray) throw Broken("its columns are not a list", feed.Offset + reader.BytesConsumed);
        while (true)
        {
            if (!reader.Read()) return false;
            if (reader.TokenType == JsonTokenType.EndArray) break;
            if (reader.TokenType != JsonTokenType.String) throw Broken("its columns are not names", feed.Offset + reader.BytesConsumed);
            names.Add(reader.GetString()!);
        }

        rows.Begin(names);
        cells = new Cell[names.Count];
        return Go(Place.Properties);
    }

    private bool RowsStart(ref Utf8JsonReader reader, JsonFeed feed) => reader.TokenType == JsonTokenType.StartArray
        ? Go(Place.Rows)
        : throw Broken("its rows are not a list", feed.Offset + reader.BytesConsumed);

    private bool Row(ref Utf8JsonReader reader, JsonFeed feed)
    {
        if (reader.TokenType == JsonTokenType.EndArray) return Go(Place.Properties);
        var start = (int)reader.TokenStartIndex;
        var isRow = reader.TokenType == JsonTokenType.StartArray;
        var count = 0;
        if (isRow ? !Cells(ref reader, out count) : !reader.TrySkip()) return false;
        var row = new RawRow(feed.Window, cells, feed.Window[start..(int)reader.BytesConsumed]);
        if (isRow) rows.Read(row, count);
        else rows.ReadOther(row);
        return true;
    }

    private bool Cells(ref Utf8JsonReader reader, out int count)
    {
        for (count = 0; reader.Read(); count++)
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (count < cells.Length) cells[count] = CellAt(ref reader);
            if (!reader.TrySkip()) return false;
        }

        return false;
    }

    private static Cell CellAt(ref Utf8JsonReader reader)
    {
        var quotes = reader.TokenType == JsonTokenType.String ? 2 : 0;
        return new Cell(reader.TokenType, (int)reader.TokenStartIndex, reader.ValueSpan.Length + quotes);
    }

    private bool Skip(ref Utf8JsonReader reader) =>
        reader.CurrentDepth > 1 || reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject || Go(Place.Properties);

    private bool Complete(JsonFeed feed)
    {
        if (seen[0] == 0) throw Broken("it has no columns", feed.Offset);
        if (seen[1] == 0) throw Broken("it has no rows", feed.Offset);
        return false;
    }

    private bool Go(Place next)
    {
        place = next;
        return true;
    }

    private SourceException Broken(string what, long position, Exception? inner = null) => new(
        $"Table {table}: the response cannot be read at byte {position}: {what}. Nothing of it is used; the next import asks again.", inner)
    {
        Table = table,
        BytePosition = position,
    };
}
