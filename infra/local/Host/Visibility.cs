using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Reporting.Unit")]
[assembly: InternalsVisibleTo("Reporting.EndToEnd")]
[assembly: InternalsVisibleTo("Reporting.Benchmarks")]
