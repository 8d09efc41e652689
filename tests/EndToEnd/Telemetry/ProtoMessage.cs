using Google.Protobuf;

namespace Reporting.EndToEnd.Telemetry;

/// <summary>A protocol buffer message without its description: fields by number, as opentelemetry-proto numbers them.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, object Value)> fields = [];

    /// <summary>Reads a message.</summary>
    public static ProtoMessage Parse(ByteString bytes)
    {
        var message = new ProtoMessage();
        var input = bytes.CreateCodedInput();
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
            message.fields.Add((WireFormat.GetTagFieldNumber(tag), Value(input, WireFormat.GetTagWireType(tag))));
        return message;
    }

    /// <summary>The messages in a field, in a path of fields that each hold messages.</summary>
    public IEnumerable<ProtoMessage> All(params int[] path) => path.Aggregate<int, IEnumerable<ProtoMessage>>(
        [this], (messages, field) => messages.SelectMany(m => m.Values<ByteString>(field).Select(Parse)));

    /// <summary>A field's text; empty when it is missing.</summary>
    public string Text(int field) => Values<ByteString>(field).FirstOrDefault()?.ToStringUtf8() ?? "";

    /// <summary>A field's bytes as hexadecimal digits; empty when it is missing.</summary>
    public string Hex(int field) => Convert.ToHexStringLower(Values<ByteString>(field).FirstOrDefault(ByteString.Empty).Span);

    /// <summary>A field's number; 0 when it is missing.</summary>
    public long Number(int field) => (long)Values<ulong>(field).FirstOrDefault();

    /// <summary>Attributes in a field: texts, and whole numbers as texts.</summary>
    public Dictionary<string, string> Attributes(int field) => All(field).GroupBy(a => a.Text(1)).ToDictionary(
        g => g.Key, g => g.Last().All(2).Select(v => v.fields is [(3, ulong number)] ? number.ToString() : v.Text(1)).First());

    private IEnumerable<T> Values<T>(int field) => fields.Where(f => f.Field == field).Select(f => f.Value).OfType<T>();

    private static object Value(CodedInputStream input, WireFormat.WireType type) => type switch
    {
        WireFormat.WireType.Varint => input.ReadUInt64(),
        WireFormat.WireType.Fixed64 => input.ReadFixed64(),
        WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
        WireFormat.WireType.LengthDelimited => input.ReadBytes(),
        _ => throw new InvalidDataException($"There is no {type} in these messages."),
    };
}
