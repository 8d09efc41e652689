namespace Reporting.Documents.Mail;

/// <summary>
/// The newest pictures of charts, so that a chart that goes to a thousand subscribers is drawn once. What is kept has a limit in
/// bytes; what came first goes first.
/// </summary>
/// <param name="limit">How many bytes are kept at most.</param>
public sealed class KeptPictures(int limit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, ChartPicture> kept = [];
    private readonly Queue<object> order = [];
    private int bytes;

    /// <summary>How many bytes are kept.</summary>
    public int Bytes => bytes;

    /// <summary>The picture that is kept under a key, or else the one that is made now.</summary>
    /// <param name="key">What tells a picture from all others, compared by value.</param>
    /// <param name="make">Draws it. Two that ask at once may both draw it.</param>
    public ChartPicture Of(object key, Func<ChartPicture> make)
    {
        lock (gate)
        {
            if (kept.TryGetValue(key, out var known)) return known;
        }

        var made = make();
        lock (gate)
        {
            if (made.Bytes.Length > limit || !kept.TryAdd(key, made)) return made;
            order.Enqueue(key);
            bytes += made.Bytes.Length;
            while (bytes > limit && kept.Remove(order.Dequeue(), out var oldest)) bytes -= oldest.Bytes.Length;
        }

        return made;
    }
}
