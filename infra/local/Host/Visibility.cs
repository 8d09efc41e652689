using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Reporting.Unit")]
[assembly: InternalsVisibleTo("Reporting.Benchmarks")]
