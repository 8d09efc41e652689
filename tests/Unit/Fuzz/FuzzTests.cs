using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Fuzz;

/// <summary>
/// Everything that reads what others wrote is given a great many inputs that are nearly right: nothing may be thrown but what
/// the reader says it throws, and no input may take long or much memory. The long form has a million inputs or more.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;
    private const long MaxBytesEach = 64 << 20;
    private static readonly TimeSpan MaxEachLength = TimeSpan.FromSeconds(10);

    private static readonly IReadOnlyDictionary<string, FuzzTarget> Targets = SourceTargets.All.Concat(RequestTargets.All)
        .Concat(StorageTargets.All).Concat(UploadTargets.All)
        .Concat(FormTargets.All).Concat(HeaderTargets.All).Concat(WriterTargets.All).ToDictionary(t => t.Name);

    public static TheoryData<string> Names => [.. Targets.Keys];

    private static bool IsLong => Environment.GetEnvironmentVariable("FAULTS") == "long";

    [Fact]
    public void TheLongFormHasAMillionInputs() => Assert.InRange(Targets.Values.Sum(t => t.Long), Million, int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingThatIsReadBreaksItsReader(string target)
    {
        var (watch, times) = (Stopwatch.StartNew(), IsLong ? Targets[target].Long : Targets[target].Short);
        Prop.ForAll(Targets[target].Inputs.ToArbitrary(), input => Try(Targets[target], input)).Check(Properties.Times(times));
        output.WriteLine($"{target}: {times} inputs in {watch.Elapsed.TotalSeconds:F1} s, FAULTS_SEED={Properties.Seed}");
    }

    private static void Try(FuzzTarget target, byte[] input)
    {
        // All readers read what is in memory, and so they do it on this thread.
        var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            target.Read(input);
        }
        catch (Exception wrong) when (!target.Throws.Any(t => t.IsInstanceOfType(wrong)))
        {
            throw new InvalidOperationException(
                $"{target.Name} threw {wrong.GetType().Name} for {Shown(input)} (FAULTS_SEED={Properties.Seed}): {wrong}", wrong);
        }
        catch (Exception)
        {
            // It says that it throws this.
        }

        var (took, used) = (Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(took < MaxEachLength && used < MaxBytesEach,
            $"{target.Name} took {took} and {used} bytes for {Shown(input)} (FAULTS_SEED={Properties.Seed})");
    }

    // So that it can be put into a test of its own.
    private static string Shown(byte[] input) => $"\"{Encoding.UTF8.GetString(input)}\" ({Convert.ToBase64String(input)})";
}

/// <summary>A reader, inputs for it, and what it may throw.</summary>
/// <param name="Read">Reads an input; may assert what must hold for any.</param>
/// <param name="Throws">The types of exceptions that its documentation names.</param>
internal sealed record FuzzTarget(string Name, Gen<byte[]> Inputs, Action<byte[]> Read, params IReadOnlyList<Type> Throws)
{
    private const int Usual = 72_000, Fewer = 20_000, Few = 2_000;
    private const int UsualInShort = 2_000, FewInShort = 50;

    /// <summary>Whether one input takes so long that the long form has fewer of them.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Whether whole documents are made of each input, so that both forms have few of them.</summary>
    public bool IsHeavy { get; init; }

    /// <summary>How many inputs the short form has.</summary>
    public int Short => IsHeavy ? FewInShort : UsualInShort;

    /// <summary>How many inputs the long form has.</summary>
    public int Long => IsHeavy ? Few : IsSlow ? Fewer : Usual;
}
